import { MAX_STEP_PROPOSALS } from '#domain/bounds';
import { refuseUnlessOpen } from '#domain/escalation-open';
import { refuseWithoutDecision, STEPS } from '#domain/escalation-steps';
import type { Escalation, EscalationStream } from '#domain/escalation.types';
import { londonDay } from '#kernel/time';
import { noteDay } from '#domain/escalation-open';
import { effectiveDay } from '#domain/shared-rules';
import type { EscalationStep } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

const findStepBack = ({ step }: Escalation): { from: EscalationStep; to: EscalationStep | null } => {
  refuseUnless(
    step !== null,
    'no-step-to-take-back',
    'No step was taken, so the concern cannot go back. Resolve it once it is settled.',
  );
  return { from: step, to: STEPS[STEPS.indexOf(step) - 1] ?? null };
};

/** Refuses `notices-or-powers-open`: a concern leaves its formal step when no notice and no power is left. */
const refuseOpenMeasures = ({ notices, powers, powerProposal }: Escalation): void =>
  refuseUnless(
    notices.every(({ state }) => state !== 'draft' && state !== 'in-force') &&
      powers.every(({ endedOn }) => endedOn !== null) &&
      powerProposal === null,
    'notices-or-powers-open',
    'A notice is drafted or in force, or a power is used. End powers, and lift or discard notices, first.',
  );

/** Decisions on the way of a concern one step back: one person proposes it, and another approves it. */
export const decideStepBack = {
  ProposeStepBack: (state, { reason }, { actor }) => {
    refuseUnlessOpen(state);
    refuseUnless(
      state.proposal === null && state.stepBackProposal === null,
      'step-already-proposed',
      'A step is already proposed. Approve or withdraw it first.',
    );
    refuseUnless(
      state.stepBackProposals < MAX_STEP_PROPOSALS,
      'too-many-proposals',
      `${MAX_STEP_PROPOSALS} steps back were proposed for this concern, the most allowed. Resolve it.`,
    );
    const back = findStepBack(state);
    refuseOpenMeasures(state);
    return [{ type: 'StepBackProposed', data: { ...back, reason, proposedBy: actor } }];
  },

  WithdrawStepBack: (state, { reason }) => {
    refuseUnlessOpen(state);
    const { stepBackProposal } = state;
    refuseUnless(stepBackProposal !== null, 'no-step-back-proposed', 'No step back is proposed. Propose one first.');
    return [{ type: 'StepBackProposalWithdrawn', data: { from: stepBackProposal.from, reason } }];
  },

  ApproveStepBack: (state, { as, decisionId }, { actor }, { decision }) => {
    refuseUnlessOpen(state);
    const { stepBackProposal } = state;
    refuseUnless(stepBackProposal !== null, 'no-step-back-proposed', 'No step back is proposed. Propose one first.');
    if (as === 'meeting') {
      refuseWithoutDecision(state, decisionId, decision);
      // While a step back is proposed, no other step is: a later decision is about the step back.
      refuseUnless(
        decision !== undefined && state.proposedOn !== null && state.proposedOn < decision.madeOn,
        'decision-before-step-back',
        `The step back was proposed on ${state.proposedOn}, and the decision is not later, so it can be about another step. Give a later decision of a meeting, or ask the chair or an officer of the council to approve it.`,
      );
    } else
      refuseUnless(
        stepBackProposal.proposedBy !== actor,
        'second-person-needed',
        'You proposed the step back. Ask somebody else who may approve it.',
      );
    refuseOpenMeasures(state);
    const approval = { approvedBy: actor, approvedAs: as, decisionId };
    return [{ type: 'StepBackTaken', data: { contractId: state.contractId, ...stepBackProposal, ...approval } }];
  },
} satisfies Partial<Decider<EscalationStream>['decide']>;

/** State changes of the step back. */
export const evolveStepBack = {
  StepBackProposed: (state, stepBackProposal, { recordedAt }) => ({
    ...state,
    stepBackProposal,
    stepBackProposals: state.stepBackProposals + 1,
    proposedOn: londonDay(recordedAt),
  }),
  StepBackProposalWithdrawn: (state) => ({ ...state, stepBackProposal: null, proposedOn: null }),
  // Nobody has to answer the step that the concern goes back to: they had their time.
  StepBackTaken: (state, { to, decisionId }, context) => ({
    ...noteDay(state, effectiveDay(context)),
    step: to,
    stepOn: null,
    answerDueOn: null,
    stepBackProposal: null,
    proposedOn: null,
    decisionIds: [...state.decisionIds, ...(decisionId === null ? [] : [decisionId])],
  }),
} satisfies Partial<Decider<EscalationStream>['evolve']>;

import { refuseUnlessOpen } from '#domain/escalation-open';
import { refuseWithoutDecision, STEPS } from '#domain/escalation-steps';
import type { Escalation, EscalationStream } from '#domain/escalation.types';
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

/** Refuses `notice-in-force`: a concern leaves its formal step when no notice and no power is left. */
const refuseOpenMeasures = ({ notices, powers, powerProposal }: Escalation): void =>
  refuseUnless(
    notices.every(({ state }) => state !== 'draft' && state !== 'in-force') &&
      powers.every(({ endedOn }) => endedOn !== null) &&
      powerProposal === null,
    'notice-in-force',
    'A notice is drafted or in force, or a power is used. End powers, and lift or discard notices, first.',
  );

/** Decisions on the way of a concern one step back: one person proposes it, and another approves it. */
export const decideReturn = {
  ProposeDeEscalation: (state, { reason }, { actor }) => {
    refuseUnlessOpen(state);
    refuseUnless(
      state.proposal === null && state.returnProposal === null,
      'step-already-proposed',
      'A step is already proposed. Approve or withdraw it first.',
    );
    const back = findStepBack(state);
    refuseOpenMeasures(state);
    return [{ type: 'DeEscalationProposed', data: { ...back, reason, proposedBy: actor } }];
  },

  WithdrawDeEscalation: (state, { reason }) => {
    refuseUnlessOpen(state);
    const { returnProposal } = state;
    refuseUnless(returnProposal !== null, 'no-return-proposed', 'No step back is proposed. Propose one first.');
    return [{ type: 'DeEscalationProposalWithdrawn', data: { from: returnProposal.from, reason } }];
  },

  ApproveDeEscalation: (state, { as, decisionId }, { actor }, { decision }) => {
    refuseUnlessOpen(state);
    const { returnProposal } = state;
    refuseUnless(returnProposal !== null, 'no-return-proposed', 'No step back is proposed. Propose one first.');
    if (as === 'meeting') refuseWithoutDecision(state, decisionId, decision);
    else
      refuseUnless(
        returnProposal.proposedBy !== actor,
        'second-person-needed',
        'You proposed the step back. Ask somebody else who may approve it.',
      );
    refuseOpenMeasures(state);
    const approval = { approvedBy: actor, approvedAs: as, decisionId };
    return [{ type: 'ConcernDeEscalated', data: { ...returnProposal, ...approval } }];
  },
} satisfies Partial<Decider<EscalationStream>['decide']>;

/** State changes of the way back. */
export const evolveReturn = {
  DeEscalationProposed: (state, returnProposal) => ({ ...state, returnProposal }),
  DeEscalationProposalWithdrawn: (state) => ({ ...state, returnProposal: null }),
  // Nobody has to answer the step that the concern goes back to: they had their time.
  ConcernDeEscalated: (state, { to, decisionId }) => ({
    ...state,
    step: to,
    stepOn: null,
    answerDueOn: null,
    returnProposal: null,
    decisionIds: [...state.decisionIds, ...(decisionId === null ? [] : [decisionId])],
  }),
} satisfies Partial<Decider<EscalationStream>['evolve']>;

import { MAX_STEP_PROPOSALS } from '#domain/bounds';
import { refuseIncompleteChecklist } from '#domain/escalation-checklist';
import { refuseSucceededSchool } from '#domain/escalation-succession';
import { refuseUnlessOpen } from '#domain/escalation-open';
import type { Step } from '#domain/escalation.events';
import type { Escalation, EscalationStream, FormalStepFacts, MinutedDecision } from '#domain/escalation.types';
import type { Classification } from '#domain/school.types';
import type { EscalationStep, Governance, ContractMeanwhile } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { chooseLater } from '#domain/shared-rules';
import { addDays } from '#kernel/time';

/** The steps of an escalation, in order. */
export const STEPS: readonly EscalationStep[] = ['board-review', 'responsible-body', 'formal-step'];

/** Who acts at each step, by the law that governs the school; null where the board has no such step. */
const ROUTES: Readonly<Record<Governance, Readonly<Record<EscalationStep, string | null>>>> = {
  maintained: { 'board-review': 'board', 'responsible-body': 'governing body', 'formal-step': 'local authority' },
  academy: { 'board-review': 'board', 'responsible-body': 'academy trust', 'formal-step': 'DfE regional director' },
  independent: { 'board-review': 'board', 'responsible-body': 'proprietor', 'formal-step': null },
};

/** Before the law is known, the board can review the concern and ask whoever is responsible for the school. */
const ADDRESSEES_BEFORE_LAW: Readonly<Record<Exclude<EscalationStep, 'formal-step'>, string>> = {
  'board-review': 'board',
  'responsible-body': 'responsible body',
};

const nextStep = ({ step }: Escalation): EscalationStep => {
  const next = STEPS[step === null ? 0 : STEPS.indexOf(step) + 1];
  refuseUnless(
    next !== undefined,
    'no-further-step',
    'The formal step has been taken, and there is no further step. Resolve the concern once it is settled.',
  );
  return next;
};

/** Who acts at the step. Refuses `school-type-unknown` and `no-formal-step-possible` for a formal step, which needs the law of the school. */
const findAddressee = (
  step: EscalationStep,
  classification: Classification | null,
): Pick<Step, 'addressee' | 'consultees' | 'reliedOn'> => {
  if (classification === null) {
    refuseUnless(
      step !== 'formal-step',
      'school-type-unknown',
      'It is not known whether the school is maintained or an academy. Classify the school with a source first.',
    );
    return { addressee: ADDRESSEES_BEFORE_LAW[step], consultees: [], reliedOn: null };
  }
  const { governance, consultees, source } = classification;
  const addressee = ROUTES[governance][step];
  refuseUnless(
    addressee !== null,
    'no-formal-step-possible',
    'The board cannot take a formal step about an independent school. Resolve the concern in another way.',
  );
  return { addressee, consultees: [...consultees], reliedOn: { governance, source } };
};

const takesStep = ({ outcome }: MinutedDecision): boolean => outcome === 'take-step';

/** Refuses `decision-needed`, `decision-takes-no-step` and `decision-already-used`. */
export const refuseWithoutDecision = (
  state: Escalation,
  decisionId: string | null,
  decision: MinutedDecision | undefined,
): void => {
  refuseUnless(
    decisionId !== null,
    'decision-needed',
    'Give the decision by which a meeting took the step, or ask the chair or an officer of the council to approve it.',
  );
  refuseUnless(
    decision?.boardId === state.boardId && decision.escalationId === state.escalationId && takesStep(decision),
    'decision-takes-no-step',
    'There is no decision with this id by which a meeting of the board took a step on this concern. Check the id.',
  );
  refuseUnless(
    !state.decisionIds.includes(decisionId),
    'decision-already-used',
    'A step was already taken by this decision, and one decision takes one step. Give the decision about the proposed step.',
  );
};

/** Refuses `school-succeeded`, `law-changed` and `checklist-incomplete`: a formal step follows the law of the day on which it is taken. */
const refuseUnlessStillReady = (state: Escalation, { reliedOn }: Step, facts: FormalStepFacts): void => {
  const { classification } = facts;
  refuseSucceededSchool(facts);
  refuseUnless(
    classification !== null && classification.governance === reliedOn?.governance,
    'law-changed',
    'The law that governs the school has changed since the step was proposed. Withdraw the proposal and propose the step again.',
  );
  refuseIncompleteChecklist(state, facts, classification);
};

/** Refuses `contract-meanwhile-needed` and `no-formal-step-about-a-contract`. */
const refuseUnclearContract = (
  { contractId }: Escalation,
  step: EscalationStep,
  meanwhile: ContractMeanwhile | null,
): void => {
  const isNeeded = step === 'formal-step' && contractId !== null;
  refuseUnless(
    meanwhile !== null || !isNeeded,
    'contract-meanwhile-needed',
    'A formal step says what the contract does meanwhile. Propose it with whether the contract continues, pauses or ends.',
  );
  refuseUnless(
    meanwhile === null || isNeeded,
    'no-formal-step-about-a-contract',
    'Only a formal step about a contract says what the contract does meanwhile. Leave it out for this step.',
  );
};

/** Decisions on the steps of an escalation: one person proposes a step, and another takes it. */
export const decideSteps = {
  ProposeStep: (
    state,
    { reason, answerDueOn, urgency, contractMeanwhile = null },
    { actor, today },
    { daysToAnswer, ...facts },
  ) => {
    refuseUnlessOpen(state);
    refuseUnless(
      state.proposal === null && state.stepBackProposal === null,
      'step-already-proposed',
      'A step is already proposed. Approve or withdraw it first.',
    );
    refuseUnless(
      state.proposals < MAX_STEP_PROPOSALS,
      'too-many-proposals',
      `${MAX_STEP_PROPOSALS} steps were proposed for this concern, the most allowed. Resolve it.`,
    );
    const step = nextStep(state);
    const usual = addDays(today, daysToAnswer);
    const due = answerDueOn ?? usual;
    refuseUnless(
      urgency === null ? usual <= due : today <= due,
      'too-little-time-to-answer',
      `Give the addressee until ${usual} to answer. If that is too late, say why the step is urgent, and give a day from ${today} on.`,
    );
    const { classification } = facts;
    if (step === 'formal-step') refuseSucceededSchool(facts);
    const about = findAddressee(step, classification);
    if (step === 'formal-step' && classification !== null) refuseIncompleteChecklist(state, facts, classification);
    refuseUnclearContract(state, step, contractMeanwhile);
    return [
      {
        type: 'StepProposed',
        data: { step, ...about, reason, answerDueOn: due, urgency, contractMeanwhile, proposedBy: actor },
      },
    ];
  },

  WithdrawStepProposal: (state, { reason }) => {
    refuseUnlessOpen(state);
    refuseUnless(state.proposal !== null, 'no-step-proposed', 'No step is proposed. Propose one first.');
    return [{ type: 'StepProposalWithdrawn', data: { step: state.proposal.step, reason } }];
  },

  ApproveStep: (state, { as, decisionId }, { actor, today }, { decision, daysToAnswer, ...facts }) => {
    refuseUnlessOpen(state);
    const { proposal } = state;
    refuseUnless(proposal !== null, 'no-step-proposed', 'No step is proposed. Propose one first.');
    if (as === 'meeting') refuseWithoutDecision(state, decisionId, decision);
    else
      refuseUnless(
        proposal.proposedBy !== actor,
        'second-person-needed',
        'You proposed the step. Ask somebody else who may approve it.',
      );
    if (proposal.step === 'formal-step') refuseUnlessStillReady(state, proposal, facts);
    refuseUnclearContract(state, proposal.step, proposal.contractMeanwhile);
    // The board can always review a concern. Before each later step, whoever had to answer the last one gets their time.
    const untilThen = state.step === null ? null : state.answerDueOn;
    refuseUnless(
      untilThen === null || untilThen < today || proposal.urgency !== null,
      'answer-still-possible',
      `The last step can be answered until ${untilThen ?? today}. Approve the next step after that day, or propose it again with the reason why it is urgent.`,
    );
    const usual = proposal.urgency === null ? addDays(today, daysToAnswer) : today;
    const answerDueOn = chooseLater(proposal.answerDueOn ?? usual, usual);
    const approval = { approvedBy: actor, approvedAs: as, decisionId };
    return [
      { type: 'ConcernEscalated', data: { ...proposal, contractId: state.contractId, answerDueOn, ...approval } },
    ];
  },
} satisfies Partial<Decider<EscalationStream>['decide']>;

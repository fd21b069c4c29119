import { evolveChecklist } from '#domain/escalation-checklist';
import { evolveConditions } from '#domain/escalation-conditions';
import { evolveMeasures, NO_MEASURES } from '#domain/escalation-evolve-measures';
import { evolveStepBack } from '#domain/escalation-step-back';
import type { ConcernSubject } from '#domain/escalation.events';
import type { Escalation, EscalationStream } from '#domain/escalation.types';
import { effectiveDay } from '#domain/shared-rules';
import type { Decider, EventContext } from '#kernel/decider';
import { noteDay } from '#domain/escalation-open';
import { londonDay } from '#kernel/time';

const pickSubject = (data: ConcernSubject): ConcernSubject => ({
  contractId: data.contractId,
  boardId: data.boardId,
  schoolUrn: data.schoolUrn,
  leaderPersonId: data.leaderPersonId,
  homeSchoolUrn: data.homeSchoolUrn,
});

const initialEscalation = (
  data: ConcernSubject & Pick<Escalation, 'raisedBy'>,
  { kind, answerDueOn }: Pick<Escalation, 'kind' | 'answerDueOn'>,
  context: EventContext,
): Escalation => ({
  ...pickSubject(data),
  escalationId: context.id,
  kind,
  raisedBy: data.raisedBy,
  raisedOn: effectiveDay(context),
  latestOn: effectiveDay(context),
  step: null,
  stepOn: null,
  answerDueOn,
  proposal: null,
  proposedOn: null,
  proposals: 0,
  decisionIds: [],
  referred: kind === 'safeguarding',
  resolved: false,
  answers: [],
  checklist: [],
  ...NO_MEASURES,
});

/** The state changes of a concern, one for each event type. */
export const evolveEscalation: Decider<EscalationStream>['evolve'] = {
  ConcernRaised: { create: (data, context) => initialEscalation(data, data, context) },
  SafeguardingReferred: {
    create: (data, context) => initialEscalation(data, { kind: 'safeguarding', answerDueOn: null }, context),
  },
  ConcernAnswered: (state, { by }, context) => ({
    ...noteDay(state, effectiveDay(context)),
    answers: [...state.answers, { by, personId: context.actor, corrections: 0 }],
  }),
  AnswerCorrected: (state, corrected) => ({
    ...state,
    answers: state.answers.map((each, index) =>
      index + 1 === corrected.answer ? { ...each, corrections: each.corrections + 1 } : each,
    ),
  }),
  StepProposed: (state, proposal, { recordedAt }) => ({
    ...state,
    proposal,
    proposedOn: londonDay(recordedAt),
    proposals: state.proposals + 1,
  }),
  StepProposalWithdrawn: (state) => ({ ...state, proposal: null, proposedOn: null }),
  ConcernEscalated: (state, { step, answerDueOn, decisionId }, context) => ({
    ...noteDay(state, effectiveDay(context)),
    step,
    stepOn: effectiveDay(context),
    answerDueOn,
    proposal: null,
    proposedOn: null,
    decisionIds: [...state.decisionIds, ...(decisionId === null ? [] : [decisionId])],
  }),
  ConcernResolved: (state) => ({ ...state, resolved: true, proposal: null, stepBackProposal: null }),
  ConcernAlreadyRaised: (state) => state,
  ...evolveChecklist,
  ...evolveMeasures,
  ...evolveConditions,
  ...evolveStepBack,
};

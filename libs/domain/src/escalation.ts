import { areasOn, board, termsOn } from '#domain/board';
import { contract } from '#domain/contract';
import { findProviderPeriod, type ProviderPeriod } from '#domain/contract-state';
import { decision } from '#domain/decision';
import { DEFAULT_DAYS_TO_ANSWER } from '#domain/default-terms';
import { decideChecklist } from '#domain/escalation-checklist';
import { decideConditions } from '#domain/escalation-conditions';
import { decideNotices } from '#domain/escalation-notices';
import { decidePowers } from '#domain/escalation-powers';
import { decideRepresentations } from '#domain/escalation-representations';
import { decideStepBack } from '#domain/escalation-step-back';
import { MEASURE_TEXTS } from '#domain/escalation-texts';
import { decideAnswers } from '#domain/escalation-answers';
import { evolveEscalation } from '#domain/escalation-evolve';
import { decideRaising } from '#domain/escalation-raising';
import { decideSteps } from '#domain/escalation-steps';
import type { Escalation, EscalationStream, FormalStepFacts, MinutedDecision } from '#domain/escalation.types';
import { meetingEvolver } from '#domain/meeting-evolve';
import { findEscalationRules } from '#domain/escalation-rules';
import type { EscalationRules } from '#domain/board-escalation-rules.events';
import type { Classification } from '#domain/school.types';
import { school } from '#domain/school';
import { findSuccessorsOn } from '#domain/school-successions';
import { NO_ID } from '#domain/shared-rules';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import { lookUp, type CommandContext, type Decider, type StreamLookup } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';
import { thenLookUp } from '#kernel/then-look-up';

/** Looks up the days that the terms of the board give today for an answer. */
const lookUpDays = (boardId: string, { today }: CommandContext): StreamLookup<number> =>
  lookUp(board, boardId, (found) => {
    const terms = found === undefined ? null : termsOn(found, today);
    return terms?.daysToAnswer ?? DEFAULT_DAYS_TO_ANSWER;
  });

const lookUpDaysToAnswer = (_: object, context: CommandContext, state: Escalation | undefined): StreamLookup<number> =>
  lookUpDays(state?.boardId ?? NO_ID, context);

/** Looks up until when the provider of the contract can record something. */
const lookUpPeriod = (
  _: object,
  __: CommandContext,
  state: Escalation | undefined,
): StreamLookup<ProviderPeriod | undefined> =>
  lookUp(contract, state?.contractId ?? NO_ID, (found) => found && findProviderPeriod(found));

/** Looks up the decision, and the concern that its agenda item was about. */
const lookUpDecision = (decisionId: string | null): StreamLookup<MinutedDecision | undefined> =>
  lookUp(decision, decisionId ?? NO_ID, (found) => {
    if (found === undefined || found.rescinded) return undefined;
    const { boardId, outcome, madeOn, meetingId, itemId } = found.taken;
    const about = lookUp(meetingEvolver, meetingId ?? NO_ID, (held): string | null => {
      const item = held?.items.find((each) => each.itemId === itemId);
      return item?.kind === 'escalation' ? item.subjectId : null;
    });
    return thenLookUp([about], ([escalationId = null]): MinutedDecision => ({
      boardId,
      outcome,
      madeOn,
      escalationId,
    }));
  });

/** Looks up the rules of a day. */
const lookUpRules = (state: Escalation | undefined, day: IsoDay): StreamLookup<EscalationRules> =>
  lookUp(board, state?.boardId ?? NO_ID, (found) => findEscalationRules(found?.escalationRules ?? [], day).rules);

/** Looks up what the board needs before a formal step, and the law of the school. */
const formalStepFacts = {
  rules: (_: object, { today }: CommandContext, state: Escalation | undefined) => lookUpRules(state, today),
  classification: (_: object, __: CommandContext, state: Escalation | undefined): StreamLookup<Classification | null> =>
    lookUp(school, state?.schoolUrn ?? NO_ID, (found) => found?.classification ?? null),
  consulteeLists: (_: object, __: CommandContext, state: Escalation | undefined): StreamLookup<number> =>
    lookUp(school, state?.schoolUrn ?? NO_ID, (found) => found?.consulteeLists ?? 0),
  succession: (
    _: object,
    { today }: CommandContext,
    state: Escalation | undefined,
  ): StreamLookup<FormalStepFacts['succession']> =>
    lookUp(school, state?.schoolUrn ?? NO_ID, (found) => (found === undefined ? null : findSuccessorsOn(found, today))),
};

/** The rules of the day on which a notice was sent. */
const lookUpRulesOfSending = (
  { sentOn }: { readonly sentOn: IsoDay | null },
  { today }: CommandContext,
  state: Escalation | undefined,
): StreamLookup<EscalationRules> => lookUpRules(state, sentOn ?? today);

/** A concern about a contract or a school, escalated step by step along the route for the school's type until it is resolved. */
export const escalation: Decider<EscalationStream> = {
  category: 'escalation',
  decide: {
    ...decideRaising,
    ...decideAnswers,
    ...decideSteps,
    ...decideChecklist,
    ...decideNotices,
    ...decideRepresentations,
    ...decidePowers,
    ...decideConditions,
    ...decideStepBack,
  },
  evolve: evolveEscalation,
  upcasts: {
    ConcernRaised: [
      (old) => ({ ...old, answerDueOn: null }),
      // Until then, every provider was a leader.
      ({ contractId = null, ...old }) => ({
        ...old,
        contractId,
        provider: contractId === null ? null : LEADER_PROVIDER,
      }),
    ],
    StepProposed: [(old) => ({ ...old, contractMeanwhile: null })],
    ConcernEscalated: [
      (old) => ({
        ...old,
        answerDueOn: null,
        urgency: null,
        proposedBy: null,
        approvedBy: null,
        approvedAs: null,
        decisionId: null,
      }),
      (old) => ({ ...old, contractId: null, contractMeanwhile: null }),
    ],
  },
  facts: {
    RaiseConcern: {
      contract: ({ contractId }) =>
        lookUp(contract, contractId, (found) => {
          if (found === undefined) return undefined;
          const { boardId, schoolUrn, leaderPersonId, homeSchoolUrn, provider } = found.agreed;
          const aimIds = found.aims.map(({ aimId }) => aimId);
          const finished = found.closed || found.withdrawn;
          const concernCount = found.concerns.length;
          const period = findProviderPeriod(found);
          return {
            boardId,
            schoolUrn,
            leaderPersonId,
            homeSchoolUrn,
            provider,
            period,
            aimIds,
            finished,
            concernCount,
          };
        }),
      daysToAnswer: ({ contractId }, context) =>
        lookUp(contract, contractId, (found) =>
          thenLookUp([lookUpDays(found?.agreed.boardId ?? NO_ID, context)], ([days = DEFAULT_DAYS_TO_ANSWER]) => days),
        ),
    },
    AnswerConcern: { period: lookUpPeriod },
    CorrectAnswer: { period: lookUpPeriod },
    OpenConcern: {
      provider: ({ contractId }) => lookUp(contract, contractId, (found) => found?.agreed.provider ?? LEADER_PROVIDER),
      daysToAnswer: ({ boardId }, context) => lookUpDays(boardId, context),
    },
    RaiseSchoolConcern: {
      school: ({ schoolUrn }) => lookUp(school, schoolUrn, (found) => found && { laCode: found.entry.laCode }),
      board: ({ boardId }, { today }) => lookUp(board, boardId, (found) => found && { areas: areasOn(found, today) }),
      daysToAnswer: ({ boardId }, context) => lookUpDays(boardId, context),
    },
    EnterChecklistItem: formalStepFacts,
    DraftNotice: formalStepFacts,
    SendNotice: { ...formalStepFacts, rules: lookUpRulesOfSending },
    CorrectNotice: { rules: lookUpRulesOfSending },
    ProposePower: formalStepFacts,
    ApprovePower: formalStepFacts,
    ApproveStepBack: { decision: ({ decisionId }) => lookUpDecision(decisionId) },
    ProposeStep: {
      ...formalStepFacts,
      daysToAnswer: lookUpDaysToAnswer,
    },
    ApproveStep: {
      ...formalStepFacts,
      daysToAnswer: lookUpDaysToAnswer,
      decision: ({ decisionId }) => lookUpDecision(decisionId),
    },
  },
  // They follow from the roles that the sender has when the command arrives.
  lookedUpByService: {
    AnswerConcern: ['by'],
    ApproveStep: ['as'],
    ApproveStepBack: ['as'],
    MakeRepresentation: ['by'],
  },
  personal: {
    RaiseConcern: { detail: 'item', referredTo: 'item' },
    RaiseSchoolConcern: { detail: 'item', referredTo: 'item' },
    OpenConcern: { detail: 'item' },
    AnswerConcern: { answer: 'item' },
    CorrectAnswer: { text: 'item', reason: 'item' },
    ProposeStep: { reason: 'item', urgency: 'item' },
    WithdrawStepProposal: { reason: 'item' },
    EnterChecklistItem: { finding: 'item' },
    CorrectChecklistEntry: { finding: 'item', reason: 'item' },
    ...MEASURE_TEXTS,
    ResolveConcern: { outcome: 'item' },
  },
};

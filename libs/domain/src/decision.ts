import { decideTakeOver, refuseWithoutEffect, takeOverFacts } from '#domain/decision-take-over';
import type { DecisionEvents } from '#domain/decision.events';
import type { Decision, DecisionStream } from '#domain/decision.types';
import { meetingEvolver, withProvider } from '#domain/meeting-evolve';
import { NO_ID } from '#domain/shared-rules';
import { lookUp, type Decider, type NewEvent } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** The contract learns that its decision no longer applies. */
const stopContract = ({ contractId }: Decision, since: IsoDay): NewEvent<DecisionEvents>[] =>
  contractId === null ? [] : [{ type: 'ContractBasisLost', data: { contractId, since } }];

const decide: Decider<DecisionStream>['decide'] = {
  OpenDecision: {
    create: (data) => [{ type: 'DecisionTaken', data, occurredOn: data.madeOn }],
    existing: (_, { meetingId, itemId }) => [{ type: 'DecisionAlreadyOpened', data: { meetingId, itemId } }],
  },

  DischargeCondition: (state, data) => {
    const { taken, dischargedConditions } = state;
    refuseWithoutEffect(state, 'The decision was rescinded, so its conditions no longer apply.');
    refuseUnless(
      taken.conditions.some(({ conditionId }) => conditionId === data.conditionId),
      'unknown-condition',
      'The decision has no condition with this id. Check the id.',
    );
    refuseUnless(
      !dischargedConditions.includes(data.conditionId),
      'already-discharged',
      'This condition is already discharged.',
    );
    return [{ type: 'ConditionDischarged', data }];
  },

  ...decideTakeOver,

  RescindDecision: (state, data, { today }) => {
    refuseWithoutEffect(state, 'The decision is already rescinded.');
    refuseUnless(
      state.takenOver?.status !== 'unconfirmed',
      'not-confirmed',
      'The decision was entered from paper, and nobody has confirmed it. Reject it instead.',
    );
    return [
      { type: 'DecisionRescinded', data },
      { type: 'RatificationRequested', data: { boardId: state.taken.boardId } },
      ...stopContract(state, today),
    ];
  },

  NoteRatification: ({ taken, awaitsRatification }, { ratified, ...minuted }) => {
    if (!awaitsRatification) return [{ type: 'RatificationNotAwaited', data: { meetingId: minuted.meetingId } }];
    const data = { ...minuted, boardId: taken.boardId };
    return [{ type: ratified ? 'RescissionRatified' : 'DecisionRestored', data, occurredOn: data.on }];
  },

  NoteRescission: (state, data) => {
    if (state.rescinded) return [{ type: 'AlreadyRescinded', data: { meetingId: data.meetingId, by: data.by } }];
    return [{ type: 'DecisionRescindedByBoard', data, occurredOn: data.on }, ...stopContract(state, data.on)];
  },

  NoteContract: (state, data, { today }) => [
    { type: 'ContractFollowed', data },
    // A draft and a rescission can be recorded at the same moment.
    ...(state.rescinded ? stopContract({ ...state, ...data }, today) : []),
  ],

  AnswerRecommendation: (state, data, { actor }, { decidedBy }) => {
    const { taken, answer } = state;
    refuseUnless(
      taken.outcome === 'recommend',
      'no-recommendation',
      `The board's decision is "${taken.outcome}", which needs no answer of the council.`,
    );
    refuseWithoutEffect(state, 'The decision was rescinded, so there is nothing to answer.');
    refuseUnless(answer === null, 'already-answered', 'The council has already answered this recommendation.');
    refuseUnless(
      !decidedBy.includes(actor),
      'decided-at-the-meeting',
      'You were one of those who recommended this. Another officer of the council must answer.',
    );
    return [{ type: 'RecommendationAnswered', data }];
  },

  CorrectConditions: (_, data) => [{ type: 'ConditionsCorrected', data }],

  NoteConfirmation: (_, { on, ...data }) => [{ type: 'DecisionConfirmed', data, occurredOn: on }],
};

const evolve: Decider<DecisionStream>['evolve'] = {
  DecisionTaken: {
    create: (taken) => ({
      taken,
      dischargedConditions: [],
      rescinded: false,
      contractId: null,
      awaitsRatification: false,
      rescindedBy: null,
      answer: null,
      confirmed: false,
      takenOver: null,
    }),
  },
  DecisionTakenOver: (state, { enteredBy, interested, reference }) => ({
    ...state,
    takenOver: { enteredBy, interested, reference, status: 'unconfirmed' },
  }),
  TakenOverDecisionConfirmed: (state) => ({
    ...state,
    takenOver: state.takenOver && { ...state.takenOver, status: 'confirmed' },
  }),
  TakenOverDecisionRejected: (state) => ({
    ...state,
    rescinded: true,
    takenOver: state.takenOver && { ...state.takenOver, status: 'rejected' },
  }),
  DecisionAlreadyOpened: (state) => state,
  DecisionConfirmed: (state) => ({ ...state, confirmed: true }),
  ConditionDischarged: (state, { conditionId }) => ({
    ...state,
    dischargedConditions: [...state.dischargedConditions, conditionId],
  }),
  DecisionRescinded: (state) => ({ ...state, rescinded: true }),
  RatificationRequested: (state) => ({ ...state, awaitsRatification: true }),
  RescissionRatified: (state, { by }) => ({ ...state, awaitsRatification: false, rescindedBy: by }),
  DecisionRestored: (state) => ({ ...state, awaitsRatification: false, rescinded: false }),
  RatificationNotAwaited: (state) => state,
  DecisionRescindedByBoard: (state, { by }) => ({ ...state, rescinded: true, rescindedBy: by }),
  AlreadyRescinded: (state) => state,
  ContractFollowed: (state, { contractId }) => ({ ...state, contractId }),
  ContractBasisLost: (state) => state,
  RecommendationAnswered: (state, { answer }) => ({ ...state, answer }),
  ConditionsCorrected: (state, { conditions }) => {
    const texts = new Map(conditions.map(({ conditionId, text }) => [conditionId, text]));
    const corrected = state.taken.conditions.map((condition) => ({
      ...condition,
      text: texts.get(condition.conditionId) ?? condition.text,
    }));
    return { ...state, taken: { ...state.taken, conditions: corrected } };
  },
};

/** A board's decision on one item, opened from the minutes, or taken over from paper. */
export const decision: Decider<DecisionStream> = {
  category: 'decision',
  decide,
  evolve,
  upcasts: {
    DecisionTaken: [withProvider],
    DecisionTakenOver: [(old) => ({ ...old, reference: null })],
  },
  facts: {
    TakeOverDecision: takeOverFacts,
    AnswerRecommendation: {
      decidedBy: (_, __, state) =>
        lookUp(
          meetingEvolver,
          state?.taken.meetingId ?? NO_ID,
          (found) => found?.decisions.find(({ itemId }) => itemId === state?.taken.itemId)?.decidedBy ?? [],
        ),
    },
  },
  personal: {
    OpenDecision: { 'conditions.text': 'item' },
    TakeOverDecision: { source: 'item', 'conditions.text': 'item' },
    RejectTakenOverDecision: { reason: 'item' },
    DischargeCondition: { evidence: 'item' },
    RescindDecision: { reason: 'item' },
    AnswerRecommendation: { reason: 'item' },
    CorrectConditions: { 'conditions.text': 'item' },
  },
};

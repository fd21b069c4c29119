import { answerFacts, decideAnswers, evolveAnswers, stopContract } from '#domain/decision-answers';
import { decideConditions, evolveConditions } from '#domain/decision-conditions';
import { decideTakeOver, refuseWithoutEffect, takeOverFacts } from '#domain/decision-take-over';
import type { Decision, DecisionStream } from '#domain/decision.types';
import type { Award } from '#domain/meeting.events';
import { withProvider } from '#domain/meeting-evolve';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/**
 * The award on which a contract can be drafted, signed, arranged or started on that day. Refuses `decision-does-not-allow` (no award, a recommendation
 * that the council has not accepted, entered from paper and not confirmed, rescinded, or not yet in effect) and `condition-overdue` (the due day of a condition has passed).
 */
export const requireAward = (decided: Decision, today: IsoDay): Award => {
  const { taken, dischargedConditions, rescinded, answer, takenOver } = decided;
  const { award } = taken;
  refuseUnless(
    award !== null,
    'decision-does-not-allow',
    `The board's decision is "${taken.outcome}", which does not approve support.`,
  );
  refuseUnless(
    taken.outcome !== 'recommend' || answer === 'accept',
    'decision-does-not-allow',
    answer === null
      ? 'The board recommends this support, and the council has not answered. Ask the council to decide.'
      : 'The council rejected what the board recommended. Support needs a new request to the board.',
  );
  refuseUnless(
    takenOver?.status !== 'rejected',
    'decision-does-not-allow',
    'The decision was entered from paper and rejected. Enter it again as the board took it.',
  );
  refuseUnless(
    !rescinded,
    'decision-does-not-allow',
    'The decision was rescinded. Support needs a new request to the board.',
  );
  refuseUnless(
    takenOver?.status !== 'unconfirmed',
    'decision-does-not-allow',
    'The decision was entered from paper, and nobody has confirmed it. Ask the chair of the board to confirm it.',
  );
  refuseUnless(
    taken.effectiveFrom <= today,
    'decision-does-not-allow',
    `The decision takes effect on ${taken.effectiveFrom}. Try again on that day or later.`,
  );
  const overdue = taken.conditions.find(
    ({ conditionId, due }) => due !== null && due < today && !dischargedConditions.includes(conditionId),
  );
  refuseUnless(
    overdue === undefined,
    'condition-overdue',
    `A condition of the board was due on ${overdue?.due ?? ''}. Discharge it first.`,
  );
  return award;
};

const decide: Decider<DecisionStream>['decide'] = {
  OpenDecision: {
    create: (data) => [{ type: 'DecisionTaken', data, occurredOn: data.madeOn }],
    existing: (_, { meetingId, itemId }) => [{ type: 'DecisionAlreadyOpened', data: { meetingId, itemId } }],
  },

  ...decideConditions,
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

  ...decideAnswers,
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
  DecisionRescinded: (state) => ({ ...state, rescinded: true }),
  RatificationRequested: (state) => ({ ...state, awaitsRatification: true }),
  RescissionRatified: (state, { by }) => ({ ...state, awaitsRatification: false, rescindedBy: by }),
  DecisionRestored: (state) => ({ ...state, awaitsRatification: false, rescinded: false }),
  RatificationNotAwaited: (state) => state,
  DecisionRescindedByBoard: (state, { by }) => ({ ...state, rescinded: true, rescindedBy: by }),
  AlreadyRescinded: (state) => state,
  ContractFollowed: (state, { contractId }) => ({ ...state, contractId }),
  ContractBasisLost: (state) => state,
  ...evolveConditions,
  ...evolveAnswers,
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
    ...answerFacts,
  },
  personal: {
    OpenDecision: { 'conditions.text': 'item' },
    TakeOverDecision: { source: 'item', 'conditions.text': 'item' },
    RejectTakenOverDecision: { reason: 'item' },
    DischargeCondition: { evidence: 'item' },
    VoidDischarge: { reason: 'item' },
    RescindDecision: { reason: 'item' },
    AnswerRecommendation: { reason: 'item' },
    CorrectRecommendationAnswer: { answerReason: 'item', reason: 'item' },
    CorrectConditions: { 'conditions.text': 'item' },
  },
};

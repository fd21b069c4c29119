import { authorisationFacts, decideAuthorisation, evolveAuthorisation } from '#domain/decision-authorisation';
import { changeFacts, decideChanges, evolveChanges } from '#domain/decision-changes';
import { answerFacts, decideAnswers, evolveAnswers, stopContract } from '#domain/decision-answers';
import { decideConditions, evolveConditions } from '#domain/decision-conditions';
import { decideTakeOver, refuseWithoutEffect, takeOverFacts } from '#domain/decision-take-over';
import type { DecisionEvents } from '#domain/decision.events';
import type { Decision, DecisionStream } from '#domain/decision.types';
import { withProvider } from '#domain/meeting-evolve';
import type { Decider, NewEvent } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** The decision, with what it rests on and what follows from it. */
const openDecision = ({
  consulted,
  referredTo,
  authoriserId,
  supersedes,
  reasonCodes,
  rationale,
  optionsConsidered,
  ...data
}: DecisionStream['commands']['OpenDecision']) => {
  const occurredOn = data.madeOn;
  const { boardId } = data;
  const taken = { type: 'DecisionTaken' as const, data, occurredOn };
  const following: NewEvent<DecisionStream['events']>[] = [
    ...(data.outcome === 'recommend' || authoriserId !== null
      ? [{ type: 'AdviceGiven' as const, data: { reasonCodes, rationale, optionsConsidered }, occurredOn }]
      : []),
    ...(consulted.length === 0 ? [] : [{ type: 'PartiesConsulted' as const, data: { consulted }, occurredOn }]),
    ...(referredTo === null ? [] : [{ type: 'DecisionReferredOn' as const, data: { to: referredTo }, occurredOn }]),
    ...(authoriserId === null
      ? []
      : [{ type: 'AuthorisationAwaited' as const, data: { boardId, authoriserId }, occurredOn }]),
    ...(supersedes === null
      ? []
      : [{ type: 'EarlierDecisionReplaced' as const, data: { decisionId: supersedes }, occurredOn }]),
  ];
  return [taken, ...following] as const;
};
/** The contract learns that its request was withdrawn. */
const tellContract = ({ contractId, released }: Decision): NewEvent<DecisionEvents>[] =>
  contractId === null || released === null
    ? []
    : [{ type: 'ContractRequestWithdrawn', data: { contractId, ...released } }];

const decide: Decider<DecisionStream>['decide'] = {
  OpenDecision: {
    create: openDecision,
    existing: (_, { meetingId, itemId }) => [{ type: 'DecisionAlreadyOpened', data: { meetingId, itemId } }],
  },

  ...decideConditions,
  ...decideTakeOver,

  RescindDecision: (state, data, { today }) => {
    refuseWithoutEffect(state, 'The decision is already rescinded. You do not need to rescind it again.');
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
    ...tellContract({ ...state, ...data }),
  ],

  NoteRequestWithdrawn: (state, released) => [
    { type: 'AwardReleased', data: { ...released, contractId: state.contractId }, occurredOn: released.since },
    ...tellContract({ ...state, released }),
  ],

  NoteConfirmation: (_, { on, ...data }) => [{ type: 'DecisionConfirmed', data, occurredOn: on }],

  NoteSupersession: (_, data) => [{ type: 'DecisionSuperseded', data, occurredOn: data.on }],

  NoteComparison: (_, data) => [{ type: 'AwardComparisonNoted', data }],

  NoteConsultation: (_, data) => [{ type: 'PartiesConsulted', data }],

  NoteScope: (_, data) => [{ type: 'ApprovalScopeNoted', data }],

  NoteDeferral: (_, data) => [{ type: 'DeferralNoted', data }],

  NoteMessageForSchool: (_, data) => [{ type: 'MessageForSchoolNoted', data }],

  ...decideAnswers,
  ...decideAuthorisation,
  ...decideChanges,
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
      authorisation: null,
      supersededBy: null,
      released: null,
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
  DecisionRescinded: (state) => ({ ...state, rescinded: true }),
  RatificationRequested: (state) => ({ ...state, awaitsRatification: true }),
  RescissionRatified: (state, { by }) => ({ ...state, awaitsRatification: false, rescindedBy: by }),
  DecisionRestored: (state) => ({ ...state, awaitsRatification: false, rescinded: false }),
  RatificationNotAwaited: (state) => state,
  DecisionRescindedByBoard: (state, { by }) => ({ ...state, rescinded: true, rescindedBy: by }),
  AlreadyRescinded: (state) => state,
  ContractFollowed: (state, { contractId }) => ({ ...state, contractId }),
  ContractBasisLost: (state) => state,
  AwardReleased: (state, { requestId, since }) => ({ ...state, released: { requestId, since } }),
  ContractRequestWithdrawn: (state) => state,
  AwardComparisonNoted: (state) => state,
  ...evolveConditions,
  AdviceGiven: (state) => state,
  ApprovalScopeNoted: (state) => state,
  DeferralNoted: (state) => state,
  MessageForSchoolNoted: (state) => state,
  PartiesConsulted: (state) => state,
  DecisionReferredOn: (state) => state,
  EarlierDecisionReplaced: (state) => state,
  DecisionSuperseded: (state, { by }) => ({ ...state, supersededBy: by }),
  ...evolveAnswers,
  ...evolveAuthorisation,
  ...evolveChanges,
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
    ...authorisationFacts,
    ChangeRecommendation: changeFacts,
  },
  personal: {
    OpenDecision: {
      'conditions.text': 'item',
      'consulted.who': 'item',
      'consulted.said': 'item',
      referredTo: 'item',
      rationale: 'item',
      optionsConsidered: 'item',
    },
    TakeOverDecision: { source: 'item', 'conditions.text': 'item' },
    RejectTakenOverDecision: { reason: 'item' },
    DischargeCondition: { evidence: 'item' },
    VoidDischarge: { reason: 'item' },
    RescindDecision: { reason: 'item' },
    AnswerRecommendation: { reason: 'item' },
    CorrectRecommendationAnswer: { answerReason: 'item', reason: 'item' },
    ChangeRecommendation: { reason: 'item' },
    AnswerAuthorisation: { reason: 'item' },
    CorrectAuthorisation: { answerReason: 'item', reason: 'item' },
    CorrectConditions: { 'conditions.text': 'item' },
    NoteComparison: { 'departure.note': 'item' },
    NoteConsultation: { 'consulted.who': 'item', 'consulted.said': 'item' },
    NoteScope: { 'scope.approved': 'item', 'scope.notApproved': 'item', 'scope.why': 'item' },
    NoteMessageForSchool: { message: 'item' },
  },
};

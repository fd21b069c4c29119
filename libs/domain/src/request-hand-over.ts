import { MAX_HAND_OVERS } from '#domain/bounds';
import type { DatedTerms } from '#domain/board.types';
import { refuseUnlessOpen } from '#domain/request-bids';
import type { RequestHandlingEvents } from '#domain/request-handling.events';
import type { RequestStream, SupportRequest } from '#domain/request.types';
import type { Code } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

type Handing = RequestStream['commands']['HandRequestOver'];

const refuseWrongReceiver = (
  { boardId }: SupportRequest,
  { toBoardId, toAllianceId }: Handing,
  receiver: { readonly board: boolean; readonly alliance: boolean },
): void => {
  refuseUnless(
    (toBoardId === null) !== (toAllianceId === null),
    'one-receiver',
    'Name either a board or an alliance to which you hand the request over.',
  );
  refuseUnless(toBoardId !== boardId, 'own-board', 'The request is with this board. Name another board.');
  refuseUnless(toBoardId === null || receiver.board, 'unknown-board', 'There is no board with this id. Check the id.');
  refuseUnless(
    toAllianceId === null || receiver.alliance,
    'unknown-alliance',
    'There is no alliance with this id today. Check the id.',
  );
};

/** The hand-over that waits for an answer. */
const requireWaiting = ({ handOver }: SupportRequest, handOverId: string) => {
  refuseUnless(
    handOver?.handOverId === handOverId,
    'unknown-hand-over',
    'The request has no hand-over with this id. Check the id.',
  );
  refuseUnless(
    handOver.answer === null,
    'hand-over-answered',
    'The hand-over was answered or withdrawn. Read the request for what became of it.',
  );
  return handOver;
};

/** The hand-over that was accepted. */
export const requireAcceptance = ({ handOver }: SupportRequest, handOverId: string) => {
  refuseUnless(
    handOver?.handOverId === handOverId,
    'unknown-hand-over',
    'The request has no hand-over with this id. Check the id.',
  );
  refuseUnless(
    handOver.answer === 'accepted',
    'hand-over-not-accepted',
    'The hand-over was not accepted, so there is no acceptance to void. Answer or withdraw the hand-over instead.',
  );
  return handOver;
};

type Changes = Pick<RequestStream['commands']['AcceptHandOver'], 'needAreas' | 'urgency' | 'reference'>;

type Opened = NonNullable<RequestHandlingEvents['HandOverAccepted']['opened']>;

/** The request as it is opened at the other board. */
const openAt = (
  { boardId, schoolUrn, from, allianceId, bodyId, requestId, submittedOn, reference: earlier }: SupportRequest,
  {
    toBoardId,
    outcomesWanted,
    circumstances,
  }: { toBoardId: string } & Pick<Handing, 'outcomesWanted' | 'circumstances'>,
  agreed: Pick<Opened, 'reference' | 'needAreas' | 'urgency'>,
): Opened => ({
  ...{ boardId: toBoardId, schoolUrn, from, allianceId, bodyId, ...agreed, outcomesWanted, circumstances },
  earlier: { requestId, boardId, reference: earlier, submittedOn },
});

/** What the request will ask of the other board, with the need areas of that board. */
const openThere = (
  state: SupportRequest,
  { needAreas, urgency, reference }: Changes,
  terms: DatedTerms | null,
): Opened | null => {
  const { handOver } = state;
  const toBoardId = handOver?.toBoardId ?? null;
  if (handOver === null || toBoardId === null) return null;
  refuseUnless(reference !== null, 'reference-needed', 'Give the request a reference.');
  const codes = terms?.needAreas.map(({ code }) => code) ?? [];
  const areas: Code[] = needAreas ?? state.needAreas.filter((area) => codes.includes(area));
  refuseUnless(
    areas.length > 0 && areas.every((area) => codes.includes(area)),
    'unknown-need-area',
    `Name at least one of the need areas of your board: ${codes.join(', ')}.`,
  );
  return openAt(state, { ...handOver, toBoardId }, { reference, needAreas: areas, urgency: urgency ?? state.urgency });
};

/** Decisions on handing a request over to another board or to an alliance, and on the answer. */
export const decideHandOver = {
  HandRequestOver: (state, data, _, receiver) => {
    refuseUnlessOpen(state);
    refuseUnless(
      state.tabledFor === null,
      'tabled-for-a-meeting',
      'The request is tabled for a meeting. Take it off that agenda before you hand it over.',
    );
    refuseUnless(
      state.handOvers < MAX_HAND_OVERS,
      'too-many-hand-overs',
      `The request was handed over ${MAX_HAND_OVERS} times, the most allowed. Decide on it here.`,
    );
    refuseWrongReceiver(state, data, receiver);
    return [{ type: 'RequestHandedOver', data }];
  },

  AcceptHandOver: (state, { handOverId, ...changes }, _, { terms }) => {
    const { toBoardId, toAllianceId } = requireWaiting(state, handOverId);
    const opened = openThere(state, changes, terms);
    return [{ type: 'HandOverAccepted', data: { handOverId, toBoardId, toAllianceId, opened, answeredBy: null } }];
  },

  RefuseHandOver: (state, data, _, { matchingRules }) => {
    requireWaiting(state, data.handOverId);
    const codes = matchingRules.handOverRefusals.map(({ code }) => code);
    refuseUnless(
      codes.includes(data.reasonCode),
      'unknown-reason',
      `Give one of the reasons why a request is not taken: ${codes.join(', ')}.`,
    );
    return [{ type: 'HandOverRefused', data: { ...data, answeredBy: null } }];
  },

  /** The other board checked its answer when it decided. */
  NoteHandOverAnswer: (state, { handOverId, accepted, refused, answeredBy }) => {
    const { handOver } = state;
    const toBoardId = handOver?.toBoardId ?? null;
    if (handOver?.handOverId !== handOverId || handOver.answer !== null || toBoardId === null)
      return [{ type: 'HandOverAnsweredBefore', data: { handOverId } }];
    if (refused !== null) return [{ type: 'HandOverRefused', data: { handOverId, ...refused, answeredBy } }];
    const opened = accepted === null ? null : openAt(state, { ...handOver, toBoardId }, accepted);
    return [{ type: 'HandOverAccepted', data: { handOverId, toBoardId, toAllianceId: null, opened, answeredBy } }];
  },

  WithdrawHandOver: (state, data) => {
    requireWaiting(state, data.handOverId);
    return [{ type: 'HandOverTakenBack', data }];
  },

  ReceiveRequest: {
    create: ({ earlier, handedOverOn, receivedBy, ...submitted }) => [
      { type: 'RequestSubmitted', data: submitted },
      { type: 'RequestReceived', data: { ...earlier, handedOverOn, receivedBy } },
    ],
    existing: (_, { earlier }) => [{ type: 'RequestAlreadyReceived', data: { requestId: earlier.requestId } }],
  },
} satisfies Partial<Decider<RequestStream>['decide']>;

const answerHandOver = (state: SupportRequest, answer: 'accepted' | 'refused' | 'withdrawn'): SupportRequest => ({
  ...state,
  handOver: state.handOver && { ...state.handOver, answer },
});

export const evolveHandOver = {
  RequestHandedOver: (state, handOver) => ({
    ...state,
    handOver: { ...handOver, answer: null },
    handOvers: state.handOvers + 1,
  }),
  HandOverAccepted: (state) => answerHandOver(state, 'accepted'),
  HandOverRefused: (state) => answerHandOver(state, 'refused'),
  HandOverTakenBack: (state) => answerHandOver(state, 'withdrawn'),
  HandOverAnsweredBefore: (state) => state,
  RequestReceived: (state) => state,
  RequestAlreadyReceived: (state) => state,
} satisfies Partial<Decider<RequestStream>['evolve']>;

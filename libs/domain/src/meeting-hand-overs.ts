import type { HandOverAnswer, TabledHandOver } from '#domain/meeting-hand-overs.events';
import type { MeetingEvents } from '#domain/meeting.events';
import type { HandedOver, MinuteFacts } from '#domain/meeting-facts.types';
import type { Meeting, MeetingCommands, MeetingStream } from '#domain/meeting.types';
import { requestEvolver } from '#domain/request-evolve';
import { NO_ID } from '#domain/shared-rules';
import { lookUp, type Decider, type NewEvent, type StreamLookup } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

type Minute = MeetingCommands['MinuteDecision'];

/** The hand-over that an item is about; undefined for other items. */
export const findTabledHandOver = ({ handOvers }: Meeting, itemId: string): TabledHandOver | undefined =>
  handOvers.find((tabled) => tabled.itemId === itemId);

/** Looks up the request that is handed over, if the item is about one. */
export const lookUpHandedOver = (itemId: string, state: Meeting | undefined): StreamLookup<HandedOver> =>
  lookUp(requestEvolver, (state && findTabledHandOver(state, itemId)?.requestId) ?? NO_ID, (found) =>
    found === undefined ? undefined : { needAreas: found.needAreas, urgency: found.urgency, handOver: found.handOver },
  );

const refuseAnswered = (handedOver: HandedOver, handOverId: string): NonNullable<HandedOver> => {
  refuseUnless(
    handedOver?.handOver?.handOverId === handOverId && handedOver.handOver.answer === null,
    'hand-over-answered',
    'The hand-over has already been answered or withdrawn. Read its result in the hand-overs of your board, and minute the outcome "note".',
  );
  return handedOver;
};

const acceptHandOver = (
  { needAreas, urgency, reference, reasonCode }: NonNullable<Minute['handOver']>,
  found: NonNullable<HandedOver>,
  { terms }: Pick<MinuteFacts, 'terms'>,
): HandOverAnswer => {
  refuseUnless(
    reasonCode === null,
    'reason-not-allowed',
    'The board takes the request. Leave out the reason for not taking it, or minute the outcome "not-agree".',
  );
  refuseUnless(reference !== null, 'reference-needed', 'Give the request a reference.');
  const codes = terms?.needAreas.map(({ code }) => code) ?? [];
  const areas = needAreas ?? found.needAreas.filter((area) => codes.includes(area));
  refuseUnless(
    areas.length > 0 && areas.every((area) => codes.includes(area)),
    'unknown-need-area',
    `Name at least one of the need areas of your board: ${codes.join(', ')}.`,
  );
  return { accepted: { reference, needAreas: [...areas], urgency: urgency ?? found.urgency }, refused: null };
};

const refuseHandOver = (
  { reasonCode, note }: NonNullable<Minute['handOver']>,
  { matchingRules }: Pick<MinuteFacts, 'matchingRules'>,
): HandOverAnswer => {
  const codes = matchingRules.handOverRefusals.map(({ code }) => code);
  refuseUnless(
    reasonCode !== null && codes.includes(reasonCode),
    'unknown-reason',
    `Give one of the reasons why a request is not taken: ${codes.join(', ')}.`,
  );
  return { accepted: null, refused: { reasonCode, note } };
};

const NO_ANSWER = { needAreas: null, urgency: null, reference: null, reasonCode: null, note: null };

/**
 * The answer to a hand-over: "agree" takes the request, "not-agree" does not, and "note" leaves it unanswered. Refuses an answer to what is no
 * hand-over, a second answer, and an answer that does not fit the outcome.
 */
export const minuteHandOver = (
  { itemId, decisionId, outcome, handOver = null }: Minute,
  state: Meeting,
  facts: Pick<MinuteFacts, 'handedOver' | 'terms' | 'matchingRules'>,
): NewEvent<MeetingEvents>[] => {
  const tabled = findTabledHandOver(state, itemId);
  refuseUnless(
    handOver === null || (tabled !== undefined && outcome !== 'note'),
    'answer-not-allowed',
    'Only an item about a hand-over with the outcome "agree" or "not-agree" answers it. Leave the answer out.',
  );
  if (tabled === undefined || outcome === 'note') return [];
  const found = refuseAnswered(facts.handedOver, tabled.handOverId);
  const given = handOver ?? NO_ANSWER;
  const answer = outcome === 'agree' ? acceptHandOver(given, found, facts) : refuseHandOver(given, facts);
  const { requestId, handOverId } = tabled;
  return [{ type: 'HandOverAnswerMinuted', data: { decisionId, itemId, requestId, handOverId, ...answer } }];
};

/** The request that an item of other business is about, if it is handed over. */
export const noteHandOver = ({
  itemId,
  handOver = null,
}: Pick<MeetingCommands['AddOtherBusiness'], 'itemId' | 'handOver'>): NewEvent<MeetingEvents>[] =>
  handOver === null ? [] : [{ type: 'HandOverTabled', data: { itemId, ...handOver } }];

export const evolveTabledHandOvers = {
  HandOverTabled: (state, tabled) => ({ ...state, handOvers: [...state.handOvers, tabled] }),
  HandOverAnswerMinuted: (state) => state,
} satisfies Partial<Decider<MeetingStream>['evolve']>;

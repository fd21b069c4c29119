import { toCandidateKey } from '#domain/candidate-key';
import type { MatchingRules } from '#domain/board-matching-rules.events';
import type { AgendaItem, Award, MeetingEvents } from '#domain/meeting.events';
import type { MeetingCommands } from '#domain/meeting.types';
import type { RequestForDecision } from '#domain/meeting-facts.types';
import type { AwardComparison } from '#domain/request-matching.events';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import type { NewEvent } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

type Minute = MeetingCommands['MinuteDecision'];

/** The keys of the provider of an award and of its lead leader, the provider first. */
const listKeys = ({ provider, leaderId }: Award): string[] => [
  ...new Set([toCandidateKey(provider, leaderId), toCandidateKey(LEADER_PROVIDER, leaderId)]),
];

/** The best place of these providers; null if none has one. */
const findBestRank = (ranking: AwardComparison['ranking'], keys: readonly string[]): number | null => {
  const ranks =
    ranking?.candidates.flatMap(({ candidateKey, rank }) => (keys.includes(candidateKey) ? [rank] : [])) ?? [];
  return ranks.length === 0 ? null : Math.min(...ranks);
};

const refuseWrongDeparture = (
  departure: AwardComparison['departure'],
  isFirst: boolean,
  { departureReasons }: MatchingRules,
): void => {
  const codes = departureReasons.map(({ code }) => code);
  refuseUnless(
    isFirst || departure !== null,
    'departure-needed',
    `The award does not go to the first provider of the kept ranking. Give one of the board's reasons: ${codes.join(', ')}.`,
  );
  refuseUnless(
    departure === null || codes.includes(departure.reasonCode),
    'unknown-departure-reason',
    `Give one of the board's reasons for not choosing the first provider: ${codes.join(', ')}.`,
  );
};

/**
 * Compares the award on a request with the ranking that was kept last and with the checklist. Refuses `ranking-needed`, `departure-needed` and
 * `unknown-departure-reason`. Nothing to compare with gives no event.
 */
export const compareAward = (
  { award, departure = null, itemId, decisionId }: Minute,
  { kind }: Pick<AgendaItem, 'kind'>,
  request: RequestForDecision | undefined,
  rules: MatchingRules,
): NewEvent<MeetingEvents>[] => {
  if (kind !== 'request' || award === null || request === undefined) return [];
  const { ranking } = request;
  refuseUnless(
    ranking !== null || !rules.rankingNeeded,
    'ranking-needed',
    'This board needs a kept ranking for each award. Keep the ranking of the providers first.',
  );
  const keys = listKeys(award);
  const [chosenKey = ''] = keys;
  const chosenRank = findBestRank(ranking, keys);
  refuseWrongDeparture(departure, ranking === null || ranking.ranked === 0 || chosenRank === 1, rules);
  const diligence = request.diligence.filter(({ candidateKey }) => keys.includes(candidateKey));
  if (ranking === null && diligence.length === 0) return [];
  const ticked = diligence.map(({ item }) => item);
  const compared: AwardComparison = {
    ...{ chosenKey, chosenRank, departure, ranking },
    diligence: diligence.map(({ item, on }) => ({ item, on })),
    diligenceOpen: rules.dueDiligence.map(({ code }) => code).filter((code) => !ticked.includes(code)),
  };
  return [{ type: 'AwardCompared', data: { itemId, decisionId, ...compared } }];
};

import { MATCH_PARTS, type MatchingRules } from '#domain/board-matching-rules.events';
import type { Candidate, RankedCandidate, RankedWork } from '#domain/provider-ranking.types';
import { EXPLAIN, VALUE } from '#domain/ranking-parts';
import { EXCLUSIONS, type Exclusion, type ScorePart } from '#domain/request-matching.events';

const isSame = (one: string | null, other: string | null): boolean => one !== null && one === other;

const EXCLUDES: Readonly<Record<Exclusion, (candidate: Candidate, work: RankedWork) => boolean>> = {
  'own-school': ({ schools }, { school }) => schools.some(({ urn }) => urn === school.urn),
  'same-trust': ({ schools }, { school }) => schools.some(({ trustCode }) => isSame(trustCode, school.trustCode)),
  'same-federation': ({ schools }, { school }) =>
    schools.some(({ federationCode }) => isSame(federationCode, school.federationCode)),
  governor: ({ personIds }, { governors }) => personIds.some((personId) => governors.includes(personId)),
  'declared-interest': ({ personIds }, { interested }) => personIds.some((personId) => interested.includes(personId)),
  'prior-dispute': ({ hadDispute }) => hadDispute,
  'not-designated': ({ designation: { from, to } }, work) => work.from < from || (to !== null && to < work.from),
  'no-days': ({ freeHalfDays }) => freeHalfDays <= 0,
};

const sumUp = (candidate: Candidate, work: RankedWork, rules: MatchingRules): number => {
  let sum = 0;
  for (const part of MATCH_PARTS) sum += VALUE[part](candidate, work, rules) * rules.weights[part];
  return sum;
};

const NOT_EXCLUDED: readonly Exclusion[] = [];

/** Most candidates are not excluded, and share one empty list. */
const listExclusions = (candidate: Candidate, work: RankedWork): readonly Exclusion[] => {
  if (!EXCLUSIONS.some((each) => EXCLUDES[each](candidate, work))) return NOT_EXCLUDED;
  return EXCLUSIONS.filter((each) => EXCLUDES[each](candidate, work));
};

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * Ranks providers for a piece of work: the highest score first, and of two with the same score the nearer one, then by key, so that the order never
 * depends on the order in which they were found. Those that are excluded come last and have no rank.
 */
export const rankProviders = (
  candidates: readonly Candidate[],
  work: RankedWork,
  rules: MatchingRules,
): RankedCandidate[] => {
  const weights = MATCH_PARTS.reduce((sum, part) => sum + rules.weights[part], 0);
  const scored = candidates.map((candidate) => ({
    candidate,
    sum: sumUp(candidate, work, rules),
    exclusions: listExclusions(candidate, work),
  }));
  scored.sort(
    (one, other) =>
      Number(one.exclusions.length > 0) - Number(other.exclusions.length > 0) ||
      other.sum - one.sum ||
      (one.candidate.distanceMetres ?? Infinity) - (other.candidate.distanceMetres ?? Infinity) ||
      compareText(one.candidate.candidateKey, other.candidate.candidateKey),
  );
  return scored.map(({ candidate, sum, exclusions }, place) => ({
    candidate,
    rank: exclusions.length === 0 ? place + 1 : null,
    score: Math.round((100 * sum) / weights) / 100,
    exclusions,
  }));
};

/** The parts of the score of a provider, each with its value, its weight and why it has this value. */
export const explainScore = (candidate: Candidate, work: RankedWork, rules: MatchingRules): ScorePart[] =>
  MATCH_PARTS.map((part) => ({
    part,
    value: VALUE[part](candidate, work, rules),
    weight: rules.weights[part],
    explanation: EXPLAIN[part](candidate, work, rules),
  }));

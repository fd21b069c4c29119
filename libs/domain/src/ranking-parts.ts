import type { MatchingRules, MatchPart } from '#domain/board-matching-rules.events';
import type { Candidate, RankedWork } from '#domain/provider-ranking.types';
import { chooseLater } from '#domain/shared-rules';
import { daysBetween } from '#kernel/time';

const WHOLE = 100;
/** The value of a part that is not known: half of the points. */
const UNKNOWN = 50;
const PHASE = 70;
const LOST_PER_CONTRACT = 25;

type Part<Result> = (candidate: Candidate, work: RankedWork, rules: MatchingRules) => Result;

const toShare = (part: number, whole: number): number => (whole <= 0 ? 0 : Math.round((WHOLE * part) / whole));

const isSameText = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && (one === other || one.toLowerCase() === other.toLowerCase());

const hasPhase: Part<boolean> = ({ phases }, { school }) => phases.some((phase) => isSameText(phase, school.phase));

const hasType: Part<boolean> = ({ schools }, { school }) =>
  schools.some(({ typeGroup }) => isSameText(typeGroup, school.typeGroup));

/** The place of the ring that contains the distance, from 0; the number of rings beyond the last one. */
const findRing = (distanceMetres: number, { ringMetres }: MatchingRules): number => {
  const found = ringMetres.findIndex((metres) => distanceMetres <= metres);
  return found < 0 ? ringMetres.length : found;
};

/** Counts without a list of what it counted, because a ranking counts for every candidate. */
const countCovered: Part<number> = ({ needAreas }, work) => {
  let covered = 0;
  for (const area of work.needAreas) if (needAreas.includes(area)) covered += 1;
  return covered;
};

/** Days of the period on which the designation is valid. */
const countDesignated: Part<number> = ({ designation: { from, to } }, work) => {
  const first = chooseLater(from, work.from);
  const last = to !== null && to < work.to ? to : work.to;
  return first > last ? 0 : daysBetween(first, last) + 1;
};

const countDays = ({ from, to }: RankedWork): number => daysBetween(from, to) + 1;

const countJudged = ({ outcomes: { met, partlyMet, unmet } }: Candidate): number => met + partlyMet + unmet;

const judgeStanding: Part<number> = ({ schools }) => {
  if (schools.some(({ standing }) => standing === 'below-good')) return 0;
  if (schools.some(({ standing }) => standing === 'high-performing')) return WHOLE;
  return schools.some(({ standing }) => standing === 'neither') ? PHASE : UNKNOWN;
};

/** The value of each part, a whole number from 0 to 100. */
export const VALUE: Readonly<Record<MatchPart, Part<number>>> = {
  'phase-and-type': (candidate, work, rules) =>
    hasPhase(candidate, work, rules) ? PHASE + (hasType(candidate, work, rules) ? WHOLE - PHASE : 0) : 0,
  distance: ({ distanceMetres }, _, rules) =>
    distanceMetres === null
      ? UNKNOWN
      : toShare(rules.ringMetres.length - findRing(distanceMetres, rules), rules.ringMetres.length),
  'need-area': (candidate, work, rules) => toShare(countCovered(candidate, work, rules), work.needAreas.length),
  designation: (candidate, work, rules) => toShare(countDesignated(candidate, work, rules), countDays(work)),
  'free-days': ({ freeHalfDays }, { halfDays }) =>
    Math.min(WHOLE, toShare(Math.max(0, freeHalfDays), Math.max(1, halfDays))),
  'home-standing': judgeStanding,
  'past-outcomes': (candidate) => {
    const judged = countJudged(candidate);
    const { met, partlyMet } = candidate.outcomes;
    return judged === 0 ? UNKNOWN : toShare(met + partlyMet / 2, judged);
  },
  load: ({ load }) => Math.max(0, WHOLE - LOST_PER_CONTRACT * load),
};

const METRES_OF_KILOMETRE = 1_000;

const writeKilometres = (metres: number): string => `${(metres / METRES_OF_KILOMETRE).toFixed(1)} km`;

const explainDistance: Part<string> = ({ distanceMetres }, _, rules) => {
  if (distanceMetres === null) return 'The distance is not known.';
  const edge = rules.ringMetres[findRing(distanceMetres, rules)];
  const ring = edge === undefined ? 'beyond the last ring' : `in the ring up to ${writeKilometres(edge)}`;
  return `${writeKilometres(distanceMetres)} in a straight line, ${ring}.`;
};

const explainPhase: Part<string> = (...of) => {
  const [, { school }] = of;
  if (!hasPhase(...of)) return `Not for the phase "${school.phase}".`;
  return hasType(...of)
    ? `For the phase "${school.phase}", at a school of the same type.`
    : `For the phase "${school.phase}", not at a school of the same type.`;
};

const explainStanding: Part<string> = (...of) => {
  const [{ schools, kind }] = of;
  if (schools.length === 0) return 'No home school.';
  const found = judgeStanding(...of);
  const name = kind === 'leader' ? 'The home school' : 'A lead school';
  if (found === 0) return `${name} is below good.`;
  if (found === WHOLE) return `${name} is high-performing.`;
  return found === UNKNOWN ? `${name} has no grade.` : `${name} is neither below good nor high-performing.`;
};

const explainLoad = (load: number): string => {
  if (load === 0) return 'No other contract is agreed or running.';
  return load === 1 ? 'One other contract is agreed or running.' : `${load} other contracts are agreed or running.`;
};

/** Why each part has its value, in a sentence. */
export const EXPLAIN: Readonly<Record<MatchPart, Part<string>>> = {
  'phase-and-type': explainPhase,
  distance: explainDistance,
  'need-area': (...of) => {
    const [{ expertise }, work] = of;
    const proven = work.needAreas.filter((area) => expertise.includes(area));
    const assessed = proven.length === 0 ? '' : ` Assessed as good at ${proven.join(', ')}.`;
    return `Can help in ${countCovered(...of)} of ${work.needAreas.length} need areas.${assessed}`;
  },
  designation: (candidate, work, rules) =>
    `Designated on ${countDesignated(candidate, work, rules)} of ${countDays(work)} days.`,
  'free-days': ({ freeHalfDays }, { halfDays }) => `${freeHalfDays} half-days are free, and ${halfDays} are needed.`,
  'home-standing': explainStanding,
  'past-outcomes': (candidate) => {
    const { met, partlyMet, unmet } = candidate.outcomes;
    return countJudged(candidate) === 0
      ? 'No aim in these need areas was judged before.'
      : `Of earlier aims in these need areas ${met} were met, ${partlyMet} partly met and ${unmet} not met.`;
  },
  load: ({ load }) => explainLoad(load),
};

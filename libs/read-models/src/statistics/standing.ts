import { findFlagRules, type BoardFlagRules } from '#domain/school-flags';
import { judgeStanding, type Found, type StandingFacts, type StandingRule } from '#domain/school-standing';
import { covers } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { RowOf } from '#processing/view';
import type { schools } from '#read-models/counted-schools';

type CountedSchool = RowOf<typeof schools.columns>;

type Dated = { readonly on: IsoDay | null };

const findLastUntil = <Item extends Dated>(items: readonly Item[], day: IsoDay): Item | undefined =>
  items.findLast(({ on }) => on === null || on <= day);

/** What the standing of a school follows from, as it was on a day. */
const findFactsOn = ({ grades, judgements, statuses }: CountedSchool, day: IsoDay): StandingFacts => {
  const [graded, judged] = [findLastUntil(grades, day), findLastUntil(judgements, day)];
  const isJudgedLast = judged !== undefined && (graded === undefined || (judged.on ?? '') >= (graded.on ?? ''));
  return {
    overallGrade: graded?.grade ?? null,
    gradedOn: graded?.on ?? null,
    latestGraded: isJudgedLast ? { ...judged, inspectedOn: judged.on } : null,
    statuses: statuses.filter((each) => covers(each, day)),
  };
};

/** The last overall grade of a school on a day; null without one. */
export const findGradeOn = ({ grades }: Pick<CountedSchool, 'grades'>, day: IsoDay): StandingFacts['overallGrade'] =>
  findLastUntil(grades, day)?.grade ?? null;

/** Judges schools by the rules that apply on a day. */
export interface Standing {
  /** The rules of the board; empty for the published ones. */
  readonly rules: BoardFlagRules;
  /** What makes a school below good, in need or high-performing on the day; null if it is not. */
  find: (rule: StandingRule, day: IsoDay) => (school: CountedSchool) => Found | null;
  is: (rule: StandingRule, day: IsoDay) => (school: CountedSchool) => boolean;
}

/** Creates what judges by the rules of a board, or by the published ones if the board has none. */
export const createStanding = (rules: BoardFlagRules): Standing => {
  const find: Standing['find'] = (rule, day) => {
    const { parameters } = findFlagRules(rules, day);
    return (school) => judgeStanding[rule](findFactsOn(school, day), parameters);
  };
  const is: Standing['is'] = (rule, day) => {
    const judge = find(rule, day);
    return (school) => judge(school) !== null;
  };
  return { rules, find, is };
};

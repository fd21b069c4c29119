import type { FlagParameters } from '#domain/board-flag-rules.events';
import { judgeInspection, toWords, type JudgedFacts, type Lines } from '#domain/flag-judgements';
import type { FlagRule } from '#domain/oversight.events';
import type { FormalStatus } from '#domain/situation.events';
import type { IsoDay } from '#kernel/time';

/** What the standing of a school follows from, on one day. */
export interface StandingFacts extends JudgedFacts {
  /** The formal statuses of the school. */
  readonly statuses: readonly { readonly status: FormalStatus; readonly from: IsoDay }[];
}

/** The rules that say where a school stands. Statistics count by them. */
export type StandingRule = Extract<FlagRule, 'below-good' | 'in-need' | 'high-performing'>;

/** What a rule found, and since when. `since` is null if the day is not known. */
export interface Found {
  readonly since: IsoDay | null;
  readonly because: string;
}

/** The thresholds below which a school is below good. */
export const belowGoodLines = (parameters: FlagParameters): Lines => ({
  overallGrade: parameters.belowGoodOverallGrade,
  areaGrade: parameters.belowGoodAreaGrade,
  reportCard: parameters.belowGoodReportCard,
});

/** The thresholds below which a school is in need. */
export const inNeedLines = (parameters: FlagParameters): Lines => ({
  overallGrade: parameters.inNeedOverallGrade,
  areaGrade: parameters.inNeedAreaGrade,
  reportCard: parameters.inNeedReportCard,
});

/** The overall grade as a sentence. */
export const describeGrade = ({ overallGrade, gradedOn }: JudgedFacts): string =>
  `Overall grade ${overallGrade}${gradedOn === null ? '' : ` on ${gradedOn}`}.`;

const describeStatuses = ({ statuses }: StandingFacts): string =>
  `Formal status: ${statuses.map(({ status, from }) => `${toWords(status)} since ${from}`).join(', ')}.`;

/** Finds the formal statuses of a school; null if it has none. */
export const judgeByStatus = (facts: StandingFacts): Found | null => {
  const [since = null] = facts.statuses.map(({ from }) => from).sort();
  return facts.statuses.length === 0 ? null : { since, because: describeStatuses(facts) };
};

/** For each rule: judges a school by the thresholds; null if the rule does not apply to it. */
export const judgeStanding: Readonly<
  Record<StandingRule, (facts: StandingFacts, parameters: FlagParameters) => Found | null>
> = {
  'below-good': (facts, parameters) => judgeInspection(facts, belowGoodLines(parameters)),
  'in-need': (facts, parameters) =>
    judgeInspection(facts, inNeedLines(parameters)) ?? (parameters.inNeedByFormalStatus ? judgeByStatus(facts) : null),
  'high-performing': (facts, { highPerformingOverallGrade }) =>
    facts.overallGrade !== null && facts.overallGrade <= highPerformingOverallGrade
      ? { since: facts.gradedOn, because: describeGrade(facts) }
      : null,
};

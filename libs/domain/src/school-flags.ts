import type { FlagParameters } from '#domain/board-flag-rules.events';
import { describeJudgement } from '#domain/flag-judgements';
import { FLAG_RULES, type FlagRule } from '#domain/oversight.events';
import {
  belowGoodLines,
  describeGrade,
  inNeedLines,
  judgeByStatus,
  judgeStanding,
  type Found,
  type StandingFacts,
} from '#domain/school-standing';
import type { HeadshipKind } from '#domain/situation.events';
import { addDays, type IsoDay } from '#kernel/time';

/** The facts from which the flags of a school are computed, on one day. */
export interface FlagFacts extends StandingFacts {
  /** The overall grade before the last one; null without one. */
  readonly previousGrade: number | null;
  /** Who leads the school; null if nobody recorded it. */
  readonly headship: { readonly kind: HeadshipKind; readonly from: IsoDay } | null;
}

/** A flag, with what raised it and since when. `since` is null if the day is not known. */
export interface RaisedFlag extends Found {
  readonly rule: FlagRule;
  /** The first day of the rules that raised it. */
  readonly rulesFrom: IsoDay;
}

/** A flag that a board has cleared. Facts known by `clearedOn` do not raise it again up to and including `until`. */
export interface ClearedFlag {
  readonly rule: FlagRule;
  readonly clearedOn: IsoDay;
  readonly until: IsoDay;
}

/** Rules that apply from a day on: those that are published for every board, or those that a board has set. */
export interface DatedFlagRules {
  readonly from: IsoDay;
  readonly setBy: 'published' | 'board';
  readonly parameters: FlagParameters;
}

/** What a board has set, in the order of recording. Null: the published rules apply again. */
export type BoardFlagRules = readonly { readonly from: IsoDay; readonly parameters: FlagParameters | null }[];

const FIRST_PARAMETERS: FlagParameters = {
  belowGoodOverallGrade: 3,
  belowGoodAreaGrade: 'none',
  belowGoodReportCard: 'none',
  inNeedOverallGrade: 3,
  inNeedAreaGrade: 'none',
  inNeedReportCard: 'none',
  inNeedByFormalStatus: true,
  highPerformingOverallGrade: 1,
  fellByGrades: 1,
  newHeadDays: 365,
};

/** The rules for boards that set none. Inspections since September 2024 give no overall grade, so area grades and report cards have their own thresholds. */
export const PUBLISHED_RULES: readonly [DatedFlagRules, ...DatedFlagRules[]] = [
  { from: '2011-09-01', setBy: 'published', parameters: FIRST_PARAMETERS },
  {
    from: '2024-09-02',
    setBy: 'published',
    parameters: {
      ...FIRST_PARAMETERS,
      belowGoodAreaGrade: '3',
      belowGoodReportCard: 'needs-attention',
      inNeedAreaGrade: '4',
      inNeedReportCard: 'urgent-improvement',
    },
  },
];

/** The rules that apply for a board on a day. Before the first published rules, the first published rules. */
export const findFlagRules = (rules: BoardFlagRules, day: IsoDay): DatedFlagRules => {
  const set = rules
    .filter(({ from }) => from <= day)
    .reduce<BoardFlagRules[number] | null>(
      (last, each) => (last !== null && last.from > each.from ? last : each),
      null,
    );
  if (set !== null && set.parameters !== null) return { from: set.from, setBy: 'board', parameters: set.parameters };
  return PUBLISHED_RULES.findLast(({ from }) => from <= day) ?? PUBLISHED_RULES[0];
};

/** No authority has published such thresholds for report cards. */
const TO_BE_CONFIRMED =
  ' The threshold for report cards is a default of this product. Each board must confirm it, or set its own.';

const remarkOn = (line: FlagParameters['inNeedReportCard'], setBy: DatedFlagRules['setBy']): string =>
  setBy === 'published' && line !== 'none' ? TO_BE_CONFIRMED : '';

/** Each rule as a sentence for readers. */
export const describeFlagRules = ({
  parameters,
  setBy,
}: Pick<DatedFlagRules, 'parameters' | 'setBy'>): Readonly<Record<FlagRule, string>> => ({
  'below-good': `${describeJudgement(belowGoodLines(parameters))}${remarkOn(parameters.belowGoodReportCard, setBy)}`,
  'in-need': `${describeJudgement(inNeedLines(parameters))}${parameters.inNeedByFormalStatus ? ' Or the school has a formal status.' : ''}${remarkOn(parameters.inNeedReportCard, setBy)}`,
  'high-performing': `The last overall grade is ${parameters.highPerformingOverallGrade === 1 ? '1' : `${parameters.highPerformingOverallGrade} or better`}.`,
  'fell-since': `The last overall grade is ${parameters.fellByGrades} or more grades lower than the one before it.`,
  'new-head': `The headship changed in the last ${parameters.newHeadDays} days.`,
  'formal-status': 'The school has a formal status, whatever its grades are.',
});

type Raise = (facts: FlagFacts, parameters: FlagParameters, day: IsoDay) => Found | null;

const RULES: Readonly<Record<FlagRule, Raise>> = {
  ...judgeStanding,
  'fell-since': (facts, { fellByGrades }) => {
    const { overallGrade, previousGrade, gradedOn } = facts;
    if (overallGrade === null || previousGrade === null || overallGrade - previousGrade < fellByGrades) return null;
    return { since: gradedOn, because: `${describeGrade(facts)} The grade before that was ${previousGrade}.` };
  },
  'new-head': ({ headship }, { newHeadDays }, day) =>
    headship !== null && headship.from > addDays(day, -newHeadDays)
      ? { since: headship.from, because: `The headship has been ${headship.kind} since ${headship.from}.` }
      : null,
  'formal-status': judgeByStatus,
};

const isCleared = ({ rule, since }: RaisedFlag, cleared: readonly ClearedFlag[], day: IsoDay): boolean =>
  cleared.some(
    (each) =>
      each.rule === rule && each.clearedOn <= day && day <= each.until && (since === null || since <= each.clearedOn),
  );

/** The flags of a school on a day, each with what raised it, without those that the board has cleared. A later fact raises a cleared flag again. */
export const raiseFlags = (
  facts: FlagFacts,
  { from: rulesFrom, parameters }: DatedFlagRules,
  cleared: readonly ClearedFlag[],
  day: IsoDay,
): RaisedFlag[] =>
  rulesFrom > day
    ? []
    : FLAG_RULES.flatMap((rule) => {
        const raised = RULES[rule](facts, parameters, day);
        if (raised === null) return [];
        const flag = { rule, ...raised, rulesFrom };
        return isCleared(flag, cleared, day) ? [] : [flag];
      });

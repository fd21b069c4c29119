import { daysOfYear, type AcademicYear } from '#domain/academic-year';
import { describeFlagRules, findFlagRules, PUBLISHED_RULES, type DatedFlagRules } from '#domain/school-flags';
import type { StandingRule } from '#domain/school-standing';
import type { IsoDay } from '#kernel/time';
import { findFirstDayOfHelp } from '#read-models/statistics/early-help-figures';
import type { Figure } from '#read-models/statistics/figure';
import type { FigureCode } from '#read-models/statistics/figure-definitions';
import type { Standing } from '#read-models/statistics/standing';

/** The days whose rules count: the first of the year, that of the figures, or those on which the contracts started. */
type Days = 'first-day' | 'day' | 'year' | 'years';

type Ruled = readonly [days: Days, ...rules: StandingRule[]];

const IN_NEED: Ruled = ['day', 'in-need'];
const HIGH_PERFORMING: Ruled = ['day', 'high-performing'];
const BOTH: Ruled = ['day', 'in-need', 'high-performing'];
const EARLY: Ruled = ['year', 'below-good'];

/** The figures that count schools by rules that each board can set. */
const RULED: Partial<Record<FigureCode, Ruled>> = {
  'below-good-schools-supported': ['first-day', 'below-good'],
  'high-performing-schools': HIGH_PERFORMING,
  'schools-in-need': IN_NEED,
  'schools-in-need-with-supporter': BOTH,
  'schools-in-need-with-supporter-asked': BOTH,
  'schools-in-need-with-supporter-willing': BOTH,
  'schools-in-need-with-supporter-helping': BOTH,
  'high-performing-schools-asked': HIGH_PERFORMING,
  'high-performing-schools-declined': HIGH_PERFORMING,
  'high-performing-schools-willing': HIGH_PERFORMING,
  'high-performing-schools-helping': HIGH_PERFORMING,
  'early-help': EARLY,
  'early-help-by-year': ['years', 'below-good'],
  'median-pence-early': EARLY,
  'median-pence-late': EARLY,
  'median-days-early': EARLY,
  'median-days-late': EARLY,
  'in-need-supported-by-fsm-band': IN_NEED,
  'in-need-supported-by-phase': IN_NEED,
  'in-need-supported-by-rurality': IN_NEED,
};

const NAMES: Readonly<Record<StandingRule, string>> = {
  'below-good': 'Below good',
  'in-need': 'In need',
  'high-performing': 'High-performing',
};

/** The rules that applied on any day of a period, in their order. */
const listRules = ({ rules }: Standing, from: IsoDay, to: IsoDay): DatedFlagRules[] => {
  const changes = [...PUBLISHED_RULES, ...rules].map((each) => each.from).filter((day) => from < day && day <= to);
  const applied = [from, ...changes.sort()].map((day) => findFlagRules(rules, day));
  return applied.filter((each, index) => each.from !== applied[index - 1]?.from);
};

const describeRule = (rule: StandingRule, rules: DatedFlagRules): string => {
  const whose = rules.setBy === 'board' ? "the board's rules" : 'the published rules';
  return `${NAMES[rule]} by ${whose} from ${rules.from}: ${describeFlagRules(rules)[rule]}`;
};

const findPeriod = (
  days: Days,
  { academicYear, day }: { academicYear: AcademicYear; day: IsoDay },
): readonly [IsoDay, IsoDay] => {
  const { from } = daysOfYear(academicYear);
  if (days === 'day') return [day, day];
  if (days === 'first-day') return [from, from];
  return [days === 'year' ? from : findFirstDayOfHelp(academicYear), day];
};

/** Adds to the definition of each figure the rules by which its schools are below good, in need or high-performing. `day`: the day of the figures. */
export const explainRules = (
  figures: readonly Figure[],
  standing: Standing,
  at: { readonly academicYear: AcademicYear; readonly day: IsoDay },
): Figure[] =>
  figures.map((figure) => {
    const ruled = RULED[figure.figure];
    if (ruled === undefined) return figure;
    const [days, ...rules] = ruled;
    const [from, to] = findPeriod(days, at);
    const sentences = rules.flatMap((rule) =>
      listRules(standing, from, to).map((applied) => describeRule(rule, applied)),
    );
    return { ...figure, definition: [figure.definition, ...sentences].join(' ') };
  });

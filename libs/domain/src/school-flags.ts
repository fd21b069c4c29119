import { FLAG_RULES, type FlagRule } from '#domain/oversight.events';
import { isBelowGood, isHighPerforming, isInNeed, type StandingFacts } from '#domain/school-standing';
import type { FormalStatus, HeadshipKind } from '#domain/situation.events';
import { addDays, type IsoDay } from '#kernel/time';

/** What the flags of a school follow from, on one day. */
export interface FlagFacts extends StandingFacts {
  /** The day of the inspection that gave the overall grade; null if the file does not say. */
  readonly gradedOn: IsoDay | null;
  /** The overall grade before that; null without one. */
  readonly previousGrade: number | null;
  /** Who leads the school; null if nobody recorded it. */
  readonly headship: { readonly kind: HeadshipKind; readonly from: IsoDay } | null;
  /** What is in force at the school. */
  readonly statuses: readonly { readonly status: FormalStatus; readonly from: IsoDay }[];
}

/** A flag, with what raised it and since when. `since` is null if the day is not known. */
export interface RaisedFlag {
  readonly rule: FlagRule;
  readonly since: IsoDay | null;
  readonly because: string;
}

/** What a board has cleared: what raised the flag by `clearedOn` raises it no more, up to and including `until`. */
export interface ClearedFlag {
  readonly rule: FlagRule;
  readonly clearedOn: IsoDay;
  readonly until: IsoDay;
}

/** For how long a head counts as new. */
const NEW_HEAD_DAYS = 365;

/** A published rule, in the words in which people read it. */
export interface PublishedRule {
  /** The first day on which the rule is in this form. */
  readonly from: IsoDay;
  readonly definition: string;
}

const FIRST_RULES: IsoDay = '2011-09-01';

export const PUBLISHED_RULES: Readonly<Record<FlagRule, PublishedRule>> = {
  'below-good': { from: FIRST_RULES, definition: 'The last overall grade is 3 or 4.' },
  'in-need': { from: FIRST_RULES, definition: 'The last overall grade is 3 or 4, or a formal status is in force.' },
  'high-performing': { from: FIRST_RULES, definition: 'The last overall grade is 1.' },
  'fell-since': { from: FIRST_RULES, definition: 'The last overall grade is worse than the one before it.' },
  'new-head': { from: FIRST_RULES, definition: `The headship changed in the last ${NEW_HEAD_DAYS} days.` },
  'formal-status': { from: FIRST_RULES, definition: 'A formal status is in force, whatever the grades are.' },
};

const describeGrade = ({ overallGrade, gradedOn }: FlagFacts): string =>
  `Overall grade ${overallGrade}${gradedOn === null ? '' : ` on ${gradedOn}`}.`;

const describeStatuses = ({ statuses }: FlagFacts): string =>
  `In force: ${statuses.map(({ status, from }) => `${status} since ${from}`).join(', ')}.`;

const firstStatus = ({ statuses }: FlagFacts): IsoDay | null => statuses.map(({ from }) => from).sort()[0] ?? null;

type Raise = (facts: FlagFacts, day: IsoDay) => Omit<RaisedFlag, 'rule'> | null;

const raiseByGrade =
  (applies: (facts: FlagFacts) => boolean): Raise =>
  (facts) =>
    applies(facts) ? { since: facts.gradedOn, because: describeGrade(facts) } : null;

const raiseByStatus: Raise = (facts) =>
  facts.statuses.length === 0 ? null : { since: firstStatus(facts), because: describeStatuses(facts) };

const RULES: Readonly<Record<FlagRule, Raise>> = {
  'below-good': raiseByGrade(isBelowGood),
  'in-need': (facts, day) => raiseByGrade(isInNeed)(facts, day) ?? raiseByStatus(facts, day),
  'high-performing': raiseByGrade(isHighPerforming),
  'fell-since': (facts) => {
    const { overallGrade, previousGrade, gradedOn } = facts;
    if (overallGrade === null || previousGrade === null || overallGrade <= previousGrade) return null;
    return { since: gradedOn, because: `${describeGrade(facts)} It was ${previousGrade} before.` };
  },
  'new-head': ({ headship }, day) =>
    headship !== null && headship.from > addDays(day, -NEW_HEAD_DAYS)
      ? { since: headship.from, because: `The headship is ${headship.kind} since ${headship.from}.` }
      : null,
  'formal-status': raiseByStatus,
};

const isCleared = ({ rule, since }: RaisedFlag, cleared: readonly ClearedFlag[], day: IsoDay): boolean =>
  cleared.some(
    (each) =>
      each.rule === rule && each.clearedOn <= day && day <= each.until && (since === null || since <= each.clearedOn),
  );

/** The flags of a school on a day, each with what raised it, without those that the board has cleared. A later fact raises a cleared flag again. */
export const raiseFlags = (facts: FlagFacts, cleared: readonly ClearedFlag[], day: IsoDay): RaisedFlag[] =>
  FLAG_RULES.flatMap((rule) => {
    const raised = PUBLISHED_RULES[rule].from <= day ? RULES[rule](facts, day) : null;
    if (raised === null) return [];
    const flag = { rule, ...raised };
    return isCleared(flag, cleared, day) ? [] : [flag];
  });

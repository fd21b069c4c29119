import type { Code, Period } from '#domain/vocabulary';
import type { EventContext } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { londonDay, type IsoDay } from '#kernel/time';

/** An id that no stream has, for look-ups that must find nothing. */
export const NO_ID = 'none';

/** A day before every record, for questions about a record that does not exist. */
export const NO_DAY: IsoDay = '0001-01-01';

/** The day an event happened: the given day, or else the London day of its recording. */
export const effectiveDay = ({ occurredOn, recordedAt }: EventContext): IsoDay => occurredOn ?? londonDay(recordedAt);

/** The later of two days. */
export const chooseLater = (one: IsoDay, other: IsoDay): IsoDay => (one < other ? other : one);

/** Refuses `in-the-future` if the day is after today. */
export const refuseFutureDay = (day: IsoDay, today: IsoDay): void =>
  refuseUnless(day <= today, 'in-the-future', `${day} is in the future. Give the day on which it happened.`);

/** Refuses `term-ends-before-it-begins`. A period of one day is valid. */
export const refuseReversedPeriod = ({ from, to }: Period): void =>
  refuseUnless(
    to === null || from <= to,
    'term-ends-before-it-begins',
    `The term ends on ${to} and begins on ${from}. Give an end on or after the beginning.`,
  );

/** Refuses empty text, or text of spaces only, with the given code and sentence. */
export const refuseBlank = (text: string, code: string, sentence: string): void =>
  refuseUnless(text.trim() !== '', code, sentence);

/** Refuses `nothing-changed` for a correction that leaves everything as it is. */
export const refuseWithoutChange = (changed: boolean): void =>
  refuseUnless(changed, 'nothing-changed', 'This is what is recorded already. Give at least one new value.');

/** Whether two lists have the same entries in the same order. */
export const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The codes that were copied from a board's list earlier, and those of its list today. */
export const validCodes = (copied: readonly Code[], today: readonly { readonly code: Code }[] = []): Code[] => [
  ...new Set([...copied, ...today.map(({ code }) => code)]),
];

/** Whether two periods share at least one day. */
export const periodsOverlap = (one: Period, other: Period): boolean =>
  (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to);

/** The id of an entry that was recorded without one: its place in the history. */
export const nameByPlace = ({ revision }: EventContext): string => `revision-${revision}`;

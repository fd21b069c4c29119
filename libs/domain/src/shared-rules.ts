import type { Period } from '#domain/vocabulary';
import type { Recording } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { londonDay, type IsoDay } from '#kernel/time';

/** The day on which it happened, which is that of its recording where nothing else was said. */
export const dayOf = ({ occurredOn, recordedAt }: Recording): IsoDay => occurredOn ?? londonDay(recordedAt);

/** What happened cannot lie after today. Refuses `in-the-future`. */
export const refuseFuture = (day: IsoDay, today: IsoDay): void =>
  refuseUnless(day <= today, 'in-the-future', `${day} lies in the future; give the day on which it happened.`);

/** A period may be one day long. Refuses `term-ends-before-it-begins`. */
export const refuseBackwards = ({ from, to }: Period): void =>
  refuseUnless(
    to === null || from <= to,
    'term-ends-before-it-begins',
    `The term ends on ${to} and begins on ${from}; give an end that is not before the beginning.`,
  );

/** Text that only consists of spaces says nothing. Refuses with the code given. */
export const refuseBlank = (text: string, code: string, sentence: string): void =>
  refuseUnless(text.trim() !== '', code, sentence);

/** Whether the two periods share a day. */
export const overlap = (one: Period, other: Period): boolean =>
  (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to);

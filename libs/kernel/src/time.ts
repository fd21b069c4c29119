/** A civil day in Europe/London, ISO 8601 (`2012-02-29`). Use `londonDay` to make one; never cut it out of a UTC instant. */
export type IsoDay = `${number}-${number}-${number}`;

/** A moment, ISO 8601 in UTC (`2012-02-29T09:30:00.000Z`). */
export type Instant = `${string}Z`;

const londonFormat = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** The London day of each UTC hour. The offset of London changes only on the hour. */
const daysByHour = new Map<string, IsoDay>();
const MAX_CACHED_HOURS = 10_000;

/** The hour asked for last: successive moments usually share their hour. */
let latest: { readonly hour: string; readonly day: IsoDay } | null = null;

/** The civil day in Europe/London at this moment, in summer time and in winter time. */
export const londonDay = (at: Instant): IsoDay => {
  if (latest !== null && at.startsWith(latest.hour)) return latest.day;
  const hour = at.slice(0, at.indexOf(':'));
  const day = lookUpDay(hour, at);
  latest = { hour, day };
  return day;
};

const lookUpDay = (hour: string, at: Instant): IsoDay => {
  const known = daysByHour.get(hour);
  if (known !== undefined) return known;
  const day = londonFormat.format(new Date(at)) as IsoDay;
  if (daysByHour.size === MAX_CACHED_HOURS) daysByHour.clear();
  daysByHour.set(hour, day);
  return day;
};

/** The day that is `days` later; earlier for a negative number. */
export const addDays = (day: IsoDay, days: number): IsoDay =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as IsoDay;

const CODE_OF_ZERO = 48;

/** The whole number in these places of the text. */
const readDigits = (text: string, from: number, to: number): number => {
  let value = 0;
  for (let place = from; place < to; place += 1) value = 10 * value + text.charCodeAt(place) - CODE_OF_ZERO;
  return value;
};

/**
 * Days since the last day of February of the year 0. Read from the digits, because rankings and statistics count the days of thousands of periods at once, and `Date`
 * takes ten times as long. Years begin in March, so that the leap day is the last of a year: the months then have 31, 30, 31, 30 and 31 days, again and again.
 */
const countDays = (day: IsoDay): number => {
  const month = readDigits(day, 5, 7);
  const year = readDigits(day, 0, 4) - (month > 2 ? 0 : 1);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const daysBeforeMonth = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return 365 * year + leapDays + daysBeforeMonth + readDigits(day, 8, 10);
};

/** Whole days from the first day to the second; negative if the second is earlier. */
export const daysBetween = (first: IsoDay, second: IsoDay): number => countDays(second) - countDays(first);

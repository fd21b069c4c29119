/** A civil day in Europe/London, ISO 8601 (`2012-02-29`). Never cut out of a UTC instant: use `londonDay`. */
export type IsoDay = `${number}-${number}-${number}`;

/** A moment, ISO 8601 in UTC (`2012-02-29T09:30:00.000Z`). */
export type Instant = `${string}Z`;

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** Days by the hour of UTC: London's offset changes only between two of them. */
const daysByHour = new Map<string, IsoDay>();
const MOST_HOURS = 10_000;

/** Moments come mostly many of one hour after the other. */
let latest: { readonly hour: string; readonly day: IsoDay } | null = null;

/** The civil day in Europe/London on which this moment lies, in summer time and in winter time. */
export const londonDay = (at: Instant): IsoDay => {
  if (latest !== null && at.startsWith(latest.hour)) return latest.day;
  const hour = at.slice(0, at.indexOf(':'));
  const day = dayOfHour(hour, at);
  latest = { hour, day };
  return day;
};

const dayOfHour = (hour: string, at: Instant): IsoDay => {
  const known = daysByHour.get(hour);
  if (known !== undefined) return known;
  const day = london.format(new Date(at)) as IsoDay;
  if (daysByHour.size === MOST_HOURS) daysByHour.clear();
  daysByHour.set(hour, day);
  return day;
};

/** `day` moved by whole days; a negative number moves back. */
export const addDays = (day: IsoDay, days: number): IsoDay =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as IsoDay;

/** Whole days from the first to the second; negative when the second lies before. */
export const daysBetween = (first: IsoDay, second: IsoDay): number =>
  Math.round((Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000);

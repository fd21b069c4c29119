import type { IsoDay } from '#kernel/time';

const DAY_IN_NAME = /(\d{4})(\d{2})(\d{2})(?!\d)/;

/** The day in the name of a file such as `edubasealldata20260701.csv`; null without one. */
export const readDayInName = (name: string): IsoDay | null => {
  const [, year, month, day] = DAY_IN_NAME.exec(name) ?? [];
  const iso = `${year}-${month}-${day}` as IsoDay;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
};

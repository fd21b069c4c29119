/** In place of the name of a person that was erased. */
export const ERASED_NAME = '[name erased]';

const LONG_DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** An ISO day with its weekday, as "Wednesday 5 October 2011". */
export const formatDay = (day: string): string => LONG_DAY.format(new Date(day)).replace(',', '');

const MONEY = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** Pence as pounds, without pence if there are none: "£1,200". */
export const formatPence = (pence: number): string => MONEY.format(pence / 100).replace(/\.00$/, '');

/** Half-days as days: "6 days", "half a day", "2½ days". */
export const formatHalfDays = (halfDays: number): string => {
  if (halfDays === 1) return 'half a day';
  const days = `${Math.floor(halfDays / 2)}${halfDays % 2 === 1 ? '½' : ''}`;
  return `${days} ${days === '1' ? 'day' : 'days'}`;
};

/** Names in one sentence: "Ann, Ben and Cat". */
export const joinNames = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

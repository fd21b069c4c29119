import type { AcademicYear } from '#domain/academic-year';
import { publishedBankHolidays } from '#domain/bank-holidays';
import { isWeekend, toWeekday } from '#domain/school-calendar';
import { addDays, type IsoDay } from '#kernel/time';

const MONDAY = 1;

const day = (year: number, month: number, of: number): IsoDay =>
  `${year}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}` as IsoDay;

/** Easter Sunday by the anonymous Gregorian algorithm. */
const findEaster = (year: number): IsoDay => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e, f] = [Math.floor(b / 4), b % 4, Math.floor((b + 8) / 25)];
  const h = (19 * a + b - d - Math.floor((b - f + 1) / 3) + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return day(year, Math.floor(n / 31), (n % 31) + 1);
};

const firstMonday = (year: number, month: number): IsoDay => {
  let found = day(year, month, 1);
  while (toWeekday(found) !== MONDAY) found = addDays(found, 1);
  return found;
};

const lastMonday = (year: number, month: number): IsoDay => {
  let found = day(year, month, 31);
  while (toWeekday(found) !== MONDAY) found = addDays(found, -1);
  return found;
};

/** The first working day from this day on that is not a holiday yet. */
const substitute = (wanted: IsoDay, taken: readonly IsoDay[]): IsoDay => {
  let found = wanted;
  while (isWeekend(found) || taken.includes(found)) found = addDays(found, 1);
  return found;
};

/** Christmas Day is moved after Boxing Day if it falls on a Sunday. */
const listChristmas = (year: number): IsoDay[] => {
  const days = [day(year, 12, 25), day(year, 12, 26)];
  const kept = days.filter((each) => !isWeekend(each));
  return days.filter(isWeekend).reduce((all, each) => [...all, substitute(each, all)], kept);
};

/** Days that were proclaimed for one year, and those that they replaced. */
const PROCLAIMED: Readonly<Record<number, { readonly added: readonly IsoDay[]; readonly removed: readonly IsoDay[] }>> =
  {
    2020: { added: ['2020-05-08'], removed: ['2020-05-04'] },
    2022: { added: ['2022-06-02', '2022-06-03', '2022-09-19'], removed: ['2022-05-30'] },
    2023: { added: ['2023-05-08'], removed: [] },
  };

/** The bank holidays of England by the Banking and Financial Dealings Act 1971 and the proclamations under it. */
const listByLaw = (year: number): IsoDay[] => {
  const easter = findEaster(year);
  const { added, removed } = PROCLAIMED[year] ?? { added: [], removed: [] };
  const usual = [
    substitute(day(year, 1, 1), []),
    addDays(easter, -2),
    addDays(easter, 1),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...listChristmas(year),
  ];
  return [...usual.filter((each) => !removed.includes(each)), ...added].toSorted();
};

const toAcademicYear = (first: number): AcademicYear => `${first}-${String(first + 1).slice(2)}` as AcademicYear;

describe('The published bank holidays of England', () => {
  it.each([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027])(
    'are those of the law and the proclamations in the academic year that begins in %d',
    (first) => {
      const published = publishedBankHolidays(toAcademicYear(first))?.map(({ on }) => on);
      const [from, to] = [day(first, 9, 1), day(first + 1, 8, 31)];
      const expected = [...listByLaw(first), ...listByLaw(first + 1)].filter((each) => from <= each && each <= to);
      expect(published).toEqual(expected);
    },
  );

  it('are not guessed for a year of which some days are not published', () => {
    expect(publishedBankHolidays('2018-19')).toBeNull();
    expect(publishedBankHolidays('2028-29')).toBeNull();
  });
});

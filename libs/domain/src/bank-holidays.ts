import { daysOfYear, type AcademicYear } from '#domain/academic-year';
import type { BankHoliday } from '#domain/calendar.events';

/** Where the days below are from. Contains public sector information licensed under the Open Government Licence v3.0: see NOTICE. */
export const BANK_HOLIDAYS_SOURCE = 'GOV.UK, bank holidays in England and Wales, 2019 to 2028';

/** The calendar years that were published when the days below were taken. */
const FIRST_DAY = '2019-01-01';
const LAST_DAY = '2028-12-31';

/** Days on which England has a bank holiday, as GOV.UK publishes them, with substitute days in place of those at a weekend. */
const PUBLISHED: readonly BankHoliday[] = [
  { on: '2019-01-01', title: "New Year's Day" },
  { on: '2019-04-19', title: 'Good Friday' },
  { on: '2019-04-22', title: 'Easter Monday' },
  { on: '2019-05-06', title: 'Early May bank holiday' },
  { on: '2019-05-27', title: 'Spring bank holiday' },
  { on: '2019-08-26', title: 'Summer bank holiday' },
  { on: '2019-12-25', title: 'Christmas Day' },
  { on: '2019-12-26', title: 'Boxing Day' },
  { on: '2020-01-01', title: "New Year's Day" },
  { on: '2020-04-10', title: 'Good Friday' },
  { on: '2020-04-13', title: 'Easter Monday' },
  { on: '2020-05-08', title: 'Early May bank holiday (VE day)' },
  { on: '2020-05-25', title: 'Spring bank holiday' },
  { on: '2020-08-31', title: 'Summer bank holiday' },
  { on: '2020-12-25', title: 'Christmas Day' },
  { on: '2020-12-28', title: 'Boxing Day' },
  { on: '2021-01-01', title: "New Year's Day" },
  { on: '2021-04-02', title: 'Good Friday' },
  { on: '2021-04-05', title: 'Easter Monday' },
  { on: '2021-05-03', title: 'Early May bank holiday' },
  { on: '2021-05-31', title: 'Spring bank holiday' },
  { on: '2021-08-30', title: 'Summer bank holiday' },
  { on: '2021-12-27', title: 'Christmas Day' },
  { on: '2021-12-28', title: 'Boxing Day' },
  { on: '2022-01-03', title: "New Year's Day" },
  { on: '2022-04-15', title: 'Good Friday' },
  { on: '2022-04-18', title: 'Easter Monday' },
  { on: '2022-05-02', title: 'Early May bank holiday' },
  { on: '2022-06-02', title: 'Spring bank holiday' },
  { on: '2022-06-03', title: 'Platinum Jubilee bank holiday' },
  { on: '2022-08-29', title: 'Summer bank holiday' },
  { on: '2022-09-19', title: 'Bank Holiday for the State Funeral of Queen Elizabeth II' },
  { on: '2022-12-26', title: 'Boxing Day' },
  { on: '2022-12-27', title: 'Christmas Day' },
  { on: '2023-01-02', title: "New Year's Day" },
  { on: '2023-04-07', title: 'Good Friday' },
  { on: '2023-04-10', title: 'Easter Monday' },
  { on: '2023-05-01', title: 'Early May bank holiday' },
  { on: '2023-05-08', title: 'Bank holiday for the coronation of King Charles III' },
  { on: '2023-05-29', title: 'Spring bank holiday' },
  { on: '2023-08-28', title: 'Summer bank holiday' },
  { on: '2023-12-25', title: 'Christmas Day' },
  { on: '2023-12-26', title: 'Boxing Day' },
  { on: '2024-01-01', title: "New Year's Day" },
  { on: '2024-03-29', title: 'Good Friday' },
  { on: '2024-04-01', title: 'Easter Monday' },
  { on: '2024-05-06', title: 'Early May bank holiday' },
  { on: '2024-05-27', title: 'Spring bank holiday' },
  { on: '2024-08-26', title: 'Summer bank holiday' },
  { on: '2024-12-25', title: 'Christmas Day' },
  { on: '2024-12-26', title: 'Boxing Day' },
  { on: '2025-01-01', title: "New Year's Day" },
  { on: '2025-04-18', title: 'Good Friday' },
  { on: '2025-04-21', title: 'Easter Monday' },
  { on: '2025-05-05', title: 'Early May bank holiday' },
  { on: '2025-05-26', title: 'Spring bank holiday' },
  { on: '2025-08-25', title: 'Summer bank holiday' },
  { on: '2025-12-25', title: 'Christmas Day' },
  { on: '2025-12-26', title: 'Boxing Day' },
  { on: '2026-01-01', title: "New Year's Day" },
  { on: '2026-04-03', title: 'Good Friday' },
  { on: '2026-04-06', title: 'Easter Monday' },
  { on: '2026-05-04', title: 'Early May bank holiday' },
  { on: '2026-05-25', title: 'Spring bank holiday' },
  { on: '2026-08-31', title: 'Summer bank holiday' },
  { on: '2026-12-25', title: 'Christmas Day' },
  { on: '2026-12-28', title: 'Boxing Day' },
  { on: '2027-01-01', title: "New Year's Day" },
  { on: '2027-03-26', title: 'Good Friday' },
  { on: '2027-03-29', title: 'Easter Monday' },
  { on: '2027-05-03', title: 'Early May bank holiday' },
  { on: '2027-05-31', title: 'Spring bank holiday' },
  { on: '2027-08-30', title: 'Summer bank holiday' },
  { on: '2027-12-27', title: 'Christmas Day' },
  { on: '2027-12-28', title: 'Boxing Day' },
  { on: '2028-01-03', title: "New Year's Day" },
  { on: '2028-04-14', title: 'Good Friday' },
  { on: '2028-04-17', title: 'Easter Monday' },
  { on: '2028-05-01', title: 'Early May bank holiday' },
  { on: '2028-05-29', title: 'Spring bank holiday' },
  { on: '2028-08-28', title: 'Summer bank holiday' },
  { on: '2028-12-25', title: 'Christmas Day' },
  { on: '2028-12-26', title: 'Boxing Day' },
];

/** The published bank holidays of an academic year; null if not all of its days were published yet, or no longer. */
export const publishedBankHolidays = (year: AcademicYear): BankHoliday[] | null => {
  const { from, to } = daysOfYear(year);
  return from < FIRST_DAY || LAST_DAY < to ? null : PUBLISHED.filter(({ on }) => from <= on && on <= to);
};

/** For a day that is proclaimed and that this version of the service does not know by its name. */
const SPECIAL = 'Special bank holiday';

/** What a bank holiday can be called. Whoever records a year chooses from these, so that nobody types a name of a person. */
export const BANK_HOLIDAY_TITLES: readonly string[] = [...new Set(PUBLISHED.map(({ title }) => title)), SPECIAL];

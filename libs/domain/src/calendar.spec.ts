import { publishedBankHolidays } from '#domain/bank-holidays';
import { MAX_SCHOOL_YEARS } from '#domain/bounds';
import { calendar, type CalendarCommands } from '#domain/calendar';
import type { SchoolYear } from '#domain/calendar.events';
import { countWorkingDays, findClosure, listSchoolHolidays, listTermSpans, toWeekday } from '#domain/school-calendar';
import { given, personalToken } from '#kernel/testing/decider-spec';
import { addDays } from '#kernel/time';

const TERMS: SchoolYear['terms'] = [
  { name: 'autumn', from: '2026-09-02', to: '2026-12-18', halfTerm: { from: '2026-10-26', to: '2026-10-30' } },
  { name: 'spring', from: '2027-01-04', to: '2027-03-25', halfTerm: { from: '2027-02-15', to: '2027-02-19' } },
  { name: 'summer', from: '2027-04-12', to: '2027-07-21', halfTerm: { from: '2027-05-31', to: '2027-06-04' } },
];
const YEAR = { academicYear: '2026-27', terms: TERMS, source: 'Council, term dates' } as const;
const KNOWN = publishedBankHolidays('2026-27') ?? [];
const opened = { type: 'CalendarOpened', data: { area: '879' } } as const;
const recorded = { type: 'SchoolYearRecorded', data: { ...YEAR, bankHolidays: KNOWN } } as const;
const newYear: CalendarCommands['RecordSchoolYear'] = { ...YEAR, area: '879', bankHolidays: null };

const toAcademicYear = (start: number): SchoolYear['academicYear'] => `${start}-${(start + 1) % 100}`;

describe('The calendar of a local authority', () => {
  it('is opened by its first year, with the bank holidays that are published for England', () => {
    given(calendar).when('RecordSchoolYear', newYear).then(opened, recorded);
    expect(KNOWN.map(({ on }) => on)).toEqual([
      '2026-12-25',
      '2026-12-28',
      '2027-01-01',
      '2027-03-26',
      '2027-03-29',
      '2027-05-03',
      '2027-05-31',
      '2027-08-30',
    ]);
  });

  it('asks for the bank holidays of a year that was not published in full', () => {
    const later = { ...newYear, academicYear: '2028-29' } as const;
    const terms = TERMS.map((term) => ({
      ...term,
      from: addDays(term.from, 731),
      to: addDays(term.to, 731),
      halfTerm: null,
    }));
    given(calendar)
      .when('RecordSchoolYear', { ...later, terms })
      .thenRefusal('bank-holidays-needed');
    const bankHolidays = [{ on: '2028-12-25', title: 'Christmas Day' } as const];
    given(calendar)
      .when('RecordSchoolYear', { ...later, terms, bankHolidays })
      .thenTypes('CalendarOpened', 'SchoolYearRecorded');
  });

  it('calls a bank holiday by a known name, so that nobody types the name of a person', () => {
    const named = [{ on: '2026-12-25', title: 'Day of Robin Hale' } as const];
    given(calendar)
      .when('RecordSchoolYear', { ...newYear, bankHolidays: named })
      .thenRefusal('unknown-bank-holiday');
    const special = [{ on: '2026-12-25', title: 'Special bank holiday' } as const];
    given(calendar)
      .when('RecordSchoolYear', { ...newYear, bankHolidays: special })
      .thenTypes('CalendarOpened', 'SchoolYearRecorded');
  });

  it('refuses an academic year that is none, and more years than are allowed', () => {
    given(calendar)
      .when('RecordSchoolYear', { ...newYear, academicYear: '2026-28' })
      .thenRefusal('wrong-academic-year');
    const record = (count: number) =>
      given(
        calendar,
        opened,
        ...Array.from({ length: count }, (_, index) => ({
          ...recorded,
          data: { ...recorded.data, academicYear: toAcademicYear(1900 + index) },
        })),
      ).when('RecordSchoolYear', newYear);
    record(MAX_SCHOOL_YEARS - 1).thenTypes('SchoolYearRecorded');
    record(MAX_SCHOOL_YEARS).thenRefusal('too-many-school-years');
  });

  it('has each year once, and three terms that follow each other within it', () => {
    given(calendar, opened, recorded).when('RecordSchoolYear', newYear).thenRefusal('school-year-recorded');
    const refuse = (terms: SchoolYear['terms'], code: string): void =>
      given(calendar)
        .when('RecordSchoolYear', { ...newYear, terms })
        .thenRefusal(code);
    refuse(TERMS.slice(0, 2), 'three-terms-needed');
    refuse(
      TERMS.map((term) => ({ ...term, from: '2026-09-02' })),
      'terms-out-of-order',
    );
    refuse(
      TERMS.map((term) => ({ ...term, halfTerm: { from: '2026-10-26', to: '2026-10-30' } })),
      'half-term-outside-term',
    );
    given(calendar)
      .when('RecordSchoolYear', { ...newYear, bankHolidays: [{ on: '2026-08-31', title: 'Summer bank holiday' }] })
      .thenRefusal('wrong-bank-holiday');
    given(calendar)
      .when('RecordSchoolYear', { ...newYear, source: ' ' })
      .thenRefusal('source-needed');
  });

  it('is corrected with old and new days and a reason, and never without a change', () => {
    const reason = personalToken('Proclaimed');
    const bankHolidays = [...KNOWN, { on: '2027-06-18', title: 'Special bank holiday' } as const];
    given(calendar, opened, recorded)
      .when('CorrectSchoolYear', { ...YEAR, bankHolidays, reason })
      .thenTypes('SchoolYearCorrected');
    given(calendar, opened, recorded)
      .when('CorrectSchoolYear', { ...YEAR, bankHolidays: null, reason })
      .thenRefusal('nothing-changed');
    given(calendar, opened)
      .when('CorrectSchoolYear', { ...YEAR, bankHolidays: null, reason })
      .thenRefusal('unknown-school-year');
  });
});

describe('The days of a school year', () => {
  const year: SchoolYear = { ...YEAR, bankHolidays: KNOWN };

  it('are working days unless there is a weekend, a bank holiday or a holiday of schools', () => {
    expect(toWeekday('2026-09-02')).toBe(3);
    expect(findClosure(year, '2026-09-02')).toBeNull();
    expect(findClosure(year, '2026-09-05')).toBe('a weekend');
    expect(findClosure(year, '2026-10-28')).toBe('Half-term of the autumn term');
    expect(findClosure(year, '2026-12-25')).toBe('Christmas Day');
    expect(findClosure(year, '2027-05-03')).toBe('Early May bank holiday');
    expect(countWorkingDays(year, { from: '2026-09-02', to: '2026-10-23' })).toBe(38);
  });

  it('are all in one holiday or term, and in exactly one span of a term', () => {
    expect(listSchoolHolidays(year).map(({ name }) => name)).toEqual([
      'Summer holiday',
      'Half-term of the autumn term',
      'Christmas holiday',
      'Half-term of the spring term',
      'Easter holiday',
      'Half-term of the summer term',
      'Summer holiday',
    ]);
    const spans = listTermSpans(year);
    expect(spans[0]?.from).toBe('2026-09-01');
    expect(spans.at(-1)?.to).toBe('2027-08-31');
    for (const [index, { to }] of spans.slice(0, -1).entries()) expect(spans[index + 1]?.from).toBe(addDays(to, 1));
  });
});

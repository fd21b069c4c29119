import type { SchoolYear } from '#domain/calendar.events';

/** The school year of the sample contracts. Its autumn term ends on a Tuesday, the others on a Friday. */
export const YEAR: SchoolYear = {
  academicYear: '2011-12',
  terms: [
    { name: 'autumn', from: '2011-09-05', to: '2011-12-20', halfTerm: { from: '2011-10-24', to: '2011-10-28' } },
    { name: 'spring', from: '2012-01-04', to: '2012-03-30', halfTerm: { from: '2012-02-13', to: '2012-02-17' } },
    { name: 'summer', from: '2012-04-16', to: '2012-07-20', halfTerm: { from: '2012-06-04', to: '2012-06-08' } },
  ],
  bankHolidays: [{ on: '2012-05-07', title: 'Early May bank holiday' }],
  source: 'Published term dates',
};

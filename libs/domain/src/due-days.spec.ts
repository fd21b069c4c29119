import fc from 'fast-check';
import { chooseDueDay } from '#domain/due-days';
import { findClosure } from '#domain/school-calendar';
import { YEAR } from '#domain/testing/sample-year';
import { addDays, type IsoDay } from '#kernel/time';

const UNTIL: IsoDay = '2012-08-31';

/** The due day that comes round on this day. */
const findDueOn = (day: IsoDay, until = UNTIL, years = [YEAR]): IsoDay =>
  chooseDueDay(years, day, { after: addDays(day, -42), until, isPaused: () => false });

describe('A due day', () => {
  it('stays where it is on a day on which schools are open', () => {
    expect(findDueOn('2011-11-21')).toBe('2011-11-21');
  });

  it('moves to the first school day after a weekend, a bank holiday or a holiday of schools', () => {
    expect(findDueOn('2011-11-19')).toBe('2011-11-21');
    expect(findDueOn('2012-05-07')).toBe('2012-05-08');
    expect(findDueOn('2011-10-22')).toBe('2011-10-31');
    expect(findDueOn('2011-12-24')).toBe('2012-01-04');
  });

  it('is never the last Friday of a term, which can be some days before its end', () => {
    expect(findDueOn('2011-12-16')).toBe('2011-12-19');
    expect(findDueOn('2012-03-30')).toBe('2012-04-16');
    expect(findDueOn('2011-12-09')).toBe('2011-12-09');
  });

  it('moves back if there is no school day until the end', () => {
    expect(findDueOn('2012-07-20')).toBe('2012-07-19');
    expect(findDueOn('2012-08-10')).toBe('2012-07-19');
    expect(findDueOn('2012-03-30', '2012-04-10')).toBe('2012-03-29');
  });

  it('is never in a pause, whichever way it moves', () => {
    const pausedFrom = (first: IsoDay, last: IsoDay) => (day: IsoDay) => first <= day && day <= last;
    const choose = (day: IsoDay, isPaused: (each: IsoDay) => boolean) =>
      chooseDueDay([YEAR], day, { after: '2012-03-01', until: UNTIL, isPaused });
    expect(choose('2012-04-02', pausedFrom('2012-04-12', '2012-04-20'))).toBe('2012-04-23');
    expect(choose('2012-08-10', pausedFrom('2012-07-10', '2012-07-19'))).toBe('2012-07-09');
  });

  it('stays after the end, and in years whose terms are not recorded', () => {
    expect(findDueOn('2012-09-08')).toBe('2012-09-08');
    expect(findDueOn('2011-11-19', UNTIL, [])).toBe('2011-11-19');
    expect(findDueOn('2013-01-05', '2013-08-31')).toBe('2013-01-05');
  });

  it('is a school day within its range whenever there is one', () => {
    const day = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2011-09-01', days));
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 90 }), (after, until, everyDays) => {
        const comesRound = addDays(after, everyDays);
        const due = chooseDueDay([YEAR], comesRound, { after, until, isPaused: () => false });
        if (comesRound > until) return expect(due).toBe(comesRound);
        const isOpen = findClosure(YEAR, due) === null;
        expect(isOpen || due === comesRound).toBe(true);
        expect(due > after && due <= until).toBe(true);
      }),
    );
  });
});

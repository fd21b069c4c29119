import { toAcademicYear, daysOfYear, isAcademicYear } from '#domain/academic-year';

describe('An academic year', () => {
  it('is that in which a day lies, from 1 September to 31 August', () => {
    expect(toAcademicYear('2015-09-01')).toBe('2015-16');
    expect(toAcademicYear('2016-08-31')).toBe('2015-16');
    expect(toAcademicYear('2000-01-01')).toBe('1999-00');
    expect(daysOfYear('2015-16')).toEqual({ from: '2015-09-01', to: '2016-08-31' });
    expect(daysOfYear('1999-00')).toEqual({ from: '1999-09-01', to: '2000-08-31' });
  });

  it('is named by two calendar years that follow each other', () => {
    expect(['2015-16', '1999-00', '2099-00'].filter(isAcademicYear)).toEqual(['2015-16', '1999-00', '2099-00']);
    expect(['2015-17', '2015', '2015-2016', '15-16', '2015-15', ''].filter(isAcademicYear)).toEqual([]);
  });
});

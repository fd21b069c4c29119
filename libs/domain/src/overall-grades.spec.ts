import { addOverallGrade, keepLastGrades, type DatedOverallGrade } from '#domain/overall-grades';

const FIRST: DatedOverallGrade = { grade: 2, on: '2010-05-01' };
const SECOND: DatedOverallGrade = { grade: 3, on: '2013-05-01' };
const UNDATED: DatedOverallGrade = { grade: 4, on: null };

describe('The overall grades of a school', () => {
  it('are in the order of their days, whatever the order in which they become known', () => {
    expect(addOverallGrade([SECOND], FIRST)).toEqual([FIRST, SECOND]);
    expect(addOverallGrade([FIRST, SECOND], UNDATED)).toEqual([UNDATED, FIRST, SECOND]);
  });

  it('have one for each day: a later file corrects it', () => {
    expect(addOverallGrade([FIRST, SECOND], { grade: 1, on: FIRST.on })).toEqual([{ grade: 1, on: FIRST.on }, SECOND]);
  });

  it('keep the last two, and an inspection without an overall grade changes nothing', () => {
    const third = { overallGrade: 1, inspectedOn: '2016-05-01' } as const;
    expect(keepLastGrades([FIRST, SECOND], third)).toEqual([SECOND, { grade: 1, on: '2016-05-01' }]);
    expect(keepLastGrades([FIRST, SECOND], { overallGrade: null, inspectedOn: '2024-10-01' })).toEqual([FIRST, SECOND]);
  });
});

import { findStanding, isBelowGood, isHighPerforming, isInNeed } from '#domain/school-standing';

describe('The standing of a school', () => {
  it.each([
    [1, 'high-performing'],
    [2, 'good'],
    [3, 'below-good'],
    [4, 'below-good'],
    [null, 'not-graded'],
  ] as const)('after an overall grade of %j is %s', (overallGrade, standing) => {
    const facts = { overallGrade };
    expect(findStanding(facts)).toBe(standing);
    expect(isHighPerforming(facts)).toBe(standing === 'high-performing');
    expect(isBelowGood(facts)).toBe(standing === 'below-good');
    expect(isInNeed(facts)).toBe(standing === 'below-good');
  });
});

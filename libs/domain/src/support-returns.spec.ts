import { findReturn } from '#domain/support-returns';

describe('A school that is supported again', () => {
  const earlier = { endedOn: '2012-07-13', needAreas: ['mathematics', 'leadership'] } as const;

  it('has returned in the need areas of both, within the days that the board says', () => {
    const later = { on: '2012-09-03', needAreas: ['reading', 'mathematics'] } as const;
    expect(findReturn(earlier, later, 365)).toEqual(['mathematics']);
    expect(findReturn(earlier, { ...later, on: '2013-07-13' }, 365)).toEqual(['mathematics']);
    expect(findReturn(earlier, { ...later, on: '2012-07-13' }, 365)).toEqual(['mathematics']);
  });

  it('has not returned for another need, after these days, or before the end', () => {
    expect(findReturn(earlier, { on: '2012-09-03', needAreas: ['reading'] }, 365)).toEqual([]);
    expect(findReturn(earlier, { on: '2013-07-14', needAreas: ['mathematics'] }, 365)).toEqual([]);
    expect(findReturn(earlier, { on: '2012-07-12', needAreas: ['mathematics'] }, 365)).toEqual([]);
  });
});

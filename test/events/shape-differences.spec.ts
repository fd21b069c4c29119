import { findShapeDifferences } from '#test/events/shape-differences';

describe('findShapeDifferences', () => {
  it('finds new and removed fields at any depth', () => {
    const frozen = { name: 'A', award: { pence: 1, days: 2 }, aims: [{ id: 'a', by: '2012-01-01' }] };
    const current = { title: 'A', award: { pence: 3 }, aims: [{ id: 'b', due: '2012-01-01' }] };
    expect(findShapeDifferences(frozen, current)).toEqual([
      'data.name is gone',
      'data.award.days is gone',
      'data.aims[].by is gone',
      'data.aims[].due is new',
      'data.title is new',
    ]);
  });

  it('ignores values, nulls and empty lists', () => {
    expect(findShapeDifferences({ a: 1, b: null, c: [] }, { a: 'x', b: { d: 1 }, c: [{ e: 1 }] })).toEqual([]);
  });
});

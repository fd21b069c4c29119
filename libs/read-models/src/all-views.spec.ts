import { refuseSharedTables } from '#processing/projection-tables';
import { ALL_VIEWS } from '#read-models/all-views';

describe('The views', () => {
  it('have names of their own and share no table', () => {
    expect(() => refuseSharedTables(ALL_VIEWS)).not.toThrow();
    expect(() => refuseSharedTables([...ALL_VIEWS, ALL_VIEWS[0]!])).toThrow('more than one owner');
    expect(new Set(ALL_VIEWS.map(({ name }) => name)).size).toBe(7);
  });
});

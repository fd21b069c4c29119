import { ALL_STREAMS } from '#domain/all-streams';
import { reactions } from '#domain/reactions';

const namesIn = (tables: readonly object[]): string[] => tables.flatMap((table) => Object.keys(table));
const twice = (names: readonly string[]): string[] => names.filter((name, index) => names.indexOf(name) !== index);

describe('All streams', () => {
  it('use each event name and each command name once, since views and reactions tell events apart by name', () => {
    expect(twice(namesIn(ALL_STREAMS.map(({ evolve }) => evolve)))).toEqual([]);
    expect(twice(namesIn(ALL_STREAMS.map(({ decide }) => decide)))).toEqual([]);
    expect(twice(ALL_STREAMS.map(({ category }) => category))).toEqual([]);
  });

  it('react to events that exist only', () => {
    const known = new Set(namesIn(ALL_STREAMS.map(({ evolve }) => evolve)));
    expect(namesIn(reactions.map(({ on }) => on)).filter((type) => !known.has(type))).toEqual([]);
  });
});

import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { ALL_STREAMS } from '#domain/all-streams';
import { reactions } from '#domain/reactions';

const tableNames = (tables: readonly object[]): string[] => tables.flatMap((table) => Object.keys(table));
const findDuplicates = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

describe('All streams', () => {
  it('use each event, command and category name only once, because read models and reactions tell events apart by name', () => {
    expect(findDuplicates(tableNames(ALL_STREAMS.map(({ evolve }) => evolve)))).toEqual([]);
    expect(findDuplicates(tableNames(ALL_STREAMS.map(({ decide }) => decide)))).toEqual([]);
    expect(findDuplicates(ALL_STREAMS.map(({ category }) => category))).toEqual([]);
  });

  it('contain a stream for each file of events', () => {
    const declared = globSync('libs/domain/src/*.events.ts').map((path) => basename(path, '.events.ts'));
    const categories = ALL_STREAMS.map(({ category }) => category);
    // A stream with many events has further files, such as `contract-corrections.events.ts`.
    const belongsTo = (name: string, category: string): boolean => name === category || name.startsWith(`${category}-`);
    const missing = declared.filter((name) => !categories.some((category) => belongsTo(name, category)));
    expect(declared.length).toBeGreaterThan(10);
    expect(missing.map((name) => `Add the stream ${name} to libs/domain/src/all-streams.ts.`)).toEqual([]);
  });

  it('have every event type that a reaction listens to', () => {
    const known = new Set(tableNames(ALL_STREAMS.map(({ evolve }) => evolve)));
    expect(tableNames(reactions.map(({ on }) => on)).filter((type) => !known.has(type))).toEqual([]);
  });
});

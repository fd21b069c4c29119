import { copyViews, generateViews } from '#bench/extra-views';
import { generateCases, writeLog } from '#bench/seed-logs';
import { measureViews } from '#bench/subject';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { ALL_STREAMS } from '#domain/all-streams';
import { ALL_VIEWS } from '#read-models/all-views';

describe('generateViews', () => {
  const folder = mkdtempSync(join(tmpdir(), 'views-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('generates read models with names and tables of their own', () => {
    const views = generateViews(33);
    expect(new Set(views.map(({ name }) => name)).size).toBe(33);
    expect(new Set(views.flatMap(({ tables }) => tables.map(({ name }) => name))).size).toBe(33);
  });

  it('generates read models of which each kind has rows after the cases of the benchmark', async () => {
    const views = generateViews(6);
    const events = join(folder, 'events.db');
    const file = join(folder, 'views.db');
    await writeLog(events, generateCases(20));
    await measureViews(events, file, ALL_STREAMS, views);
    const database = new Sqlite(file, { readonly: true });
    const counts = views.flatMap(({ tables }) =>
      tables.map(({ name }) => database.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()),
    );
    database.close();
    expect(counts).toHaveLength(6);
    expect(counts).not.toContain(0);
  });
});

describe('copyViews', () => {
  it('copies so many of the read models, with names and tables of their own that hold the same rows', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'views-'));
    const [events, file] = [join(folder, 'events.db'), join(folder, 'views.db')];
    await writeLog(events, generateCases(20));
    expect(copyViews(ALL_VIEWS, Math.round(ALL_VIEWS.length / 2))).toHaveLength(Math.round(ALL_VIEWS.length / 2));
    await measureViews(events, file, ALL_STREAMS, [...ALL_VIEWS, ...copyViews(ALL_VIEWS, ALL_VIEWS.length)]);
    const database = new Sqlite(file, { readonly: true });
    const read = (name: string): unknown[] => database.prepare(`SELECT * FROM "${name}"`).all();
    const names = ALL_VIEWS.flatMap(({ tables }) => tables.map(({ name }) => name));
    for (const name of names) expect([name, read(`copy_${name}`)]).toEqual([name, read(name)]);
    expect(names.filter((name) => read(name).length > 0).length).toBeGreaterThan(10);
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
});

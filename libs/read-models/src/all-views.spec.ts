import { readdirSync } from 'node:fs';
import { listIndexes, refuseSharedTables } from '#processing/projection-tables';
import type { View } from '#processing/view';
import { ALL_VIEWS } from '#read-models/all-views';

const FOLDER = 'libs/read-models/src';

const isView = (value: unknown): value is View =>
  typeof value === 'object' && value !== null && ['name', 'version', 'tables', 'on'].every((field) => field in value);

/** The views that the files of the folder export. */
const importViews = async (): Promise<View[]> => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  const modules = await Promise.all(
    names.map(async (name) => (await import(`#read-models/${name.slice(0, -'.ts'.length)}`)) as object),
  );
  return modules.flatMap((exports) => Object.values<unknown>(exports as Record<string, unknown>)).filter(isView);
};

describe('The read models', () => {
  it('have unique names and share no table', () => {
    expect(() => refuseSharedTables(ALL_VIEWS)).not.toThrow();
    expect(() => refuseSharedTables([...ALL_VIEWS, ALL_VIEWS[0]!])).toThrow('belongs to more than one view');
    expect(new Set(ALL_VIEWS.map(({ name }) => name)).size).toBe(ALL_VIEWS.length);
  });

  it('are all registered in ALL_VIEWS', async () => {
    const exported = await importViews();
    expect(exported.length).toBeGreaterThan(0);
    const advice = exported
      .filter((view) => !ALL_VIEWS.includes(view))
      .map(({ name }) => `Add the read model ${name} to libs/read-models/src/all-views.ts.`);
    expect(advice).toEqual([]);
  });

  it('have indexes whose names PostgreSQL does not cut off, also while a read model is rebuilt', () => {
    const names = ALL_VIEWS.flatMap(({ tables }) =>
      tables.flatMap((table) => listIndexes(table).map(({ name }) => `${table.name}__v99_rebuild${name}`)),
    );
    expect(names.filter((name) => name.length > 63)).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});

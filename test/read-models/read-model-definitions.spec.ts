import {
  adviseOnDefinition,
  listDefinitions,
  listLeftDefinitions,
  type ReadModelDefinition,
} from '#test/read-models/read-model-definitions';

const EMPTY: ReadModelDefinition = {
  name: 'shelves',
  version: 1,
  tables: {},
  indexes: {},
  events: [],
  projection: 'a',
};

describe('The definitions of the read models', () => {
  it('change only together with the version of the read model', () => {
    expect(listDefinitions().flatMap((definition) => adviseOnDefinition(definition)?.sentence ?? [])).toEqual([]);
  });

  it('belong to read models that exist', () => {
    expect(listLeftDefinitions()).toEqual([]);
  });

  it('say what to do about a change', () => {
    const frozen: ReadModelDefinition = { ...EMPTY, version: 2 };
    const changed = { ...frozen, projection: 'b' };
    expect(adviseOnDefinition(frozen, frozen)).toBeNull();
    expect(adviseOnDefinition(changed, frozen)?.sentence).toMatch(
      /shelves differs from test\/read-models\/definitions\/shelves\.json, which has the same version\. Increase its version from 2 to 3/,
    );
    expect(adviseOnDefinition({ ...changed, version: 3 }, frozen)?.sentence).toMatch(
      /out of date\. Run npm run generate/,
    );
    expect(adviseOnDefinition({ ...changed, version: 1 }, frozen)?.sentence).toMatch(/must not decrease/);
    expect(adviseOnDefinition({ ...frozen, events: ['BookAdded'] }, frozen)?.sentence).toMatch(/Increase its version/);
  });

  it('are written again when the version increases, and refused when they differ at the same version', () => {
    const frozen: ReadModelDefinition = { ...EMPTY, version: 2 };
    expect(adviseOnDefinition({ ...frozen, version: 3 }, frozen)?.isOutdated).toBe(true);
    expect(adviseOnDefinition({ ...frozen, projection: 'b' }, frozen)?.isOutdated).toBe(false);
    expect(adviseOnDefinition({ ...frozen, version: 1 }, frozen)?.isOutdated).toBe(false);
  });
});

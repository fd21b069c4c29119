import {
  definitionPath,
  listDefinitions,
  readFrozenDefinition,
  type ReadModelDefinition,
} from '#test/read-models/read-model-definitions';

const GENERATE = 'Run npm run generate and commit the result.';

/** What to do about a read model whose definition differs from the frozen one; null if there is nothing to do. */
const adviseOn = (
  current: ReadModelDefinition,
  frozen: ReadModelDefinition | undefined = readFrozenDefinition(current),
): string | null => {
  const { name, version } = current;
  if (frozen === undefined) return `${definitionPath(current)} is missing. ${GENERATE}`;
  if (version < frozen.version) return `The version of ${name} was ${frozen.version}. It must not decrease.`;
  if (version > frozen.version) return `${definitionPath(current)} is out of date. ${GENERATE}`;
  const isUnchanged = JSON.stringify(current) === JSON.stringify(frozen);
  return isUnchanged
    ? null
    : `The read model ${name} changed. Increase its version from ${version} to ${version + 1}, so that it is rebuilt. ${GENERATE}`;
};

describe('The definitions of the read models', () => {
  it('change only together with the version of the read model', () => {
    expect(listDefinitions().flatMap((definition) => adviseOn(definition) ?? [])).toEqual([]);
  });

  it('say what to do about a change', () => {
    const frozen: ReadModelDefinition = {
      name: 'shelves',
      version: 2,
      tables: {},
      indexes: {},
      events: [],
      projection: 'a',
    };
    const changed = { ...frozen, projection: 'b' };
    expect(adviseOn(frozen, frozen)).toBeNull();
    expect(adviseOn(changed, frozen)).toMatch(/^The read model shelves changed\. Increase its version from 2 to 3/);
    expect(adviseOn({ ...changed, version: 3 }, frozen)).toMatch(/shelves\.json is out of date\. Run npm run generate/);
    expect(adviseOn({ ...changed, version: 1 }, frozen)).toMatch(/must not decrease/);
    expect(adviseOn({ ...frozen, events: ['BookAdded'] }, frozen)).toMatch(/Increase its version/);
  });
});

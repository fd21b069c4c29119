import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MAY_NOT_IMPORT, findLayer, findViolations } from '#test/architecture/find-violations';
import { layers } from '#test/architecture/layers';
import { resolvePath } from '#test/architecture/source';
import { violationFixtures, type ViolationFixture } from '#test/architecture/violation-fixtures';

const root = fileURLToPath(new URL('../..', import.meta.url));

const readProjectFiles = (): Map<string, string> => {
  const paths = globSync('{apps,bench,libs,test}/**/*.ts', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  return new Map(paths.map((path) => [path, readFileSync(`${root}${path}`, 'utf8')]));
};

const findBrokenRules = (fixture: ViolationFixture, source: string): string[] => {
  const found = findViolations(new Map(Object.entries({ ...fixture.otherFiles, [fixture.path]: source })));
  return [...new Set(found.map((violation) => violation.rule))];
};

const describeFixture = ({ layer, rule, violating, path }: ViolationFixture): string =>
  `${layer}: ${rule}: ${violating || path}`;

const withTitles = (fixtures: readonly ViolationFixture[]): (readonly [string, ViolationFixture])[] =>
  fixtures.map((fixture) => [describeFixture(fixture), fixture]);

describe('Architecture', () => {
  it('finds no violation in any file of the project', () => {
    const files = readProjectFiles();
    expect(files.size).toBeGreaterThan(20);
    expect(findViolations(files).map(({ path, line, rule, what }) => `${path}:${line}  ${rule}: ${what}`)).toEqual([]);
  });

  it('resolves every import pattern of package.json to the same folder', () => {
    const { imports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
      imports: Record<string, { source: string }>;
    };
    for (const [pattern, { source }] of Object.entries(imports))
      expect(`./${resolvePath(pattern.replace('*', 'file')) ?? ''}`).toBe(source.replace('*', 'file'));
  });

  it.each(withTitles(violationFixtures))('reports the violation %s', (_, fixture) => {
    expect(findBrokenRules(fixture, fixture.violating)).toEqual([fixture.rule]);
  });

  it.each(withTitles(violationFixtures.filter((fixture) => fixture.valid !== '')))(
    'accepts the valid counterpart of %s',
    (_, fixture) => {
      expect(findBrokenRules(fixture, fixture.valid)).toEqual([]);
    },
  );

  it.each(layers.map((layer) => [layer.name, layer] as const))(
    'has a violation fixture for every rule of the layer %s',
    (name, layer) => {
      const fixtures = violationFixtures.filter((fixture) => fixture.layer === name);
      expect(new Set(fixtures.map((fixture) => fixture.rule))).toEqual(
        new Set([MAY_NOT_IMPORT, ...layer.forbidden.map((rule) => rule.says)]),
      );
      for (const fixture of fixtures) expect(findLayer(fixture.path)?.name).toBe(name);
    },
  );
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { listIndexes } from '#processing/projection-tables';
import type { View } from '#processing/view';
import { ALL_VIEWS } from '#read-models/all-views';
import { SourceDigest } from '#test/read-models/source-digest';

const FOLDER = 'libs/read-models/src';
const DEFINITIONS = 'test/read-models/definitions';

/** What the rows of a read model follow from. A change needs a new version, so that the read model is rebuilt. */
export interface ReadModelDefinition {
  readonly name: string;
  readonly version: number;
  /** Columns of each table, for example `integer, null`. */
  readonly tables: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The columns of each index. */
  readonly indexes: Readonly<Record<string, readonly string[]>>;
  readonly events: readonly string[];
  /** SHA-256 of the source of the projection. */
  readonly projection: string;
}

const MODULES: Readonly<Record<string, string>> = { '#read-models': FOLDER, '#domain': 'libs/domain/src' };

const readModule = (specifier: string): string => {
  const [root = '', file = ''] = specifier.split('/');
  return readFileSync(`${MODULES[root] ?? root}/${file}.ts`, 'utf8');
};

const followsModule = (specifier: string): boolean =>
  Object.keys(MODULES).some((root) => specifier.startsWith(`${root}/`));

const digest = new SourceDigest(readModule, followsModule);

/** The module and the constant of a view, which has its name as a text. */
const findSource = ({ name }: View): { readonly specifier: string; readonly constant: string } => {
  const declared = new RegExp(String.raw`export const (\w+) = view<[^>]*>\(\{\s*name: '${name}'`);
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.ts'))) {
    const constant = declared.exec(readFileSync(`${FOLDER}/${file}`, 'utf8'))?.[1];
    if (constant !== undefined) return { specifier: `#read-models/${file.replace(/\.ts$/, '')}`, constant };
  }
  throw new Error(
    `No file in ${FOLDER} declares the view ${name} as "export const … = view<…>({ name: '${name}', … })".`,
  );
};

const describeColumns = ({ key, columns }: View['tables'][number]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(columns).map(([name, { kind, nullable }]) => {
      const traits = [kind, nullable && 'null', name === key && 'key'];
      return [name, traits.filter((trait) => trait !== false).join(', ')];
    }),
  );

const describeView = (view: View): ReadModelDefinition => {
  const { specifier, constant } = findSource(view);
  return {
    name: view.name,
    version: view.version,
    tables: Object.fromEntries(view.tables.map((table) => [table.name, describeColumns(table)])),
    indexes: Object.fromEntries(
      view.tables.map((table) => [table.name, listIndexes(table).map(({ columns }) => columns.join(', '))]),
    ),
    events: Object.keys(view.on).toSorted(),
    projection: digest.of(specifier, constant),
  };
};

export const listDefinitions = (): ReadModelDefinition[] => ALL_VIEWS.map(describeView);

export const definitionPath = ({ name }: Pick<ReadModelDefinition, 'name'>): string => `${DEFINITIONS}/${name}.json`;

/** The definition that was frozen with a version; undefined if the read model is new. */
export const readFrozenDefinition = (
  definition: Pick<ReadModelDefinition, 'name'>,
): ReadModelDefinition | undefined => {
  const path = definitionPath(definition);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as ReadModelDefinition) : undefined;
};

const GENERATE = 'Run npm run generate and commit the result.';

/** What `npm run generate` does about a read model: whether it writes its definition, and why it refuses to. */
export interface DefinitionAdvice {
  /** The frozen definition is missing, or is that of an earlier version. */
  readonly isOutdated: boolean;
  readonly sentence: string;
}

/** What to do about a read model whose definition differs from the frozen one; null if there is nothing to do. */
export const adviseOnDefinition = (
  current: ReadModelDefinition,
  frozen: ReadModelDefinition | undefined = readFrozenDefinition(current),
): DefinitionAdvice | null => {
  const { name, version } = current;
  const path = definitionPath(current);
  if (frozen === undefined) return { isOutdated: true, sentence: `${path} is missing. ${GENERATE}` };
  if (version > frozen.version) return { isOutdated: true, sentence: `${path} is out of date. ${GENERATE}` };
  const refuse = (sentence: string): DefinitionAdvice => ({ isOutdated: false, sentence });
  if (version < frozen.version) return refuse(`The version of ${name} was ${frozen.version}. It must not decrease.`);
  if (JSON.stringify(current) === JSON.stringify(frozen)) return null;
  return refuse(
    `The read model ${name} differs from ${path}, which has the same version. Increase its version from ${version} to ${version + 1}, so that it is rebuilt. If version ${version} is new on your branch, delete the file instead. ${GENERATE}`,
  );
};

/** Frozen definitions of read models that no longer exist. */
export const listLeftDefinitions = (): string[] => {
  const current = new Set(ALL_VIEWS.map((view) => definitionPath(view)));
  return readdirSync(DEFINITIONS)
    .map((file) => `${DEFINITIONS}/${file}`)
    .filter((path) => !current.has(path));
};

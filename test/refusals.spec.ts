import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { RefusalAnalysis } from '#test/support/refusal-analysis';

const ROOT = process.cwd();
const TABLE = join(ROOT, 'apps/api/src/openapi/refusals.generated.ts');

const programOf = (): ts.Program => {
  const { config } = ts.readConfigFile('tsconfig.json', (name) => ts.sys.readFile(name)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, ROOT);
  const files = ts.sys.readDirectory(join(ROOT, 'apps/api/src'), ['.controller.ts', '.commands.ts']);
  return ts.createProgram(files, { ...options, noEmit: true, incremental: false });
};

/** A small house with the same rooms, none of it on disk. */
const PLANTED: Readonly<Record<string, string>> = {
  'libs/domain/src/rules.ts': `
    export declare function refuseUnless(holds: boolean, code: string, sentence: string): void;
    export const refuseBlank = (text: string, code: string, sentence: string) => refuseUnless(text !== '', code, sentence);
    export const refuseDeep = (): void => refuseUnless(false, 'deep', \`Found at \${1}.\`);
    export const refuseUnused = (): void => refuseUnless(false, 'unused', 'Nobody calls this.');`,
  'libs/domain/src/tree.ts': `
    import { refuseBlank, refuseDeep, refuseUnless } from './rules';
    type Decider<T> = { decide: { Plant: object; Fell: object } } & { of?: T };
    type TreeStream = object;
    const why = (): 'too-old' | 'too-young' | null => null;
    const decide: Decider<TreeStream>['decide'] = {
      Plant: { absent: ({ name }: { name: string }) => refuseBlank(name, 'name-needed', 'Name it.') },
      Fell: (state: { age: number }, code: string) => {
        [state].forEach(refuseDeep);
        refuseUnless(state.age > 1, why() ?? '', 'Not of an age.');
        const made = code + '!';
        refuseUnless(state.age > 1, made, 'Made up.');
      },
    };
    export const tree: Decider<TreeStream> = { decide };`,
  'apps/api/src/trees.controller.ts': `
    import { tree } from '../../../libs/domain/src/tree';
    declare const handlersFor: (...all: unknown[]) => void, ApiTags: (name: string) => ClassDecorator;
    class PlantTree {} class Fell {}
    handlersFor(tree, { Plant: PlantTree, Fell });
    @ApiTags('Trees') export class TreesController {
      plant() { return new PlantTree(); }
      fell() { return new Fell(); }
      look() { return null; }
    }`,
};

const plantedProgram = (): ts.Program => {
  const sources = new Map(Object.entries(PLANTED).map(([path, text]) => [join(ROOT, path), text]));
  const options: ts.CompilerOptions = {
    noLib: true,
    strict: true,
    noEmit: true,
    types: [],
    experimentalDecorators: true,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (name) => sources.has(name) || fileExists(name);
  host.readFile = (name) => sources.get(name) ?? readFile(name);
  host.getSourceFile = (name, target) => ts.createSourceFile(name, host.readFile(name) ?? '', target, true);
  return ts.createProgram([...sources.keys()], options, host);
};

const fileOf = (refusals: object): string =>
  `/** Made from the decisions by \`UPDATE_REFUSALS=1 npm run jest -- test/refusals.spec.ts\`: not written by hand. */
export const REFUSALS: Readonly<Record<string, Readonly<Record<string, string>>>> = ${JSON.stringify(refusals, null, 2)};\n`;

const read = (text: string): unknown => JSON.parse(text.slice(text.indexOf('= {') + 2, text.lastIndexOf(';')));

describe('What the rules can refuse', () => {
  it('is found through what a decision calls, hands on and is answered; what cannot be read is told', () => {
    const { found, unread } = new RefusalAnalysis(plantedProgram());
    const ofAge = { 'too-old': 'Not of an age.', 'too-young': 'Not of an age.' };
    expect(found).toEqual({
      Trees_fell: { deep: 'Found at ….', ...ofAge },
      Trees_plant: { 'already-exists': 'There is one with this id already.', 'name-needed': 'Name it.' },
    });
    expect(unread).toEqual([expect.stringMatching(/tree\.ts: made$/)]);
  });
});

describe('The rules of the house', () => {
  const analysis = new RefusalAnalysis(programOf());

  it('is known of every rule by its code', () => {
    expect(analysis.unread).toEqual([]);
  });

  it('stands in the table of the documentation as the decisions have it (UPDATE_REFUSALS=1 writes it)', () => {
    if (process.env.UPDATE_REFUSALS === '1') writeFileSync(TABLE, fileOf(analysis.found));
    expect(read(readFileSync(TABLE, 'utf8'))).toEqual(analysis.found);
  });
});

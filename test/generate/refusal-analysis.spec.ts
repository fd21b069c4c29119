import { join } from 'node:path';
import ts from 'typescript';
import { RefusalAnalysis } from '#test/support/refusal-analysis';

const ROOT = process.cwd();

/** A small project with the same folders. None of it is on disk. */
const SAMPLE_PROJECT: Readonly<Record<string, string>> = {
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
      Plant: { create: ({ name }: { name: string }) => refuseBlank(name, 'name-needed', 'Name it.') },
      Fell: (state: { age: number }, code: string) => {
        [state].forEach(refuseDeep);
        refuseUnless(state.age > 1, why() ?? '', 'Not of an age.');
        const made = code + '!';
        refuseUnless(state.age > 1, made, 'Made up.');
      },
    };
    export const tree: Decider<TreeStream> = { decide };`,
  'apps/api/src/gardener.ts': `
    import { refuseUnless } from '../../../libs/domain/src/rules';
    import { tree } from '../../../libs/domain/src/tree';
    declare const commandRequest: (...all: unknown[]) => object;
    export class Gardener {
      plantFor(owner: string) { return this.plantIn(owner); }
      private plantIn(place: string) { refuseUnless(place !== '', 'place-needed', 'Name a place.'); return commandRequest(tree, 'Plant', place); }
    }`,
  'apps/api/src/felling.commands.ts': `
    export class Fell {}
    export const fellingCommands = { Fell };`,
  'apps/api/src/trees.controller.ts': `
    import { tree } from '../../../libs/domain/src/tree';
    import { Gardener } from './gardener';
    import { Fell, fellingCommands } from './felling.commands';
    declare const handlersFor: (...all: unknown[]) => void, ApiTags: (name: string) => ClassDecorator;
    class PlantTree {}
    handlersFor(tree, { Plant: PlantTree, ...fellingCommands });
    @ApiTags('Trees') export class TreesController {
      constructor(private readonly gardener: Gardener) {}
      give() { return this.gardener.plantFor('me'); }
      plant() { return new PlantTree(); }
      fell() { return new Fell(); }
      look() { return null; }
    }`,
};

const createSampleProgram = (): ts.Program => {
  const sources = new Map(Object.entries(SAMPLE_PROJECT).map(([path, text]) => [join(ROOT, path), text]));
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

describe('RefusalAnalysis', () => {
  it('finds the refusals of each operation through all calls, and lists codes that it cannot read', () => {
    const { found, unreadable } = new RefusalAnalysis(createSampleProgram());
    const ofAge = { 'too-old': 'Not of an age.', 'too-young': 'Not of an age.' };
    const ofPlanting = {
      'already-exists': 'A record with this id already exists. Read it, or use a new id.',
      'name-needed': 'Name it.',
    };
    expect(found).toEqual({
      Trees_fell: { deep: 'Found at ….', ...ofAge },
      Trees_give: { ...ofPlanting, 'place-needed': 'Name a place.' },
      Trees_plant: ofPlanting,
    });
    expect(unreadable).toEqual([expect.stringMatching(/tree\.ts: made$/)]);
  });
});

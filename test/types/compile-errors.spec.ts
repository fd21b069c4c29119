import { join } from 'node:path';
import ts from 'typescript';
import { CLIENT_PLANTS, PROGRAM } from '#test/types/client-type-errors';
import { PLANTS, WHOLE, type Plant } from '#test/types/type-errors';

const folder = join(process.cwd(), 'test/types');
const GROUPS = [
  { name: 'stream', source: WHOLE, plants: PLANTS },
  { name: 'client', source: PROGRAM, plants: CLIENT_PLANTS },
];

/** The whole under 0, then each gap. */
const fileOf = (group: string, index: number): string => join(folder, `planted-${group}-${index}.ts`);

const sources = new Map(
  GROUPS.flatMap(({ name, source, plants }) =>
    [source, ...plants.map(({ whole, planted }) => source.replace(whole, () => planted))].map(
      (text, index): [string, string] => [fileOf(name, index), text],
    ),
  ),
);

const optionsOf = (file: string): ts.CompilerOptions => {
  const { config } = ts.readConfigFile(file, (name) => ts.sys.readFile(name)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, process.cwd());
  delete options.tsBuildInfoFile;
  // A gap leaves names unused around it: that is not what is asked for here.
  const unused = { noUnusedLocals: false, noUnusedParameters: false };
  return { ...options, ...unused, noEmit: true, incremental: false };
};

/** All sources as one program, none of them on disk. */
const programOf = (): ts.Program => {
  const options = optionsOf('tsconfig.json');
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (name) => sources.has(name) || fileExists(name);
  host.readFile = (name) => sources.get(name) ?? readFile(name);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target) => {
    const source = sources.get(name);
    return source === undefined ? getSourceFile(name, target) : ts.createSourceFile(name, source, target);
  };
  return ts.createProgram([...sources.keys()], options, host);
};

describe('What does not compile', () => {
  let program: ts.Program;

  beforeAll(() => {
    program = programOf();
  }, 30_000);

  const errorsIn = (group: string, index: number): string[] => {
    const file = program.getSourceFile(fileOf(group, index));
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  };

  describe.each(GROUPS)('in a $name', ({ name, source, plants }) => {
    it('is none of it where nothing is missing', () => {
      expect(errorsIn(name, 0)).toEqual([]);
    });

    it.each(plants.map((plant, index): [string, Plant, number] => [plant.gap, plant, index + 1]))(
      'is %s',
      (_, { whole, names }, index) => {
        expect(source.split(whole)).toHaveLength(2);
        expect(errorsIn(name, index)[0]).toContain(names);
      },
    );
  });
});

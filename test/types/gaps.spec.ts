import { join } from 'node:path';
import ts from 'typescript';
import { PLANTS, WHOLE, type Plant } from '#test/types/plants';

const folder = join(process.cwd(), 'test/types');
const fileOf = (index: number): string => join(folder, `planted-${index}.ts`);

const sources = new Map(
  [WHOLE, ...PLANTS.map(({ whole, planted }) => WHOLE.replace(whole, () => planted))].map((source, index) => [
    fileOf(index),
    source,
  ]),
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

  const errorsIn = (index: number): string[] => {
    const file = program.getSourceFile(fileOf(index));
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  };

  it('is none of it where nothing is missing', () => {
    expect(errorsIn(0)).toEqual([]);
  });

  it.each(PLANTS.map((plant, index): [string, Plant, number] => [plant.gap, plant, index + 1]))(
    'is %s',
    (_, { whole, names }, index) => {
      expect(WHOLE.split(whole)).toHaveLength(2);
      expect(errorsIn(index)[0]).toContain(names);
    },
  );
});

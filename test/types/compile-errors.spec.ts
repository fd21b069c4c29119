import { join } from 'node:path';
import ts from 'typescript';
import { CLIENT_TYPE_ERRORS, CLIENT_SOURCE } from '#test/types/client-type-errors';
import { TYPE_ERRORS, STREAM_SOURCE, type TypeErrorFixture } from '#test/types/type-errors';

const folder = join(process.cwd(), 'test/types');
const GROUPS = [
  { name: 'stream', source: STREAM_SOURCE, errors: TYPE_ERRORS },
  { name: 'client', source: CLIENT_SOURCE, errors: CLIENT_TYPE_ERRORS },
];

/** Path of a source. The valid one has index 0, the errors follow. */
const filePath = (group: string, index: number): string => join(folder, `type-error-${group}-${index}.ts`);

const sources = new Map(
  GROUPS.flatMap(({ name, source, errors }) =>
    [source, ...errors.map(({ original, broken }) => source.replace(original, () => broken))].map(
      (text, index): [string, string] => [filePath(name, index), text],
    ),
  ),
);

const readOptions = (file: string): ts.CompilerOptions => {
  const { config } = ts.readConfigFile(file, (name) => ts.sys.readFile(name)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, process.cwd());
  delete options.tsBuildInfoFile;
  // An error fixture may leave names unused. That is not the error to test.
  const unused = { noUnusedLocals: false, noUnusedParameters: false };
  return { ...options, ...unused, noEmit: true, incremental: false };
};

/** Creates a program of all sources. None of them exists on disk. */
const createProgram = (): ts.Program => {
  const options = readOptions('tsconfig.json');
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

describe('The types', () => {
  let program: ts.Program;

  beforeAll(() => {
    program = createProgram();
  });

  const listErrors = (group: string, index: number): string[] => {
    const file = program.getSourceFile(filePath(group, index));
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  };

  describe.each(GROUPS)('of a $name', ({ name, source, errors }) => {
    it('accept the valid source', () => {
      expect(listErrors(name, 0)).toEqual([]);
    });

    it.each(errors.map((error, index): [string, TypeErrorFixture, number] => [error.description, error, index + 1]))(
      'reject %s',
      (_, { original, expectedMessage }, index) => {
        expect(source.split(original)).toHaveLength(2);
        expect(listErrors(name, index)[0]).toContain(expectedMessage);
      },
    );
  });
});

import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

interface Example {
  readonly file: string;
  readonly code: string;
}

interface Report {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly message: string;
    readonly help?: string;
    readonly filename: string;
  }[];
}

const EXAMPLE_TSCONFIG = { extends: './project.tsconfig.json', include: ['**/*.ts'] };

/**
 * Lints each example as the project lints a file at its path, in a folder of its own with the configuration of the project. Returns the problems of each
 * example, as the name of the rule and the message.
 */
const lintExamples = (examples: readonly Example[]): string[][] => {
  const folder = mkdtempSync(join(tmpdir(), 'lint-rules-'));
  try {
    for (const file of ['oxlint.config.mjs', 'scripts/naming-rules.mjs', 'package.json'])
      cpSync(file, join(folder, file));
    cpSync('tsconfig.json', join(folder, 'project.tsconfig.json'));
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(EXAMPLE_TSCONFIG));
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
    const paths = examples.map(({ file }, index) => file.replace(/(?=[^/]*$)/, `example-${index}/`));
    examples.forEach(({ code }, index) => {
      const path = join(folder, paths[index]!);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${code}\nexport {};\n`);
    });
    const program = join(process.cwd(), 'node_modules/oxlint/bin/oxlint');
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [program, '-c', 'oxlint.config.mjs', '--format', 'json', ...paths],
      { cwd: folder, encoding: 'utf8' },
    );
    if (!stdout.startsWith('{')) throw new Error(`The linter failed: ${stdout}${stderr}`);
    const { diagnostics } = JSON.parse(stdout) as Report;
    return paths.map((path) =>
      diagnostics
        .filter(({ filename }) => filename === path)
        .map(({ code, message, help = '' }) => `${code}: ${message} ${help}`),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const SOURCE = 'libs/kernel/src/decider.ts';
const inSource = (code: string): Example => ({ file: SOURCE, code });

/** All examples are linted in one run, because the linter takes longer to start than to read them. */
const check = (title: string, examples: readonly Example[], expected: readonly string[]): void => {
  it(title, () => {
    const problems = lintExamples(examples);
    expect(problems.map((found, index) => [examples[index]!.code, found])).toEqual(
      examples.map(({ code }) => [code, expected.map((text) => expect.stringContaining(text) as string)]),
    );
  });
};

describe('Lint', () => {
  check(
    'reports a function that is not named with a verb',
    [
      'export const folded = (): number => 1;',
      'export const viewOf = (): number => 1;',
      'export function kept(): number { return 1; }',
      'export class Store { opened(): number { return 1; } }',
    ].map(inSource),
    ['imperative verb'],
  );

  check(
    'accepts verbs, questions, constants and private methods as names',
    [
      'export const foldEvents = (): number => 1;',
      'export const isFolded = (): boolean => true;',
      'export const feed = (): number => 1;',
      'export const folded = 1;',
      'export class Store { open(): number { return this.opened(); } private opened(): number { return 1; } }',
    ].map(inSource),
    [],
  );

  check(
    'reports a duration without its unit',
    [
      'export const RETRY_DELAY = 5;',
      'export const TIMEOUT = 2 * 60;',
      'export interface Options { readonly timeout: number }',
    ].map(inSource),
    ['unit of a duration'],
  );

  check(
    'accepts a duration with its unit',
    ['export const RETRY_DELAY_MS = 5;', 'export interface Options { readonly timeoutMs: number }'].map(inSource),
    [],
  );

  check('reports a type error', ['export const count: number = String(1);'].map(inSource), ['TS2322']);

  check(
    'reports a promise for which nobody waits, also if a comment asks to ignore it',
    [
      'Promise.resolve(1);',
      '// eslint-disable-next-line typescript/no-floating-promises\nPromise.resolve(1);',
      'export const close = (): void => { Promise.resolve(1).then(() => 2); };',
    ].map(inSource),
    ['no-floating-promises'],
  );

  check('reports `any`', ['export const read = (value: any): string => (value as string).trim();'].map(inSource), [
    'no-explicit-any',
  ]);

  const TEST_FILES = [
    'libs/kernel/src/example.spec.ts',
    'test/support/example.ts',
    'libs/domain/src/testing/example.ts',
  ];
  const WAITS = [
    'setTimeout(() => undefined, 5);',
    'await new Promise((resolve) => setTimeout(resolve, 5));',
    "import { setTimeout as sleep } from 'node:timers/promises';\nawait sleep(5);",
  ];
  check(
    'reports a test that waits for a time',
    TEST_FILES.flatMap((file) => WAITS.map((code) => ({ file, code }))),
    ['Wait for a condition'],
  );

  check(
    'accepts a test that waits for the next turn',
    [
      {
        file: 'test/e2e/example.spec.ts',
        code: "import { setImmediate as nextTurn } from 'node:timers/promises';\nawait nextTurn();",
      },
    ],
    [],
  );

  it('is not switched off by a comment in any file', () => {
    const comment = ['oxlint', 'disable'].join('-');
    const files = globSync('{apps,bench,libs,scripts,test}/**/*.{ts,mjs}');
    expect(files.length).toBeGreaterThan(1_000);
    expect(files.filter((file) => readFileSync(file, 'utf8').includes(comment))).toEqual([]);
  });
});

import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';

const RESTRICTIONS = ['no-restricted-imports', 'no-restricted-syntax'] as const;

/** The restrictions that the lint configuration of the project applies to a file. */
const readRestrictions = async (file: string): Promise<Linter.RulesRecord> => {
  const { rules = {} } = (await new ESLint().calculateConfigForFile(file)) as Linter.Config;
  return Object.fromEntries(
    RESTRICTIONS.map((rule) => {
      const entry = rules[rule];
      if (entry === undefined) throw new Error(`The lint configuration has no rule ${rule}.`);
      return [rule, entry];
    }),
  );
};

/** The problems that lint reports for this code in a file at this path. */
const findProblems = async (code: string, file = 'libs/kernel/src/decider.ts'): Promise<string[]> => {
  const config: Linter.Config = {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    rules: await readRestrictions(file),
  };
  return new Linter().verify(code, [config], 'example.ts').map(({ message }) => message);
};

describe('Naming rules', () => {
  it.each([
    'export const folded = (): number => 1;',
    'export const viewOf = (): number => 1;',
    'export function kept(): number { return 1; }',
    'export class Store { opened(): number { return 1; } }',
  ])('report a function that is not named with a verb: %s', async (code) => {
    expect(await findProblems(code)).toEqual([expect.stringContaining('imperative verb')]);
  });

  it.each([
    'export const foldEvents = (): number => 1;',
    'export const isFolded = (): boolean => true;',
    'export const feed = (): number => 1;',
    'export const folded = 1;',
    'export class Store { private opened(): number { return 1; } }',
  ])('accept %s', async (code) => {
    expect(await findProblems(code)).toEqual([]);
  });

  it.each(['const RETRY_DELAY = 5;', 'const TIMEOUT = 2 * 60;', 'interface Options { readonly timeout: number }'])(
    'report a duration without its unit: %s',
    async (code) => {
      expect(await findProblems(code)).toEqual([expect.stringContaining('unit of a duration')]);
    },
  );

  it.each(['const RETRY_DELAY_MS = 5;', 'interface Options { readonly timeoutMs: number }'])(
    'accept a duration with its unit: %s',
    async (code) => {
      expect(await findProblems(code)).toEqual([]);
    },
  );
});

describe('Rules for tests', () => {
  const FILES = ['libs/kernel/src/example.spec.ts', 'test/support/example.ts', 'libs/domain/src/testing/example.ts'];
  const WAITS = [
    'setTimeout(() => undefined, 5);',
    'await new Promise((resolve) => setTimeout(resolve, 5));',
    "import { setTimeout as sleep } from 'node:timers/promises';",
  ];

  it.each(FILES.flatMap((file) => WAITS.map((code) => ({ file, code }))))(
    'report a wait for a time in $file: $code',
    async ({ file, code }) => {
      expect(await findProblems(code, file)).toEqual([expect.stringContaining('Wait for a condition')]);
    },
  );

  it.each(["import { setImmediate as nextTurn } from 'node:timers/promises';", 'await waitUntil(() => true);'])(
    'accept %s',
    async (code) => {
      expect(await findProblems(code, 'test/e2e/example.spec.ts')).toEqual([]);
    },
  );
});

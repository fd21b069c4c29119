import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';

/** The restrictions on syntax that the lint configuration of the project applies to a source file. */
const readRestrictions = async (): Promise<Linter.RuleEntry> => {
  const config = (await new ESLint().calculateConfigForFile('libs/kernel/src/decider.ts')) as Linter.Config;
  const entry = config.rules?.['no-restricted-syntax'];
  if (entry === undefined) throw new Error('The lint configuration restricts no syntax.');
  return entry;
};

const findProblems = async (code: string): Promise<string[]> => {
  const config: Linter.Config = {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    rules: { 'no-restricted-syntax': await readRestrictions() },
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

import { globSync, readFileSync } from 'node:fs';
import { REFUSALS } from '#api/openapi/refusals.generated';

/** The kinds of command of which every refusal has a specification in the domain, by the beginning of their operation ids. */
const COMPLETE = ['Meetings_', 'Decisions_'];

const ROOT = new URL('../../', import.meta.url);

/** The codes that a specification of the domain expects as a refusal. */
const listSpecifiedCodes = (): ReadonlySet<string> => {
  const specs = globSync('libs/domain/src/**/*.spec.ts', { cwd: ROOT.pathname });
  const text = specs.map((file) => readFileSync(new URL(file, ROOT), 'utf8')).join('\n');
  const expected = text.matchAll(/(?:thenRefusal|toBe|toEqual|toThrow)\(\s*(?:\[\s*)?'([a-z][a-z-]+)'/g);
  const listed = text.matchAll(/^\s*(?:\[[^\n]*,\s*)?'([a-z][a-z-]+)'\],?$/gm);
  return new Set([...expected, ...listed].map(([, code]) => code ?? ''));
};

const listRefusals = (): string[] => [
  ...new Set(
    Object.entries(REFUSALS)
      .filter(([operation]) => COMPLETE.some((prefix) => operation.startsWith(prefix)))
      .flatMap(([, refusals]) => Object.keys(refusals)),
  ),
];

describe('The refusals of meetings and decisions', () => {
  it('are many, so that this specification looks at something', () => {
    expect(listRefusals().length).toBeGreaterThan(60);
  });

  it('have a specification each, which expects the code', () => {
    const specified = listSpecifiedCodes();
    expect(listRefusals().filter((code) => !specified.has(code))).toEqual([]);
  });

  it('are not specified by a code that is named anywhere else', () => {
    expect(listSpecifiedCodes().has('no-such-refusal')).toBe(false);
  });
});

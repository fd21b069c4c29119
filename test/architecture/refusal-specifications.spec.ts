import { globSync, readFileSync } from 'node:fs';
import { REFUSALS } from '#api/openapi/refusals.generated';

const ROOT = new URL('../../', import.meta.url);

const readSources = (): { readonly specs: string[]; readonly domain: string[] } => {
  const paths = globSync('libs/domain/src/**/*.ts', { cwd: ROOT.pathname }).filter((path) => !path.includes('testing'));
  const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
  return {
    specs: paths.filter((path) => path.endsWith('.spec.ts')).map(read),
    domain: paths.filter((path) => !path.endsWith('.spec.ts')).map(read),
  };
};

/** A specification that expects a refusal. Its codes are in the expectation, or in tables and calls of the same file. */
const EXPECTED = /(?:thenRefusal|toBe|toEqual|toThrow)\(\s*(?:\[\s*)?'([a-z][a-z-]+)'/g;
const EXPECTS_VARIABLE = /(?:thenRefusal|toBe|toEqual)\((?:code|expected)\)/;
const IN_TABLE = /[[(,]\s*'([a-z][a-z-]+)'(?=\s*[,\])])/g;

const listExpectedCodes = (spec: string): string[] =>
  [EXPECTED, ...(EXPECTS_VARIABLE.test(spec) ? [IN_TABLE] : [])].flatMap((pattern) =>
    [...spec.matchAll(pattern)].map(([, code]) => code ?? ''),
  );

/** A code followed by a sentence, which is how a decision refuses. */
const REFUSED = /'([a-z]+(?:-[a-z]+)+)',\s*(?:'[A-Z][^'\n]*\.'|"[A-Z][^"\n]*\."|`[^`\n]*\.`)/g;

const listRefusedCodes = (source: string): string[] => [...source.matchAll(REFUSED)].map(([, code]) => code ?? '');

describe('Every refusal', () => {
  const { specs, domain } = readSources();
  const specified = new Set(specs.flatMap(listExpectedCodes));

  it('of a command of the API has a specification in the domain, which expects its code', () => {
    const codes = [...new Set(Object.values(REFUSALS).flatMap((refusals) => Object.keys(refusals)))];
    expect(codes.length).toBeGreaterThan(550);
    expect(codes.filter((code) => !specified.has(code))).toEqual([]);
  });

  it('of a command that only the service sends has a specification too', () => {
    const codes = [...new Set(domain.flatMap(listRefusedCodes))];
    expect(codes.length).toBeGreaterThan(500);
    expect(codes.filter((code) => !specified.has(code))).toEqual([]);
  });

  it.each([
    ["when('Do', {}).thenRefusal('not-done')", ['not-done']],
    ["refuse({ on }, 'not-done'); const refuse = () => act().thenRefusal(code)", ['not-done']],
    ["[\n  ['not-done', { on }],\n]; act().thenRefusal(code)", ['not-done']],
    ["const kind = ['not-done', 'done']; act().thenTypes('Done')", []],
    ["// 'not-done' is never expected", []],
  ])('is specified by an expectation, and not by its mere name: %j', (spec, codes) => {
    expect(listExpectedCodes(spec)).toEqual(codes);
  });
});

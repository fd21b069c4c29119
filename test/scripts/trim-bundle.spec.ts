import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const trim = (text: string): string => {
  const script = `import { trimBundle } from '${pathToFileURL('scripts/trim-bundle.mjs').href}';
    process.stdout.write(trimBundle(${JSON.stringify(text)}));`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
};

/** As esbuild writes it. */
const KEEP = 'var __name = (target, value) => Object.defineProperty(target, "name", { value, configurable: true });';

const NEEDLESS = `
  function declared() {} __name(declared, "declared");
  const arrow = __name((a, b) => a + b, "arrow");
  let assigned; assigned = __name(async () => {}, "assigned");
  var expression = __name(function () {}, "expression");
  var named = __name(function own() {}, "own");
  const holder = { property: __name(() => 1, "property"), "57P03": __name(() => 2, "57P03") };
  class Declared { static { __name(this, "Declared"); } method() { return 1; } }
  const Anonymous = class extends Declared { static { __name(this, "Anonymous"); } };
`;
const NEEDED = `
  function declared2() {} __name(declared2, "declared");
  const arrow2 = __name(() => 1, "arrow");
  const held = [__name(() => 1, "inList")];
  const Renamed = class Renamed2 { static { __name(this, "Renamed"); } };
  const Self = class _Self { static { __name(this, "Self"); } };
`;
const NAMES = `
  [declared, arrow, assigned, expression, named, holder.property, holder["57P03"], Declared, Anonymous,
   declared2, arrow2, held[0], Renamed, Self].map(({ name }) => name)
`;

describe('Trimming a bundle', () => {
  it('leaves out the calls that give a function the name that it has, and keeps every name', () => {
    const before = `${KEEP}${NEEDLESS}${NEEDED}`;
    const after = trim(before);
    const evaluate = (text: string): unknown => (0, eval)(`{ ${text} ${NAMES} }`);
    expect(evaluate(after)).toEqual(evaluate(before));
    expect(after.match(/__name\(/g)).toHaveLength(5);
    expect(after).toContain('class Declared {  method() { return 1; } }');
  });

  it('writes other characters than ASCII as escapes, which mean the same in texts and patterns', () => {
    const text = 'const found = [`— “\u00e9” \u{1f600}`, /^[А-Я]+$/i.test("ы"), /^\u{1f600}$/u.test("\u{1f600}")];';
    const trimmed = trim(text);
    expect(trimmed).toMatch(/^[\0-\u007f]+$/);
    const evaluate = (code: string): unknown => (0, eval)(`{ ${code} found }`);
    expect(evaluate(trimmed)).toEqual(evaluate(text));
    expect(evaluate(trimmed)).toEqual(['— “é” 😀', true, true]);
  });
});

import fc from 'fast-check';
import { findDuplicateKey } from '#api/validation/duplicate-keys';

describe('Finding a duplicate key in JSON', () => {
  it.each([
    ['{"a":1,"a":2}', 'a'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"a":{"b":[{"c":1},{"d":{},"c":1, "c" :2}]}}', 'a.b.1.c'],
    ['{"a\\\\":1,"b":"\\"}","a\\\\":2}', 'a\\'],
    ['[[],[{"x":"a","x":"b"}]]', '1.0.x'],
    ['{"":1,"":2}', ''],
    ['{"__proto__":1,"__proto__":2}', '__proto__'],
  ])('finds the duplicate in %s', (json, name) => {
    expect(findDuplicateKey(json)).toBe(name);
  });

  it.each(['{}', '"a\\"a"', '7', '{"a":"a","b":["a","a"]}', '[{"a":1},{"a":1}]', '{"a":{"a":{"a":",\\"a\\":"}}}'])(
    'finds none in %s',
    (json) => {
      expect(findDuplicateKey(json)).toBeNull();
    },
  );

  it('finds none in JSON that was written from an object', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, space) => {
        expect(findDuplicateKey(JSON.stringify(value, null, space))).toBeNull();
      }),
    );
  });

  it('finds a duplicate at any depth', () => {
    const inside = (value: unknown, path: readonly string[]): string =>
      path.reduceRight(
        (text, name) => `{"x-":${JSON.stringify(value)},${JSON.stringify(name)}:${text}}`,
        '{"twice":[],"twice":0}',
      );
    const path = fc.array(
      fc.string().filter((name) => name !== 'x-'),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.jsonValue(), path, (value, names) => {
        expect(findDuplicateKey(inside(value, names))).toBe([...names, 'twice'].join('.'));
      }),
    );
  });
});

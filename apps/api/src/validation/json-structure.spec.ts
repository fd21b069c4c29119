import fc from 'fast-check';
import { findStructureFault } from '#api/validation/json-structure';

const findDuplicateKey = (json: string): string | null => {
  const fault = findStructureFault(json);
  return fault?.message === 'appears more than once' ? fault.field : null;
};

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

describe('Finding JSON that is larger than any body', () => {
  const list = (count: number): string => `[${Array.from({ length: count }, () => '1').join(',')}]`;
  const object = (count: number): string =>
    `{${Array.from({ length: count }, (_, index) => `"f${index}":1`).join(',')}}`;
  const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

  it.each([
    ['an object with too many fields', object(101), { field: 'body', message: 'has more than 100 fields' }],
    ['one within others', `{"x":[1,${object(101)}]}`, { field: 'x.1', message: 'has more than 100 fields' }],
    ['a list with too many entries', `{"x":${list(1_001)}}`, { field: 'x', message: 'has more than 1000 entries' }],
    ['too many levels', nested(13), { field: 'a.a.a.a.a.a.a.a.a.a.a.a', message: 'is nested deeper than 12 levels' }],
  ])('names %s', (_, json, fault) => {
    expect(findStructureFault(json)).toEqual(fault);
  });

  it.each([object(100), `{"x":${list(1_000)}}`, nested(12), `[${list(1_000)},${object(100)}]`])(
    'finds none in JSON at the limit',
    (json) => {
      expect(findStructureFault(json)).toBeNull();
    },
  );

  it.each(['{"a', '{"a\\', '{"a\\u":1,"a":2', '[1,,2', '}}}]]]', '"', '{"a":"\\"}'])(
    'leaves text that is not JSON to the parser: %s',
    (text) => {
      expect(findStructureFault(text)).toBeNull();
    },
  );
});

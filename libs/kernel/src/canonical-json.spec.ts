import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { toCanonicalJson } from '#kernel/canonical-json';

/** Names that objects order by themselves, that are no plain names, and that differ only in what follows them. */
const name = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '10',
    '9',
    '01',
    '-1',
    '__proto__',
    'constructor',
    'toJSON',
    '',
    'a',
    'A',
    'ab',
    '\u20ac',
    '\u{1f600}',
    '\ufb33',
  ),
);

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any')),
    tie('object'),
  ),
  object: fc.dictionary(name, tie('any')),
})).object as fc.Arbitrary<Readonly<Record<string, unknown>>>;

describe('toCanonicalJson', () => {
  it('gives the same text as the reference implementation of RFC 8785, whatever the names and values', () => {
    fc.assert(
      fc.property(fc.oneof(value, fc.array(value)), (given) => {
        expect(toCanonicalJson(given)).toBe(canonicalize(given));
      }),
      { numRuns: 2_000 },
    );
  });

  it('tells names apart that contain a zero character from several names', () => {
    for (const given of [{ b: 1, a: 2 }, { 'b\0a': 1 }, { 'b\0a': 1, c: 2 }, { b: 1, a: 2, c: 3 }, {}, { '': 1 }, {}])
      expect(toCanonicalJson(given)).toBe(canonicalize(given));
  });

  it('gives the example of RFC 8785', () => {
    const numbers = [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001];
    expect(
      toCanonicalJson({
        numbers,
        string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
        literals: [null, true, false],
      }),
    ).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('leaves out members without a value', () => {
    expect(toCanonicalJson({ b: 1, a: undefined })).toBe('{"b":1}');
  });

  it.each([{ text: '\ud800' }, { '\ud800': 1 }, { list: [NaN] }, { list: [Infinity] }])(
    'throws for what has no canonical form: %j',
    (given) => expect(() => toCanonicalJson(given)).toThrow(/not allowed/),
  );
});

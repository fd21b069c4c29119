import fc from 'fast-check';
import type { ApiDescription, Route } from '#test/support/api-description';
import {
  listSchemaPaths,
  createSample,
  setValue,
  createWrongValues,
  type SchemaPath,
} from '#test/support/sample-values';

/** A JSON body with an invalid field. */
export interface MalformedBody {
  readonly route: Route;
  /** The invalid field: the deepest path that an answer can name. */
  readonly field: string;
  readonly text: string;
}

const PLACEHOLDER = 'placeholder for the inserted value';
const DEPTH = 10_000;

/** JSON values that are invalid for every type of field. */
const INVALID_VALUES: Readonly<Record<string, string>> = {
  'lists in lists': `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`,
  'objects in objects': `${'{"a":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}`,
  'a long list': `[${Array(100_000).fill('7').join()}]`,
  'a number that is too large': '1e400',
  'a number that is too small': '-1e400',
  prototype: '{"__proto__":{"roles":["administrator"]}}',
  constructor: '{"constructor":{"prototype":{"roles":["administrator"]}}}',
  'names that every object has': '{"toString":1,"hasOwnProperty":1}',
  'a duplicate name': '{"a":1,"a":2}',
};

/** Texts that are invalid for every text field: unpaired surrogates, control characters, excessive length. */
const INVALID_TEXTS = [
  '"\\ud800"',
  '"a\\udfffb"',
  '"a\\u0000b"',
  '"\\u0007"',
  '"\\u202e"',
  '"a\\u200b"',
  JSON.stringify('x'.repeat(200_000)),
];

const INVALID_DAYS = [
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '20260101',
  '+012026-01-01',
  '-000001-01-01',
  '9999-12-31',
  '0001-01-01',
];
const UNUSUAL_DAYS = ['1900-01-01', '2200-12-31'];

/** Unusual JSON values, which are valid for some fields. They are inserted in addition to the invalid value. */
const UNUSUAL_VALUES = [
  '-0',
  '1e308',
  '9007199254740993',
  '1E-400',
  '"\ufdfa"',
  ...UNUSUAL_DAYS.map((day) => `"${day}"`),
];

const listInvalidValues = (location: SchemaPath, description: ApiDescription): string[] => {
  const { type, format } = location.schema;
  const texts = type === 'string' ? INVALID_TEXTS : [];
  const days = type === 'string' && format === 'date' ? INVALID_DAYS.map((day) => `"${day}"`) : [];
  return [
    ...createWrongValues(location, description).map((value) => JSON.stringify(value)),
    ...texts,
    ...days,
    ...Object.values(INVALID_VALUES),
  ];
};

/** Bodies of these routes with one invalid field, and with up to three unusual values in other fields. */
export const listMalformedBodies = (
  routes: readonly Route[],
  description: ApiDescription,
): fc.Arbitrary<MalformedBody> => {
  const withFields = routes.flatMap((route) => {
    const locations = listSchemaPaths(route.schema ?? {}, description);
    return locations.length === 0 ? [] : [{ route, locations, body: createSample(route.schema ?? {}, description) }];
  });
  return fc.constantFrom(...withFields).chain(({ route, locations, body }) =>
    fc.constantFrom(...locations).chain((location) => {
      const others = locations.filter(({ path }) => isUnrelated(path, location.path));
      const unusual = fc.array(
        fc.tuple(fc.constantFrom(...(others.length > 0 ? others : [location])), fc.constantFrom(...UNUSUAL_VALUES)),
        {
          maxLength: 3,
        },
      );
      return fc
        .tuple(fc.constantFrom(...listInvalidValues(location, description)), unusual)
        .map(([invalid, insertions]) => {
          const unrelated = insertions.filter(([{ path }]) => isUnrelated(path, location.path));
          const unusualBody = unrelated.reduce(
            (text, [{ path }, json]) => insertJson(JSON.parse(text), path, json, text),
            JSON.stringify(body),
          );
          const text = insertJson(JSON.parse(unusualBody), location.path, invalid, unusualBody);
          return { route, field: location.path.join('.'), text };
        });
    }),
  );
};

/** True if neither path is inside the other. */
const isUnrelated = (one: readonly string[], other: readonly string[]): boolean => {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return shorter.some((name, at) => longer[at] !== name);
};

/** The text with this JSON inserted at the path. Returns the text unchanged if an earlier insertion has replaced the parent. */
const insertJson = (body: unknown, path: readonly string[], json: string, before: string): string => {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | null)?.[name], body);
  if (typeof parent !== 'object' || parent === null) return before;
  return JSON.stringify(setValue(body, path, PLACEHOLDER)).replace(JSON.stringify(PLACEHOLDER), () => json);
};

/** True if an answer that names this field points to the inserted value. */
export const isPointerTo = (named: string, field: string): boolean =>
  named === field || named.startsWith(`${field}.`) || field.startsWith(`${named}.`);

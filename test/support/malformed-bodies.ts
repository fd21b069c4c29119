import fc from 'fast-check';
import type { ApiDescription, Route } from '#test/support/api-description';
import { placesIn, sampleOf, withValue, wrongValues, type Place } from '#test/support/sample-values';

/** A body as text, with what is wrong in it. */
export interface Planted {
  readonly route: Route;
  /** The field that is wrong: the deepest part of it that an answer can name. */
  readonly field: string;
  readonly text: string;
}

const MARK = 'here stands what was planted';
const DEEP = 10_000;

/** JSON that no field takes, whatever its type. */
const ALIEN: Readonly<Record<string, string>> = {
  'lists in lists': `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
  'objects in objects': `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
  'a long list': `[${Array(100_000).fill('7').join()}]`,
  'no number': '1e400',
  'no number below': '-1e400',
  prototype: '{"__proto__":{"roles":["administrator"]}}',
  constructor: '{"constructor":{"prototype":{"roles":["administrator"]}}}',
  'names of every object': '{"toString":1,"hasOwnProperty":1}',
  'the same name twice': '{"a":1,"a":2}',
};

/** Texts that fit no text field of any kind: unpaired halves of letters, control letters, too long. */
const WRONG_TEXTS = ['"\\ud800"', '"a\\udfffb"', '"a\\u0000b"', '"\\u0007"', JSON.stringify('x'.repeat(200_000))];

const WRONG_DAYS = ['2026-02-30', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', '+012026-01-01', '-000001-01-01'];
const STRANGE_DAYS = ['9999-12-31', '0000-01-01', '0001-01-01'];

/** JSON that is strange, and for some fields right: it is planted beside what is wrong. */
const STRANGE = [
  '-0',
  '1e308',
  '9007199254740993',
  '1E-400',
  '"\\u202e"',
  '"\ufdfa"',
  ...STRANGE_DAYS.map((day) => `"${day}"`),
];

const wrongAt = (place: Place, description: ApiDescription): string[] => {
  const { type, format } = place.schema;
  const texts = type === 'string' ? WRONG_TEXTS : [];
  const days = type === 'string' && format === 'date' ? WRONG_DAYS.map((day) => `"${day}"`) : [];
  return [
    ...wrongValues(place, description).map((value) => JSON.stringify(value)),
    ...texts,
    ...days,
    ...Object.values(ALIEN),
  ];
};

/** Bodies of these routes, right but for one field anywhere in them, and with something strange in others. */
export const plantedBody = (routes: readonly Route[], description: ApiDescription): fc.Arbitrary<Planted> => {
  const withFields = routes.flatMap((route) => {
    const places = placesIn(route.schema ?? {}, description);
    return places.length === 0 ? [] : [{ route, places, body: sampleOf(route.schema ?? {}, description) }];
  });
  return fc.constantFrom(...withFields).chain(({ route, places, body }) =>
    fc.constantFrom(...places).chain((place) => {
      const free = places.filter(({ path }) => apart(path, place.path));
      const strange = fc.array(
        fc.tuple(fc.constantFrom(...(free.length > 0 ? free : [place])), fc.constantFrom(...STRANGE)),
        {
          maxLength: 3,
        },
      );
      return fc.tuple(fc.constantFrom(...wrongAt(place, description)), strange).map(([wrong, others]) => {
        const strangely = others.filter(([{ path }]) => apart(path, place.path));
        const around = strangely.reduce(
          (text, [{ path }, raw]) => planted(JSON.parse(text), path, raw, text),
          JSON.stringify(body),
        );
        return { route, field: place.path.join('.'), text: planted(JSON.parse(around), place.path, wrong, around) };
      });
    }),
  );
};

const apart = (one: readonly string[], other: readonly string[]): boolean => {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return shorter.some((name, at) => longer[at] !== name);
};

/** The text with this JSON at the place; as it was when something else took the place of what it stands in. */
const planted = (body: unknown, path: readonly string[], json: string, before: string): string => {
  const within = path
    .slice(0, -1)
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | null)?.[name], body);
  if (typeof within !== 'object' || within === null) return before;
  return JSON.stringify(withValue(body, path, MARK)).replace(JSON.stringify(MARK), () => json);
};

/** Whether an answer that names this field points to what was planted there. */
export const pointsTo = (named: string, field: string): boolean =>
  named === field || named.startsWith(`${field}.`) || field.startsWith(`${named}.`);

import fc from 'fast-check';
import { PreparedFieldsPipe } from '#api/validation/compiled-validation.pipe';
import { BadBody } from '#api/http/problems';
import { Everything, good, ID, Nothing } from '#api/validation/testing/sample-bodies';
import { FieldsPipe } from '#api/validation/body-validation.pipe';

type Path = readonly (string | number)[];

const [prepared, thorough] = [new PreparedFieldsPipe(), new FieldsPipe()];

const judgedBy = async (pipe: FieldsPipe, metatype: new () => object, body: unknown): Promise<unknown> => {
  try {
    return { body: await pipe.transform(structuredClone(body), { type: 'body', metatype }) };
  } catch (error) {
    if (!(error instanceof BadBody)) throw error;
    return { wrong: error.wrong };
  }
};

const ODD = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, '', ' ', 'a\u0000', '\ud800', '2012-02-30', ID, [], {}, [[]]),
  fc.constantFrom<unknown>(
    [null],
    [{}],
    ['x', 7],
    { toString: 1 },
    { value: 1 },
    good.target,
    [good.target],
    good.aims,
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

const PLACES: readonly Path[] = [
  ...Object.keys(good).map((name) => [name]),
  ...[['target', 'value'], ['target', 'by'], ['target', 'surplus'], ['surplus'], ['aims', 0], ['aims', 1]],
  ...[
    ['aims', 0, 'target'],
    ['aims', 0, 'target', 'by'],
    ['aims', 0, 'statement'],
    ['ids', 0],
    ['ids', 1],
    ['texts', 3],
  ],
];

const changed = (body: unknown, [name, ...below]: Path, value: unknown): unknown => {
  if (name === undefined) return value;
  const copy = (Array.isArray(body) ? [...(body as unknown[])] : { ...(body as object) }) as Record<string, unknown>;
  const part = changed(copy[name] ?? {}, below, value);
  if (part === undefined) Reflect.deleteProperty(copy, name);
  else copy[name] = part;
  return copy;
};

/** As JSON holds it, which knows no gaps in lists. */
const asSent = (body: unknown): unknown => JSON.parse(JSON.stringify(body));

const CHANGES = fc.array(fc.tuple(fc.constantFrom(...PLACES), fc.option(ODD, { nil: undefined })), { maxLength: 3 });

describe('The prepared pipe', () => {
  it('judges as class-validator does, whatever is changed in a good body', async () => {
    await fc.assert(
      fc.asyncProperty(CHANGES, async (changes) => {
        const body = asSent(changes.reduce<unknown>((before, [path, value]) => changed(before, path, value), good));
        expect(await judgedBy(prepared, Everything, body)).toEqual(await judgedBy(thorough, Everything, body));
      }),
      { numRuns: 500 },
    );
  });

  it('puts the same in place of what is left out or null', async () => {
    const parts = fc.record(
      { target: fc.option(ODD), day: fc.option(ODD), text: fc.option(ODD), id: fc.option(ODD) },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(parts, async (body) => {
        expect(await judgedBy(prepared, Nothing, body)).toEqual(await judgedBy(thorough, Nothing, body));
      }),
      { numRuns: 500 },
    );
    expect(await judgedBy(prepared, Nothing, {})).toEqual({ body: { ...new Nothing() } });
  });

  it('hands on plain copies, never what was sent', async () => {
    const sent = structuredClone(good);
    const taken = (await prepared.transform(sent, { type: 'body', metatype: Everything })) as typeof good;
    expect(taken).toStrictEqual(good);
    expect([taken === sent, taken.target === sent.target, taken.aims === sent.aims]).toEqual([false, false, false]);
  });
});

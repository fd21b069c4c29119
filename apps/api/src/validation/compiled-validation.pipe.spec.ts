import fc from 'fast-check';
import { CompiledValidationPipe } from '#api/validation/compiled-validation.pipe';
import { ValidationFailed } from '#api/http/request-errors';
import { AllFields, VALID_BODY, ID, AllNullable } from '#api/validation/testing/sample-bodies';
import { BodyValidationPipe } from '#api/validation/body-validation.pipe';

type Path = readonly (string | number)[];

const compiled = new CompiledValidationPipe();
const reference = new BodyValidationPipe();

const validateWith = async (pipe: BodyValidationPipe, metatype: new () => object, body: unknown): Promise<unknown> => {
  try {
    return { body: await pipe.transform(structuredClone(body), { type: 'body', metatype }) };
  } catch (error) {
    if (!(error instanceof ValidationFailed)) throw error;
    return { wrong: error.wrong };
  }
};

const ODD_VALUES = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, '', ' ', 'a\u0000', '\ud800', '2012-02-30', ID, [], {}, [[]]),
  fc.constantFrom<unknown>(
    [null],
    [{}],
    ['x', 7],
    { toString: 1 },
    { value: 1 },
    VALID_BODY.target,
    [VALID_BODY.target],
    VALID_BODY.aims,
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

const PATHS: readonly Path[] = [
  ...Object.keys(VALID_BODY).map((name) => [name]),
  ['target', 'value'],
  ['target', 'by'],
  ['target', 'surplus'],
  ['surplus'],
  ['aims', 0],
  ['aims', 1],
  ['aims', 0, 'target'],
  ['aims', 0, 'target', 'by'],
  ['aims', 0, 'statement'],
  ['ids', 0],
  ['ids', 1],
  ['texts', 3],
];

const change = (body: unknown, [name, ...below]: Path, value: unknown): unknown => {
  if (name === undefined) return value;
  const copy = (Array.isArray(body) ? [...(body as unknown[])] : { ...(body as object) }) as Record<string, unknown>;
  const part = change(copy[name] ?? {}, below, value);
  if (part === undefined) Reflect.deleteProperty(copy, name);
  else copy[name] = part;
  return copy;
};

/** The body after a round trip through JSON, which has no gaps in lists. */
const toJsonBody = (body: unknown): unknown => JSON.parse(JSON.stringify(body));

const CHANGES = fc.array(fc.tuple(fc.constantFrom(...PATHS), fc.option(ODD_VALUES, { nil: undefined })), {
  maxLength: 3,
});

describe('The compiled validation pipe', () => {
  it('gives the same result as class-validator for any change of a valid body', async () => {
    await fc.assert(
      fc.asyncProperty(CHANGES, async (changes) => {
        const body = toJsonBody(
          changes.reduce<unknown>((before, [path, value]) => change(before, path, value), VALID_BODY),
        );
        expect(await validateWith(compiled, AllFields, body)).toEqual(await validateWith(reference, AllFields, body));
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same defaults for missing fields and null as class-validator', async () => {
    const parts = fc.record(
      {
        target: fc.option(ODD_VALUES),
        day: fc.option(ODD_VALUES),
        text: fc.option(ODD_VALUES),
        id: fc.option(ODD_VALUES),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(parts, async (body) => {
        expect(await validateWith(compiled, AllNullable, body)).toEqual(
          await validateWith(reference, AllNullable, body),
        );
      }),
      { numRuns: 500 },
    );
    expect(await validateWith(compiled, AllNullable, {})).toEqual({ body: { ...new AllNullable() } });
  });

  it('returns copies, never the objects that were sent', async () => {
    const sent = structuredClone(VALID_BODY);
    const accepted = (await compiled.transform(sent, { type: 'body', metatype: AllFields })) as typeof VALID_BODY;
    expect(accepted).toStrictEqual(VALID_BODY);
    expect([accepted === sent, accepted.target === sent.target, accepted.aims === sent.aims]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

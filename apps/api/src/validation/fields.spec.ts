import { Body, Controller, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { createApplication } from '#api/http/application';
import type { NameIfHolding } from '#api/validation/fields';
import { AllFields, VALID_BODY, ID, AllNullable } from '#api/validation/testing/sample-bodies';
import { toStorableJson } from '#kernel/json';
import { Log } from '#platform/logging';
import { postJson } from '#test/support/problem-assertions';

let received: unknown;
@Controller()
class SampleController {
  @Post('everything')
  everything(@Body() body: AllFields): void {
    received = body;
  }

  @Post('nothing')
  nothing(@Body() body: AllNullable): void {
    received = body;
  }
}

@Module({ controllers: [SampleController] })
class SampleModule {}

describe('Field decorators', () => {
  let application: NestFastifyApplication;
  beforeAll(async () => {
    application = await createApplication(
      SampleModule,
      { bodyLimitBytes: 65_536, requestTimeoutMs: 5_000 },
      new Log('silent'),
    );
    await application.init();
  });
  afterAll(() => application.close());
  beforeEach(() => (received = undefined));

  const post = (url: string, body: unknown) => postJson(application, url, body);

  const findWrongFields = async (change: object): Promise<string[]> => {
    const { status, errors } = await post('/everything', { ...VALID_BODY, ...change });
    expect([status, received]).toEqual([400, undefined]);
    return errors.map(({ field }) => field);
  };

  it('pass on a valid body unchanged, as plain objects that can be stored', async () => {
    expect((await post('/everything', VALID_BODY)).status).toBe(201);
    expect(received).toStrictEqual(VALID_BODY);
    expect(toStorableJson(received as object)).toEqual(VALID_BODY);
  });

  it('pass on a text in the normal form C, so that two spellings are one text', async () => {
    const decomposed = 'A\u030asa';
    expect((await post('/everything', { ...VALID_BODY, text: decomposed, texts: [decomposed] })).status).toBe(201);
    expect(received).toMatchObject({ text: '\u00c5sa', texts: ['\u00c5sa'] });
  });

  it('name every missing field once', async () => {
    const { errors } = await post('/everything', {});
    expect(errors).toEqual(Object.keys(VALID_BODY).map((field) => ({ field, message: 'is missing' })));
  });

  it.each([
    ['id', ['x', ID.toUpperCase().replace('8', 'A'), 7, null, `${ID} `]],
    ['personId', ['somebody', {}]],
    ['urn', ['12345', '1234567', 113521, '11352x']],
    ['code', ['', 'Maths', 'a--b', 'a b', 'x'.repeat(65)]],
    [
      'text',
      [
        '',
        ' \n',
        'x'.repeat(11),
        'a\u0000b',
        'a\u0085',
        'a\u200b',
        '\u202e',
        '\ud800',
        5,
        'personal:v1:',
        'personal:v2:',
        'personal:v3:',
        null,
      ],
    ],
    [
      'day',
      [
        '2012-02-30',
        '2011-02-29',
        '2012-2-1',
        '2012-02-29T00:00:00Z',
        20120229,
        '2012-13-01',
        '0000-00-00',
        '1899-12-31',
        '2201-01-01',
      ],
    ],
    ['pence', [0, -1, 1.5, 10_000_000_001, '5', true]],
    ['halfDays', [0, 0.5, 10_001]],
    ['integer', [0, 8, 2.5, '3']],
    ['number', ['1', null, true, 2 ** 53, -(2 ** 53)]],
    ['direction', ['sideways', 1, ['up']]],
    ['boolean', ['true', 0, null]],
    ['target', ['x', null, 3, [VALID_BODY.target]]],
    ['ids', [[ID, 'x'], 'x', {}, null]],
    ['urns', [['1']]],
    ['codes', [['a', 'b', 'c'], ['A']]],
    ['texts', [['longer'], [null], [['a']]]],
    ['aims', [[], [null], ['x'], [[VALID_BODY.aims[0]]], { 0: VALID_BODY.aims[0] }, [1, 2, 3]]],
  ])('reject invalid values of %s', async (field, values) => {
    for (const value of values) expect(await findWrongFields({ [field]: value })).toEqual([field]);
  });

  it('reject a number that is too large to represent', async () => {
    const body = JSON.stringify({ ...VALID_BODY, number: 1 }).replace('"number":1', '"number":1e400');
    const message = 'must be a number, at most 9007199254740991 in size';
    expect((await post('/everything', body)).errors).toEqual([{ field: 'number', message }]);
  });

  it('name wrong fields of nested objects and lists by their path', async () => {
    const aims = [VALID_BODY.aims[0], { statement: '', target: { value: 101, by: '2012-02-30', on: 1 }, note: '' }];
    expect((await findWrongFields({ aims, target: {} })).sort()).toEqual(
      [
        'aims.1.note',
        'aims.1.statement',
        'aims.1.target.by',
        'aims.1.target.on',
        'aims.1.target.value',
        'target.by',
        'target.value',
      ].sort(),
    );
  });

  it('say what is allowed', async () => {
    const { errors } = await post('/everything', { ...VALID_BODY, integer: 9, direction: 'x' });
    expect(errors).toEqual([
      { field: 'integer', message: 'must be a whole number from 1 to 7' },
      { field: 'direction', message: 'must be one of up, down' },
    ]);
  });

  it('accept null for nullable fields, and treat missing fields as null', async () => {
    const nulls = Object.fromEntries(Object.entries(new AllNullable()));
    expect(await post('/nothing', {})).toEqual({ status: 201, errors: [] });
    expect(received).toStrictEqual(nulls);
    expect((await post('/nothing', nulls)).status).toBe(201);
    expect(received).toStrictEqual(nulls);
  });

  it('check nullable fields that are not null', async () => {
    const names = Object.keys(new AllNullable());
    const { errors } = await post('/nothing', Object.fromEntries(names.map((name) => [name, ''])));
    expect(errors.map(({ field }) => field)).toEqual(names);
    expect((await post('/nothing', { target: { value: 1 } })).errors.map(({ field }) => field)).toEqual(['target.by']);
  });

  it('document formats, bounds, allowed words, null and descriptions', () => {
    const builder = new DocumentBuilder().setOpenAPIVersion('3.1.0').build();
    const { components } = SwaggerModule.createDocument(application, builder);
    const { AllFields: allFields, AllNullable: allNullable, Aim: aim } = components?.schemas as Record<string, Schema>;
    expect(allFields!.required).toEqual(Object.keys(VALID_BODY));
    expect(allNullable!.required).toBeUndefined();
    expect(allFields!.properties).toMatchObject({
      id: { type: 'string', format: 'uuid', description: 'The contract', example: ID },
      urn: { type: 'string', pattern: '^[0-9]{6}$' },
      text: { type: 'string', maxLength: 10, minLength: 1 },
      day: { type: 'string', format: 'date' },
      pence: { type: 'integer', minimum: 1, maximum: 10_000_000_000 },
      integer: { type: 'integer', minimum: 1, maximum: 7 },
      number: { type: 'number' },
      direction: { type: 'string', enum: ['up', 'down'] },
      boolean: { type: 'boolean' },
      aims: { type: 'array', minItems: 1, maxItems: 2, items: { $ref: '#/components/schemas/Aim' } },
      ids: { type: 'array', maxItems: 100, items: { type: 'string', format: 'uuid' } },
    });
    expect(JSON.stringify(allFields!.properties.target)).toContain('#/components/schemas/Target');
    expect(aim!.properties.statement).toMatchObject({ maxLength: 20, description: 'What is to change' });
    expect(allNullable!.properties).toMatchObject({
      text: { type: ['string', 'null'], maxLength: 10, default: null, description: 'A remark' },
      day: { type: ['string', 'null'], format: 'date' },
      direction: { type: ['string', 'null'], enum: ['up', 'down', null] },
    });
    expect(JSON.stringify(allNullable!.properties.target)).toContain('"type":"null"');
  });

  it('compile only on a field that can hold the accepted values', () => {
    class Sample {
      text!: string;
      maybe!: string | null;
      direction!: 'up' | 'down';
    }
    const holding: [
      NameIfHolding<string | null, Sample, 'maybe'>,
      NameIfHolding<'up', Sample, 'direction'>,
      [NameIfHolding<string | null, Sample, 'text'>] extends [never] ? 'rejected' : 'accepted',
      [NameIfHolding<number, Sample, 'text'>] extends [never] ? 'rejected' : 'accepted',
      [NameIfHolding<'up' | 'sideways', Sample, 'direction'>] extends [never] ? 'rejected' : 'accepted',
    ] = ['maybe', 'direction', 'rejected', 'rejected', 'rejected'];
    expect(holding).toHaveLength(5);
  });
});

interface Schema {
  readonly required?: readonly string[];
  readonly properties: Record<string, unknown>;
}

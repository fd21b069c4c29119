import { Body, Controller, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { applicationOf } from '#api/http/application';
import type { NameIfHolding } from '#api/validation/fields';
import { Everything, good, ID, Nothing } from '#api/validation/testing/sample-bodies';
import { asStored } from '#kernel/json';
import { Log } from '#platform/logging';
import { posted } from '#test/support/problem-assertions';

let received: unknown;
@Controller()
class SampleController {
  @Post('everything')
  everything(@Body() body: Everything): void {
    received = body;
  }

  @Post('nothing')
  nothing(@Body() body: Nothing): void {
    received = body;
  }
}

@Module({ controllers: [SampleController] })
class SampleModule {}

describe('Fields', () => {
  let application: NestFastifyApplication;
  beforeAll(async () => {
    application = await applicationOf(SampleModule, { bodyLimit: 65_536, requestTimeout: 5_000 }, new Log('silent'));
    await application.init();
  });
  afterAll(() => application.close());
  beforeEach(() => (received = undefined));

  const post = (url: string, body: unknown) => posted(application, url, body);

  const wrong = async (change: object): Promise<string[]> => {
    const { status, errors } = await post('/everything', { ...good, ...change });
    expect([status, received]).toEqual([400, undefined]);
    return errors.map(({ field }) => field);
  };

  it('hands a good body on as plain objects, unchanged, which the kernel stores', async () => {
    expect((await post('/everything', good)).status).toBe(201);
    expect(received).toStrictEqual(good);
    expect(asStored(received as object)).toEqual(good);
  });

  it('names every missing field once', async () => {
    const { errors } = await post('/everything', {});
    expect(errors).toEqual(Object.keys(good).map((field) => ({ field, message: 'is missing' })));
  });

  it.each([
    ['id', ['x', ID.toUpperCase().replace('8', 'A'), 7, null, `${ID} `]],
    ['personId', ['somebody', {}]],
    ['urn', ['12345', '1234567', 113521, '11352x']],
    ['code', ['', 'Maths', 'a--b', 'a b', 'x'.repeat(65)]],
    ['text', ['', ' \n', 'x'.repeat(11), 'a\u0000b', 'a\u0085', '\ud800', 5, 'personal:v1:', null]],
    ['day', ['2012-02-30', '2011-02-29', '2012-2-1', '2012-02-29T00:00:00Z', 20120229, '2012-13-01', '0000-00-00']],
    ['pence', [0, -1, 1.5, 10_000_000_001, '5', true]],
    ['halfDays', [0, 0.5, 10_001]],
    ['whole', [0, 8, 2.5, '3']],
    ['number', ['1', null, true]],
    ['direction', ['sideways', 1, ['up']]],
    ['flag', ['true', 0, null]],
    ['target', ['x', null, 3, [good.target]]],
    ['ids', [[ID, 'x'], 'x', {}, null]],
    ['urns', [['1']]],
    ['codes', [['a', 'b', 'c'], ['A']]],
    ['texts', [['longer'], [null], [['a']]]],
    ['aims', [[], [null], ['x'], [[good.aims[0]]], { 0: good.aims[0] }, [1, 2, 3]]],
  ])('refuses what is no %s', async (field, values) => {
    for (const value of values) expect(await wrong({ [field]: value })).toEqual([field]);
  });

  it('refuses a number too large to be one', async () => {
    const body = JSON.stringify({ ...good, number: 1 }).replace('"number":1', '"number":1e400');
    expect((await post('/everything', body)).errors).toEqual([{ field: 'number', message: 'must be a number' }]);
  });

  it('names wrong fields inside parts and lists by their path', async () => {
    const aims = [good.aims[0], { statement: '', target: { value: 101, by: '2012-02-30', on: 1 }, note: '' }];
    expect((await wrong({ aims, target: {} })).sort()).toEqual(
      [
        ...['aims.1.note', 'aims.1.statement', 'aims.1.target.by', 'aims.1.target.on', 'aims.1.target.value'],
        ...['target.by', 'target.value'],
      ].sort(),
    );
  });

  it('says what is allowed', async () => {
    const { errors } = await post('/everything', { ...good, whole: 9, direction: 'x' });
    expect(errors).toEqual([
      { field: 'whole', message: 'must be a whole number from 1 to 7' },
      { field: 'direction', message: 'must be one of up, down' },
    ]);
  });

  it('takes null for fields that may be null, also when they are left out', async () => {
    const nulls = Object.fromEntries(Object.entries(new Nothing()));
    expect(await post('/nothing', {})).toEqual({ status: 201, errors: [] });
    expect(received).toStrictEqual(nulls);
    expect((await post('/nothing', nulls)).status).toBe(201);
    expect(received).toStrictEqual(nulls);
  });

  it('judges fields that may be null when they are not', async () => {
    const names = Object.keys(new Nothing());
    const { errors } = await post('/nothing', Object.fromEntries(names.map((name) => [name, ''])));
    expect(errors.map(({ field }) => field)).toEqual(names);
    expect((await post('/nothing', { target: { value: 1 } })).errors.map(({ field }) => field)).toEqual(['target.by']);
  });

  it('documents formats, bounds, words, nulls and descriptions', () => {
    const builder = new DocumentBuilder().setOpenAPIVersion('3.1.0').build();
    const { components } = SwaggerModule.createDocument(application, builder);
    const { Everything: everything, Nothing: nothing, Aim: aim } = components?.schemas as Record<string, Schema>;
    expect(everything!.required).toEqual(Object.keys(good));
    expect(nothing!.required).toBeUndefined();
    expect(everything!.properties).toMatchObject({
      id: { type: 'string', format: 'uuid', description: 'The contract', example: ID },
      urn: { type: 'string', pattern: '^[0-9]{6}$' },
      text: { type: 'string', maxLength: 10, minLength: 1 },
      day: { type: 'string', format: 'date' },
      pence: { type: 'integer', minimum: 1, maximum: 10_000_000_000 },
      whole: { type: 'integer', minimum: 1, maximum: 7 },
      number: { type: 'number' },
      direction: { type: 'string', enum: ['up', 'down'] },
      flag: { type: 'boolean' },
      aims: { type: 'array', minItems: 1, maxItems: 2, items: { $ref: '#/components/schemas/Aim' } },
      ids: { type: 'array', maxItems: 100, items: { type: 'string', format: 'uuid' } },
    });
    expect(JSON.stringify(everything!.properties.target)).toContain('#/components/schemas/Target');
    expect(aim!.properties.statement).toMatchObject({ maxLength: 20, description: 'What is to change' });
    expect(nothing!.properties).toMatchObject({
      text: { type: ['string', 'null'], maxLength: 10, default: null, description: 'A remark' },
      day: { type: ['string', 'null'], format: 'date' },
      direction: { type: ['string', 'null'], enum: ['up', 'down', null] },
    });
    expect(JSON.stringify(nothing!.properties.target)).toContain('"type":"null"');
  });

  it('compiles only on a field that can hold what it lets through', () => {
    class Sample {
      text!: string;
      maybe!: string | null;
      direction!: 'up' | 'down';
    }
    const holding: [
      NameIfHolding<string | null, Sample, 'maybe'>,
      NameIfHolding<'up', Sample, 'direction'>,
      [NameIfHolding<string | null, Sample, 'text'>] extends [never] ? 'refused' : 'taken',
      [NameIfHolding<number, Sample, 'text'>] extends [never] ? 'refused' : 'taken',
      [NameIfHolding<'up' | 'sideways', Sample, 'direction'>] extends [never] ? 'refused' : 'taken',
    ] = ['maybe', 'direction', 'refused', 'refused', 'refused'];
    expect(holding).toHaveLength(5);
  });
});

interface Schema {
  readonly required?: readonly string[];
  readonly properties: Record<string, unknown>;
}

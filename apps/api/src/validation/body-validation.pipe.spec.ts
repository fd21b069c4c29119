import { Body, Controller, Get, Module, Post, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiSchema } from '@nestjs/swagger';
import { createApplication } from '#api/http/application';
import { TextOrNull } from '#api/validation/fields';
import type { WrongField } from '#api/http/request-errors';
import { AllFields, VALID_BODY } from '#api/validation/testing/sample-bodies';
import { Log } from '#platform/logging';
import { postJson } from '#test/support/problem-assertions';

@ApiSchema({ description: 'A command without fields' })
class Withdraw {}

class Search {
  @TextOrNull() name: string | null = null;
}

let received: unknown;
@Controller()
class SampleController {
  @Post('everything')
  everything(@Body() body: AllFields): void {
    received = body;
  }

  @Post('withdraw')
  withdraw(@Body() body: Withdraw): void {
    received = body;
  }

  @Get('search')
  search(@Query() query: Search): void {
    received = query;
  }
}

@Module({ controllers: [SampleController] })
class SampleModule {}

describe('The body validation pipe', () => {
  let application: NestFastifyApplication;
  beforeAll(async () => {
    application = await createApplication(
      SampleModule,
      { bodyLimitBytes: 1_048_576, requestTimeoutMs: 5_000 },
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

  it('rejects and names unknown fields', async () => {
    expect(await findWrongFields({ surprise: 1 })).toEqual(['surprise']);
    expect((await post('/withdraw', { surprise: 1 })).errors).toEqual([
      { field: 'surprise', message: 'is not a known field' },
    ]);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'])(
    'rejects the inherited name %s as a field',
    async (name) => {
      expect(await findWrongFields({ [name]: 'x' })).toEqual([name]);
      expect(await findWrongFields({ target: { ...VALID_BODY.target, [name]: {} } })).toEqual([`target.${name}`]);
    },
  );

  it.each([
    '{"__proto__":{"admin":true}}',
    '{"id":{"__proto__":1}}',
    '{"id":{"prototype":null}}',
    '{"constructor":{"prototype":{"a":1}}}',
  ])('rejects a change of the prototype: %s', async (body) => {
    expect((await post('/everything', body)).status).toBe(400);
    expect([received, ({} as { admin?: boolean }).admin]).toEqual([undefined, undefined]);
  });

  it('rejects bodies that are nested too deep, at any depth', async () => {
    const deep = (levels: number) => `{"target":${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}}`;
    const { errors } = await post('/everything', deep(5_000));
    expect(errors).toEqual([{ field: `target${'.a'.repeat(11)}`, message: 'is nested deeper than 12 levels' }]);
    expect((await post('/everything', `${'['.repeat(5_000)}${']'.repeat(5_000)}`)).status).toBe(400);
  });

  const MANY = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`f${index}`, 1]));
  const FURTHER = { field: '…', message: 'further fields are wrong' };

  it.each([
    ['unknown fields', '/everything', { ...VALID_BODY, ...MANY }],
    ['unknown fields of a nested object', '/everything', { ...VALID_BODY, target: MANY }],
    [
      'wrong fields of a list',
      '/everything',
      { ...VALID_BODY, target: { constructor: 1, ...VALID_BODY.target }, ...MANY },
    ],
    ['unknown fields of a command without fields', '/withdraw', MANY],
  ])('names at most twenty of many %s', async (_, url, body) => {
    const { errors } = await post(url, body);
    expect(errors.length).toBeLessThanOrEqual(21);
    expect(JSON.stringify(errors).length).toBeLessThan(2_000);
    if (errors.length > 1) expect(errors.at(-1)).toEqual(FURTHER);
  });

  it('cuts long names, so that the answer is much smaller than the body', async () => {
    const long = 'n'.repeat(30_000);
    const { status, errors } = await post('/everything', { ...VALID_BODY, target: { [long]: 1 }, [long]: 1 });
    expect([status, errors.map(({ field }) => field.length)]).toEqual([400, [200, 200, 12, 9]]);
  });

  it('names a list that is too long once, without looking at its entries', async () => {
    const aims = Array.from({ length: 900 }, () => ({ surprise: 1 }));
    const message = 'must be a list of 1 to 2 entries, and each must be an object';
    expect((await post('/everything', { ...VALID_BODY, aims })).errors).toEqual([{ field: 'aims', message }]);
  });

  it.each(['[]', '"text"', '7', 'null', 'true'])('rejects the body %s, because it is not an object', async (body) => {
    expect((await post('/everything', body)).status).toBe(400);
  });

  it('accepts an empty body, or none, for a command without fields', async () => {
    expect((await post('/withdraw', {})).status).toBe(201);
    expect(received).toEqual({});
    expect((await application.inject({ method: 'POST', url: '/withdraw' })).statusCode).toBe(201);
  });

  it('validates query parameters', async () => {
    expect((await application.inject('/search?name=x')).statusCode).toBe(200);
    expect(received).toStrictEqual({ name: 'x' });
    const response = await application.inject('/search?nmae=x&name=');
    expect(
      response
        .json<{ errors: WrongField[] }>()
        .errors.map(({ field }) => field)
        .sort(),
    ).toEqual(['name', 'nmae']);
  });
});

import { Body, Controller, Get, Module, Post, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiSchema } from '@nestjs/swagger';
import { applicationOf } from '#api/http/application';
import { TextOrNull } from '#api/validation/fields';
import type { WrongField } from '#api/http/problems';
import { Everything, good } from '#api/validation/testing/sample-bodies';
import { Log } from '#platform/logging';
import { posted } from '#test/support/problem-assertions';

@ApiSchema({ description: 'A command without fields' })
class Withdraw {}

class Search {
  @TextOrNull() name: string | null = null;
}

let received: unknown;
@Controller()
class SampleController {
  @Post('everything')
  everything(@Body() body: Everything): void {
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

describe('The pipe', () => {
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

  it('names unknown fields', async () => {
    expect(await wrong({ surprise: 1 })).toEqual(['surprise']);
    expect((await post('/withdraw', { surprise: 1 })).errors).toEqual([
      { field: 'surprise', message: 'is not known here' },
    ]);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])('does not take %s for a field', async (name) => {
    expect(await wrong({ [name]: 'x' })).toEqual([name]);
    expect(await wrong({ target: { ...good.target, [name]: {} } })).toEqual([`target.${name}`]);
  });

  it.each(['{"__proto__":{"admin":true}}', '{"id":{"__proto__":1}}', '{"constructor":{"prototype":{"a":1}}}'])(
    'refuses the prototype in %s',
    async (body) => {
      expect((await post('/everything', body)).status).toBe(400);
      expect([received, ({} as { admin?: boolean }).admin]).toEqual([undefined, undefined]);
    },
  );

  it('refuses what is nested too deep, however deep', async () => {
    const deep = (levels: number) => `{"target":${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}}`;
    const { errors } = await post('/everything', deep(5_000));
    expect(errors).toEqual([{ field: `target${'.a'.repeat(11)}`, message: 'is nested deeper than 12 levels' }]);
    expect((await post('/everything', `${'['.repeat(5_000)}${']'.repeat(5_000)}`)).status).toBe(400);
  });

  it('reports so many wrong fields and then how many more', async () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`f${index}`, 1]));
    const { errors } = await post('/withdraw', many);
    expect([errors.length, errors.at(-1)]).toEqual([201, { field: '…', message: 'and 300 more are wrong' }]);
  });

  it.each(['[]', '"text"', '7', 'null', 'true'])('wants an object where the body is %s', async (body) => {
    expect((await post('/everything', body)).status).toBe(400);
  });

  it('lets a command without fields come with an empty body or with none', async () => {
    expect((await post('/withdraw', {})).status).toBe(201);
    expect(received).toEqual({});
    expect((await application.inject({ method: 'POST', url: '/withdraw' })).statusCode).toBe(201);
  });

  it('judges queries too', async () => {
    expect((await application.inject('/search?name=x')).statusCode).toBe(200);
    expect(received).toStrictEqual({ name: 'x' });
    const answer = await application.inject('/search?nmae=x&name=');
    expect(
      answer
        .json<{ errors: WrongField[] }>()
        .errors.map(({ field }) => field)
        .sort(),
    ).toEqual(['name', 'nmae']);
  });
});

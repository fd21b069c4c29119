import { Body, Controller, Get, Module, Post, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { applicationOf } from '#api/http/application';
import * as fields from '#api/http/fields';
import type { WrongField } from '#api/http/problems';
import { asStored } from '#event-sourcing/json';
import type { IsoDay } from '#event-sourcing/time';
import { Log } from '#platform/logging';

class Target {
  @fields.NumberField({ max: 100 }) value!: number;
  @fields.Day() by!: IsoDay;
}

class Aim {
  @fields.TextField({ max: 20, description: 'What is to change' }) statement!: string;
  @fields.Part(() => Target) target!: Target;
}

class Everything {
  @fields.Id({ description: 'The contract', example: '00000000-0000-4000-8000-000000000001' }) id!: string;
  @fields.PersonId() personId!: string;
  @fields.UrnField() urn!: string;
  @fields.CodeField() code!: string;
  @fields.TextField({ max: 10 }) text!: string;
  @fields.Day() day!: IsoDay;
  @fields.PenceField() pence!: number;
  @fields.HalfDaysField() halfDays!: number;
  @fields.Whole({ min: 1, max: 7 }) whole!: number;
  @fields.NumberField() number!: number;
  @fields.OneOf(['up', 'down']) direction!: 'up' | 'down';
  @fields.Flag() flag!: boolean;
  @fields.Part(() => Target) target!: Target;
  @fields.ListOf(() => Aim, { min: 1, max: 2 }) aims!: Aim[];
  @fields.ListOfIds() ids!: string[];
  @fields.ListOfUrns() urns!: string[];
  @fields.ListOfCodes({ max: 2 }) codes!: string[];
  @fields.ListOfText({ length: 5 }) texts!: string[];
  @fields.ListOfDays() days!: IsoDay[];
  @fields.ListOfOneOf(['a', 'b']) words!: ('a' | 'b')[];
}

class Nothing {
  @fields.IdOrNull() id: string | null = null;
  @fields.PersonIdOrNull() personId: string | null = null;
  @fields.UrnOrNull() urn: string | null = null;
  @fields.CodeOrNull() code: string | null = null;
  @fields.TextOrNull({ max: 10, description: 'A remark' }) text: string | null = null;
  @fields.DayOrNull() day: IsoDay | null = null;
  @fields.PenceOrNull() pence: number | null = null;
  @fields.HalfDaysOrNull() halfDays: number | null = null;
  @fields.WholeOrNull({ max: 5 }) whole: number | null = null;
  @fields.NumberOrNull() number: number | null = null;
  @fields.OneOfOrNull(['up', 'down']) direction: 'up' | 'down' | null = null;
  @fields.PartOrNull(() => Target) target: Target | null = null;
}

class Withdraw {}

class Search {
  @fields.TextOrNull() name: string | null = null;
}

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

const ID = '00000000-0000-4000-8000-000000000001';
const target = { value: 4.5, by: '2012-02-29' };
const good = {
  ...{ id: ID, personId: ID, urn: '113521', code: 'mathematics', text: 'ö\n\t ü', day: '2012-02-29', pence: 1 },
  ...{ halfDays: 12, whole: 7, number: -0.5, direction: 'up', flag: false, target },
  aims: [{ statement: 'Read more', target }],
  ...{ ids: [ID], urns: [], codes: ['a', 'b-2'], texts: ['five!'], days: ['2024-02-29'], words: ['a', 'a'] },
};

describe('Fields', () => {
  let application: NestFastifyApplication;
  beforeAll(async () => {
    application = await applicationOf(SampleModule, { bodyLimit: 65_536, requestTimeout: 5_000 }, new Log('silent'));
    await application.init();
  });
  afterAll(() => application.close());
  beforeEach(() => (received = undefined));

  const post = async (url: string, body: unknown): Promise<{ status: number; errors: readonly WrongField[] }> => {
    const answer = await application.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json' },
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const { errors = [] } = (answer.body === '' ? {} : answer.json()) as { errors?: readonly WrongField[] };
    return { status: answer.statusCode, errors };
  };

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
    ['target', ['x', null, 3, [target]]],
    ['ids', [[ID, 'x'], 'x', {}, null]],
    ['urns', [['1']]],
    ['codes', [['a', 'b', 'c'], ['A']]],
    ['texts', [['longer'], [null], [['a']]]],
    ['days', [['2023-02-29']]],
    ['words', [['c']]],
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

  it('names unknown fields', async () => {
    expect(await wrong({ surprise: 1 })).toEqual(['surprise']);
    expect((await post('/withdraw', { surprise: 1 })).errors).toEqual([
      { field: 'surprise', message: 'is not known here' },
    ]);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])('does not take %s for a field', async (name) => {
    expect(await wrong({ [name]: 'x' })).toEqual([name]);
    expect(await wrong({ target: { ...target, [name]: {} } })).toEqual([`target.${name}`]);
  });

  it.each(['{"__proto__":{"admin":true}}', '{"id":{"__proto__":1}}', '{"constructor":{"prototype":{"a":1}}}'])(
    'refuses the prototype in %s',
    async (body) => {
      expect((await post('/nothing', body)).status).toBe(400);
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

  it('takes null for fields that may be null, also when they are left out', async () => {
    const nulls = { ...new Nothing() };
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
      words: { type: 'array', items: { type: 'string', enum: ['a', 'b'] } },
    });
    expect(JSON.stringify(everything!.properties['target'])).toContain('#/components/schemas/Target');
    expect(aim!.properties['statement']).toMatchObject({ maxLength: 20, description: 'What is to change' });
    expect(nothing!.properties).toMatchObject({
      text: { type: ['string', 'null'], maxLength: 10, default: null, description: 'A remark' },
      day: { type: ['string', 'null'], format: 'date' },
      direction: { type: ['string', 'null'], enum: ['up', 'down', null] },
      pence: { type: ['integer', 'null'], maximum: 10_000_000_000 },
    });
    expect(JSON.stringify(nothing!.properties['target'])).toContain('"type":"null"');
  });

  it('does not compile on a field of another type', () => {
    class Mismatched {
      // @ts-expect-error a field that may be null stands on one that may not
      @fields.TextOrNull() text!: string;
      // @ts-expect-error a number stands on a text
      @fields.PenceField() pence!: string;
      // @ts-expect-error a word that the field does not know
      @fields.OneOf(['up', 'sideways']) direction!: 'up' | 'down';
      // @ts-expect-error a part of another class
      @fields.Part(() => Aim) target!: Target;
    }
    expect(Mismatched.name).toBe('Mismatched');
  });
});

interface Schema {
  readonly required?: readonly string[];
  readonly properties: Record<string, unknown>;
}

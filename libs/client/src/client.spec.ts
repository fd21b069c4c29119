import { randomUUID } from 'node:crypto';
import { openAsBlob, readFileSync } from 'node:fs';
import { serviceWith, type ConfiguredService } from '#api/testing/configured-service';
import { BrokerageClient, ProblemFound } from '#client/client';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { issueToken, tokenKeyOf } from '#platform/local-keys';

describe('The client', () => {
  let service: ConfiguredService;
  let url: string;
  let token: string;
  let client: BrokerageClient;

  beforeAll(async () => {
    service = await serviceWith({});
    await service.application.listen(0, '127.0.0.1');
    url = await service.application.getUrl();
    const key = await tokenKeyOf(service.configuration);
    token = await issueToken(key, { person: FIRST_ADMINISTRATOR, roles: ['administrator'] });
    client = new BrokerageClient({ url, token });
  });
  afterAll(() => service.close());

  const newBoard = { name: 'Board', areas: ['826'], from: '2012-01-02' };

  it('records and reads, with the ids in their places', async () => {
    const { id, version } = await client.record('/v1/boards', {}, newBoard);
    const { state } = await client.read('/v1/boards/{board}', { board: id });
    expect({ version, name: state.name, areas: state.areas }).toEqual({ version: 1, name: 'Board', areas: ['826'] });
    const found = await client.get('/v1/boards/{board}', { board: id });
    expect(found).toMatchObject({ status: 200, path: `/v1/boards/${id}`, answer: { id } });
    expect(found.etag).toMatch(/^"1-[\w.-]+"$/);
  });

  it('asks with what is said about the question', async () => {
    const { schools } = await client.read('/v1/schools', {}, { area: '826' });
    expect(schools).toEqual([]);
    expect((await client.get('/v1/schools', {}, { area: 'a b' })).problem?.errors?.[0]?.field).toBe('area');
  });

  it('throws the problem when what must work does not', async () => {
    const board = randomUUID();
    const error: unknown = await client.read('/v1/boards/{board}', { board }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProblemFound);
    expect(error).toMatchObject({ problem: { status: 404, code: 'not-found' } });
    expect(String(error)).toMatch(`ProblemFound: GET /v1/boards/${board} was answered 404 not-found: `);
  });

  it('records the same key once, and each request without a key on its own', async () => {
    const person = { name: 'Robin Hale' };
    const once = { idempotencyKey: randomUUID() };
    const [first, again] = [
      await client.record('/v1/persons', {}, person, once),
      await client.record('/v1/persons', {}, person, once),
    ];
    expect(again).toEqual(first);
    expect((await client.record('/v1/persons', {}, person)).id).not.toBe(first.id);
  });

  it('refuses to record on a version that is not the last, and names the request', async () => {
    const { id: board } = await client.record('/v1/boards', {}, newBoard);
    const seen = {
      ifMatch: (await client.get('/v1/boards/{board}', { board })).etag ?? '',
      correlationId: randomUUID(),
    };
    const member = { personId: FIRST_ADMINISTRATOR, office: 'member', from: '2012-01-02' } as const;
    expect((await client.post('/v1/boards/{board}/members', { board }, member, seen)).status).toBe(200);
    const { problem } = await client.post('/v1/boards/{board}/members', { board }, member, seen);
    expect(problem).toMatchObject({ code: 'stale-version', correlationId: seen.correlationId });
  });

  it('uploads a file as it is, from memory or as it is read', async () => {
    const name = 'test/data/milton-keynes/establishments-case.csv';
    const said = { file: 'case.csv' };
    const registered = await client.upload('/v1/imports/establishments', said, new Uint8Array(readFileSync(name)));
    expect(registered).toMatchObject({ rows: 4, registered: 4, rejectedCount: 0 });
    const streamed = await client.upload('/v1/imports/establishments', said, (await openAsBlob(name)).stream());
    expect(streamed).toMatchObject({ rows: 4, unchanged: 4, rejectedCount: 0 });
  });

  it('reads a list page by page as documents, and whole as CSV', async () => {
    const area = '826';
    const pages: string[][] = [];
    for await (const { schools } of client.pages('/v1/schools', {}, { area, limit: 3, sort: '-urn' }))
      pages.push(schools.map(({ urn }) => urn));
    expect(pages).toEqual([['900104', '900103', '900102'], ['900101']]);
    expect((await client.csv('/v1/schools', {}, { area })).trim().split('\n')).toHaveLength(1 + 4);
  });

  it('needs no token for what is open to everybody', async () => {
    const anybody = new BrokerageClient({ url });
    expect(await anybody.read('/health/live')).toEqual({ status: 'live' });
    expect((await anybody.get('/v1/me')).problem?.code).toBe('unauthenticated');
  });

  it('tells each request with what came back to who wants to hear it', async () => {
    const heard: unknown[] = [];
    const told = new BrokerageClient({
      url,
      token,
      heard: (method, { path, status }) => heard.push([method, path, status]),
    });
    await told.get('/v1/schools', {}, { area: '826' });
    await told.post('/v1/persons', {}, { name: 'Robin Hale' });
    expect(heard).toEqual([
      ['GET', '/v1/schools?area=826', 200],
      ['POST', '/v1/persons', 201],
    ]);
  });

  it('asks for a token each time where it is given a way to one', async () => {
    const tokens = [token, 'worn out'];
    const renewing = new BrokerageClient({ url, token: async () => tokens.shift() ?? '' });
    expect((await renewing.get('/v1/me')).status).toBe(200);
    expect((await renewing.get('/v1/me')).problem?.code).toBe('unauthenticated');
  });

  it('makes a problem of what is no problem document', async () => {
    const proxy = new BrokerageClient({
      url,
      token,
      fetch: async () => new Response('<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway' }),
    });
    await expect(proxy.read('/v1/me')).rejects.toThrow('was answered 502 no-problem-document: Bad Gateway');
  });
});

import { randomUUID } from 'node:crypto';
import { openAsBlob, readFileSync } from 'node:fs';
import { startConfiguredService, type ConfiguredService } from '#api/testing/configured-service';
import { BrokerageClient, ProblemError } from '#client/client';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { issueToken, loadTokenKey } from '#platform/local-keys';

describe('BrokerageClient', () => {
  let service: ConfiguredService;
  let url: string;
  let token: string;
  let client: BrokerageClient;

  beforeAll(async () => {
    service = await startConfiguredService({});
    await service.application.listen(0, '127.0.0.1');
    url = await service.application.getUrl();
    const key = await loadTokenKey(service.configuration);
    token = await issueToken(key, { person: FIRST_ADMINISTRATOR, roles: ['administrator'] });
    client = new BrokerageClient({ url, token });
  });
  afterAll(() => service.close());

  const newBoard = { name: 'Board', areas: ['826'], from: '2012-01-02' };

  it('sends a command and reads the record, with ids in the path', async () => {
    const { id, version } = await client.record('/v1/boards', {}, newBoard);
    const { state } = await client.read('/v1/boards/{board}', { board: id });
    expect({ version, name: state.name, areas: state.areas }).toMatchObject({
      version: 1,
      name: 'Board',
      areas: [{ areas: ['826'] }],
    });
    const found = await client.get('/v1/boards/{board}', { board: id });
    expect(found).toMatchObject({ status: 200, path: `/v1/boards/${id}`, body: { id } });
    expect(found.etag).toMatch(/^"1-[\w.-]+"$/);
  });

  it('sends query parameters', async () => {
    const { schools } = await client.read('/v1/schools', {}, { area: '826' });
    expect(schools).toEqual([]);
    expect((await client.get('/v1/schools', {}, { area: 'a b' })).problem?.errors?.[0]?.field).toBe('area');
  });

  it('throws ProblemError with the problem document when a read fails', async () => {
    const board = randomUUID();
    const error: unknown = await client.read('/v1/boards/{board}', { board }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ problem: { status: 404, code: 'not-found' } });
    expect(String(error)).toMatch(`ProblemError: GET /v1/boards/${board} failed with 404 not-found: `);
  });

  it('records one command for repeated requests with the same idempotency key, and one for each request without a key', async () => {
    const person = { name: 'Robin Hale' };
    const once = { idempotencyKey: randomUUID() };
    const [first, again] = [
      await client.record('/v1/persons', {}, person, once),
      await client.record('/v1/persons', {}, person, once),
    ];
    expect(again).toEqual(first);
    expect((await client.record('/v1/persons', {}, person)).id).not.toBe(first.id);
  });

  it('sends If-Match and the correlation id, and receives the problem for a stale version', async () => {
    const { id: board } = await client.record('/v1/boards', {}, newBoard);
    const seen = {
      ifMatch: (await client.get('/v1/boards/{board}', { board })).etag ?? '',
      correlationId: randomUUID(),
    };
    const { id: personId } = await client.record('/v1/persons', {}, { name: 'Robin Hale', email: null });
    const member = { personId, office: 'member', from: '2012-01-03' } as const;
    expect((await client.post('/v1/boards/{board}/members', { board }, member, seen)).status).toBe(200);
    const { problem } = await client.post('/v1/boards/{board}/members', { board }, member, seen);
    expect(problem).toMatchObject({ code: 'precondition-failed', correlationId: seen.correlationId });
  });

  it('uploads a file from memory or as a stream', async () => {
    const name = 'test/data/milton-keynes/establishments-case.csv';
    const query = { file: 'case.csv' };
    const registered = await client.upload('/v1/imports/establishments', query, new Uint8Array(readFileSync(name)));
    expect(registered).toMatchObject({ rows: 4, registered: 4, rejectedCount: 0 });
    const streamed = await client.upload('/v1/imports/establishments', query, (await openAsBlob(name)).stream());
    expect(streamed).toMatchObject({ rows: 4, unchanged: 4, rejectedCount: 0 });
  });

  it('reads a list page by page as JSON, and as a whole as CSV', async () => {
    const area = '826';
    const pages: string[][] = [];
    for await (const { schools } of client.pages('/v1/schools', {}, { area, limit: 3, sort: '-urn' }))
      pages.push(schools.map(({ urn }) => urn));
    expect(pages).toEqual([['900104', '900103', '900102'], ['900101']]);
    expect((await client.csv('/v1/schools', {}, { area })).trim().split('\n')).toHaveLength(1 + 4);
  });

  it('reads public routes without a token', async () => {
    const anonymous = new BrokerageClient({ url });
    expect(await anonymous.read('/health/live')).toEqual({ status: 'live' });
    expect((await anonymous.get('/v1/me')).problem?.code).toBe('unauthenticated');
  });

  it('calls onResponse with each request and its response', async () => {
    const responses: unknown[] = [];
    const observed = new BrokerageClient({
      url,
      token,
      onResponse: (method, { path, status }) => responses.push([method, path, status]),
    });
    await observed.get('/v1/schools', {}, { area: '826' });
    await observed.post('/v1/persons', {}, { name: 'Robin Hale' });
    expect(responses).toEqual([
      ['GET', '/v1/schools?area=826', 200],
      ['POST', '/v1/persons', 201],
    ]);
  });

  it('calls the token function for each request', async () => {
    const tokens = [token, 'expired'];
    const renewing = new BrokerageClient({ url, token: async () => tokens.shift() ?? '' });
    expect((await renewing.get('/v1/me')).status).toBe(200);
    expect((await renewing.get('/v1/me')).problem?.code).toBe('unauthenticated');
  });

  it('builds a problem when the response is not a problem document', async () => {
    const proxy = new BrokerageClient({
      url,
      token,
      fetch: async () => new Response('<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway' }),
    });
    await expect(proxy.read('/v1/me')).rejects.toThrow('failed with 502 no-problem-document: Bad Gateway');
  });
});

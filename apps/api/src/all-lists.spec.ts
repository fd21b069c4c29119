import { randomUUID } from 'node:crypto';
import type { OpenAPIObject } from '@nestjs/swagger';
import { parse } from 'csv-parse/sync';
import { aBoard, HOME, SUPPORTED, type ABoard } from '#api/testing/board.builder';
import { decided, started, tabled } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';
import { alliance } from '#domain/alliance';
import type { IsoDay } from '#kernel/time';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: { readonly enum?: readonly string[]; readonly example?: string };
}

interface ListRoute {
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly header: readonly string[];
}

const OWN = ['sort', 'limit', 'cursor', 'format'];

/** The routes that say of themselves that they answer with CSV. */
const listsIn = ({ paths }: OpenAPIObject): ListRoute[] =>
  Object.entries(paths).flatMap(([path, { get }]) => {
    const success = get?.responses['200'];
    const csv = success !== undefined && 'content' in success ? success.content['text/csv'] : undefined;
    if (csv === undefined) return [];
    const parameters = (get?.parameters ?? []) as unknown as Parameter[];
    return [{ path, parameters, header: String(csv.example).trim().split(',') }];
  });

const rowsOf = (body: Readonly<Record<string, unknown>>): readonly object[] =>
  Object.values(body).find((value): value is object[] => Array.isArray(value)) ?? [];

describe('Every list', () => {
  let there: ABoard;
  let lists: ListRoute[];
  let everybody: Caller;
  let allianceId = '';
  let contractId = '';

  beforeAll(async () => {
    there = await aBoard();
    const { service } = there;
    lists = listsIn(service.document());
    allianceId = randomUUID();
    const established = {
      name: 'Alliance',
      form: 'single' as const,
      leadSchools: [HOME],
      from: '2011-09-01' as IsoDay,
    };
    await service.streams.handle(alliance, 'EstablishAlliance', allianceId, established, service.occasion());
    contractId = await started(there, await decided(there, ...(await tabled(there))));
    await service.quiet();
    everybody = await service.caller('auditor', { kind: 'everywhere', id: '*' });
  }, 60_000);

  afterAll(() => there.service.close());

  const addressOf = (path: string): string =>
    path
      .replace('/v1/', '')
      .replace('{board}', there.boardId)
      .replace('{leader}', there.leaderId)
      .replace('{alliance}', allianceId);

  const sortsOf = ({ parameters }: ListRoute) => parameters.find(({ name }) => name === 'sort')?.schema.enum ?? [];
  const filtersOf = ({ parameters }: ListRoute) =>
    parameters.filter((each) => each.in === 'query' && !OWN.includes(each.name));
  const needed = ({ path }: ListRoute): string => (path === '/v1/schools' ? 'area=879&' : '');

  it('is documented as one', () => {
    expect(lists.map(({ path }) => path).sort()).toEqual([
      '/v1/alliances/{alliance}/deployments',
      '/v1/boards/{board}/contracts',
      '/v1/boards/{board}/due',
      '/v1/boards/{board}/funds',
      '/v1/boards/{board}/meetings',
      '/v1/boards/{board}/requests',
      '/v1/leaders/{leader}/contracts',
      '/v1/schools',
    ]);
    for (const list of lists) expect([list.path, sortsOf(list).length > 1]).toEqual([list.path, true]);
  });

  it('is sorted by what it says, up and down, and by each row once', async () => {
    for (const list of lists)
      for (const sort of sortsOf(list)) {
        const address = `${addressOf(list.path)}?${needed(list)}sort=${sort}&limit=200`;
        const { status, body } = await everybody.get(address);
        expect([address, status]).toEqual([address, 200]);
        const field = sort.replace('-', '');
        const values = rowsOf(body).map((row) => (row as Record<string, string | number>)[field] ?? '');
        const sorted = values.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0));
        expect([address, values]).toEqual([address, sort.startsWith('-') ? sorted.toReversed() : sorted]);
      }
  });

  it('is filtered by each value that it says', async () => {
    let asked = 0;
    for (const list of lists)
      for (const { name, schema } of filtersOf(list))
        for (const value of schema.enum ?? [schema.example ?? 'none']) {
          const more = needed(list).replace(`${name}=879&`, '');
          const address = `${addressOf(list.path)}?${more}${name}=${value}`;
          const { status, body } = await everybody.get(address);
          expect([address, status]).toEqual([address, 200]);
          for (const row of rowsOf(body))
            if (name in row) expect([address, row]).toMatchObject([address, { [name]: value }]);
          asked += 1;
        }
    expect(asked).toBeGreaterThan(40);
  });

  it('is the same as CSV, in the columns that are documented', async () => {
    let cells = 0;
    for (const list of lists) {
      const address = `${addressOf(list.path)}?${needed(list)}`;
      const { body } = await everybody.get(address);
      const { text } = await everybody.read(`${address}format=csv`);
      const [header = [], ...lines] = parse(text, { columns: false });
      expect([list.path, header]).toEqual([list.path, list.header]);
      const rows = rowsOf(body) as Record<string, string | number | boolean | object | null | undefined>[];
      expect([list.path, lines.length]).toEqual([list.path, rows.length]);
      rows.forEach((row, index) =>
        header.forEach((name, column) => {
          const value = row[name];
          if (value === undefined || typeof value === 'object') return;
          cells += 1;
          expect([list.path, name, lines[index]?.[column]]).toEqual([list.path, name, String(value)]);
        }),
      );
    }
    expect(cells).toBeGreaterThan(60);
  });

  it('needs what it cannot do without', async () => {
    const { status, body } = await everybody.get('schools?sort=name');
    expect([status, body.errors]).toEqual([400, [{ field: 'area', message: 'is missing' }]]);
  });

  it('tells who has a conflict of interest nothing by any filter, any sort and any page', async () => {
    const { service, boardId, members, leaderId } = there;
    const [member] = members;
    const both = await service.caller('clerk', { kind: 'board', id: boardId }, member.id);
    const mark = { contractId, withheld: true };
    const register = `boards/${boardId}/contracts`;
    const own = `leaders/${leaderId}/contracts`;
    for (const path of [register, own])
      for (const sort of ['', '?sort=-reference', '?limit=1'])
        expect([path, (await both.get(`${path}${sort}`)).body]).toMatchObject([
          path,
          { contracts: [mark], next: null },
        ]);
    const due = `boards/${boardId}/due`;
    expect((await there.clerk.get(due)).body.items).not.toEqual([]);
    expect((await both.get(due)).body).toMatchObject({ items: [], next: null });
    const asked = lists.filter(({ path }) => [register, own, due].includes(addressOf(path)));
    for (const list of asked)
      for (const { name, schema } of filtersOf(list))
        for (const value of schema.enum ?? [SUPPORTED, leaderId, boardId, there.fundId, contractId, 'targeted']) {
          const address = `${addressOf(list.path)}?${name}=${value}`;
          const { status, body } = await both.get(address);
          if (status === 200) expect([address, rowsOf(body), body.next]).toEqual([address, [], null]);
          else expect([address, status]).toEqual([address, 400]);
          const { text } = await both.read(`${address}&format=csv`);
          expect([address, text.includes(contractId) && !text.includes('errors')]).toEqual([address, false]);
        }
  });

  it('holds for the clerk of another board nothing of this one, by no question', async () => {
    const { service, leaderId, boardId } = there;
    const elsewhere = await service.caller('clerk', { kind: 'board', id: randomUUID() });
    for (const query of ['', '?stage=running', `?boardId=${boardId}`, '?limit=1', '?sort=-to'])
      expect((await elsewhere.get(`leaders/${leaderId}/contracts${query}`)).body).toMatchObject({
        contracts: [],
        next: null,
      });
    expect((await elsewhere.read(`leaders/${leaderId}/contracts?format=csv`)).text).not.toContain(contractId);
  });
});

import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { Cursors } from '#api/lists/cursors';
import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { PATHS_OF_LISTS } from '#api/testing/paths-of-lists';
import { findListRoutes, type ListRoute } from '#api/testing/list-routes';
import { REQUIRED_PARAMETERS } from '#api/testing/required-parameters';
import { recordEveryKind, type RecordedIds } from '#api/testing/recorded-ids.builder';
import { readWhenMade } from '#api/testing/read-when-made';
import type { Caller } from '#api/testing/test-service';
import { omit } from '#api/omit';
import { QueryPlans } from '#processing/testing/query-plans';

/** The parameters that are no filters. */
const OTHER_PARAMETERS = ['sort', 'limit', 'cursor', 'format', 'asOf'];

/** An order or a range by an indicator says which. */
const BY_INDICATOR = /^-?indicator(From|To)?$/;

/** These filters select rows with at least this figure in the field of the same name. */
const LEAST_FIGURES = ['free'];
const SHOWN_ONLY = ['indicator'];

/** These compare providers and live support by what is known today. What was seen on an earlier day is kept with the request and with the decision. */
const OF_TODAY = [
  '/v1/requests/{request}/bid-comparison',
  '/v1/requests/{request}/overlaps',
  '/v1/requests/{request}/providers',
];

/** Each reading of these is a further entry; `security-log.spec.ts` reads them in all forms. */
const GROWS_WHEN_READ = /security-log$/;

const extractRows = (body: Readonly<Record<string, unknown>>): readonly object[] =>
  Object.values(body).find((value): value is object[] => Array.isArray(value)) ?? [];

describe('Every list', () => {
  let fixture: TestBoard;
  let lists: ListRoute[];
  let auditor: Caller;
  let ids: RecordedIds;
  let contractId = '';

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { service } = fixture;
    lists = findListRoutes(service.document());
    ids = await recordEveryKind(fixture);
    contractId = ids.contract;
    auditor = await service.createCaller('auditor', { kind: 'everywhere', id: '*' });
    await auditor.submit(`me/watch-list/${SUPPORTED}`, { note: 'Ask the chair' });
    await service.whenIdle();
  });

  afterAll(() => fixture.service.close());

  const fillPath = (path: string): string =>
    path.replace('/v1/', '').replace(/\{(\w+)\}/g, (parameter, name: string) => ids[name] ?? parameter);

  const listSorts = ({ parameters }: ListRoute) => parameters.find(({ name }) => name === 'sort')?.schema.enum ?? [];
  const listFilters = ({ parameters }: ListRoute) =>
    parameters.filter((each) => each.in === 'query' && !OTHER_PARAMETERS.includes(each.name));
  const requiredQuery = ({ path }: ListRoute): string => REQUIRED_PARAMETERS[path] ?? '';

  /** The query string with this filter in this sort order, and with what else the list, the filter or the order needs. */
  const fillQuery = (list: ListRoute, sort: string, [name, value]: readonly string[]): string => {
    const needed = [sort, name ?? ''].some((each) => BY_INDICATOR.test(each)) ? 'indicator=PTRWM_EXP&' : '';
    const given = new URLSearchParams(`${requiredQuery(list)}${needed}`);
    if (name !== undefined) given.set(name, value ?? '');
    given.set('sort', sort);
    return given.toString();
  };

  /** Each sort order without a filter and with each filter. */
  const listQueries = (list: ListRoute): string[] => {
    const filters = listFilters(list).flatMap(({ name, schema }) =>
      (schema.enum ?? [schema.example ?? 'none']).map((value) => [name, value] as const),
    );
    const optional = filters.filter(([name]) => !`&${requiredQuery(list)}`.includes(`&${name}=`));
    return listSorts(list).flatMap((sort) => [[], ...optional].map((filter) => fillQuery(list, sort, filter)));
  };

  it('is documented with CSV and at least two sort orders', () => {
    expect(lists.map(({ path }) => path).sort()).toEqual(PATHS_OF_LISTS);
    for (const list of lists) expect([list.path, listSorts(list).length > 1]).toEqual([list.path, true]);
  });

  it('supports every documented sort order in both directions', async () => {
    for (const list of lists)
      for (const sort of listSorts(list)) {
        const url = `${fillPath(list.path)}?${fillQuery(list, sort, [])}&limit=200`;
        const { status, body } = await auditor.get(url);
        expect([url, status]).toEqual([url, 200]);
        const field = sort.replace('-', '');
        const values = extractRows(body).map((row) => (row as Record<string, string | number>)[field] ?? '');
        const sorted = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        expect([url, values]).toEqual([url, sort.startsWith('-') ? sorted.toReversed() : sorted]);
      }
  });

  const expectSelected = (url: string, row: object, name: string, value: string): void => {
    const shown = (row as Readonly<Record<string, unknown>>)[name];
    if (!(name in row) || SHOWN_ONLY.includes(name)) return;
    if (LEAST_FIGURES.includes(name)) expect([url, Number(shown) >= Number(value)]).toEqual([url, true]);
    else expect([url, shown]).toEqual([url, value]);
  };

  it('supports every documented filter value', async () => {
    let queries = 0;
    for (const list of lists)
      for (const { name, schema } of listFilters(list))
        for (const value of schema.enum ?? [schema.example ?? 'none']) {
          const url = `${fillPath(list.path)}?${fillQuery(list, listSorts(list)[0] ?? '', [name, value])}`;
          const { status, body } = await auditor.get(url);
          expect([url, status]).toEqual([url, 200]);
          for (const row of extractRows(body)) expectSelected(url, row, name, value);
          queries += 1;
        }
    expect(queries).toBeGreaterThan(40);
  });

  it('reads its rows in the order of an index, in every sort order, with every filter, on the first page and on others', async () => {
    const plans = new QueryPlans(fixture.service.readModels);
    const readCursor = jest.spyOn(Cursors.prototype, 'read');
    readCursor.mockReturnValue({ part: 'shown', after: { value: '2011-10-01', key: '0' } });
    for (const list of lists)
      for (const query of listQueries(list))
        for (const cursor of ['', '&cursor=any']) {
          const url = `${fillPath(list.path)}?${query}${cursor}`;
          expect([url, (await auditor.get(url)).status]).toEqual([url, 200]);
        }
    readCursor.mockRestore();
    expect(plans.stop()).toBeGreaterThan(30);
    expect(await plans.findExpensive()).toEqual([]);
  });

  it('returns the same rows as CSV, in the documented columns', async () => {
    let cells = 0;
    for (const list of lists.filter(({ path }) => !GROWS_WHEN_READ.test(path))) {
      const url = `${fillPath(list.path)}?${requiredQuery(list)}`;
      const { body } = await auditor.get(url);
      const { text } = await auditor.getRaw(`${url}format=csv`);
      const [header = [], ...lines] = parse(text, { bom: true, columns: false });
      expect([list.path, header]).toEqual([list.path, list.header]);
      const rows = extractRows(body) as Record<string, string | number | boolean | object | null | undefined>[];
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

  it('rejects a query without a required filter', async () => {
    const { status, body } = await auditor.get('schools?sort=name');
    expect([status, body.errors]).toEqual([400, [{ field: 'area', message: 'is missing' }]]);
  });

  it('reveals nothing of a withheld case through filters, sort orders or pages', async () => {
    const { service, boardId, members, leaderId } = fixture;
    const [member] = members;
    const conflicted = await service.createCaller('clerk', { kind: 'board', id: boardId }, member.id);
    const withheldRow = { contractId: expect.not.stringMatching(contractId) as string, withheld: true };
    const register = `boards/${boardId}/contracts`;
    const own = `leaders/${leaderId}/contracts`;
    expect((await conflicted.get(`funds/${fixture.fundId}/contracts`)).body).toEqual({
      contracts: [withheldRow],
      next: null,
    });
    for (const query of ['', '?limit=1', '?sort=-from'])
      expect((await conflicted.get(`schools/${SUPPORTED}/contracts${query}`)).body).toEqual({
        contracts: [withheldRow],
        next: null,
      });
    for (const path of [register, own])
      for (const sort of ['', '?sort=-reference', '?limit=1'])
        expect([path, (await conflicted.get(`${path}${sort}`)).body]).toMatchObject([
          path,
          { contracts: [withheldRow], next: null },
        ]);
    const due = `boards/${boardId}/due`;
    expect((await fixture.clerk.get(due)).body.items).not.toEqual([]);
    expect((await conflicted.get(due)).body).toMatchObject({ items: [], next: null });
    const affected = lists.filter(({ path }) => [register, own, due].includes(fillPath(path)));
    for (const list of affected)
      for (const { name, schema } of listFilters(list))
        for (const value of schema.enum ?? [SUPPORTED, leaderId, boardId, fixture.fundId, contractId, 'targeted']) {
          const url = `${fillPath(list.path)}?${name}=${value}`;
          const { status, body } = await conflicted.get(url);
          if (status === 200) expect([url, extractRows(body), body.next]).toEqual([url, [], null]);
          else expect([url, status]).toEqual([url, 400]);
          const { text } = await conflicted.getRaw(`${url}&format=csv`);
          expect([url, text.includes(contractId) && !text.includes('errors')]).toEqual([url, false]);
        }
  });

  it('shows the clerk of another board nothing of this board', async () => {
    const { service, leaderId, boardId } = fixture;
    const elsewhere = await service.createCaller('clerk', { kind: 'board', id: randomUUID() });
    for (const query of ['', '?stage=running', `?boardId=${boardId}`, '?limit=1', '?sort=-to'])
      expect((await elsewhere.get(`leaders/${leaderId}/contracts${query}`)).body).toMatchObject({
        contracts: [],
        next: null,
      });
    expect((await elsewhere.getRaw(`leaders/${leaderId}/contracts?format=csv`)).text).not.toContain(contractId);
  });

  it('shows on a later day what it showed at the end of an earlier one, unless it is a history', async () => {
    const withPast = lists.filter(({ parameters }) => parameters.some(({ name }) => name === 'asOf'));
    const withoutPast = lists.filter((list) => !withPast.includes(list)).map(({ path }) => path);
    expect(withoutPast.filter((path) => !/(history|timeline)$/.test(path)).sort()).toEqual(OF_TODAY);
    const readAll = async (query: string): Promise<unknown[][]> => {
      const found: unknown[][] = [];
      for (const list of withPast.filter(({ path }) => !GROWS_WHEN_READ.test(path))) {
        const url = `${fillPath(list.path)}?${requiredQuery(list)}${query}`;
        const { status, body } = await readWhenMade(auditor, url);
        found.push([list.path, status, omit(body, 'next')]);
      }
      return found;
    };
    const before = await readAll('');
    const { head, service } = fixture;
    service.setDay('2011-12-01');
    const concern = { kind: 'engagement', aimIds: [], detail: 'Nobody comes to the meetings', referredTo: null };
    await head.submit(`contracts/${contractId}/concerns`, concern);
    await service.whenIdle();
    expect(await readAll('asOf=2011-09-26')).toEqual(before);
    expect(await readAll('')).not.toEqual(before);
  });
});

import { parse } from 'csv-parse/sync';
import { omit } from '#api/omit';
import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import type { Caller } from '#api/testing/test-service';

interface Row {
  readonly requestId: string;
  readonly reference?: string;
  readonly withheld?: true;
}

interface Page {
  readonly requests: readonly Row[];
  readonly next: string | null;
}

/** References that a spreadsheet would interpret as formulas, or that could break a table. */
const HOSTILE = [
  '=HYPERLINK("http://evil.example";"x")',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+2',
  '\n=1+3',
  ' =1+4',
  'with, comma',
  'with "quotes"',
  'on two\r\nlines',
  'ünïcode 💥',
  "'quoted",
  'plain',
];

const MEMBERS_SCHOOL = SUPPORTED;
const OTHER_SCHOOL = '113522';

const listFieldErrors = async (who: Caller, path: string): Promise<[number, unknown]> => {
  const { status, body } = await who.get(path);
  return [status, (body.errors as { field: string }[] | undefined)?.map(({ field }) => field)];
};

describe('A board list', () => {
  let fixture: TestBoard;
  let list = '';
  let submitted = 0;
  const withheldIds: string[] = [];

  const submitRequest = async (schoolUrn: string, differences: object = {}): Promise<string> => {
    submitted += 1;
    const id = await fixture.officer.submit(`boards/${fixture.boardId}/schools/${schoolUrn}/requests`, {
      reference: `R-${String(submitted).padStart(3, '0')}`,
      from: 'la',
      needAreas: ['mathematics'],
      outcomesWanted: 'Better results',
      circumstances: 'Results fell.',
      urgency: 'soon',
      ...differences,
    });
    if (schoolUrn === MEMBERS_SCHOOL) withheldIds.push(id);
    return id;
  };

  const readPage = async (who: Caller, path: string): Promise<Page> => {
    const { status, body } = await who.get(path);
    expect([path, status]).toEqual([path, 200]);
    return body as unknown as Page;
  };

  /** Follows `next` to the end and calls `between` after each page. */
  const readPages = async (who: Caller, first: string, between: () => Promise<unknown> = () => Promise.resolve()) => {
    const pages: Page[] = [];
    let path: string | null = first;
    while (path !== null) {
      const page: Page = await readPage(who, path);
      pages.push(page);
      path = page.next?.replace('/v1/', '') ?? null;
      if (path !== null) await between();
    }
    return pages;
  };

  const listReferences = (pages: readonly Page[]) =>
    pages.flatMap(({ requests }) => requests.map((row) => row.reference));

  beforeAll(async () => {
    fixture = await createTestBoard({ settings: { OPEN_REQUESTS_PER_SCHOOL: '10000' } });
    list = `boards/${fixture.boardId}/requests`;
    for (const day of ['2011-09-01', '2011-09-02', '2011-09-03'] as const) {
      fixture.service.setDay(day);
      for (const urgency of ['routine', 'urgent']) await submitRequest(OTHER_SCHOOL, { urgency });
      await submitRequest(MEMBERS_SCHOOL, { urgency: 'urgent' });
    }
    await fixture.service.whenIdle();
  });

  afterAll(() => fixture.service.close());

  it('returns each row once over all pages, even if rows are added meanwhile', async () => {
    const before = listReferences(await readPages(fixture.clerk, list));
    expect(before).toHaveLength(9);
    const { headers } = await fixture.clerk.getRaw(`${list}?limit=2`);
    expect(headers.link).toMatch(
      /^<\/v1\/\S+limit=2&cursor=\S+>; rel="next", <\/v1\/boards\/\S+\?limit=2>; rel="first"$/,
    );
    for (const sort of ['reference', '-reference', 'submittedOn', '-submittedOn']) {
      const pages = await readPages(fixture.clerk, `${list}?limit=2&sort=${sort}`, () => submitRequest(OTHER_SCHOOL));
      const found = listReferences(pages);
      expect(new Set(found).size).toBe(found.length);
      expect(found.filter((reference) => before.includes(reference)).sort()).toEqual(before.toSorted());
      for (const { requests } of pages.slice(0, -1)) expect(requests).toHaveLength(2);
      expect(pages.at(-1)?.next).toBeNull();
    }
    const { headers: last } = await fixture.clerk.getRaw(`${list}?limit=200`);
    expect(last.link).toBe(`</v1/${list}?limit=200>; rel="first"`);
  });

  it('applies filters and sort order', async () => {
    const urgent = listReferences(await readPages(fixture.clerk, `${list}?urgency=urgent&sort=-reference&limit=4`));
    expect(urgent).toEqual(['R-009', 'R-008', 'R-006', 'R-005', 'R-003', 'R-002']);
    const both = await readPage(fixture.clerk, `${list}?urgency=urgent&schoolUrn=${MEMBERS_SCHOOL}&state=submitted`);
    expect(both.requests.map(({ requestId }) => requestId).sort()).toEqual(withheldIds.toSorted());
    expect((await readPage(fixture.clerk, `${list}?state=decided`)).requests).toEqual([]);
  });

  it.each([
    ['status=submitted', 'status'],
    ['__proto__=x', '__proto__'],
    ['state=Submitted', 'state'],
    ['state=', 'state'],
    ['state=submitted&state=decided', 'state'],
    ['schoolUrn=abc', 'schoolUrn'],
    ['sort=boardId', 'sort'],
    ['sort=--reference', 'sort'],
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=1e2', 'limit'],
    ['limit[]=1', 'limit[]'],
    ['format=xml', 'format'],
    ['format=csv&limit=10', 'limit'],
  ])('rejects the query ?%s and names the field %s', async (query, field) => {
    expect(await listFieldErrors(fixture.clerk, `${list}?${query}`)).toEqual([400, [field]]);
  });

  it('rejects a cursor from another list, query or person, and a forged one', async () => {
    const { clerk, chair, boardId } = fixture;
    const readCursor = async (path: string): Promise<string> =>
      new URL((await readPage(clerk, path)).next ?? '', 'http://x').searchParams.get('cursor') ?? '';
    const own = await readCursor(`${list}?limit=2`);
    expect((await clerk.get(`${list}?limit=1&cursor=${own}`)).status).toBe(200);
    const [text = '', seal = ''] = own.split('.');
    const forged = Buffer.from(JSON.stringify(['shown', { $gt: '' }, 7])).toString('base64url');
    const others = [
      '',
      'x',
      'a.b',
      '%00',
      `${text}.`,
      `${text}.${'A'.repeat(22)}`,
      `${forged}.${seal}`,
      own.toUpperCase(),
      `${own}x`,
      'x'.repeat(5_000),
      await readCursor(`${list}?limit=2&sort=-submittedOn`),
      await readCursor(`${list}?limit=2&urgency=urgent`),
    ];
    for (const cursor of others)
      expect([cursor, await listFieldErrors(clerk, `${list}?limit=2&cursor=${cursor}`)]).toEqual([
        cursor,
        [400, ['cursor']],
      ]);
    expect(await listFieldErrors(chair, `${list}?limit=2&cursor=${own}`)).toEqual([400, ['cursor']]);
    expect(await listFieldErrors(clerk, `boards/${boardId}/meetings?cursor=${own}`)).toEqual([400, ['cursor']]);
    expect(await listFieldErrors(clerk, `${list}?limit=2&cursor=${own}&cursor=${own}`)).toEqual([400, ['cursor']]);
  });

  describe('for a member with a conflict of interest', () => {
    it('shows withheld rows last, by marks in place of their ids, for every sort order and page size', async () => {
      const [conflicted] = fixture.members;
      const [firstPage] = await readPages(conflicted, `${list}?limit=200`);
      const withheldRows = firstPage?.requests.filter(({ withheld }) => withheld) ?? [];
      expect(withheldRows).toHaveLength(withheldIds.length);
      for (const requestId of withheldIds) expect(JSON.stringify(firstPage)).not.toContain(requestId);
      for (const sort of ['reference', '-reference', 'submittedOn', '-submittedOn'])
        for (const limit of [1, 2, 3, 7, 200]) {
          const pages = await readPages(conflicted, `${list}?sort=${sort}&limit=${limit}`);
          const rows = pages.flatMap(({ requests }) => requests);
          expect(rows.slice(-withheldRows.length)).toEqual(withheldRows);
          expect(rows.filter(({ withheld }) => withheld)).toHaveLength(withheldRows.length);
          for (const { requests } of pages.slice(0, -1)) expect(requests).toHaveLength(limit);
        }
    });

    it('reveals nothing about withheld rows through filters', async () => {
      const [conflicted] = fixture.members;
      const filters = ['urgency=urgent', 'urgency=routine', 'state=submitted', 'state=decided'];
      for (const filter of [...filters, `schoolUrn=${MEMBERS_SCHOOL}`]) {
        const pages = await readPages(conflicted, `${list}?${filter}&limit=1`);
        for (const { requests, next } of pages)
          expect([filter, requests.length, next === null]).not.toEqual([filter, 0, false]);
        const text = JSON.stringify(pages);
        for (const requestId of withheldIds) expect(text).not.toContain(requestId);
        expect(text).not.toContain('withheld');
      }
      const pages = await readPages(conflicted, `${list}?schoolUrn=${MEMBERS_SCHOOL}`);
      expect(pages).toEqual([{ requests: [], next: null }]);
    });

    it('reveals nothing about withheld rows through cursors', async () => {
      const [conflicted] = fixture.members;
      for (const sort of ['reference', 'submittedOn'])
        for (const { next } of await readPages(conflicted, `${list}?sort=${sort}&limit=1`)) {
          if (next === null) continue;
          const [text = ''] = (new URL(next, 'http://x').searchParams.get('cursor') ?? '').split('.');
          const [part, , key] = JSON.parse(Buffer.from(text, 'base64url').toString()) as string[];
          const isMark = (key ?? '') === '' || /^[0-9a-f]{32}$/.test(key ?? '');
          expect([part, isMark]).toEqual([part, part === 'withheld']);
          expect(withheldIds).not.toContain(key);
        }
    });

    it('shows only the marks of withheld rows in CSV', async () => {
      const [conflicted] = fixture.members;
      const { text } = await conflicted.getRaw(`${list}?format=csv`);
      const rows = parse<Record<string, string>>(text, { bom: true, columns: true });
      const withheldRows = rows.filter(({ withheld }) => withheld === 'true');
      const [page] = await readPages(conflicted, `${list}?limit=200`);
      const marks = page?.requests.filter(({ withheld }) => withheld).map(({ requestId }) => requestId);
      expect(withheldRows.map(({ requestId }) => requestId)).toEqual(marks);
      expect(marks).toHaveLength(withheldIds.length);
      for (const row of withheldRows)
        expect(new Set(Object.values(omit(row, 'requestId', 'withheld')))).toEqual(new Set(['']));
      expect((await conflicted.getRaw(`${list}?format=csv&urgency=urgent`)).text).not.toContain('true');
    });
  });

  describe('as CSV', () => {
    it('returns the whole list with a header row, CRLF line ends and a file name', async () => {
      const pages = await readPages(fixture.clerk, `${list}?sort=-reference&limit=3`);
      for (const [path, headers] of [
        [`${list}?sort=-reference`, { accept: 'text/csv' }],
        [`${list}?sort=-reference&format=csv`, {}],
        [`${list}?sort=-reference&format=csv`, { accept: 'application/json' }],
      ] as const) {
        const response = await fixture.clerk.getRaw(path, headers);
        expect([response.status, response.headers['content-type']]).toEqual([
          200,
          'text/csv; charset=utf-8; header=present',
        ]);
        expect(response.headers['content-disposition']).toBe('attachment; filename="board-requests.csv"');
        expect(response.text.split('\r\n')[0]).toBe(
          '\uFEFFrequestId,reference,schoolUrn,schoolName,urgency,submittedOn,state,meetingId,meetingOn,outcome,withheld',
        );
        const rows = parse<{ reference: string }>(response.text, { bom: true, columns: true });
        expect(rows.map(({ reference }) => reference)).toEqual(listReferences(pages));
      }
    });

    it('escapes cells that a spreadsheet would interpret as formulas and keeps all others unchanged', async () => {
      for (const reference of HOSTILE) await submitRequest(OTHER_SCHOOL, { reference });
      await fixture.service.whenIdle();
      const { text } = await fixture.clerk.getRaw(`${list}?format=csv`);
      const cells = parse<{ reference: string }>(text, { bom: true, columns: true }).map(({ reference }) => reference);
      for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      for (const reference of HOSTILE) {
        const isFormula = /^\s*[=+\-@]/.test(reference);
        expect(cells).toContain(isFormula ? `'${reference}` : reference);
      }
    });

    it('returns CSV when the client prefers it and JSON otherwise', async () => {
      const readMediaType = async (accept: string): Promise<unknown> =>
        String((await fixture.clerk.getRaw(list, { accept })).headers['content-type']).split(';')[0];
      for (const accept of [
        '*/*',
        '',
        'application/json',
        'application/*',
        'text/csv;q=0.9, application/json',
        'text/html, */*;q=0.1',
      ])
        expect([accept, await readMediaType(accept)]).toEqual([accept, 'application/json']);
      for (const accept of [
        'text/csv',
        'TEXT/CSV',
        'text/*',
        'text/csv, application/json;q=0.5',
        'application/json;q=0, */*',
      ])
        expect([accept, await readMediaType(accept)]).toEqual([accept, 'text/csv']);
    });
  });

  it('returns 406 for any other media type, but 403 to a reader without access', async () => {
    const { clerk, boardId, homeHead } = fixture;
    for (const accept of ['text/html', 'application/xml;q=1', 'text/csv;q=0', '*/*;q=0', 'nonsense']) {
      const { status, headers, text } = await clerk.getRaw(list, { accept });
      expect([accept, status, headers['cache-control']]).toEqual([accept, 406, 'no-store']);
      expect(JSON.parse(text)).toMatchObject({ code: 'not-acceptable' });
    }
    expect((await clerk.getRaw(`boards/${boardId}`, { accept: 'text/csv' })).status).toBe(406);
    expect((await homeHead.getRaw(list, { accept: 'text/html' })).status).toBe(403);
  });
});

import { parse } from 'csv-parse/sync';
import { without } from '#api/http/omit';
import { aBoard, SUPPORTED, type ABoard } from '#api/testing/board.builder';
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

/** References that a spreadsheet would take for formulas, or that would break a table. */
const HOSTILE = [
  ...['=HYPERLINK("http://evil.example";"x")', '+1+1', '-1+1', '@SUM(A1)', '\t=1+1', '\r=1+1', '\n=1+1', ' =1+1'],
  ...['with, comma', 'with "quotes"', 'on two\r\nlines', 'ünïcode 💥', "'quoted", 'plain'],
];

const MEMBERS_SCHOOL = SUPPORTED;
const OTHER_SCHOOL = '113522';

const namesOf = async (who: Caller, path: string): Promise<[number, unknown]> => {
  const { status, body } = await who.get(path);
  return [status, (body.errors as { field: string }[] | undefined)?.map(({ field }) => field)];
};

describe('The lists of a board', () => {
  let there: ABoard;
  let list = '';
  let made = 0;
  const kept: string[] = [];

  const request = async (schoolUrn: string, differences: object = {}): Promise<string> => {
    made += 1;
    const id = await there.officer.made(`boards/${there.boardId}/schools/${schoolUrn}/requests`, {
      ...{ reference: `R-${String(made).padStart(3, '0')}`, from: 'la', needAreas: ['mathematics'] },
      ...{ outcomesWanted: 'Better results', circumstances: 'Results fell.', urgency: 'soon', ...differences },
    });
    if (schoolUrn === MEMBERS_SCHOOL) kept.push(id);
    return id;
  };

  const page = async (who: Caller, address: string): Promise<Page> => {
    const { status, body } = await who.get(address);
    expect([address, status]).toEqual([address, 200]);
    return body as unknown as Page;
  };

  /** Follows `next` to the end; `between` happens after each page. */
  const followed = async (who: Caller, first: string, between: () => Promise<unknown> = () => Promise.resolve()) => {
    const pages: Page[] = [];
    let address: string | null = first;
    while (address !== null) {
      const found: Page = await page(who, address);
      pages.push(found);
      address = found.next?.replace('/v1/', '') ?? null;
      if (address !== null) await between();
    }
    return pages;
  };

  const referencesOf = (pages: readonly Page[]) =>
    pages.flatMap(({ requests }) => requests.map((row) => row.reference));

  beforeAll(async () => {
    there = await aBoard();
    list = `boards/${there.boardId}/requests`;
    for (const day of ['2011-09-01', '2011-09-02', '2011-09-03'] as const) {
      there.service.on(day);
      for (const urgency of ['routine', 'urgent']) await request(OTHER_SCHOOL, { urgency });
      await request(MEMBERS_SCHOOL, { urgency: 'urgent' });
    }
    await there.service.quiet();
  }, 60_000);

  afterAll(() => there.service.close());

  it('are read page by page, with links, and hold each row once though rows are recorded meanwhile', async () => {
    const before = referencesOf(await followed(there.clerk, list));
    expect(before).toHaveLength(9);
    const { headers } = await there.clerk.read(`${list}?limit=2`);
    expect(headers.link).toMatch(
      /^<\/v1\/\S+limit=2&cursor=\S+>; rel="next", <\/v1\/boards\/\S+\?limit=2>; rel="first"$/,
    );
    for (const sort of ['reference', '-reference', 'submittedOn', '-submittedOn']) {
      const pages = await followed(there.clerk, `${list}?limit=2&sort=${sort}`, () => request(OTHER_SCHOOL));
      const found = referencesOf(pages);
      expect(new Set(found).size).toBe(found.length);
      expect(found.filter((reference) => before.includes(reference)).sort()).toEqual(before.toSorted());
      for (const { requests } of pages.slice(0, -1)) expect(requests).toHaveLength(2);
      expect(pages.at(-1)?.next).toBeNull();
    }
    const { headers: last } = await there.clerk.read(`${list}?limit=200`);
    expect(last.link).toBe(`</v1/${list}?limit=200>; rel="first"`);
  });

  it('are filtered and sorted by what their page says', async () => {
    const urgent = referencesOf(await followed(there.clerk, `${list}?urgency=urgent&sort=-reference&limit=4`));
    expect(urgent).toEqual(['R-009', 'R-008', 'R-006', 'R-005', 'R-003', 'R-002']);
    const both = await page(there.clerk, `${list}?urgency=urgent&schoolUrn=${MEMBERS_SCHOOL}&state=submitted`);
    expect(both.requests.map(({ requestId }) => requestId).sort()).toEqual(kept.toSorted());
    expect((await page(there.clerk, `${list}?state=decided`)).requests).toEqual([]);
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
  ])('are not read with ?%s, and %s is named', async (query, field) => {
    expect(await namesOf(there.clerk, `${list}?${query}`)).toEqual([400, [field]]);
  });

  it('take no cursor that was not written for this question of this person', async () => {
    const { clerk, chair, boardId } = there;
    const cursorOf = async (path: string): Promise<string> =>
      new URL((await page(clerk, path)).next ?? '', 'http://x').searchParams.get('cursor') ?? '';
    const own = await cursorOf(`${list}?limit=2`);
    expect((await clerk.get(`${list}?limit=1&cursor=${own}`)).status).toBe(200);
    const [text = '', seal = ''] = own.split('.');
    const forged = Buffer.from(JSON.stringify(['shown', { $gt: '' }, 7])).toString('base64url');
    const others = [
      ...['', 'x', 'a.b', '%00', `${text}.`, `${text}.${'A'.repeat(22)}`, `${forged}.${seal}`, own.toUpperCase()],
      ...[`${own}x`, 'x'.repeat(5_000), await cursorOf(`${list}?limit=2&sort=-submittedOn`)],
      await cursorOf(`${list}?limit=2&urgency=urgent`),
    ];
    for (const cursor of others)
      expect([cursor, await namesOf(clerk, `${list}?limit=2&cursor=${cursor}`)]).toEqual([cursor, [400, ['cursor']]]);
    expect(await namesOf(chair, `${list}?limit=2&cursor=${own}`)).toEqual([400, ['cursor']]);
    expect(await namesOf(clerk, `boards/${boardId}/meetings?cursor=${own}`)).toEqual([400, ['cursor']]);
    expect(await namesOf(clerk, `${list}?limit=2&cursor=${own}&cursor=${own}`)).toEqual([400, ['cursor']]);
  });

  describe('to a member with a conflict of interest', () => {
    it('show what is withheld at the end, by its id, whatever the sort and the length of a page', async () => {
      const [conflicted] = there.members;
      const marks = kept.toSorted().map((requestId) => ({ requestId, withheld: true }));
      for (const sort of ['reference', '-reference', 'submittedOn', '-submittedOn'])
        for (const limit of [1, 2, 3, 7, 200]) {
          const pages = await followed(conflicted, `${list}?sort=${sort}&limit=${limit}`);
          const rows = pages.flatMap(({ requests }) => requests);
          expect(rows.slice(-marks.length)).toEqual(marks);
          expect(rows.filter(({ withheld }) => withheld)).toHaveLength(marks.length);
          for (const { requests } of pages.slice(0, -1)) expect(requests).toHaveLength(limit);
        }
    });

    it('tell no more of it by any filter', async () => {
      const [conflicted] = there.members;
      const filters = ['urgency=urgent', 'urgency=routine', 'state=submitted', 'state=decided'];
      for (const filter of [...filters, `schoolUrn=${MEMBERS_SCHOOL}`]) {
        const pages = await followed(conflicted, `${list}?${filter}&limit=1`);
        for (const { requests, next } of pages)
          expect([filter, requests.length, next === null]).not.toEqual([filter, 0, false]);
        const text = JSON.stringify(pages);
        for (const requestId of kept) expect(text).not.toContain(requestId);
        expect(text).not.toContain('withheld');
      }
      const pages = await followed(conflicted, `${list}?schoolUrn=${MEMBERS_SCHOOL}`);
      expect(pages).toEqual([{ requests: [], next: null }]);
    });

    it('have cursors that hold nothing of it', async () => {
      const [conflicted] = there.members;
      for (const sort of ['reference', 'submittedOn'])
        for (const { next } of await followed(conflicted, `${list}?sort=${sort}&limit=1`)) {
          if (next === null) continue;
          const [text = ''] = (new URL(next, 'http://x').searchParams.get('cursor') ?? '').split('.');
          const [part, , key] = JSON.parse(Buffer.from(text, 'base64url').toString()) as string[];
          expect([part, ['', ...kept].includes(key ?? '')]).toEqual([part, part === 'withheld']);
        }
    });

    it('say in a file only that there is something', async () => {
      const [conflicted] = there.members;
      const { text } = await conflicted.read(`${list}?format=csv`);
      const rows = parse<Record<string, string>>(text, { columns: true });
      const marked = rows.filter(({ withheld }) => withheld === 'true');
      expect(marked.map(({ requestId }) => requestId)).toEqual(kept.toSorted());
      for (const row of marked)
        expect(new Set(Object.values(without(row, 'requestId', 'withheld')))).toEqual(new Set(['']));
      expect((await conflicted.read(`${list}?format=csv&urgency=urgent`)).text).not.toContain('true');
    });
  });

  describe('as CSV', () => {
    it('hold the whole list, with a header row, line ends and a name for the file', async () => {
      const pages = await followed(there.clerk, `${list}?sort=-reference&limit=3`);
      for (const [path, headers] of [
        [`${list}?sort=-reference`, { accept: 'text/csv' }],
        [`${list}?sort=-reference&format=csv`, {}],
        [`${list}?sort=-reference&format=csv`, { accept: 'application/json' }],
      ] as const) {
        const answer = await there.clerk.read(path, headers);
        expect([answer.status, answer.headers['content-type']]).toEqual([
          200,
          'text/csv; charset=utf-8; header=present',
        ]);
        expect(answer.headers['content-disposition']).toBe('attachment; filename="board-requests.csv"');
        expect(answer.text.split('\r\n')[0]).toBe(
          'requestId,reference,schoolUrn,urgency,submittedOn,state,meetingId,withheld',
        );
        const rows = parse<{ reference: string }>(answer.text, { columns: true });
        expect(rows.map(({ reference }) => reference)).toEqual(referencesOf(pages));
      }
    });

    it('are safe to open: no cell is taken for a formula, and each says what it said', async () => {
      for (const reference of HOSTILE) await request(OTHER_SCHOOL, { reference });
      await there.service.quiet();
      const { text } = await there.clerk.read(`${list}?format=csv`);
      const cells = parse<{ reference: string }>(text, { columns: true }).map(({ reference }) => reference);
      for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      for (const reference of HOSTILE) {
        const isFormula = /^\s*[=+\-@]/.test(reference);
        expect(cells).toContain(isFormula ? `'${reference}` : reference);
      }
    });

    it('are had by who prefers them, and JSON by everybody else', async () => {
      const typeFor = async (accept: string): Promise<unknown> =>
        String((await there.clerk.read(list, { accept })).headers['content-type']).split(';')[0];
      for (const accept of [
        '*/*',
        '',
        'application/json',
        'application/*',
        'text/csv;q=0.9, application/json',
        'text/html, */*;q=0.1',
      ])
        expect([accept, await typeFor(accept)]).toEqual([accept, 'application/json']);
      for (const accept of [
        'text/csv',
        'TEXT/CSV',
        'text/*',
        'text/csv, application/json;q=0.5',
        'application/json;q=0, */*',
      ])
        expect([accept, await typeFor(accept)]).toEqual([accept, 'text/csv']);
    });
  });

  it('are answered 406 in any other form, as single records are, but only to who may read them', async () => {
    const { clerk, boardId, homeHead } = there;
    for (const accept of ['text/html', 'application/xml;q=1', 'text/csv;q=0', '*/*;q=0', 'nonsense']) {
      const { status, headers, text } = await clerk.read(list, { accept });
      expect([accept, status, headers['cache-control']]).toEqual([accept, 406, 'no-store']);
      expect(JSON.parse(text)).toMatchObject({ code: 'not-acceptable' });
    }
    expect((await clerk.read(`boards/${boardId}`, { accept: 'text/csv' })).status).toBe(406);
    expect((await homeHead.read(list, { accept: 'text/html' })).status).toBe(403);
  });
});

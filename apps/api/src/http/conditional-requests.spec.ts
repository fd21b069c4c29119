import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import type { Caller, RawResponse } from '#api/testing/test-service';

const RECORD_TAG = /^"\d+-[A-Za-z0-9_-]{22}"$/;
const CONTENT_TAG = /^W\/"[A-Za-z0-9_-]{22}"$/;

const readTag = ({ headers }: RawResponse): string => String(headers.etag);

describe('Conditional requests', () => {
  let testBoard: TestBoard;
  let contract = '';
  let contracts = '';

  beforeAll(async () => {
    testBoard = await createTestBoard();
    const decisionId = await approveRequest(testBoard, ...(await tableRequest(testBoard)));
    contract = `contracts/${await startContract(testBoard, decisionId)}`;
    contracts = `boards/${testBoard.boardId}/contracts`;
  });

  afterAll(() => testBoard.service.close());

  const getUnless = (who: Caller, path: string, tags: string) => who.getRaw(path, { 'if-none-match': tags });

  it('answer 304 without content for records, lists and files that the client has', async () => {
    const { clerk, boardId } = testBoard;
    for (const [path, like] of [
      [contract, RECORD_TAG],
      [`boards/${boardId}`, RECORD_TAG],
      [`${contract}/state`, RECORD_TAG],
      [`${contract}/history`, CONTENT_TAG],
      [contracts, CONTENT_TAG],
      [`${contracts}?format=csv`, CONTENT_TAG],
      [`boards/${boardId}/agenda`, CONTENT_TAG],
      [`boards/${boardId}/vocabulary`, CONTENT_TAG],
    ] as const) {
      const first = await clerk.getRaw(path);
      expect([path, first.status, readTag(first)]).toEqual([path, 200, expect.stringMatching(like)]);
      const again = await getUnless(clerk, path, readTag(first));
      expect([path, again.status, again.text]).toEqual([path, 304, '']);
      for (const name of ['etag', 'cache-control', 'link'])
        expect([path, name, again.headers[name]]).toEqual([path, name, first.headers[name]]);
      const head = await clerk.getRaw(path, { 'if-none-match': readTag(first) }, 'HEAD');
      expect([path, head.status, head.headers.etag]).toEqual([path, 304, first.headers.etag]);
      for (const name of ['content-type', 'content-disposition', 'content-length'])
        for (const { headers } of [again, head]) expect(headers).not.toHaveProperty(name);
    }
  });

  it('forbid caches to store any response, also a 304', async () => {
    const { clerk } = testBoard;
    const { headers } = await clerk.getRaw(contracts);
    expect(headers['cache-control']).toBe('no-store');
    const unchanged = await getUnless(clerk, contracts, '*');
    expect([unchanged.status, unchanged.headers['cache-control']]).toEqual([304, 'no-store']);
    expect(String(headers.vary).split(', ')).toEqual(expect.arrayContaining(['Authorization', 'Accept']));
  });

  it('accept one tag, several tags, strong and weak ones, and *', async () => {
    const { clerk } = testBoard;
    for (const path of [contract, contracts]) {
      const tag = readTag(await clerk.getRaw(path)).replace('W/', '');
      for (const known of [tag, `W/${tag}`, `"x", ${tag}`, `W/"y",${tag} , "z"`, '*'])
        expect([known, (await getUnless(clerk, path, known)).status]).toEqual([known, 304]);
      for (const unknown of ['"x"', tag.slice(1, -1), `${tag}x`, tag.toLowerCase(), '', '""', '"*"', ','])
        expect([unknown, (await getUnless(clerk, path, unknown)).status]).toEqual([unknown, 200]);
    }
  });

  it('answer 200 when the representation has changed, even if the record has not', async () => {
    const { clerk, service } = testBoard;
    const before = await clerk.getRaw(contract);
    service.setDay('2011-09-27');
    const after = await getUnless(clerk, contract, readTag(before));
    expect(after.status).toBe(200);
    const [shown, then] = [before, after].map(({ text }) => JSON.parse(text) as { version: number; daysLeft: number });
    expect(then).toMatchObject({ version: shown?.version, daysLeft: (shown?.daysLeft ?? 0) - 1 });
    expect((await getUnless(clerk, contract, `"${String(then?.version)}"`)).status).toBe(200);
  });

  it('answer 200 after a command changed the content', async () => {
    const { clerk, systemLeader } = testBoard;
    const [record, list] = [await clerk.getRaw(contract), await clerk.getRaw(contracts)];
    const visit = { on: '2011-10-03', halfDays: 1, purpose: 'Begin' };
    await systemLeader.submit(`${contract}/visits`, visit, 'visitId');
    const aim = await getUnless(clerk, contract, readTag(record));
    expect([aim.status, Number(readTag(aim).split(/["-]/)[1])]).toEqual([
      200,
      Number(readTag(record).split(/["-]/)[1]) + 1,
    ]);
    expect((await getUnless(clerk, contracts, readTag(list))).status).toBe(304);
    await clerk.submit(`boards/${testBoard.boardId}/meetings`, { on: '2011-10-18', place: 'Council House' });
    const meetings = `boards/${testBoard.boardId}/meetings`;
    const called = await clerk.getRaw(meetings);
    await clerk.submit(meetings, { on: '2011-11-15', place: 'Council House' });
    expect((await getUnless(clerk, meetings, readTag(called))).status).toBe(200);
  });

  it('reveal nothing about what other readers see', async () => {
    const { clerk, members } = testBoard;
    const [conflicted] = members;
    const full = await clerk.getRaw(contracts);
    const withheld = await getUnless(conflicted, contracts, readTag(full));
    expect([withheld.status, withheld.text.includes(SUPPORTED)]).toEqual([200, false]);
    expect((await getUnless(conflicted, contract, '*')).status).toBe(404);
    expect((await getUnless(testBoard.homeHead, contracts, '*')).status).toBe(403);
  });

  it('use the ETag of a record as If-Match, which is rejected once the record has changed', async () => {
    const { clerk, service, boardId, chair } = testBoard;
    const path = `boards/${boardId}`;
    const tag = readTag(await chair.getRaw(path));
    const appointed = { personId: (await service.createCaller('board-member', { kind: 'board', id: boardId })).id };
    const seat = { ...appointed, office: 'member', schoolUrn: null, from: '2031-01-01' };
    expect((await clerk.post(`${path}/members`, seat, { 'if-match': tag })).status).toBe(200);
    const stale = await clerk.post(`${path}/members`, seat, { 'if-match': tag });
    expect([stale.status, stale.body.code]).toEqual([412, 'precondition-failed']);
  });

  it('do not apply to error responses, which have no ETag and are not cacheable', async () => {
    const { clerk } = testBoard;
    for (const path of ['contracts/none', `${contracts}?sort=none`]) {
      const { headers } = await clerk.getRaw(path);
      expect([path, headers.etag, headers['cache-control']]).toEqual([path, undefined, 'no-store']);
    }
  });
});

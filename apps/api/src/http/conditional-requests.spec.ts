import { aBoard, SUPPORTED, type ABoard } from '#api/testing/board.builder';
import { decided, started, tabled } from '#api/testing/case.builder';
import type { Caller, Read } from '#api/testing/test-service';

const OF_A_RECORD = /^"\d+-[A-Za-z0-9_-]{22}"$/;
const OF_CONTENT = /^W\/"[A-Za-z0-9_-]{22}"$/;

const tagOf = ({ headers }: Read): string => String(headers.etag);

describe('A question', () => {
  let there: ABoard;
  let contract = '';
  let contracts = '';

  beforeAll(async () => {
    there = await aBoard();
    const decisionId = await decided(there, ...(await tabled(there)));
    contract = `contracts/${await started(there, decisionId)}`;
    contracts = `boards/${there.boardId}/contracts`;
  }, 60_000);

  afterAll(() => there.service.close());

  const unless = (who: Caller, path: string, tags: string) => who.read(path, { 'if-none-match': tags });

  it('is answered 304 without content to who has the answer, on records, lists and files alike', async () => {
    const { clerk, boardId } = there;
    for (const [path, like] of [
      [contract, OF_A_RECORD],
      [`boards/${boardId}`, OF_A_RECORD],
      [`${contract}/history`, OF_A_RECORD],
      [contracts, OF_CONTENT],
      [`${contracts}?format=csv`, OF_CONTENT],
      [`boards/${boardId}/agenda`, OF_CONTENT],
      [`boards/${boardId}/vocabulary`, OF_CONTENT],
    ] as const) {
      const first = await clerk.read(path);
      expect([path, first.status, tagOf(first)]).toEqual([path, 200, expect.stringMatching(like)]);
      const again = await unless(clerk, path, tagOf(first));
      expect([path, again.status, again.text]).toEqual([path, 304, '']);
      for (const name of ['etag', 'cache-control', 'link'])
        expect([path, name, again.headers[name]]).toEqual([path, name, first.headers[name]]);
      const head = await clerk.read(path, { 'if-none-match': tagOf(first) }, 'HEAD');
      expect([path, head.status, head.headers.etag]).toEqual([path, 304, first.headers.etag]);
      for (const name of ['content-type', 'content-disposition', 'content-length'])
        for (const { headers } of [again, head]) expect(headers).not.toHaveProperty(name);
    }
  });

  it('says that its answer is the reader’s own, and to be asked for again each time', async () => {
    const { headers } = await there.clerk.read(contracts);
    expect(headers['cache-control']).toBe('private, no-cache');
    expect(String(headers.vary).split(', ')).toEqual(expect.arrayContaining(['Authorization', 'Accept']));
  });

  it('takes one tag, several, strong or weak, and any at all', async () => {
    const { clerk } = there;
    for (const path of [contract, contracts]) {
      const tag = tagOf(await clerk.read(path)).replace('W/', '');
      for (const known of [tag, `W/${tag}`, `"x", ${tag}`, `W/"y",${tag} , "z"`, '*'])
        expect([known, (await unless(clerk, path, known)).status]).toEqual([known, 304]);
      for (const unknown of ['"x"', tag.slice(1, -1), `${tag}x`, tag.toLowerCase(), '', '""', '"*"', ','])
        expect([unknown, (await unless(clerk, path, unknown)).status]).toEqual([unknown, 200]);
    }
  });

  it('about a record is answered anew when what is shown has changed, though the record has not', async () => {
    const { clerk, service } = there;
    const before = await clerk.read(contract);
    service.on('2011-09-27');
    const after = await unless(clerk, contract, tagOf(before));
    expect(after.status).toBe(200);
    const [shown, then] = [before, after].map(({ text }) => JSON.parse(text) as { version: number; daysLeft: number });
    expect(then).toMatchObject({ version: shown?.version, daysLeft: (shown?.daysLeft ?? 0) - 1 });
    expect((await unless(clerk, contract, `"${String(then?.version)}"`)).status).toBe(200);
  });

  it('is answered anew when something was recorded', async () => {
    const { clerk, systemLeader } = there;
    const [record, list] = [await clerk.read(contract), await clerk.read(contracts)];
    const visit = { on: '2011-10-03', halfDays: 1, purpose: 'Begin' };
    await systemLeader.made(`${contract}/visits`, visit, 'visitId');
    const aim = await unless(clerk, contract, tagOf(record));
    expect([aim.status, Number(tagOf(aim).split(/["-]/)[1])]).toEqual([
      200,
      Number(tagOf(record).split(/["-]/)[1]) + 1,
    ]);
    expect((await unless(clerk, contracts, tagOf(list))).status).toBe(304);
    await clerk.made(`boards/${there.boardId}/meetings`, { on: '2011-10-18', place: 'Council House' });
    const meetings = `boards/${there.boardId}/meetings`;
    const called = await clerk.read(meetings);
    await clerk.made(meetings, { on: '2011-11-15', place: 'Council House' });
    expect((await unless(clerk, meetings, tagOf(called))).status).toBe(200);
  });

  it('tells nobody by its tag that they see what somebody else does', async () => {
    const { clerk, members } = there;
    const [conflicted] = members;
    const full = await clerk.read(contracts);
    const withheld = await unless(conflicted, contracts, tagOf(full));
    expect([withheld.status, withheld.text.includes(SUPPORTED)]).toEqual([200, false]);
    expect((await unless(conflicted, contract, '*')).status).toBe(404);
    expect((await unless(there.homeHead, contracts, '*')).status).toBe(403);
  });

  it('has a tag that a command takes as If-Match, and refuses once the record has changed', async () => {
    const { clerk, service, boardId, chair } = there;
    const path = `boards/${boardId}`;
    const tag = tagOf(await chair.read(path));
    const appointed = { personId: (await service.caller('board-member', { kind: 'board', id: boardId })).id };
    const seat = { ...appointed, office: 'member', schoolUrn: null, from: '2011-09-27' };
    expect((await clerk.post(`${path}/members`, seat, { 'if-match': tag })).status).toBe(200);
    const stale = await clerk.post(`${path}/members`, seat, { 'if-match': tag });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale-version']);
  });

  it('that is refused or not found has no tag and is not kept', async () => {
    const { clerk } = there;
    for (const path of ['contracts/none', `${contracts}?sort=none`]) {
      const { headers } = await clerk.read(path);
      expect([path, headers.etag, headers['cache-control']]).toEqual([path, undefined, 'no-store']);
    }
  });
});

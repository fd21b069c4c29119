import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import { readWhenMade } from '#api/testing/read-when-made';
import type { Caller } from '#api/testing/test-service';

type Row = Readonly<Record<string, unknown>>;

describe('The lists of a board and of a school as they stood on an earlier day', () => {
  let fixture: TestBoard;
  let contractId = '';
  let concernId = '';

  const rowsOf = async (caller: Caller, list: string, query = ''): Promise<Row[]> => {
    const { status, body } = await readWhenMade(caller, `boards/${fixture.boardId}/${list}${query}`);
    expect([list, query, status]).toEqual([list, query, 200]);
    return body[list] as Row[];
  };

  beforeAll(async () => {
    fixture = await createTestBoard();
    const [requestId, meetingId] = await tableRequest(fixture);
    contractId = await startContract(fixture, await approveRequest(fixture, requestId, meetingId));
    await fixture.service.whenIdle();
    fixture.service.setDay('2011-10-10');
    const concern = { kind: 'engagement', detail: 'Nobody comes to the meetings', aimIds: [] };
    concernId = await fixture.head.submit(`contracts/${contractId}/concerns`, concern);
    fixture.service.setDay('2011-11-01');
    const resolution = { outcome: 'They come now', resolvedOn: '2011-11-01' };
    await fixture.chair.submit(`escalations/${concernId}/resolution`, resolution);
    await fixture.service.whenIdle();
  });

  afterAll(() => fixture.service.close());

  it('have the same rows as today, asked for today', async () => {
    const { auditor } = fixture;
    for (const list of ['contracts', 'decisions', 'requests', 'meetings', 'concerns']) {
      const now = await rowsOf(auditor, list);
      expect(now).toHaveLength(1);
      expect(await rowsOf(auditor, list, '?asOf=2011-11-01')).toEqual(now);
    }
  });

  it('show what was known at the end of the day', async () => {
    const { auditor } = fixture;
    expect(await rowsOf(auditor, 'contracts', '?asOf=2011-09-19')).toEqual([]);
    expect(await rowsOf(auditor, 'contracts', '?asOf=2011-09-20')).toMatchObject([
      { contractId, stage: 'ready', startedOn: null },
    ]);
    expect(await rowsOf(auditor, 'contracts', '?asOf=2011-09-26')).toMatchObject([
      { contractId, stage: 'running', startedOn: '2011-09-26' },
    ]);
    expect(await rowsOf(auditor, 'decisions', '?asOf=2011-09-19')).toEqual([]);
    expect(await rowsOf(auditor, 'decisions', '?asOf=2011-09-20')).toHaveLength(1);
    expect(await rowsOf(auditor, 'requests', '?asOf=2011-08-31')).toEqual([]);
    expect(await rowsOf(auditor, 'requests', '?asOf=2011-09-01')).toMatchObject([
      { state: 'on-agenda', outcome: null },
    ]);
    expect(await rowsOf(auditor, 'requests', '?asOf=2011-09-20')).toMatchObject([{ state: 'decided' }]);
  });

  it('show the meetings and the concerns of the day, the concerns of a school too', async () => {
    const { auditor } = fixture;
    expect(await rowsOf(auditor, 'meetings', '?asOf=2011-08-31')).toEqual([]);
    expect(await rowsOf(auditor, 'meetings', '?asOf=2011-09-19')).toMatchObject([
      { on: '2011-09-20', place: 'Council House', state: 'scheduled', quorum: null, present: [] },
    ]);
    expect(await rowsOf(auditor, 'meetings', '?asOf=2011-09-20&state=scheduled')).toEqual([]);
    expect(await rowsOf(auditor, 'concerns', '?asOf=2011-10-09')).toEqual([]);
    const open = { escalationId: concernId, state: 'open', raisedOn: '2011-10-10', resolvedOn: null };
    expect(await rowsOf(auditor, 'concerns', '?asOf=2011-10-31')).toMatchObject([open]);
    const { body } = await readWhenMade(fixture.head, `schools/${SUPPORTED}/concerns?asOf=2011-10-31`);
    expect(body.concerns).toMatchObject([open]);
    expect(await rowsOf(auditor, 'concerns')).toMatchObject([{ state: 'resolved', resolvedOn: '2011-11-01' }]);
  });

  it('show the requests and the contracts of a school on the day', async () => {
    const list = async (of: string, query = ''): Promise<Row[]> => {
      const { body } = await readWhenMade(fixture.head, `schools/${SUPPORTED}/${of}${query}`);
      return body[of] as Row[];
    };
    for (const name of ['requests', 'contracts']) {
      expect(await list(name)).toHaveLength(1);
      expect(await list(name, '?asOf=2011-11-01')).toEqual(await list(name));
    }
    expect(await list('requests', '?asOf=2011-09-01')).toMatchObject([{ state: 'on-agenda', decidedOn: null }]);
    expect(await list('contracts', '?asOf=2011-09-19')).toEqual([]);
    expect(await list('contracts', '?asOf=2011-09-20')).toMatchObject([{ contractId, stage: 'ready' }]);
  });

  it('are filtered by what was true on the day', async () => {
    const { auditor } = fixture;
    expect(await rowsOf(auditor, 'contracts', '?asOf=2011-09-20&stage=running')).toEqual([]);
    expect(await rowsOf(auditor, 'contracts', '?asOf=2011-09-26&stage=running')).toHaveLength(1);
    expect(await rowsOf(auditor, 'requests', '?asOf=2011-09-01&state=decided')).toEqual([]);
  });

  it('leave out cases in which the reader has a conflict of interest, so that nobody sees when they began', async () => {
    const [conflicted] = fixture.members;
    expect(await rowsOf(conflicted, 'contracts')).toMatchObject([{ withheld: true }]);
    for (const list of ['contracts', 'decisions', 'requests', 'concerns'])
      expect(await rowsOf(conflicted, list, '?asOf=2011-09-26')).toEqual([]);
  });

  it('are exported as CSV', async () => {
    const { auditor, boardId } = fixture;
    await rowsOf(auditor, 'contracts', '?asOf=2011-09-20');
    const { text } = await auditor.getRaw(`boards/${boardId}/contracts?format=csv&asOf=2011-09-20`);
    expect(text).toMatch(new RegExp(`${contractId},MK-1/[^,]+,ready,`));
  });

  it('refuse a value that is not a day', async () => {
    const { auditor, boardId } = fixture;
    expect((await auditor.get(`boards/${boardId}/contracts?asOf=banana`)).status).toBe(400);
  });
});

import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import type { Caller, TestResponse } from '#api/testing/test-service';

const PAUSE = {
  pausedOn: '2011-11-01',
  expectedOn: '2011-12-05',
  decidedOn: '2011-10-31',
  reasonCode: 'leadership-change',
  note: 'Mrs Lane leaves',
};

describe('A pause of a contract by decision of the board', () => {
  let fixture: TestBoard;
  let administrator: Caller;
  let contractId = '';
  let pauseId = '';
  const path = (rest: string): string => `contracts/${contractId}/${rest}`;
  const ofPause = (rest: string): string => path(`pauses/${pauseId}/${rest}`);
  const statusAndCode = ({ status, body }: TestResponse): unknown[] => [status, body.code];
  const read = async (reader: Caller = fixture.clerk) => (await reader.get(`contracts/${contractId}`)).body;
  const comeTo = async (day: string): Promise<void> => {
    const set = await administrator.post('demonstration/clock', { to: `${day}T09:00:00.000Z` });
    expect(set.status).toBe(200);
    await fixture.service.whenIdle();
  };
  const listDue = async (): Promise<string[]> => {
    const { body } = await fixture.clerk.get(`boards/${fixture.boardId}/due`);
    return (body as { items: { kind: string; due: string }[] }).items.map(({ kind, due }) => `${kind} ${due}`);
  };
  const listTasks = async (caller: Caller): Promise<string[]> => {
    const { body } = await caller.get('me/tasks');
    return (body as { tasks: { kind: string }[] }).tasks.map(({ kind }) => kind);
  };

  beforeAll(async () => {
    fixture = await createTestBoard();
    administrator = await fixture.service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    const [requestId, meetingId] = await tableRequest(fixture);
    contractId = await startContract(fixture, await approveRequest(fixture, requestId, meetingId));
    fixture.service.setDay('2011-11-01');
    const plan = { on: '2011-11-15', halfDays: 1, purpose: 'Planning' };
    await fixture.systemLeader.submit(path('visits'), plan, 'visitId');
  });

  afterAll(() => fixture.service.close());

  it('is recorded for the board, not by the school or the leader', async () => {
    for (const caller of [fixture.head, fixture.systemLeader])
      expect((await caller.post(path('pauses'), PAUSE)).status).toBe(403);
    pauseId = await fixture.clerk.submit(path('pauses'), PAUSE, 'pauseId');
    const again = await fixture.chair.post(path('pauses'), PAUSE);
    expect(statusAndCode(again)).toEqual([409, 'contract-already-paused']);
  });

  it('shows its days and its reason to all parties, and the note to the two sides', async () => {
    const shown = { pauseId, pausedOn: '2011-11-01', expectedOn: '2011-12-05', reasonCode: 'leadership-change' };
    expect(await read(fixture.head)).toMatchObject({ record: { pauses: [{ ...shown, note: PAUSE.note }] } });
    expect(await read(fixture.homeHead)).toMatchObject({ record: { pauses: [{ ...shown, note: 'withheld' }] } });
    const { text } = await fixture.head.getRaw(path('printed'), { accept: 'text/html' });
    expect(text).toContain('since Tuesday 1 November 2011. The work is expected to go on from Monday 5 December 2011.');
  });

  it('lets no visit be planned, and no visit, report or review fall due', async () => {
    const plan = { on: '2012-01-10', halfDays: 1, purpose: 'Planning' };
    const refused = await fixture.systemLeader.post(path('visits'), plan);
    expect(statusAndCode(refused)).toEqual([409, 'stopped-by-the-board']);
    await comeTo('2011-12-06');
    const due = await listDue();
    expect(due.filter((item) => /^(visit|report|review)/u.test(item))).toEqual([]);
    expect(due).toContain('resumption 2011-12-05');
    const { body } = await fixture.auditor.get(path('history?limit=100'));
    expect(JSON.stringify(body)).not.toMatch(/ReportOverdue|ReviewOverdue/u);
    expect(await listTasks(fixture.systemLeader)).not.toContain('record-visit');
    expect(await listTasks(fixture.clerk)).toContain('resume-contract');
  });

  it('tells what stands still, and that the time limit stays', async () => {
    expect(await read()).toMatchObject({
      stage: 'running',
      endsOn: '2012-05-10',
      waitingFor: [{ kind: 'resumption', since: '2011-11-01' }],
      standingStill: {
        since: '2011-11-01',
        expectedOn: '2011-12-05',
        reservedHalfDays: 12,
        nextReviewOn: expect.any(String) as string,
        visitIds: [expect.any(String)],
      },
    });
    const late = await fixture.clerk.post(ofPause('correction'), { expectedOn: '2012-05-11', reason: 'Later' });
    expect(statusAndCode(late)).toEqual([409, 'resumption-after-the-end']);
  });

  it('ends when the board resumes the work, and what is due moves by its days', async () => {
    const before = (await read()) as unknown as { record: { nextReviewOn: string } };
    const resumption = { resumedOn: '2011-12-06', decidedOn: '2011-12-05', note: 'The new head has started' };
    await fixture.chair.submit(ofPause('resumption'), resumption);
    const after = await read();
    expect(after).toMatchObject({ standingStill: null, waitingFor: [] });
    expect(after).toMatchObject({ record: { pauses: [{ resumedOn: '2011-12-06', resumptionNote: resumption.note }] } });
    const { nextReviewOn } = (after as unknown as { record: { nextReviewOn: string } }).record;
    expect(Date.parse(nextReviewOn) - Date.parse(before.record.nextReviewOn)).toBe(35 * 86_400_000);
    await fixture.service.whenIdle();
    expect(await listDue()).toEqual(expect.arrayContaining(['visit 2011-11-15', `review ${nextReviewOn}`]));
    const again = await fixture.chair.post(ofPause('resumption'), resumption);
    expect(statusAndCode(again)).toEqual([409, 'contract-not-paused']);
  });

  it('is corrected and voided by who recorded it or the clerk', async () => {
    const right = { resumedOn: '2011-12-05', reason: 'They began on Monday' };
    expect(statusAndCode(await fixture.chair.post(ofPause('correction'), right))).toEqual([409, 'not-the-author']);
    await fixture.clerk.submit(ofPause('correction'), right);
    expect(await read()).toMatchObject({ record: { pauses: [{ resumedOn: '2011-12-05' }] } });
    await fixture.clerk.submit(ofPause('voiding'), { reason: 'It was another contract' });
    expect(await read()).toMatchObject({ record: { pauses: [] } });
  });

  it('is recorded as a whole when it is over', async () => {
    await fixture.clerk.submit(path('pauses'), { ...PAUSE, resumedOn: '2011-11-28' }, 'pauseId');
    expect(await read()).toMatchObject({
      standingStill: null,
      record: { pauses: [{ pausedOn: '2011-11-01', resumedOn: '2011-11-28', resumptionNote: null }] },
    });
  });
});

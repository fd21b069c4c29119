import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { tableRequest } from '#api/testing/case.builder';

const REASON = { reason: 'Too few members can attend' };

describe('A meeting that nobody opened on its day', () => {
  let fixture: TestBoard;
  let requestId: string;
  let meetingId: string;

  beforeEach(async () => {
    fixture = await createTestBoard();
    [requestId, meetingId] = await tableRequest(fixture);
    fixture.service.setDay('2011-09-21');
  });

  afterEach(() => fixture.service.close());

  it('no longer heads the agenda, and frees its requests when it is cancelled', async () => {
    const { clerk, boardId } = fixture;
    const agenda = await clerk.get(`boards/${boardId}/agenda`);
    expect(agenda.body.meetings).toEqual([]);
    const later = await clerk.submit(`boards/${boardId}/meetings`, { on: '2011-10-18', place: 'Council House' });
    expect((await clerk.post(`requests/${requestId}/tabling`, { meetingId: later })).body.code).toBe('already-tabled');
    await clerk.submit(`meetings/${meetingId}/cancellation`, REASON);
    await clerk.submit(`requests/${requestId}/tabling`, { meetingId: later });
    expect((await clerk.get(`meetings/${later}`)).body.state).toMatchObject({ items: [{ itemId: requestId }] });
  });

  it('is recorded afterwards with a reason, and can then be minuted', async () => {
    const { clerk } = fixture;
    expect((await clerk.post(`meetings/${meetingId}/opening`)).body.code).toBe('not-the-meeting-day');
    await clerk.submit(`meetings/${meetingId}/opening`, { recordedAfterwards: 'The clerk was ill' });
    const { state } = (await clerk.get(`meetings/${meetingId}`)).body as { state: object };
    expect(state).toMatchObject({
      recordedAfterwards: { recordedOn: '2011-09-21', reason: 'The clerk was ill' },
    });
  });

  it('can be moved to another day', async () => {
    const { clerk, boardId } = fixture;
    await clerk.submit(`meetings/${meetingId}/move`, { ...REASON, on: '2011-09-27' });
    const agenda = await clerk.get(`boards/${boardId}/agenda`);
    expect(agenda.body.meetings).toMatchObject([{ meetingId, on: '2011-09-27', items: [{ itemId: requestId }] }]);
  });

  it('cannot be scheduled in the past without a reason', async () => {
    const { clerk, boardId } = fixture;
    const past = { on: '2011-09-14', place: 'Council House' };
    expect((await clerk.post(`boards/${boardId}/meetings`, past)).body.code).toBe('meeting-in-the-past');
    await clerk.submit(`boards/${boardId}/meetings`, { ...past, recordedAfterwards: 'Minutes found later' });
  });
});

describe('An item that was added to an agenda by a slip', () => {
  it('is taken off with a reason, and its request can be tabled for the same meeting again', async () => {
    const fixture = await createTestBoard();
    const { clerk } = fixture;
    const [requestId, meetingId] = await tableRequest(fixture);
    await clerk.submit(`meetings/${meetingId}/items/${requestId}/removal`, { reason: 'The wrong meeting' });
    await fixture.service.whenIdle();
    expect((await clerk.get(`meetings/${meetingId}`)).body.state).toMatchObject({ items: [] });
    await clerk.submit(`requests/${requestId}/tabling`, { meetingId });
    await fixture.service.close();
  });
});

describe('A request of a council', () => {
  it('is withdrawn by the council or the clerk, not by the head of the school', async () => {
    const fixture = await createTestBoard();
    const [requestId] = await tableRequest(fixture);
    const withdrawal = { reasonCode: 'need-met', note: 'Another route' };
    const path = `requests/${requestId}/withdrawal`;
    expect((await fixture.head.post(path, withdrawal)).status).toBe(403);
    expect((await fixture.officer.post(path, withdrawal)).status).toBe(200);
    await fixture.service.close();
  });
});

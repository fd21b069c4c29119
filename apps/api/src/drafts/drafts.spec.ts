import { randomUUID } from 'node:crypto';
import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import type { Caller } from '#api/testing/test-service';

const SECRET = 'Mrs Example has been away since May';

describe('A draft of a request', () => {
  let fixture: TestBoard;
  let administrator: Caller;
  let path: string;

  beforeAll(async () => {
    fixture = await createTestBoard({ settings: { REQUEST_DRAFT_DAYS: '30' } });
    administrator = await fixture.service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    path = `boards/${fixture.boardId}/schools/${SUPPORTED}/request-drafts`;
  });
  afterAll(() => fixture.service.close());

  const begin = (caller: Caller, change: object = {}): Promise<string> =>
    caller.submit(path, { from: 'school', needAreas: [], urgency: 'soon', circumstances: SECRET, ...change });
  const change = { needAreas: ['mathematics'], urgency: 'urgent', outcomesWanted: 'Better mathematics' };
  const read = async (id: string): Promise<Record<string, unknown>> =>
    (await fixture.head.get(`me/request-drafts/${id}`)).body.state as Record<string, unknown>;
  /** Runs the deadlines of this day. */
  const comeTo = async (day: string): Promise<void> => {
    const { status } = await administrator.post('demonstration/clock', { to: `${day}T09:00:00.000Z` });
    expect(status).toBe(200);
    await fixture.service.whenIdle();
  };
  const listTasks = async (): Promise<unknown> => (await fixture.head.get('me/tasks?kind=submit-draft')).body.tasks;

  it('is read and changed by whoever wrote it, and by nobody else', async () => {
    const { head, clerk, auditor, members } = fixture;
    const id = await begin(head);
    const shown = { draftId: id, status: 'open', draftedAs: 'school-head', keptUntil: '2011-10-01' };
    expect(await read(id)).toMatchObject({ ...shown, circumstances: SECRET, schoolName: `School ${SUPPORTED}` });
    expect((await head.get('me/request-drafts')).body.drafts).toMatchObject([{ ...shown, circumstances: SECRET }]);
    for (const other of [clerk, auditor, members[1]]) {
      expect((await other.get(`me/request-drafts/${id}`)).status).toBe(404);
      expect((await other.get('me/request-drafts')).body.drafts).toEqual([]);
      expect((await other.post(`me/request-drafts/${id}/change`, change)).status).toBe(404);
      expect((await other.post(`me/request-drafts/${id}/removal`, {})).status).toBe(404);
    }
    expect((await clerk.post(`${path}/${id}/submission`, {})).status).toBe(404);
    expect((await fixture.homeHead.post(path, { from: 'school', urgency: 'soon' })).status).toBe(404);
    expect((await head.post(path, { from: 'la', urgency: 'soon' })).status).toBe(403);
    await head.submit(`me/request-drafts/${id}/removal`, {});
  });

  it('is among the tasks of whoever wrote it until it is submitted, and then is a request with its id', async () => {
    const { head, clerk, officer } = fixture;
    const id = await begin(head);
    expect(await listTasks()).toMatchObject([
      { recordId: id, due: '2011-10-01', path: `/v1/${path}/${id}/submission` },
    ]);
    const early = await head.post(`${path}/${id}/submission`, {});
    expect([early.body.code, early.body.detail]).toEqual([
      'draft-incomplete',
      'The draft lacks: need areas, outcomes wanted. Write them, and submit it again.',
    ]);
    await head.submit(`me/request-drafts/${id}/change`, change);
    const elsewhere = `boards/${fixture.boardId}/schools/113523/request-drafts/${id}/submission`;
    expect((await head.post(elsewhere, {})).status).toBe(404);
    expect((await officer.post(`${path}/${id}/submission`, {})).status).toBe(404);
    expect(await head.submit(`${path}/${id}/submission`, {})).toBe(id);
    expect(await listTasks()).toEqual([]);
    const { state } = (await clerk.get(`requests/${id}`)).body as { state: Record<string, unknown> };
    expect(state).toMatchObject({ outcomesWanted: 'Better mathematics', circumstances: SECRET, urgency: 'urgent' });
    expect(state).toMatchObject({ reference: '2011-0001', from: 'school', askedForSchool: 'head' });
    // Sent again it is the same request.
    expect(await head.submit(`${path}/${id}/submission`, {})).toBe(id);
    expect(await read(id)).toMatchObject({ status: 'submitted', requestId: id, circumstances: null });
    expect((await head.post(`me/request-drafts/${id}/change`, change)).body.code).toBe('draft-submitted');
  });

  it('loses its texts and their keys when nobody changes it in time, and leaves a trace', async () => {
    const { service, head } = fixture;
    const id = await begin(head);
    await service.whenIdle();
    await comeTo('2011-10-01');
    expect(await read(id)).toMatchObject({ status: 'open', circumstances: SECRET });
    await comeTo('2011-10-02');
    expect(await read(id)).toMatchObject({ status: 'purged', endedOn: '2011-10-02', circumstances: null });
    const before = (await head.get(`me/request-drafts/${id}?asOf=2011-10-01`)).body.state as Record<string, unknown>;
    expect(before).toMatchObject({ status: 'open', circumstances: 'erased' });
    expect((await head.get('me/request-drafts?status=purged')).body.drafts).toMatchObject([{ draftId: id }]);
    expect(await listTasks()).toEqual([]);
    expect((await head.post(`me/request-drafts/${randomUUID()}/removal`, {})).status).toBe(404);
  });
});

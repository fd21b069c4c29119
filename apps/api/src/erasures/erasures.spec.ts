import { randomUUID } from 'node:crypto';
import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import type { Caller, TestResponse } from '#api/testing/test-service';

const statusAndCode = ({ status, body }: TestResponse): unknown[] => [status, body.code];

describe('Erasure', () => {
  let fixture: TestBoard;
  let administrator: Caller;
  let auditor: Caller;
  beforeAll(async () => {
    fixture = await createTestBoard();
    administrator = await fixture.service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    auditor = await fixture.service.createCaller('auditor', { kind: 'everywhere', id: '*' });
  });
  afterAll(() => fixture.service.close());

  const registerPerson = (): Promise<string> =>
    administrator.submit('persons', { name: 'Robin Hale', email: 'robin@example.org' });

  /** As a reader sees it who numbers only the events that they see. */
  const readFirstEventId = async (record: string): Promise<string> => {
    const { body } = await fixture.clerk.get(`${record}/history`);
    return (body as { events: { id: string }[] }).events[0]?.id ?? '';
  };

  it('of a person makes name and email read erased, and returns a receipt without them', async () => {
    const id = await registerPerson();
    const { status, body } = await administrator.post(`persons/${id}/erasure`, { reason: 'Asked to be forgotten' });
    expect([status, body]).toMatchObject([
      200,
      { erased: { kind: 'person', personId: id }, reason: 'Asked to be forgotten', erasedBy: administrator.id },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/Robin|robin/);
    expect((await administrator.get(`persons/${id}`)).body).toMatchObject({ name: 'erased', email: 'erased' });
    expect((await auditor.get(`operations/erasures/${String(body.id)}`)).body).toEqual(body);
  });

  it('answers a second call with the first receipt', async () => {
    const id = await registerPerson();
    const first = await administrator.post(`persons/${id}/erasure`, { reason: 'Asked to be forgotten' });
    const second = await administrator.post(`persons/${id}/erasure`, { reason: 'Asked again' });
    expect([second.status, second.body]).toEqual([200, first.body]);
  });

  it('of one text leaves the rest of the record readable', async () => {
    const { clerk, boardId } = fixture;
    const meetingId = await clerk.submit(`boards/${boardId}/meetings`, {
      on: '2031-11-07',
      place: 'The house of Robin Hale',
    });
    const eventId = await readFirstEventId(`meetings/${meetingId}`);
    const text = { category: 'meeting', recordId: meetingId, eventId, field: 'place' };
    const erased = await administrator.post('operations/erasures', { ...text, reason: 'A private address' });
    expect([erased.status, erased.body]).toMatchObject([200, { erased: { kind: 'text', ...text, revision: 0 } }]);
    const { body } = await clerk.get(`boards/${boardId}/meetings`);
    expect(JSON.stringify(body)).toContain('"place":"erased"');
    expect(JSON.stringify(body)).not.toContain('Robin');
  });

  it('is refused for a field that holds no encrypted text, and for an event that does not exist', async () => {
    const { boardId } = fixture;
    const eventId = await readFirstEventId(`boards/${boardId}`);
    const name = { category: 'board', recordId: boardId, eventId, field: 'name', reason: 'Why' };
    expect(statusAndCode(await administrator.post('operations/erasures', name))).toEqual([409, 'no-such-text']);
    const missing = { ...name, eventId: randomUUID() };
    expect((await administrator.post('operations/erasures', missing)).status).toBe(404);
  });

  it('is for administrators only, and needs a reason', async () => {
    const id = await registerPerson();
    for (const caller of [fixture.clerk, auditor])
      expect((await caller.post(`persons/${id}/erasure`, { reason: 'Why' })).status).toBe(403);
    expect((await administrator.post(`persons/${id}/erasure`, { reason: ' ' })).status).toBe(400);
  });
});

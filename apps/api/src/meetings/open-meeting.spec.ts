import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { buildApproval, openMeeting, tableRequest } from '#api/testing/case.builder';

describe('What a clerk minutes at an open meeting', () => {
  let fixture: TestBoard;
  let meetingId: string;

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { clerk, boardId, officer } = fixture;
    await clerk.submit(`boards/${boardId}/decision-rules`, {
      ...{ from: '2011-09-10', rules: { authoriserId: officer.id, consult: [] }, reason: 'Agreed with the council' },
    });
    const [requestId, meeting] = await tableRequest(fixture);
    meetingId = meeting;
    await openMeeting(fixture, meetingId);
    const minute = buildApproval(fixture, requestId, { level: 'light-touch', mostPence: 900_000 });
    const { status, body } = await clerk.post(`meetings/${meetingId}/decisions`, minute);
    expect({ status, body }).toMatchObject({ status: 200, body: { authoriserId: officer.id } });
  });
  afterAll(() => fixture.service.close());

  it('names at once who must authorise an award beyond its level, in the response and in the meeting', async () => {
    const { state } = (await fixture.clerk.get(`meetings/${meetingId}`)).body;
    expect(state).toMatchObject({ decisions: [{ authoriserId: fixture.officer.id }] });
  });

  it('keeps a member present for what the member decided', async () => {
    const { clerk, chair, members } = fixture;
    const present = [chair, members[0], members[2]].map(({ id }) => id);
    const again = { present, apologies: [members[1].id] };
    const refused = { status: 409, body: { code: 'took-part-in-decision' } };
    expect(await clerk.post(`meetings/${meetingId}/attendance`, again)).toMatchObject(refused);
    const { items } = (await clerk.get(`meetings/${meetingId}`)).body.state as { items: { itemId: string }[] };
    const left = { personId: members[1].id, itemIds: items.map(({ itemId }) => itemId) };
    expect(await clerk.post(`meetings/${meetingId}/absences`, left)).toMatchObject(refused);
    const withAll = { present: [...present, members[1].id], apologies: [] };
    expect((await clerk.post(`meetings/${meetingId}/attendance`, withAll)).status).toBe(200);
  });

  it('keeps what another clerk recorded, unless the second clerk has read it', async () => {
    const { clerk, chair, members, service, boardId } = fixture;
    const second = await service.createCaller('clerk', { kind: 'board', id: boardId });
    const everybody = [chair, ...members].map(({ id }) => id);
    const path = `meetings/${meetingId}/attendance`;
    await clerk.submit(path, { present: everybody, apologies: [] });
    const again = { present: everybody, apologies: [] };
    expect(await second.post(path, again)).toMatchObject({ status: 409, body: { code: 'attendance-of-another' } });
    const { etag } = await second.get(`meetings/${meetingId}`);
    expect((await second.post(path, again, { 'if-match': String(etag) })).status).toBe(200);
    expect(await clerk.post(path, again)).toMatchObject({ status: 409, body: { code: 'attendance-of-another' } });
  });
});

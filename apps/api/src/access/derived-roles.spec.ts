import { randomUUID } from 'node:crypto';
import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { establishBody } from '#api/testing/body.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';

describe('A role without a role assignment', () => {
  let fixture: TestBoard;
  let contractId = '';
  let administrator: Caller;

  beforeAll(async () => {
    fixture = await createTestBoard();
    const [requestId, meetingId] = await tableRequest(fixture);
    contractId = await startContract(fixture, await approveRequest(fixture, requestId, meetingId));
    administrator = await fixture.service.createCaller('administrator', { kind: 'everywhere', id: '*' });
  });

  afterAll(() => fixture.service.close());

  const day = (): string => fixture.service.commandContext().today;

  it('follows at once from a seat, is shown to the person as a role of today, and ends with the seat', async () => {
    const { service, boardId, clerk } = fixture;
    const member = await service.createCaller('board-member', { kind: 'board', id: randomUUID() });
    const read = async (): Promise<number> => (await member.get(`contracts/${contractId}`)).status;
    expect(await read()).toBe(403);
    const seat = { personId: member.id, office: 'member', schoolUrn: null, from: day() };
    expect((await clerk.post(`boards/${boardId}/members`, seat)).body).toMatchObject({ code: 'appointed-too-soon' });
    const { body } = await administrator.post(`boards/${boardId}/members`, seat);
    expect(await read()).toBe(200);
    expect((await member.get('me')).body).toMatchObject({
      roles: [{ role: 'board-member', scope: { kind: 'board', id: boardId } }],
    });
    const standingDown = { on: '2011-09-02' };
    await administrator.post(`boards/${boardId}/members/${String(body.memberId)}/standing-down`, standingDown);
    expect(await read()).toBe(403);
  });

  it('follows from the designation of a leader, who later reads contracts and nothing else', async () => {
    const { service } = fixture;
    const person = await service.createCaller('system-leader', { kind: 'leader', id: randomUUID() });
    const designation = {
      personId: person.id,
      providerType: 'nle',
      designatingBody: 'National College',
      from: day(),
      homeSchoolUrn: HOME,
      phases: ['Primary'],
      needAreas: ['mathematics'],
    };
    const leaderId = await fixture.clerk.submit('leaders', designation);
    const offer = { from: day(), to: '2012-07-31', halfDays: 4 };
    expect((await person.post(`leaders/${leaderId}/offers`, offer)).status).toBe(200);
    const withdrawal = { on: day(), reason: 'Has another task' };
    expect((await fixture.clerk.post(`leaders/${leaderId}/withdrawal`, withdrawal)).status).toBe(200);
    service.setDay('2011-12-01');
    expect((await person.post(`leaders/${leaderId}/offers`, offer)).status).toBe(404);
  });

  it('gives a trust the tasks of the schools that it is responsible for', async () => {
    const { service, boardId, officer } = fixture;
    const trust = await service.createCaller('responsible-body', {
      kind: 'body',
      id: await establishBody(service, SUPPORTED),
    });
    const another = await service.createCaller('responsible-body', {
      kind: 'body',
      id: await establishBody(service, HOME),
    });
    const requestId = await officer.submit(`boards/${boardId}/schools/${SUPPORTED}/requests`, {
      reference: 'MK-8',
      from: 'la',
      needAreas: ['mathematics'],
      outcomesWanted: 'Better progress',
      circumstances: 'Results fell.',
      urgency: 'soon',
    });
    await service.whenIdle();
    const listAcknowledgements = async (caller: Caller): Promise<unknown> =>
      (await caller.get('me/tasks?kind=acknowledge-request-for-responsible-body')).body.tasks;
    expect(await listAcknowledgements(another)).toEqual([]);
    expect(await listAcknowledgements(trust)).toMatchObject([{ recordId: requestId, schoolUrn: SUPPORTED }]);
    await trust.submit(`requests/${requestId}/acknowledgement`, { as: 'responsible-body' });
    await service.whenIdle();
    expect(await listAcknowledgements(trust)).toEqual([]);
  });

  it('follows for a trust from the schools that it is responsible for, for which it asks for support', async () => {
    const { service, boardId } = fixture;
    const id = await establishBody(service, SUPPORTED);
    const trust = await service.createCaller('responsible-body', { kind: 'body', id });
    expect((await trust.get(`contracts/${contractId}`)).status).toBe(200);
    const request = {
      reference: 'MK-9',
      from: 'trust',
      needAreas: ['mathematics'],
      outcomesWanted: 'Better progress',
      circumstances: 'Results fell.',
      urgency: 'soon',
    };
    expect((await trust.post(`boards/${boardId}/schools/${SUPPORTED}/requests`, request)).status).toBe(201);
    expect((await trust.post(`boards/${boardId}/schools/${HOME}/requests`, request)).status).toBe(404);
    for (const caller of [trust, fixture.homeHead]) {
      expect((await caller.get(`responsible-bodies/${id}`)).body).toMatchObject({
        state: { schools: [{ schoolUrn: SUPPORTED, schoolName: `School ${SUPPORTED}` }] },
      });
      expect((await caller.get(`responsible-bodies/${id}/history`)).body.events).toHaveLength(2);
    }
  });
});

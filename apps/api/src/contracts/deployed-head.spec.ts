import { randomUUID } from 'node:crypto';
import { createTestBoard, HOME, type TestBoard } from '#api/testing/board.builder';
import { AIM, approveRequest, tableRequest, signFor, prepareSignature } from '#api/testing/case.builder';
import { person } from '#domain/person';
import { commandRequest } from '#execution/command-executor';

describe('A leader who is the head of the home school', () => {
  let fixture: TestBoard;

  beforeAll(async () => {
    fixture = await createTestBoard();
  });

  afterAll(() => fixture.service.close());

  it('gets the signature of the home school from its chair of governors and not from a head', async () => {
    const { service, boardId, leaderId, fundId, clerk, head, homeHead, systemLeader } = fixture;
    const [requestId, meetingId] = await tableRequest(fixture);
    const decisionId = await approveRequest(fixture, requestId, meetingId);
    const scope = { kind: 'school', id: HOME } as const;
    const governor = await service.createCaller('chair-of-governors', scope);
    const headship = {
      roleAssignmentId: randomUUID(),
      role: 'school-head',
      scope,
      from: '2011-09-01',
      to: null,
    } as const;
    await service.executor.execute(
      commandRequest(person, 'AssignRole', systemLeader.id, headship, service.commandContext()),
    );
    const id = await clerk.submit(`boards/${boardId}/contracts`, {
      reference: 'MK-1/1',
      decisionId,
      leaderId,
      fundId,
      pence: 200_000,
      halfDays: 12,
      startsOn: '2011-09-26',
      endsOn: '2012-05-10',
    });
    await clerk.submit(`contracts/${id}/aims`, AIM, 'aimId');
    await signFor(head, id, 'school');
    await signFor(systemLeader, id, 'provider');
    const refused = await homeHead.post(`contracts/${id}/signatures/home-head`, await prepareSignature(homeHead, id));
    expect(refused.body).toMatchObject({ code: 'governors-must-act' });
    await signFor(governor, id, 'home-head');
    await service.whenIdle();
    expect((await clerk.get(`contracts/${id}`)).body).toMatchObject({ stage: 'ready' });
  });
});

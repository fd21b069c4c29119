import { randomUUID } from 'node:crypto';
import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';
import { commandRequest } from '#execution/command-executor';
import { board } from '#domain/board';

describe('The relation of a role to a resource', () => {
  let testBoard: TestBoard;
  let contractId = '';
  let elsewhere: Caller;

  const boardFor = async (...areas: string[]): Promise<string> => {
    const boardId = randomUUID();
    const establish = { name: 'Another board', areas, from: '2011-09-01', terms: null } as const;
    const { service } = testBoard;
    await service.executor.execute(
      commandRequest(board, 'EstablishBoard', boardId, establish, service.commandContext()),
    );
    return boardId;
  };

  beforeAll(async () => {
    testBoard = await createTestBoard();
    const { service } = testBoard;
    const [requestId, meetingId] = await tableRequest(testBoard);
    contractId = await startContract(testBoard, await approveRequest(testBoard, requestId, meetingId));
    await service.whenIdle();
    elsewhere = await service.createCaller('clerk', { kind: 'board', id: await boardFor('826') });
  });

  afterAll(() => testBoard.service.close());

  it('ends for a member when their seat on the board ends, even if the role assignment continues', async () => {
    const { service, boardId, members } = testBoard;
    const leaving = members[2];
    expect((await leaving.get(`contracts/${contractId}`)).status).toBe(200);
    const { state } = await service.streams.find(board, boardId);
    const memberId = state?.members.find(({ personId }) => personId === leaving.id)?.memberId ?? '';
    const leaves = { memberId, on: '2011-09-25' } as const;
    await service.executor.execute(commandRequest(board, 'StandDownMember', boardId, leaves, service.commandContext()));
    expect((await leaving.get(`contracts/${contractId}`)).status).toBe(403);
    expect((await leaving.get(`boards/${boardId}/agenda`)).status).toBe(403);
  });

  it('is that of a chair only for a person with the office of chair', async () => {
    const { service, boardId, members, chair } = testBoard;
    const ambitious = await service.createCaller('chair', { kind: 'board', id: boardId }, members[1].id);
    const meeting = { on: '2011-12-01', place: 'Here' };
    expect((await ambitious.post(`boards/${boardId}/meetings`, meeting)).status).toBe(403);
    expect((await chair.post(`boards/${boardId}/meetings`, meeting)).status).toBe(201);
  });

  it('is that of a vice-chair only for a person with that office, who then acts as the chair does', async () => {
    const { service, boardId } = testBoard;
    const deputy = await service.createCaller('vice-chair', { kind: 'board', id: boardId });
    const meeting = { on: '2011-12-02', place: 'Here' };
    expect((await deputy.post(`boards/${boardId}/meetings`, meeting)).status).toBe(403);
    const seat = { personId: deputy.id, office: 'vice-chair', schoolUrn: null, from: '2011-09-01', to: null } as const;
    await service.executor.execute(
      commandRequest(board, 'AppointMember', boardId, { ...seat, memberId: randomUUID() }, service.commandContext()),
    );
    expect((await deputy.post(`boards/${boardId}/meetings`, meeting)).status).toBe(201);
  });

  it('lets a finance officer of a board read and pay its funds, and read no case', async () => {
    const { service, boardId, fundId } = testBoard;
    const financeOfficer = await service.createCaller('finance-officer', { kind: 'board', id: boardId });
    for (const path of [`boards/${boardId}/funds`, `funds/${fundId}`, `funds/${fundId}/contracts`])
      expect([path, (await financeOfficer.get(path)).status]).toEqual([path, 200]);
    expect((await financeOfficer.post(`funds/${fundId}/instalments`, {})).status).toBe(400);
    expect((await financeOfficer.get(`contracts/${contractId}`)).status).toBe(403);
    expect((await financeOfficer.post(`funds/${fundId}/increases`, {})).status).toBe(403);
  });

  it('lets a clerk change schools and leaders in the areas of the board, and no others', async () => {
    const { clerk, leaderId } = testBoard;
    const classification = { governance: 'maintained', consultees: [], source: 'Instrument of government' };
    const offer = { from: '2012-09-01', to: '2012-12-31', halfDays: 2 };
    const withdrawal = { on: '2012-08-31', reason: 'Retires' };
    for (const [clerkOrOther, status] of [
      [elsewhere, 404],
      [clerk, 200],
    ] as const) {
      expect((await clerkOrOther.post(`schools/${SUPPORTED}/classification`, classification)).status).toBe(status);
      expect((await clerkOrOther.post(`leaders/${leaderId}/offers`, offer)).status).toBe(status);
      expect((await clerkOrOther.post(`leaders/${leaderId}/withdrawal`, withdrawal)).status).toBe(status);
    }
  });

  it('lets a clerk change an alliance that is led by a school in the areas of the board, and no other', async () => {
    const { clerk } = testBoard;
    const establish = { name: 'Alliance', form: 'single', leadSchools: [SUPPORTED], from: '2011-09-01' };
    expect((await elsewhere.post('alliances', establish)).status).toBe(409);
    const allianceId = await clerk.submit('alliances', establish);
    const member = {
      organisation: 'University',
      urn: null,
      kind: 'university',
      engagement: 'strategic-partner',
      from: '2011-09-01',
    };
    for (const [clerkOrOther, status] of [
      [elsewhere, 404],
      [clerk, 200],
    ] as const)
      expect((await clerkOrOther.post(`alliances/${allianceId}/members`, member)).status).toBe(status);
    expect((await elsewhere.get(`alliances/${allianceId}`)).status).toBe(200);
  });

  it('shows board roles only the cases of their own boards on the pages of schools and leaders', async () => {
    const { clerk, auditor, leaderId } = testBoard;
    for (const path of [`schools/${SUPPORTED}/contracts`, `leaders/${leaderId}`, `leaders/${leaderId}/contracts`]) {
      expect([path, (await elsewhere.get(path)).body]).toMatchObject([path, { contracts: [] }]);
      for (const reader of [clerk, auditor])
        expect([path, (await reader.get(path)).body]).toMatchObject([path, { contracts: [{ contractId }] }]);
    }
    expect((await elsewhere.get(`schools/${SUPPORTED}/requests`)).body).toMatchObject({ requests: [] });
  });

  it('gives a local authority officer the statistics of boards of their area alone, and the schools in it', async () => {
    const { service, officer } = testBoard;
    const stranger = await service.createCaller('la-officer', { kind: 'area', id: '826' });
    const [own, shared, other] = [await boardFor('879'), await boardFor('879', '826'), await boardFor('826')];
    for (const [reader, seen] of [
      [officer, [200, 404, 404]],
      [stranger, [404, 404, 200]],
    ] as const) {
      const responses = [own, shared, other].map((id) => reader.get(`boards/${id}/statistics`));
      expect((await Promise.all(responses)).map(({ status }) => status)).toEqual(seen);
    }
    for (const id of [own, shared, other]) {
      expect((await officer.post(`boards/${id}/schools/${SUPPORTED}/requests`, {})).status).toBe(400);
      expect((await stranger.post(`boards/${id}/schools/${SUPPORTED}/requests`, {})).status).toBe(404);
    }
  });

  it('answers alike for a resource without a relation and for one that does not exist', async () => {
    const { service, leaderId, boardId } = testBoard;
    const stranger = await service.createCaller('school-head', { kind: 'school', id: '113599' });
    const part = randomUUID();
    for (const [path, id] of [
      [`leaders/ID/offers/${part}/release`, leaderId],
      [`contracts/ID/visits/${part}/countersignature`, contractId],
      [`boards/ID/schools/${SUPPORTED}/requests`, boardId],
    ] as const) {
      const [found, missing] = await Promise.all(
        [id, randomUUID()].map(async (named) => {
          const { status, body } = await stranger.post(path.replace('ID', named));
          return { status, detail: body.detail, code: body.code };
        }),
      );
      expect([path, found?.status]).toEqual([path, 404]);
      expect([path, missing]).toEqual([path, found]);
    }
  });

  it('lets a person read their own record and no other person’s', async () => {
    const { clerk, head } = testBoard;
    expect((await clerk.get(`persons/${clerk.id}`)).status).toBe(200);
    expect((await head.get(`persons/${clerk.id}`)).status).toBe(404);
    expect((await clerk.get('me')).body).toMatchObject({ id: clerk.id });
  });
});

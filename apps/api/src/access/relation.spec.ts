import { randomUUID } from 'node:crypto';
import { aBoard, SUPPORTED, type ABoard } from '#api/testing/board.builder';
import { decided, started, tabled } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';
import { board } from '#domain/board';

describe('The reach of a role', () => {
  let there: ABoard;
  let contractId = '';
  let elsewhere: Caller;

  const boardFor = async (...areas: string[]): Promise<string> => {
    const boardId = randomUUID();
    const establish = { name: 'Another board', areas, from: '2011-09-01', terms: null } as const;
    const { service } = there;
    await service.streams.handle(board, 'EstablishBoard', boardId, establish, service.occasion());
    return boardId;
  };

  beforeAll(async () => {
    there = await aBoard();
    const { service } = there;
    const [requestId, meetingId] = await tabled(there);
    contractId = await started(there, await decided(there, requestId, meetingId));
    await service.quiet();
    elsewhere = await service.caller('clerk', { kind: 'board', id: await boardFor('826') });
  }, 60_000);

  afterAll(() => there.service.close());

  it('ends for a member with the seat on the board, whatever their standing says', async () => {
    const { service, boardId, members } = there;
    const leaving = members[2];
    expect((await leaving.get(`contracts/${contractId}`)).status).toBe(200);
    const { state } = await service.streams.stateOf(board, boardId);
    const memberId = state?.members.find(({ personId }) => personId === leaving.id)?.memberId ?? '';
    const leaves = { memberId, on: '2011-09-25' } as const;
    await service.streams.handle(board, 'StandDownMember', boardId, leaves, service.occasion());
    expect((await leaving.get(`contracts/${contractId}`)).status).toBe(403);
    expect((await leaving.get(`boards/${boardId}/agenda`)).status).toBe(403);
  });

  it('is that of a chair only for who has the office', async () => {
    const { service, boardId, members, chair } = there;
    const ambitious = await service.caller('chair', { kind: 'board', id: boardId }, members[1].id);
    const meeting = { on: '2011-12-01', place: 'Here' };
    expect((await ambitious.post(`boards/${boardId}/meetings`, meeting)).status).toBe(403);
    expect((await chair.post(`boards/${boardId}/meetings`, meeting)).status).toBe(201);
  });

  it('lets a clerk keep schools and leaders in the areas of the board, and no others', async () => {
    const { clerk, leaderId } = there;
    const classification = { governance: 'maintained', consultees: [], source: 'Instrument of government' };
    const offer = { from: '2012-09-01', to: '2012-12-31', halfDays: 2 };
    const withdrawal = { on: '2012-08-31', reason: 'Retires' };
    for (const [keeper, status] of [
      [elsewhere, 404],
      [clerk, 200],
    ] as const) {
      expect((await keeper.post(`schools/${SUPPORTED}/classification`, classification)).status).toBe(status);
      expect((await keeper.post(`leaders/${leaderId}/offers`, offer)).status).toBe(status);
      expect((await keeper.post(`leaders/${leaderId}/withdrawal`, withdrawal)).status).toBe(status);
    }
  });

  it('lets a clerk keep an alliance that a school in the areas of the board leads, and no other', async () => {
    const { clerk } = there;
    const establish = { name: 'Alliance', form: 'single', leadSchools: [SUPPORTED], from: '2011-09-01' };
    const allianceId = await elsewhere.made('alliances', establish);
    const member = { organisation: 'University', urn: null, role: 'strategic-partner', from: '2011-09-01' };
    for (const [keeper, status] of [
      [elsewhere, 404],
      [clerk, 200],
    ] as const)
      expect((await keeper.post(`alliances/${allianceId}/members`, member)).status).toBe(status);
    expect((await elsewhere.get(`alliances/${allianceId}`)).status).toBe(200);
  });

  it('shows of a school or a leader, who belong to no board, only the cases of one’s own boards', async () => {
    const { clerk, auditor, leaderId } = there;
    for (const path of [`schools/${SUPPORTED}`, `leaders/${leaderId}`, `leaders/${leaderId}/contracts`]) {
      expect([path, (await elsewhere.get(path)).body]).toMatchObject([path, { contracts: [] }]);
      for (const reader of [clerk, auditor])
        expect([path, (await reader.get(path)).body]).toMatchObject([path, { contracts: [{ contractId }] }]);
    }
    expect((await elsewhere.get(`schools/${SUPPORTED}`)).body).toMatchObject({ requests: [] });
  });

  it('is for an officer the figures of a board that is for their area alone, and the schools in it', async () => {
    const { service, officer } = there;
    const stranger = await service.caller('la-officer', { kind: 'area', id: '826' });
    const [own, shared, other] = [await boardFor('879'), await boardFor('879', '826'), await boardFor('826')];
    for (const [reader, seen] of [
      [officer, [200, 404, 404]],
      [stranger, [404, 404, 200]],
    ] as const) {
      const answers = [own, shared, other].map((id) => reader.get(`boards/${id}/statistics`));
      expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(seen);
    }
    for (const id of [own, shared, other]) {
      expect((await officer.post(`boards/${id}/schools/${SUPPORTED}/requests`, {})).status).toBe(400);
      expect((await stranger.post(`boards/${id}/schools/${SUPPORTED}/requests`, {})).status).toBe(404);
    }
  });

  it('ends alike before what lies outside and before what does not exist, whatever else the path names', async () => {
    const { service, leaderId, boardId } = there;
    const stranger = await service.caller('school-head', { kind: 'school', id: '113599' });
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

  it('is one’s own record only, where it is one’s own', async () => {
    const { clerk, head } = there;
    expect((await clerk.get(`persons/${clerk.id}`)).status).toBe(200);
    expect((await clerk.get(`persons/${head.id}`)).status).toBe(404);
    expect((await clerk.get('me')).body).toMatchObject({ id: clerk.id });
  });
});

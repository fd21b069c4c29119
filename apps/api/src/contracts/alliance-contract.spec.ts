import { designateForAlliance, establishAlliance, type TestLeader } from '#api/testing/alliance.builder';
import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import {
  AIM,
  buildApproval,
  openMeeting,
  tableRequest,
  signFor,
  prepareRelease,
  prepareSignature,
} from '#api/testing/case.builder';
import type { Caller, TestResponse } from '#api/testing/test-service';

const FIRST_SCHOOL = '113531';
const SECOND_SCHOOL = '113532';
const LEAD_SCHOOL = '113533';
describe('A contract of an alliance with two deployed leaders of two schools', () => {
  let fixture: TestBoard;
  let director: Caller;
  let allianceId = '';
  let contractId = '';
  let visitId = '';
  let lead: TestLeader;
  let first: TestLeader;
  let second: TestLeader;
  let foreign: TestLeader;
  let foreignDirector: Caller;

  const path = (rest: string): string => `contracts/${contractId}/${rest}`;
  const statusAndCode = ({ status, body }: TestResponse): unknown[] => [status, body.code];
  const kindsOfTasks = async (caller: Caller): Promise<unknown[]> => {
    await fixture.service.whenIdle();
    const { body } = await caller.get('me/tasks');
    return (body.tasks as { kind: string; recordId: string }[])
      .filter(({ recordId }) => recordId === contractId)
      .map(({ kind }) => kind)
      .toSorted();
  };
  const delivered = async ({ caller, leaderId }: TestLeader): Promise<unknown> => {
    await fixture.service.whenIdle();
    const { body } = await caller.get(`leaders/${leaderId}`);
    return (body.contracts as { delivered: number }[])[0]?.delivered;
  };

  beforeAll(async () => {
    fixture = await createTestBoard();
    ({ allianceId, director } = await establishAlliance(fixture, LEAD_SCHOOL));
    lead = await designateForAlliance(fixture, allianceId, LEAD_SCHOOL);
    first = await designateForAlliance(fixture, allianceId, FIRST_SCHOOL);
    second = await designateForAlliance(fixture, allianceId, SECOND_SCHOOL);
    const other = await establishAlliance(fixture, '113540');
    foreignDirector = other.director;
    foreign = await designateForAlliance(fixture, other.allianceId, '113540');
  });

  afterAll(() => fixture.service.close());

  it('is awarded to the alliance with a lead leader who belongs to it', async () => {
    const { service, clerk, chair } = fixture;
    const [requestId, meetingId] = await tableRequest(fixture);
    await openMeeting(fixture, meetingId);
    const provider = { kind: 'alliance', allianceId };
    const minute = (award: object) =>
      clerk.post(`meetings/${meetingId}/decisions`, buildApproval(fixture, requestId, award));
    const unknown = { kind: 'alliance', allianceId: '00000000-0000-4000-8000-000000000000' };
    expect(statusAndCode(await minute({ provider: unknown, leaderId: lead.leaderId }))).toEqual([404, 'not-found']);
    expect(statusAndCode(await minute({ provider, leaderId: foreign.leaderId }))).toEqual([
      409,
      'leader-not-with-provider',
    ]);
    expect(statusAndCode(await minute({ provider: { kind: 'alliance' }, leaderId: lead.leaderId }))).toEqual([
      409,
      'provider-incomplete',
    ]);
    const minuted = await minute({ provider, leaderId: lead.leaderId });
    const decisionId = String(minuted.body.decisionId);
    await chair.submit(`meetings/${meetingId}/confirmation`);
    await service.whenIdle();
    expect((await clerk.get(`decisions/${decisionId}`)).body).toMatchObject({
      state: { taken: { award: { provider: { kind: 'alliance', allianceName: 'Teaching School Alliance' } } } },
    });
    contractId = await clerk.submit(`boards/${fixture.boardId}/contracts`, {
      reference: 'MK-1/1',
      decisionId,
      leaderId: lead.leaderId,
      fundId: fixture.fundId,
      pence: 200_000,
      halfDays: 12,
      startsOn: '2011-09-26',
      endsOn: '2012-05-10',
    });
    await clerk.submit(path('aims'), AIM, 'aimId');
  });

  it('takes leaders of the alliance into the team of the draft, and refuses a leader of another alliance', async () => {
    const { clerk } = fixture;
    const add = (caller: Caller, { leaderId }: TestLeader, halfDays: number) =>
      caller.post(path('team'), { leaderId, halfDays });
    expect(statusAndCode(await add(director, foreign, 2))).toEqual([404, 'not-found']);
    expect(statusAndCode(await add(clerk, foreign, 2))).toEqual([409, 'leader-not-with-provider']);
    expect(statusAndCode(await add(foreignDirector, first, 2))).toEqual([404, 'not-found']);
    expect((await add(director, first, 4)).status).toBe(200);
    expect((await add(clerk, second, 2)).status).toBe(200);
    expect((await clerk.get(`contracts/${contractId}`)).body).toMatchObject({
      providerKind: 'alliance',
      providerAllianceName: 'Teaching School Alliance',
      deployedLeaderIds: [first.leaderId, second.leaderId],
      deployedLeaderNames: ['system-leader', 'system-leader'],
      daysOfLeaders: [{ plannedHalfDays: 6 }, { plannedHalfDays: 4 }, { plannedHalfDays: 2 }],
    });
  });

  it('waits for the signature of the director and for the release by the employer of each leader', async () => {
    const { head, clerk } = fixture;
    expect(await kindsOfTasks(director)).toEqual(['sign-as-provider']);
    expect(await kindsOfTasks(lead.caller)).toEqual([]);
    expect(await kindsOfTasks(lead.homeHead)).toEqual(['sign-for-home-school']);
    expect(await kindsOfTasks(first.homeHead)).toEqual(['release-team-member']);
    await signFor(head, contractId, 'school');
    const signature = await prepareSignature(head, contractId);
    expect((await lead.caller.post(path('signatures/provider'), signature)).status).toBe(404);
    expect((await foreignDirector.post(path('signatures/provider'), signature)).status).toBe(404);
    await signFor(director, contractId, 'provider');
    await signFor(lead.homeHead, contractId, 'home-head');
    expect((await clerk.get(`contracts/${contractId}`)).body).toMatchObject({
      stage: 'signing',
      waitingFor: [{ kind: 'release-of-team' }],
    });
  });

  it('reserves half-days and money once every leader is released by their employer', async () => {
    const { clerk, service } = fixture;
    const prepared = await prepareRelease(clerk, contractId, '2011-09-20');
    const release = (caller: Caller, { leaderId }: TestLeader) =>
      caller.post(path(`team/${leaderId}/release`), prepared);
    expect(await prepareRelease(first.homeHead, contractId, '2011-09-20')).toEqual(prepared);
    expect((await release(second.homeHead, first)).status).toBe(404);
    expect((await release(lead.homeHead, first)).status).toBe(404);
    expect((await release(foreign.homeHead, foreign)).status).toBe(404);
    expect((await release(first.caller, first)).status).toBe(404);
    expect((await release(first.homeHead, first)).status).toBe(200);
    expect((await release(second.homeHead, second)).status).toBe(200);
    expect(await kindsOfTasks(first.homeHead)).toEqual([]);
    expect((await clerk.get(`contracts/${contractId}`)).body).toMatchObject({
      stage: 'ready',
      record: { team: [{ releasedBy: first.homeHead.id, days: 'confirmed' }, { days: 'confirmed' }] },
    });
    service.setDay('2011-09-26');
    await clerk.submit(path('start'), { startedOn: '2011-09-26' });
  });

  it('counts the half-days of a visit for each leader who came, and a correction changes who came', async () => {
    const { clerk, head, service } = fixture;
    service.setDay('2011-10-31');
    const plan = { on: '2011-10-10', halfDays: 2, purpose: 'Action plan' };
    visitId = await lead.caller.submit(path('visits'), plan, 'visitId');
    const record = (caller: Caller, attendedBy: string[]) =>
      caller.post(path(`visits/${visitId}/attendance`), {
        heldOn: '2011-10-10',
        halfDays: 2,
        summary: 'Six lessons',
        attendedBy,
      });
    expect(statusAndCode(await record(lead.caller, [foreign.leaderId]))).toEqual([409, 'not-on-the-team']);
    expect(statusAndCode(await record(second.caller, [first.leaderId]))).toEqual([409, 'not-your-visit']);
    expect((await record(first.caller, [first.leaderId, second.leaderId])).status).toBe(200);
    expect([await delivered(first), await delivered(second)]).toEqual([2, 2]);
    const right = { heldOn: '2011-10-10', halfDays: 2, attendedBy: [first.leaderId, lead.leaderId], reason: 'A slip' };
    await clerk.submit(path(`visits/${visitId}/attendance/correction`), right);
    expect([await delivered(first), await delivered(second), await delivered(lead)]).toEqual([2, 0, 2]);
    await head.submit(path(`visits/${visitId}/countersignature`));
    expect((await clerk.get(`contracts/${contractId}`)).body).toMatchObject({
      deliveredHalfDays: 4,
      daysOfLeaders: [{ deliveredHalfDays: 2 }, { deliveredHalfDays: 2 }, { deliveredHalfDays: 0 }],
      record: { visits: [{ attendedBy: [first.leaderId, lead.leaderId], countersigned: true }] },
    });
  });

  it('is read as the provider by the director and every leader, and without its texts by those who employ them', async () => {
    const visitOf = async (caller: Caller): Promise<unknown> => {
      const { body } = await caller.get(`contracts/${contractId}`);
      return (body.record as { visits: { summary: string }[] }).visits[0]?.summary;
    };
    for (const caller of [director, lead.caller, first.caller, second.caller, fixture.head])
      expect(await visitOf(caller)).toBe('Six lessons');
    for (const caller of [first.homeHead, second.homeHead, lead.homeHead])
      expect(await visitOf(caller)).toBe('withheld');
    for (const caller of [foreignDirector, foreign.caller, foreign.homeHead])
      expect((await caller.get(`contracts/${contractId}`)).status).toBe(404);
    const { body } = await second.caller.get(`leaders/${second.leaderId}/contracts`);
    expect(body.contracts).toMatchObject([{ contractId, role: 'deployed', schoolUrn: SUPPORTED }]);
    const csv = await fixture.clerk.getRaw(`boards/${fixture.boardId}/contracts?format=csv&providerKind=alliance`);
    expect(csv.text).toContain(`${first.leaderId}; ${second.leaderId}`);
  });

  it('shows the board that the release of a deployed leader was recalled', async () => {
    const { service, clerk } = fixture;
    await first.homeHead.submit(`leaders/${first.leaderId}/offers/${first.offerId}/recall`, {
      reason: 'Needed at home',
    });
    const administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    await administrator.post('demonstration/clock', { to: '2011-11-02T09:00:00.000Z' });
    expect((await clerk.get(`contracts/${contractId}`)).body).toMatchObject({
      record: { circumstances: [{ kind: 'release-recalled', sourceId: first.offerId }] },
    });
  });

  it('returns the unused half-days of each leader when the contract ends', async () => {
    const { clerk, service } = fixture;
    const ended = { causeCode: 'not-progressing', endedOn: '2011-11-02', note: 'The school has closed a year' };
    await clerk.submit(path('early-end'), ended);
    await service.whenIdle();
    expect((await clerk.get(`contracts/${contractId}`)).body).toMatchObject({
      stage: 'ended',
      record: { daysSettled: true, ended: { unusedHalfDays: 8 } },
    });
    for (const { caller, leaderId } of [lead, second]) {
      const { body } = await caller.get(`leaders/${leaderId}`);
      expect((body.contracts as { reserved: number }[])[0]).toMatchObject({ reserved: 0 });
    }
  });
});

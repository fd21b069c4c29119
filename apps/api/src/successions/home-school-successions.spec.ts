import { createTestBoard, HOME, type TestBoard } from '#api/testing/board.builder';
import { establishBody } from '#api/testing/body.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';
import { school } from '#domain/school';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import { commandRequest } from '#execution/command-executor';

const ACADEMY = '149010';

interface Contract {
  readonly circumstances: readonly { readonly kind: string; readonly answer: string | null }[];
  readonly ended: object | null;
}

describe('The conversion of the home school of a leader', () => {
  let fixture: TestBoard;
  let administrator: Caller;
  let newHead: Caller;
  let trust: Caller;
  let contractId = '';
  let successionId = '';
  const path = `schools/${HOME}/successions`;
  const terms = { kind: 'conversion', predecessors: [HOME], successors: [ACADEMY], on: '2011-12-01' };

  const comeTo = async (day: string): Promise<void> => {
    await fixture.service.whenIdle();
    const { status } = await administrator.post('demonstration/clock', { to: `${day}T09:00:00.000Z` });
    expect(status).toBe(200);
    await fixture.service.whenIdle();
  };
  const readContract = async (): Promise<Contract> =>
    (await fixture.clerk.get(`contracts/${contractId}`)).body.record as Contract;
  const answers = async (): Promise<(string | null)[]> =>
    (await readContract()).circumstances.map(({ kind, answer }) => `${kind} ${answer ?? 'open'}`);

  /** The board reviews the contract, and the clerk minutes this outcome. Returns the meeting. */
  const review = async (on: string, minute: object): Promise<string> => {
    const { clerk, chair, members, boardId } = fixture;
    const meetingId = await clerk.submit(`boards/${boardId}/meetings`, { on, place: 'Council House' });
    const item = { kind: 'review', subjectId: contractId, title: 'The home school converts' };
    const itemId = await clerk.submit(`meetings/${meetingId}/items`, item, 'itemId');
    await comeTo(on);
    await clerk.submit(`meetings/${meetingId}/opening`);
    const present = [chair, ...members].map(({ id }) => id);
    await clerk.submit(`meetings/${meetingId}/attendance`, { present, apologies: [] });
    const vote = { for: [chair.id, members[1].id, members[2].id], against: [], abstained: [] };
    const texts = { rationale: 'After discussion', optionsConsidered: [], award: null, conditions: [] };
    await clerk.submit(`meetings/${meetingId}/decisions`, { itemId, ...texts, vote, effectiveFrom: on, ...minute });
    await fixture.service.whenIdle();
    return meetingId;
  };
  const confirm = async (meetingId: string): Promise<void> => {
    await fixture.chair.submit(`meetings/${meetingId}/confirmation`);
    await fixture.service.whenIdle();
  };

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { service } = fixture;
    administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    const [requestId, meetingId] = await tableRequest(fixture);
    contractId = await startContract(fixture, await approveRequest(fixture, requestId, meetingId));
    const entry = buildRegisterEntry({ name: 'Hill View Academy', status: 'Proposed to open', typeCode: '34' });
    const row = { urn: ACADEMY, entry, governance: null, source: { file: 'gias.csv', extractedOn: null } };
    await service.executor.execute(
      commandRequest(school, 'RecordRegisterEntry', ACADEMY, row, service.commandContext()),
    );
    newHead = await service.createCaller('school-head', { kind: 'school', id: ACADEMY });
    trust = await service.createCaller('responsible-body', {
      kind: 'body',
      id: await establishBody(service, ACADEMY),
    });
  });

  afterAll(() => fixture.service.close());

  it('is noted on the contract in which the leader works, and waits for the board', async () => {
    const { homeHead, clerk, boardId } = fixture;
    successionId = await homeHead.submit(path, { ...terms, source: 'Academy order' });
    await comeTo('2011-10-03');
    expect(await answers()).toEqual(['home-school-succession-proposed open']);
    const due = await clerk.get(`boards/${boardId}/due?kind=circumstance`);
    expect(JSON.stringify(due.body)).toContain('The home school is to convert');
  });

  it('is answered by the review of the contract as soon as the chair confirms the minute, and not before', async () => {
    const { clerk, boardId } = fixture;
    const meetingId = await review('2011-10-18', { outcome: 'continue', reasonCodes: ['on-track'] });
    expect(await answers()).toEqual(['home-school-succession-proposed open']);
    await confirm(meetingId);
    expect(await readContract()).toMatchObject({
      circumstances: [{ answer: 'continue', answeredOn: '2011-10-18', reason: null }],
    });
    const due = await clerk.get(`boards/${boardId}/due?kind=circumstance`);
    expect([due.status, JSON.stringify(due.body)]).toEqual([200, expect.not.stringContaining('The home school')]);
  });

  it('gives the head of the new school the rights of the home head from its first day', async () => {
    const { homeHead, clerk } = fixture;
    await homeHead.submit(`${path}/${successionId}/confirmation`, {});
    await trust.submit(`schools/${ACADEMY}/successions/${successionId}/responsible-body-confirmation`, {});
    await comeTo('2011-11-30');
    expect(await answers()).toEqual([
      'home-school-succession-proposed continue',
      'home-school-succession-confirmed open',
    ]);
    expect((await newHead.get(`contracts/${contractId}`)).status).toBe(404);
    await comeTo('2011-12-01');
    expect((await newHead.get(`contracts/${contractId}`)).status).toBe(200);
    const asOld = (await homeHead.get('me/tasks')).body.tasks as { path: string }[];
    const asNew = (await newHead.get('me/tasks')).body.tasks as { path: string }[];
    expect(asNew.map((task) => task.path)).toEqual(asOld.map((task) => task.path));
    const release = `leaders/${fixture.leaderId}/offers`;
    const offer = { from: '2012-09-03', to: '2012-12-20', halfDays: 4 };
    const offerId = await fixture.systemLeader.submit(release, offer, 'offerId');
    expect((await newHead.post(`${release}/${offerId}/release`, { halfDays: 4 })).status).toBe(200);
    expect((await clerk.post(`${release}/${offerId}/release`, { halfDays: 4 })).status).toBe(403);
  });

  it('ends the contract with the confirmed minute, which names the cause once', async () => {
    const { clerk } = fixture;
    const end = { outcome: 'end', reasonCodes: ['other-support'] };
    const meetingId = await review('2011-12-06', { ...end, endCause: 'leader-left' });
    expect((await readContract()).ended).toBeNull();
    expect((await clerk.get(`meetings/${meetingId}`)).body).toMatchObject({
      state: { decisions: [{ outcome: 'end', endCause: 'leader-left' }] },
    });
    await confirm(meetingId);
    expect(await readContract()).toMatchObject({
      circumstances: [{ answer: 'end' }, { answer: 'end' }],
      ended: { how: 'ended-early', on: '2011-12-06', causeCode: 'leader-left' },
    });
    expect((await clerk.get(`contracts/${contractId}/history?limit=100`)).body.events).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: 'ReviewDecided' })]),
    );
  });
});

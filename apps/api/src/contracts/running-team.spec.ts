import {
  designateForAlliance,
  establishAlliance,
  startAllianceContract,
  type TestLeader,
} from '#api/testing/alliance.builder';
import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { prepareRelease } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';

const LEAD_SCHOOL = '113533';

describe('A leader who joins a running contract', () => {
  let fixture: TestBoard;
  let director: Caller;
  let lead: TestLeader;
  let joining: TestLeader;
  let path = '';

  const kindsOfTasks = async (): Promise<string[]> => {
    await fixture.service.whenIdle();
    const { body } = await fixture.clerk.get('me/tasks?limit=200');
    return (body.tasks as { kind: string }[]).map(({ kind }) => kind);
  };
  const readDays = async ({ caller, leaderId }: TestLeader): Promise<unknown> => {
    await fixture.service.whenIdle();
    const { body } = await caller.get(`leaders/${leaderId}`);
    return (body.offers as { reserved: number; free: number }[]).map(({ reserved, free }) => [reserved, free]);
  };

  beforeAll(async () => {
    fixture = await createTestBoard();
    const own = await establishAlliance(fixture, LEAD_SCHOOL);
    ({ director } = own);
    lead = await designateForAlliance(fixture, own.allianceId, LEAD_SCHOOL);
    const first = await designateForAlliance(fixture, own.allianceId, '113531');
    joining = await designateForAlliance(fixture, own.allianceId, '113532');
    path = `contracts/${await startAllianceContract(fixture, own, lead, [first])}`;
    await joining.homeHead.submit(`leaders/${joining.leaderId}/offers/${joining.offerId}/recall`, { reason: 'Needed' });
  });
  afterAll(() => fixture.service.close());

  it('waits for half-days that were refused, until the clerk asks again for what was released meanwhile', async () => {
    const { clerk, head, service } = fixture;
    const { leaderId, offerId, homeHead } = joining;
    await director.submit(`${path}/team`, { leaderId, halfDays: 2, reason: 'Year 6 needs a second teacher' });
    await head.submit(`${path}/team/${leaderId}/acceptance`);
    await homeHead.submit(
      `${path}/team/${leaderId}/release`,
      await prepareRelease(homeHead, path.replace('contracts/', ''), '2011-09-26'),
    );
    expect(await kindsOfTasks()).toContain('renew-team-days');
    expect((await clerk.get(path)).body).toMatchObject({ waitingFor: [{ kind: 'days-refused' }] });
    expect(await readDays(lead)).toEqual([[8, 2]]);
    await homeHead.submit(`leaders/${leaderId}/offers/${offerId}/release`, { halfDays: 4 });
    await clerk.submit(`${path}/arrangements`);
    await service.whenIdle();
    expect(await kindsOfTasks()).not.toContain('renew-team-days');
    expect((await clerk.get(path)).body).toMatchObject({
      waitingFor: [],
      record: { team: [{}, { days: 'confirmed' }] },
    });
  });

  it('frees the half-days that are transferred from the lead leader at once, and returns them when the leader leaves', async () => {
    expect(await readDays(lead)).toEqual([[6, 4]]);
    await director.submit(`${path}/team/${joining.leaderId}/removal`, { reason: 'The school has its own teacher' });
    expect(await readDays(lead)).toEqual([[8, 2]]);
  });
});

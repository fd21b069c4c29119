import { randomUUID } from 'node:crypto';
import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { leader } from '#domain/leader';
import type { LeaderEvents } from '#domain/leader.events';
import type { Employer } from '#domain/vocabulary';
import { commandRequest } from '#execution/command-executor';

describe('A leader without a home school', () => {
  let fixture: TestBoard;

  const designate = async (employer: Employer) => {
    const { service } = fixture;
    const leaderId = randomUUID();
    const offerId = randomUUID();
    const caller = await service.createCaller('system-leader', { kind: 'leader', id: leaderId }, leaderId);
    const designation: LeaderEvents['LeaderDesignated'] = {
      personId: leaderId,
      providerType: 'adviser',
      designatingBody: 'Plymouth City Council',
      homeSchoolUrn: null,
      employer,
      allianceId: null,
      phases: ['Primary'],
      needAreas: ['mathematics'],
      from: '2011-09-01',
      to: null,
    };
    const offer = { offerId, from: '2011-09-01', to: '2012-08-31', halfDays: 20 } as const;
    const run = service.executor.execute.bind(service.executor);
    await run(commandRequest(leader, 'DesignateLeader', leaderId, designation, service.commandContext()));
    await run(commandRequest(leader, 'OfferDays', leaderId, offer, service.commandContext()));
    return { caller, path: `leaders/${leaderId}/offers/${offerId}/release` };
  };

  beforeAll(async () => {
    fixture = await createTestBoard();
  });

  afterAll(() => fixture.service.close());

  it('is released by officers of the council that employs the leader, and by no school', async () => {
    const { officer, homeHead } = fixture;
    const { caller, path } = await designate({ kind: 'council', name: 'Plymouth City Council', areaCode: '879' });
    expect((await homeHead.post(path, { halfDays: 10 })).status).toBe(404);
    expect((await caller.post(path, { halfDays: 10 })).status).toBe(404);
    expect((await officer.post(path, { halfDays: 10 })).status).toBe(200);
  });

  it('releases their own days if self-employed', async () => {
    const { officer } = fixture;
    const { caller, path } = await designate({ kind: 'self-employed', name: null, areaCode: '879' });
    expect((await officer.post(path, { halfDays: 10 })).status).toBe(404);
    expect((await caller.post(path, { halfDays: 10 })).status).toBe(200);
  });
});

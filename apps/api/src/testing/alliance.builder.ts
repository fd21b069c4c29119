import { randomUUID } from 'node:crypto';
import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { AIM, buildApproval, openMeeting, prepareRelease, tableRequest, signFor } from '#api/testing/case.builder';
import type { Caller } from '#api/testing/test-service';
import { alliance } from '#domain/alliance';
import { leader } from '#domain/leader';
import type { LeaderEvents } from '#domain/leader.events';
import { commandRequest } from '#execution/command-executor';

/** A leader of an alliance with the head of their home school, and the offer of their half-days. */
export interface TestLeader {
  readonly leaderId: string;
  readonly offerId: string;
  readonly caller: Caller;
  readonly homeHead: Caller;
}

/** Establishes an alliance, and returns its id and its director. */
export const establishAlliance = async (
  { service }: TestBoard,
  leadSchool: string,
): Promise<{ allianceId: string; director: Caller }> => {
  const allianceId = randomUUID();
  const established = { name: 'Teaching School Alliance', form: 'single' as const, leadSchools: [leadSchool] };
  await service.executor.execute(
    commandRequest(
      alliance,
      'EstablishAlliance',
      allianceId,
      { ...established, from: '2011-09-01' as const },
      service.commandContext(),
    ),
  );
  return {
    allianceId,
    director: await service.createCaller('alliance-director', { kind: 'alliance', id: allianceId }),
  };
};

/** Drafts, signs and starts a contract of the alliance with this lead, and four half-days for each deployed leader. Returns its id. */
export const startAllianceContract = async (
  fixture: TestBoard,
  { allianceId, director }: { readonly allianceId: string; readonly director: Caller },
  lead: TestLeader,
  deployed: readonly TestLeader[] = [],
): Promise<string> => {
  const { service, clerk, chair, head } = fixture;
  const [requestId, meetingId] = await tableRequest(fixture);
  await openMeeting(fixture, meetingId);
  const award = { provider: { kind: 'alliance', allianceId }, leaderId: lead.leaderId };
  const minuted = buildApproval(fixture, requestId, award);
  const decisionId = await clerk.submit(`meetings/${meetingId}/decisions`, minuted, 'decisionId');
  await chair.submit(`meetings/${meetingId}/confirmation`);
  await service.whenIdle();
  const contractId = await clerk.submit(`boards/${fixture.boardId}/contracts`, {
    reference: 'MK-1/1',
    decisionId,
    leaderId: lead.leaderId,
    fundId: fixture.fundId,
    pence: 200_000,
    halfDays: 12,
    startsOn: '2011-09-26',
    endsOn: '2012-05-10',
  });
  const path = (rest: string): string => `contracts/${contractId}/${rest}`;
  await clerk.submit(path('aims'), AIM, 'aimId');
  for (const { leaderId } of deployed) await director.submit(path('team'), { leaderId, halfDays: 4 });
  await signFor(head, contractId, 'school');
  await signFor(director, contractId, 'provider');
  await signFor(lead.homeHead, contractId, 'home-head');
  for (const { leaderId, homeHead } of deployed)
    await homeHead.submit(path(`team/${leaderId}/release`), await prepareRelease(homeHead, contractId, '2011-09-20'));
  await service.whenIdle();
  service.setDay('2011-09-26');
  await clerk.submit(path('start'), { startedOn: '2011-09-26' });
  return contractId;
};

/** Designates a leader of the alliance, with ten released half-days. */
export const designateForAlliance = async (
  { service }: TestBoard,
  allianceId: string,
  homeSchoolUrn: string,
): Promise<TestLeader> => {
  const [leaderId, offerId] = [randomUUID(), randomUUID()];
  const caller = await service.createCaller('system-leader', { kind: 'leader', id: leaderId }, leaderId);
  const homeHead = await service.createCaller('school-head', { kind: 'school', id: homeSchoolUrn });
  const designation: LeaderEvents['LeaderDesignated'] = {
    personId: leaderId,
    providerType: 'sle',
    designatingBody: 'Teaching School Alliance',
    homeSchoolUrn,
    employer: null,
    allianceId,
    phases: ['Primary'],
    needAreas: ['mathematics'],
    from: '2011-09-01',
    to: null,
  };
  const offer = { offerId, from: '2011-09-01', to: '2012-08-31', halfDays: 10 } as const;
  const run = service.executor.execute.bind(service.executor);
  const released = { ...service.commandContext(), actor: homeHead.id };
  await run(commandRequest(leader, 'DesignateLeader', leaderId, designation, service.commandContext()));
  await run(commandRequest(leader, 'OfferDays', leaderId, offer, service.commandContext()));
  await run(commandRequest(leader, 'ReleaseDays', leaderId, { offerId, halfDays: 10 }, released));
  return { leaderId, offerId, caller, homeHead };
};

/** Designates a leader without a home school whom this council employs. Returns the id. */
export const designateForCouncil = async ({ service }: TestBoard, areaCode: string): Promise<string> => {
  const { id: leaderId } = await service.createCaller('system-leader', { kind: 'leader', id: randomUUID() });
  const designation: LeaderEvents['LeaderDesignated'] = {
    personId: leaderId,
    providerType: 'lle',
    designatingBody: 'The council',
    homeSchoolUrn: null,
    employer: { kind: 'council', name: 'The council', areaCode },
    allianceId: null,
    phases: ['Primary'],
    needAreas: ['mathematics'],
    from: '2011-09-01',
    to: null,
  };
  await service.executor.execute(
    commandRequest(leader, 'DesignateLeader', leaderId, designation, service.commandContext()),
  );
  return leaderId;
};

/** A running contract of an alliance, whose lead comes from its lead school and whose other leader from another school. */
export interface TestAllianceContract {
  readonly fixture: TestBoard;
  readonly allianceId: string;
  readonly director: Caller;
  readonly lead: TestLeader;
  readonly deployed: TestLeader;
  readonly contractId: string;
}

/** Starts a service with a running contract of an alliance that this school leads. */
export const createAllianceContract = async (leadSchool: string): Promise<TestAllianceContract> => {
  const fixture = await createTestBoard();
  const own = await establishAlliance(fixture, leadSchool);
  const lead = await designateForAlliance(fixture, own.allianceId, leadSchool);
  const deployed = await designateForAlliance(fixture, own.allianceId, '113531');
  const contractId = await startAllianceContract(fixture, own, lead, [deployed]);
  return { fixture, ...own, lead, deployed, contractId };
};

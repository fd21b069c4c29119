import { randomUUID } from 'node:crypto';
import type { TestBoard } from '#api/testing/board.builder';
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

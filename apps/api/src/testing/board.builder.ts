import { randomUUID } from 'node:crypto';
import { TestService, type Caller, type TestServiceOptions } from '#api/testing/test-service';
import { board } from '#domain/board';
import { fund } from '#domain/fund';
import { leader } from '#domain/leader';
import type { LeaderEvents } from '#domain/leader.events';
import { commandRequest } from '#execution/command-executor';
import { school } from '#domain/school';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';

export const SUPPORTED = '113521';
export const HOME = '113522';
const ELSEWHERE = '113523';

/** A board with its people, a leader with released half-days, and a fund. */
export interface TestBoard {
  readonly service: TestService;
  readonly boardId: string;
  readonly leaderId: string;
  readonly fundId: string;
  readonly clerk: Caller;
  readonly chair: Caller;
  /** Board members. The first leads the supported school and therefore has an interest in its case. */
  readonly members: readonly [Caller, Caller, Caller];
  readonly head: Caller;
  readonly homeHead: Caller;
  readonly systemLeader: Caller;
  readonly auditor: Caller;
  readonly officer: Caller;
}

const registerSchools = async (service: TestService) => {
  for (const [index, urn] of [SUPPORTED, HOME, ELSEWHERE].entries()) {
    const source = { file: 'establishments.csv', extractedOn: null };
    const entry = buildRegisterEntry({
      name: `School ${urn}`,
      laName: 'Plymouth',
      typeCode: '01',
      easting: 250_000,
      northing: 55_000 + 2_000 * index,
      pupils: 184,
      percentageFsm: 57.9,
    });
    const row = { urn, entry, governance: null, source };
    await service.executor.execute(commandRequest(school, 'RecordRegisterEntry', urn, row, service.commandContext()));
  }
};

const appointMembers = async (service: TestService, boardId: string) => {
  const scope = { kind: 'board', id: boardId } as const;
  const chair = await service.createCaller('chair', scope);
  const [first, second, third] = [
    await service.createCaller('board-member', scope),
    await service.createCaller('board-member', scope),
    await service.createCaller('board-member', scope),
  ];
  const roll = [
    { caller: chair, schoolUrn: ELSEWHERE },
    { caller: first, schoolUrn: SUPPORTED },
    { caller: second, schoolUrn: null },
    { caller: third, schoolUrn: null },
  ];
  for (const { caller, schoolUrn } of roll) {
    const office = caller === chair ? ('chair' as const) : ('member' as const);
    const seat = {
      memberId: randomUUID(),
      personId: caller.id,
      office,
      schoolUrn,
      from: '2011-09-01',
      to: null,
    } as const;
    await service.executor.execute(commandRequest(board, 'AppointMember', boardId, seat, service.commandContext()));
  }
  return { chair, members: [first, second, third] as const };
};

const designateLeader = async (service: TestService, homeHead: Caller) => {
  const leaderId = randomUUID();
  const systemLeader = await service.createCaller('system-leader', { kind: 'leader', id: leaderId }, leaderId);
  const designation: LeaderEvents['LeaderDesignated'] = {
    personId: systemLeader.id,
    providerType: 'nle',
    designatingBody: 'National College',
    homeSchoolUrn: HOME,
    employer: null,
    allianceId: null,
    phases: ['Primary'],
    needAreas: ['mathematics'],
    from: '2010-09-01',
    to: null,
  };
  const { executor } = service;
  await executor.execute(commandRequest(leader, 'DesignateLeader', leaderId, designation, service.commandContext()));
  const offer = { offerId: randomUUID(), from: '2011-09-01', to: '2012-08-31', halfDays: 20 } as const;
  await executor.execute(commandRequest(leader, 'OfferDays', leaderId, offer, service.commandContext()));
  const released = { offerId: offer.offerId, halfDays: 20 };
  await executor.execute(
    commandRequest(leader, 'ReleaseDays', leaderId, released, { ...service.commandContext(), actor: homeHead.id }),
  );
  return { leaderId, systemLeader };
};

/** Starts a service on 1 September 2011 and sets up a board. */
export const createTestBoard = async (options: Omit<TestServiceOptions, 'day'> = {}): Promise<TestBoard> => {
  const service = await TestService.start({ day: '2011-09-01', ...options });
  const { executor } = service;
  await registerSchools(service);
  const boardId = randomUUID();
  const establish = { name: 'Partnership Board', from: '2011-09-01', terms: null } as const;
  await executor.execute(
    commandRequest(board, 'EstablishBoard', boardId, { ...establish, areas: ['879'] }, service.commandContext()),
  );
  const fundId = randomUUID();
  const grant = { boardId, name: 'Forum grant', source: 'Schools Forum', financialYear: '2011-12', pence: 60_000_000 };
  await executor.execute(commandRequest(fund, 'GrantFund', fundId, grant, service.commandContext()));
  const homeHead = await service.createCaller('school-head', { kind: 'school', id: HOME });
  return {
    service,
    boardId,
    fundId,
    homeHead,
    ...(await appointMembers(service, boardId)),
    ...(await designateLeader(service, homeHead)),
    clerk: await service.createCaller('clerk', { kind: 'board', id: boardId }),
    head: await service.createCaller('school-head', { kind: 'school', id: SUPPORTED }),
    auditor: await service.createCaller('auditor', { kind: 'everywhere', id: '*' }),
    officer: await service.createCaller('la-officer', { kind: 'area', id: '879' }),
  };
};

import { randomUUID } from 'node:crypto';
import { AService, type Caller } from '#api/testing/test-service';
import { board } from '#domain/board';
import { fund } from '#domain/fund';
import { leader } from '#domain/leader';
import type { LeaderEvents } from '#domain/leader.events';
import { school } from '#domain/school';

export const SUPPORTED = '113521';
export const HOME = '113522';
const ELSEWHERE = '113523';

/** A board with its people, a leader with released days, and a fund. */
export interface ABoard {
  readonly service: AService;
  readonly boardId: string;
  readonly leaderId: string;
  readonly fundId: string;
  readonly clerk: Caller;
  readonly chair: Caller;
  /** Members; the first leads the supported school and so has an interest in its case. */
  readonly members: readonly [Caller, Caller, Caller];
  readonly head: Caller;
  readonly homeHead: Caller;
  readonly systemLeader: Caller;
  readonly auditor: Caller;
  readonly officer: Caller;
}

const entry = (name: string) => ({
  ...{ name, status: 'Open', phase: 'Primary', laCode: '879', laName: 'Plymouth', typeCode: '01' },
  ...{ districtCode: null, districtName: null, easting: null, northing: null, pupils: 184, percentageFsm: 57.9 },
  ...{ trustName: null, religiousCharacter: null, openedOn: null, closedOn: null },
});

const schools = async (service: AService) => {
  for (const urn of [SUPPORTED, HOME, ELSEWHERE]) {
    const source = { file: 'establishments.csv', extractedOn: null };
    const row = { urn, entry: entry(`School ${urn}`), governance: null, source };
    await service.streams.handle(school, 'RecordRegisterEntry', urn, row, service.occasion());
  }
};

const seats = async (service: AService, boardId: string) => {
  const scope = { kind: 'board', id: boardId } as const;
  const chair = await service.caller('chair', scope);
  const [first, second, third] = [
    await service.caller('board-member', scope),
    await service.caller('board-member', scope),
    await service.caller('board-member', scope),
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
    await service.streams.handle(board, 'AppointMember', boardId, seat, service.occasion());
  }
  return { chair, members: [first, second, third] as const };
};

const provider = async (service: AService, homeHead: Caller) => {
  const leaderId = randomUUID();
  const systemLeader = await service.caller('system-leader', { kind: 'leader', id: leaderId }, leaderId);
  const designation: LeaderEvents['LeaderDesignated'] = {
    ...{ personId: systemLeader.id, providerType: 'nle', designatingBody: 'National College' },
    ...{ homeSchoolUrn: HOME, allianceId: null, phases: ['Primary'], needAreas: ['mathematics'] },
    from: '2010-09-01',
    to: null,
  };
  const { streams } = service;
  await streams.handle(leader, 'DesignateLeader', leaderId, designation, service.occasion());
  const offer = { offerId: randomUUID(), from: '2011-09-01', to: '2012-08-31', halfDays: 20 } as const;
  await streams.handle(leader, 'OfferDays', leaderId, offer, service.occasion());
  const released = { offerId: offer.offerId, halfDays: 20 };
  await streams.handle(leader, 'ReleaseDays', leaderId, released, { ...service.occasion(), actor: homeHead.id });
  return { leaderId, systemLeader };
};

/** Set up as on 1 September 2011. */
export const aBoard = async (): Promise<ABoard> => {
  const service = await AService.startedOn('2011-09-01');
  const { streams } = service;
  await schools(service);
  const boardId = randomUUID();
  const establish = { name: 'Partnership Board', from: '2011-09-01', terms: null } as const;
  await streams.handle(board, 'EstablishBoard', boardId, { ...establish, areas: ['879'] }, service.occasion());
  const fundId = randomUUID();
  const grant = { boardId, name: 'Forum grant', source: 'Schools Forum', financialYear: '2011-12', pence: 60_000_000 };
  await streams.handle(fund, 'GrantFund', fundId, grant, service.occasion());
  const homeHead = await service.caller('school-head', { kind: 'school', id: HOME });
  return {
    ...{ service, boardId, fundId, homeHead },
    ...(await seats(service, boardId)),
    ...(await provider(service, homeHead)),
    clerk: await service.caller('clerk', { kind: 'board', id: boardId }),
    head: await service.caller('school-head', { kind: 'school', id: SUPPORTED }),
    auditor: await service.caller('auditor', { kind: 'everywhere', id: '*' }),
    officer: await service.caller('la-officer', { kind: 'area', id: '879' }),
  };
};

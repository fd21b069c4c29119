import { runCaseOne, type CaseOne } from '#scenarios/case-one';
import { runPlymouth, type Plymouth } from '#scenarios/plymouth';
import { isPartyRole } from '#api/access/role-kinds';
import { REGISTERS, type RegisterKind } from '#domain/register.events';
import { ROLES, type Role } from '#domain/vocabulary';
import type { Caller, Installation } from '#scenarios/demo-installation';
import { listFittingScopes } from '#test/support/fitting-scopes';
import { describeAlliance, type AllianceParts } from '#test/support/alliance-cases';
import type { Demonstration } from '#test/support/demonstration';
import { handRequestOver, type HandOver } from '#test/support/hand-over-cases';

const SUPPORTED_SCHOOL = '900101';

export interface DemoCases {
  readonly caseOne: CaseOne;
  readonly plymouth: Plymouth;
  /** The receipt of the erasure of a person who had no part in either. */
  readonly erasureId: string;
  /** A body that is responsible for the supported school of the first case. */
  readonly body: { readonly id: string; readonly membershipId: string };
  /** What the board of the first case knows of its school. */
  readonly known: KnownOfSchool & AllianceParts & HandOver & { readonly expertise: string };
  /** An import of each register, by the end of its path: `links/import`. */
  readonly imports: Readonly<Record<string, string>>;
}

/** Ids of parts of the records of a school. */
interface KnownOfSchool {
  readonly intelligence: string;
  readonly rating: string;
  readonly headship: string;
  readonly status: string;
  readonly succession: string;
  /** A set of priority areas. */
  readonly priority: string;
}

/** Runs both published cases, one after the other. */
export const runDemoCases = async ({ scenario }: Demonstration): Promise<Omit<DemoCases, 'erasureId'>> => {
  const caseOne = await runCaseOne(scenario);
  const plymouth = await runPlymouth(scenario);
  const known = {
    ...(await describeSchool(caseOne)),
    priority: await namePriorityAreas(await scenario.installation.administrator),
    ...(await describeAlliance(await scenario.installation.administrator, await findAlliance(caseOne), '900102')),
    expertise: await describeLeader(await scenario.installation.administrator, caseOne.leader.id),
    ...(await handRequestOver(caseOne, SUPPORTED_SCHOOL, plymouth.board.id)),
  };
  return {
    caseOne,
    plymouth,
    body: await establishBody(caseOne),
    known,
    imports: await importAll(scenario.installation),
  };
};

/** Small files of the registers that the cases do not import. */
const SMALL_FILES: Readonly<Partial<Record<RegisterKind, string>>> = {
  links: `URN,LinkURN,LinkType\n${SUPPORTED_SCHOOL},900102,Other`,
  groups: `URN,Group UID,Group Name\n${SUPPORTED_SCHOOL},4001,The Federation`,
  indicators: `URN,AcademicYear,Indicator,Value\n${SUPPORTED_SCHOOL},2010-11,PTMAT4,67`,
  alliances: `alliance,part,from,urn\nAlliance From A File,lead-school,2011-09-01,${SUPPORTED_SCHOOL}`,
  leaders: `name,email,providerType,designatingBody,from,homeSchool,phases,needAreas\nKit Moor,kit@example.org,nle,National College,2011-09-01,${SUPPORTED_SCHOOL},Primary,mathematics`,
};

const importAll = async (installation: Installation): Promise<DemoCases['imports']> => {
  const administrator = await installation.administrator;
  const ids: Record<string, string> = {};
  for (const register of REGISTERS) {
    const content = SMALL_FILES[register];
    if (content !== undefined) await administrator.upload(`/v1/imports/${register}`, { file: 'small.csv' }, content);
    const { imports } = await administrator.read(`/v1/imports/${register}`);
    ids[`${register}/import`] = imports[0]?.importId ?? '';
  }
  return ids;
};

/** Registers a person and erases them. Returns the id of the receipt. */
export const erasePerson = async (installation: Installation): Promise<string> => {
  const { personId: person } = await installation.register('Registered by mistake', LAST_DAY);
  const administrator = await installation.administrator;
  const { id } = await administrator.record(
    '/v1/persons/{person}/erasure',
    { person },
    { reason: 'No part in a case' },
  );
  return id;
};

const describeLeader = async (administrator: Caller, leader: string): Promise<string> => {
  const shown = { evidence: 'Led mathematics in two schools', source: 'Assessment by the alliance' } as const;
  const expertise = { kind: 'subject', topic: 'mathematics', from: '2011-09-01', ...shown } as const;
  return (await administrator.record('/v1/leaders/{leader}/expertise', { leader }, expertise)).expertiseId;
};

const establishBody = async ({ board }: CaseOne): Promise<DemoCases['body']> => {
  const trust = { name: 'Academy Trust', kind: 'trust', from: '2011-09-01' } as const;
  const { id } = await board.clerk.record('/v1/responsible-bodies', {}, trust);
  const joining = { schoolUrn: SUPPORTED_SCHOOL, from: '2011-09-01' };
  const { membershipId } = await board.clerk.record('/v1/responsible-bodies/{body}/schools', { body: id }, joining);
  return { id, membershipId };
};

const findAlliance = async ({ leader }: CaseOne): Promise<string> =>
  String((await leader.person.read('/v1/leaders/{leader}', { leader: leader.id })).allianceId);

const namePriorityAreas = async (administrator: Caller): Promise<string> => {
  const set = { name: 'Opportunity areas', districts: ['E06000042'], from: '2011-09-01' } as const;
  return (await administrator.record('/v1/priority-areas', {}, set)).id;
};

const describeSchool = async ({ board }: CaseOne): Promise<Omit<KnownOfSchool, 'priority'>> => {
  const { clerk } = board;
  const school = SUPPORTED_SCHOOL;
  const ids = { board: board.id, school };
  const learnt = { learntOn: '2011-09-01', text: 'Two teachers leave at Easter', source: null } as const;
  const risk = { rating: 'high', trend: 'worsening', rationale: 'The head has left', ratedOn: '2011-09-01' } as const;
  const leads = { kind: 'interim', from: '2011-09-01', head: null } as const;
  const notice = { status: 'notice-to-improve', from: '2011-09-01', plan: null, source: 'Letter' } as const;
  const informed = await clerk.record('/v1/boards/{board}/schools/{school}/intelligence', ids, learnt);
  const rated = await clerk.record('/v1/boards/{board}/schools/{school}/risk-ratings', ids, risk);
  const led = await clerk.record('/v1/schools/{school}/headships', { school }, leads);
  const noticed = await clerk.record('/v1/schools/{school}/formal-statuses', { school }, notice);
  const closure = { kind: 'closure', predecessors: [school], successors: [], on: '2016-09-01' } as const;
  const proposed = { ...closure, source: 'Statutory notice' };
  const { id: succession } = await clerk.record('/v1/schools/{school}/successions', { school }, proposed);
  return {
    succession,
    intelligence: informed.intelligenceId,
    rating: rated.ratingId,
    headship: led.headshipId,
    status: noticed.statusId,
  };
};

/** For each path parameter, the id of an existing record of the first case. The escalation is of Plymouth. */
export const listCaseIds = async ({
  caseOne,
  plymouth,
  erasureId,
  body,
  known,
  imports,
}: DemoCases): Promise<Readonly<Record<string, string>>> => {
  const { board, leader, fundId: fund, contractId: contract, aimIds } = caseOne;
  const { decisionId: decision, requestId, record } = await board.clerk.read('/v1/contracts/{contract}', { contract });
  const { events } = await board.auditor.read('/v1/contracts/{contract}/history', { contract });
  const planned = events.find(({ type }) => type === 'VisitPlanned');
  const proposed = events.find(({ type }) => type === 'VariationProposed');
  const request = requestId ?? '';
  const asked = await board.clerk.read('/v1/requests/{request}', { request });
  const { meeting, member, item } = await findMeetingAndMember(caseOne, decision);
  const person = board.clerk.personId;
  const { roleAssignments } = await board.clerk.read('/v1/me');
  const { offers, allianceId } = await leader.person.read('/v1/leaders/{leader}', { leader: leader.id });
  return {
    person,
    body: body.id,
    membership: body.membershipId,
    board: board.id,
    area: '826',
    leader: leader.id,
    fund,
    contract,
    meeting,
    member,
    item,
    school: SUPPORTED_SCHOOL,
    ...known,
    ...imports,
    alliance: String(allianceId),
    escalation: plymouth.escalationId,
    // Nobody answered the concern.
    answer: '1',
    entry: '1',
    // No notice was given, so that nothing was said against one and no power was used.
    notice: '1',
    representation: '1',
    power: '1',
    condition: contract,
    processor: 'board-agenda',
    code: 'validation-failed',
    assignment: roleAssignments[0]?.roleAssignmentId ?? '',
    offer: offers[0]?.offerId ?? '',
    request,
    bid: findFirst(asked.state.bids)?.bidId ?? '',
    decision,
    aim: aimIds[0] ?? '',
    part: record.parts[0]?.partId ?? '',
    clause: record.clauses[0]?.code ?? '',
    listPrice: 'sle-deployment',
    template: 'intensive-mentoring',
    // No part of this contract is a programme.
    session: contract,
    evidence: contract,
    visit: String(planned?.data.visitId),
    // The contract was never paused, and no group monitors it.
    pause: contract,
    groupMeeting: contract,
    measurement: record.measurements[0]?.measurementId ?? '',
    report: findFirst(record.reports)?.reportId ?? '',
    review: findFirst(record.reviews)?.reviewId ?? '',
    statement: findFirst(record.statements)?.statementId ?? '',
    instalment: record.payments[0]?.instalmentId ?? '',
    // Nothing was recovered.
    recovery: 'revision-1',
    erasure: erasureId,
    // Nothing happened around this contract.
    circumstance: contract,
    // The board shares its dashboard with nobody.
    sharing: contract,
    // No member declared a standing interest, and the meeting has no papers.
    interest: contract,
    paper: contract,
    // Nobody has begun a draft yet.
    draft: contract,
    deployed: leader.id,
    variation: String(proposed?.data.variationId),
  };
};

/** The first entry; undefined without one, and for a list that is withheld. */
const findFirst = <Entry>(list: readonly Entry[] | 'withheld'): Entry | undefined =>
  list === 'withheld' ? undefined : list[0];

const findMeetingAndMember = async (
  { board }: CaseOne,
  decision: string,
): Promise<{ meeting: string; member: string; item: string }> => {
  const { taken } = (await board.clerk.read('/v1/decisions/{decision}', { decision })).state;
  const { members } = (await board.clerk.read('/v1/boards/{board}', { board: board.id })).state;
  return { meeting: String(taken.meetingId), member: members[0]?.memberId ?? '', item: String(taken.itemId) };
};

/** The last day of both cases, and the day after it. */
export const LAST_DAY = '2016-04-18';
const DAY_AFTER = '2016-04-19';

/** The ids of two persons who together have every role for the records of both cases. */
export interface SuperUsers {
  /** Has every role but those of a school or an alliance, which have an interest, and from the day after both cases is also the chair of the first case's board. */
  readonly board: string;
  /** Has every role of those who take part. Heads have a conflict of interest in their case, so they do not act for the board too. */
  readonly party: string;
  /** A draft of a request that the one of the board has begun. */
  readonly draft: string;
}

/** Registers two persons. A request of the one who acts for the board or for a party, whichever the route is for, is never rejected for lack of a role. */
export const createSuperUsers = async (
  { installation }: Demonstration,
  { plymouth }: DemoCases,
  ids: Readonly<Record<string, string>>,
): Promise<SuperUsers> => {
  const { board = '', member = '', leader = '', alliance = '', body = '' } = ids;
  const others = await plymouth.board.clerk.read('/v1/contracts/{contract}', { contract: plymouth.stalledContractId });
  const scopes = {
    board: [board, plymouth.board.id],
    leader: [leader, others.leaderId],
    alliance: [alliance, others.allianceId ?? ''].filter((id) => id !== ''),
    body: [body],
    area: ['826', '879'],
  };
  const listRoles = (roles: readonly Role[], within: typeof scopes & { readonly school: readonly string[] }) =>
    roles.flatMap((role) => listFittingScopes(role, within).map((scope) => ({ role, scope })));
  const boardRoles = listRoles(ROLES, { ...scopes, alliance: [], school: [] });
  const forBoard = await installation.register('Super user', '2011-09-01', ...boardRoles);
  const schools = ['900101', '900102', '900202', '149010'];
  const forParty = listRoles(ROLES.filter(isPartyRole), { ...scopes, school: schools });
  const { personId: party } = await installation.register('Super party', '2011-09-01', ...forParty);
  const administrator = await installation.administrator;
  const standingDown = { on: LAST_DAY };
  await administrator.record('/v1/boards/{board}/members/{member}/standing-down', { board, member }, standingDown);
  const seat = { personId: forBoard.personId, office: 'chair', schoolUrn: null, from: DAY_AFTER } as const;
  await administrator.record('/v1/boards/{board}/members', { board }, seat);
  await installation.setDay(DAY_AFTER);
  const { id: draft } = await forBoard.record(
    '/v1/boards/{board}/schools/{school}/request-drafts',
    { board, school: SUPPORTED_SCHOOL },
    { from: 'board', needAreas: [], urgency: 'soon' },
  );
  return { board: forBoard.personId, party, draft };
};

/** A command that the service recorded: the request as it was sent, and its answer. */
export interface SentCommand {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly status: number;
  readonly answer: string;
}

/** Runs the action. Returns every command with a JSON body that was recorded meanwhile. */
export const recordCommandsDuring = async (action: () => Promise<void>): Promise<SentCommand[]> => {
  const sent: SentCommand[] = [];
  const original = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const copy = request.clone();
    const response = await original(request);
    if (request.headers.get('Content-Type') === 'application/json' && response.ok) {
      const headers = Object.fromEntries(
        ['Authorization', 'Idempotency-Key'].map((name) => [name, request.headers.get(name) ?? '']),
      );
      const [body, answer] = await Promise.all([copy.text(), response.clone().text()]);
      sent.push({ path: new URL(request.url).pathname, headers, body, status: response.status, answer });
    }
    return response;
  };
  try {
    await action();
  } finally {
    globalThis.fetch = original;
  }
  // Clients that were made meanwhile keep this `fetch`, so later commands would be added.
  return [...sent];
};

import { Injectable } from '@nestjs/common';
import { findEmployer, findProvider, joinEmployers, type EmployedLeader } from '#api/access/contract-relations';
import type { Resource } from '#api/access/resource';
import { findAsker, findReceiver, listScopes, toArea, toBoardParts, toContact } from '#api/access/resource-parts';
import { ScopeAreas } from '#api/access/scope-areas';
import { isPathParameter, type PathParameter } from '#api/access/path-parameters';
import { actionPlan } from '#domain/action-plan';
import { alliance } from '#domain/alliance';
import { allianceNetwork } from '#domain/alliance-network';
import { board } from '#domain/board';
import { body } from '#domain/body';
import { contract } from '#domain/contract';
import { listMonitors } from '#domain/contract-monitoring-rules';
import { findProviderPeriod } from '#domain/contract-state';
import { decision } from '#domain/decision';
import { erasure } from '#domain/erasure';
import { escalation } from '#domain/escalation';
import { fund } from '#domain/fund';
import { leader } from '#domain/leader';
import { meeting } from '#domain/meeting';
import { person } from '#domain/person';
import { priorityAreas } from '#domain/priority-areas';
import { request } from '#domain/request';
import { school } from '#domain/school';
import { covers } from '#domain/vocabulary';
import { StreamReader } from '#execution/stream-reader';
import type { Decider, StreamTypes } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';

/** The parameters of a request, by name. */
export type PathParameters = Readonly<Record<string, string>>;

type Resolver = (id: string, today: IsoDay) => Promise<Resource>;

/** Finds the resource of a route from its path parameters. Reads streams, never views, which could be late. */
@Injectable()
export class ResourceResolver {
  constructor(private readonly streams: StreamReader) {}

  /** Throws `UnknownStream` when a named record does not exist. */
  async resolve(params: PathParameters, today: IsoDay): Promise<Resource> {
    const found = Object.entries(params).map(([name, id]) => this.resolveParameter(name, id, today));
    // The last record of the path is the resource: for a school below a board, the school's own local authority counts.
    const resource = Object.assign({}, ...(await Promise.all(found))) as Resource;
    const { contract: contractId, deployed } = params;
    if (contractId === undefined || deployed === undefined) return resource;
    const alliance = resource.alliance === undefined ? {} : { alliance: resource.alliance };
    return { ...resource, ...(await this.resolveDeployed(contractId, deployed)), ...alliance };
  }

  /** Who employs this leader of the team, in place of those who employ the others. For a leader who is not on the team, the command says so. */
  private async resolveDeployed(contractId: string, leaderId: string): Promise<Resource> {
    const { team } = await this.load(contract, contractId);
    const found = team.filter((each) => each.leaderId === leaderId);
    return found.length === 0 ? {} : joinEmployers(found);
  }

  private async resolveParameter(name: string, id: string, today: IsoDay): Promise<Resource> {
    if (!isPathParameter(name)) throw new TypeError(`Unknown path parameter ${name}.`);
    return (await this.resolvers[name]?.(id, today)) ?? {};
  }

  /** Null for a parameter that names part of the record before it in the path, or something that belongs to nobody. */
  private readonly resolvers: Readonly<Record<PathParameter, Resolver | null>> = {
    person: async (id, today) => {
      const found = await this.load(person, id);
      const scopes = new ScopeAreas(this.streams, today);
      const areas = await Promise.all(listScopes(found).map((scope) => scopes.find(scope)));
      return { self: id, registrar: found.registeredBy, areas: [...new Set(areas.flat())] };
    },
    body: async (id) => {
      await this.load(body, id);
      return { body: id };
    },
    board: async (id, today) => ({ board: id, ...toBoardParts(await this.load(board, id), today) }),
    school: async (urn) => ({ school: urn, area: (await this.load(school, urn)).entry.laCode }),
    area: (code) => toArea(code),
    alliance: (id, today) => this.resolveAlliance(id, today),
    network: async (id, today) => {
      const { memberships } = await this.load(allianceNetwork, id);
      const current = memberships.filter((each) => covers(each, today)).map(({ allianceId }) => allianceId);
      const found = await Promise.all(current.map((each) => this.resolveAlliance(each, today)));
      return { alliance: current, memberAreas: [...new Set(found.flatMap(({ memberAreas = [] }) => memberAreas))] };
    },
    plan: async (id, today) => this.resolveAlliance((await this.load(actionPlan, id)).allianceId, today),
    leader: async (id) => {
      const state = await this.load(leader, id);
      const employed = { ...state, leaderId: id };
      return {
        leader: id,
        ...(state.allianceId === null ? {} : { alliance: state.allianceId }),
        ...findEmployer(employed),
        ...(await this.resolveLeaderArea(state)),
      };
    },
    fund: async (id) => ({ board: (await this.load(fund, id)).boardId }),
    meeting: async (id) => ({ board: (await this.load(meeting, id)).boardId }),
    decision: async (id) => this.resolveCase((await this.load(decision, id)).taken),
    request: async (id) => {
      const found = await this.load(request, id);
      return { ...(await this.resolveCase(found)), ...findAsker(found), ...findReceiver(found) };
    },
    // Only whoever wrote a draft reads it, which its routes check.
    draft: null,
    contract: async (id, today) => ({
      ...(await this.resolveContract(id)),
      monitor: listMonitors(await this.load(contract, id), today),
    }),
    escalation: (id) => this.resolveEscalation(id),
    erasure: async (id) => this.load(erasure, id).then(() => ({})),
    priority: async (id) => this.load(priorityAreas, id).then(() => ({})),
    deployed: null,
    handOver: null,
    memorandum: null,
    action: null,
    tier: null,
    strand: null,
    hub: null,
    designation: null,
    progress: null,
    aim: null,
    part: null,
    clause: null,
    listPrice: null,
    template: null,
    session: null,
    evidence: null,
    answer: null,
    entry: null,
    notice: null,
    representation: null,
    power: null,
    assignment: null,
    bid: null,
    circumstance: null,
    measurement: null,
    report: null,
    review: null,
    statement: null,
    code: null,
    headship: null,
    import: null,
    sharing: null,
    intelligence: null,
    rating: null,
    status: null,
    succession: null,
    condition: null,
    item: null,
    instalment: null,
    member: null,
    membership: null,
    offer: null,
    expertise: null,
    paper: null,
    interest: null,
    processor: null,
    recovery: null,
    variation: null,
    visit: null,
    pause: null,
    groupMeeting: null,
  };

  private async resolveAlliance(id: string, today: IsoDay): Promise<Resource> {
    const state = await this.load(alliance, id);
    const areas = new ScopeAreas(this.streams, today);
    const members = state.members.filter((member) => covers(member, today)).flatMap(({ urn }) => urn ?? []);
    const [leadAreas, memberAreas] = await Promise.all([
      areas.find({ kind: 'alliance', id }),
      areas.findOfSchools([...new Set(members)]),
    ]);
    return { alliance: id, areas: leadAreas, memberAreas: [...new Set([...leadAreas, ...memberAreas])] };
  }

  private async resolveContract(id: string): Promise<Resource> {
    const state = await this.load(contract, id);
    const { agreed, team } = state;
    return {
      ...(await this.resolveCase(agreed)),
      ...joinEmployers([agreed, ...team]),
      ...findProvider(agreed),
      contract: id,
      providerPeriod: findProviderPeriod(state),
      leader: agreed.leaderId,
      deployed: team.map(({ leaderId }) => leaderId),
    };
  }

  /** The local authority of the home school, or that which the employer names. */
  private async resolveLeaderArea({ homeSchoolUrn, employer }: Omit<EmployedLeader, 'leaderId'>): Promise<Resource> {
    if (homeSchoolUrn !== null) return this.resolveArea(homeSchoolUrn);
    return employer?.areaCode ? { area: employer.areaCode } : {};
  }

  /** A safeguarding referral belongs to no school, leader or board member: only the contact of the board and auditors are related to it. */
  private async resolveEscalation(id: string): Promise<Resource> {
    const found = await this.load(escalation, id);
    if (found.referred) return { 'referral-board': found.boardId, ...toContact(await this.load(board, found.boardId)) };
    return found.contractId === null ? this.resolveCase(found) : this.resolveContract(found.contractId);
  }

  private async resolveCase(found: { readonly boardId: string; readonly schoolUrn: string | null }): Promise<Resource> {
    if (found.schoolUrn === null) return { board: found.boardId };
    return { board: found.boardId, school: found.schoolUrn, ...(await this.resolveArea(found.schoolUrn)) };
  }

  private async resolveArea(schoolUrn: string): Promise<Resource> {
    const { state } = await this.streams.find(school, schoolUrn);
    return state === undefined ? {} : { area: state.entry.laCode };
  }

  private async load<T extends StreamTypes>(decider: Decider<T>, id: string): Promise<T['state']> {
    const { state } = await this.streams.load(decider, id);
    return state;
  }
}

import { Injectable } from '@nestjs/common';
import type { Relation } from '#api/access/policy';
import { ScopeAreas } from '#api/access/scope-areas';
import { alliance } from '#domain/alliance';
import { areasOn, board } from '#domain/board';
import type { Board } from '#domain/board.types';
import { findSafeguardingContact } from '#domain/board-contacts';
import { body } from '#domain/body';
import { contract } from '#domain/contract';
import type { AgreedContract } from '#domain/contract.events';
import { decision } from '#domain/decision';
import { erasure } from '#domain/erasure';
import { escalation } from '#domain/escalation';
import { fund } from '#domain/fund';
import { leader } from '#domain/leader';
import { meeting } from '#domain/meeting';
import { person } from '#domain/person';
import type { Person } from '#domain/person.types';
import { request } from '#domain/request';
import { school } from '#domain/school';
import type { Scope } from '#domain/vocabulary';
import { StreamReader } from '#execution/stream-reader';
import type { Decider, StreamTypes } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';

/** The resource of a route: the ids through which a role can be related to it. */
export type Resource = {
  readonly [R in Exclude<Relation, 'any' | 'everywhere' | 'board-area' | 'member-school'>]?: string;
} & {
  /** The local authorities of the resource, if there can be several. */
  readonly areas?: readonly string[];
  /** The contract that the resource is or belongs to. */
  readonly contract?: string;
};

/** Every parameter that a path can have. `RouteParameterCheck` makes the start fail when a route has any other. */
const PATH_PARAMETERS = [
  'person',
  'body',
  'board',
  'school',
  'alliance',
  'leader',
  'fund',
  'meeting',
  'decision',
  'request',
  'contract',
  'escalation',
  'erasure',
  'aim',
  'answer',
  'assignment',
  'circumstance',
  'measurement',
  'report',
  'review',
  'statement',
  'code',
  'condition',
  'item',
  'instalment',
  'member',
  'membership',
  'offer',
  'processor',
  'variation',
  'visit',
] as const;

export type PathParameter = (typeof PATH_PARAMETERS)[number];

export const isPathParameter = (name: string): name is PathParameter => PATH_PARAMETERS.some((each) => each === name);

/** The parameters of a request, by name. */
export type PathParameters = Readonly<Record<string, string>>;

/** A leader as their own record and their contracts name them. */
type Employed = Pick<AgreedContract, 'leaderId' | 'homeSchoolUrn' | 'employer' | 'allianceId'>;

type Resolver = (id: string, today: IsoDay) => Promise<Resource>;

/** Finds the resource of a route from its path parameters. Reads streams, never views, which could be late. */
@Injectable()
export class ResourceResolver {
  constructor(private readonly streams: StreamReader) {}

  /** Throws `UnknownStream` when a named record does not exist. */
  async resolve(params: PathParameters, today: IsoDay): Promise<Resource> {
    const found = Object.entries(params).map(([name, id]) => this.resolveParameter(name, id, today));
    // The last record of the path is the resource: for a school below a board, the school's own local authority counts.
    return Object.assign({}, ...(await Promise.all(found))) as Resource;
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
      return {};
    },
    board: async (id, today) => {
      const found = await this.load(board, id);
      const areas = areasOn(found, today);
      // A board of several local authorities belongs to none of them.
      const area = areas.length === 1 && areas[0] !== undefined ? { area: areas[0] } : {};
      return { board: id, ...area, ...toContact(found) };
    },
    school: async (urn) => ({ school: urn, area: (await this.load(school, urn)).entry.laCode }),
    alliance: async (id) => {
      const { leadSchools } = await this.load(alliance, id);
      const areas = await Promise.all(leadSchools.map((urn) => this.resolveArea(urn)));
      return { alliance: id, areas: areas.flatMap(({ area }) => area ?? []) };
    },
    leader: async (id) => {
      const state = await this.load(leader, id);
      return { ...this.resolveEmployer({ ...state, leaderId: id }), ...(await this.resolveLeaderArea(state)) };
    },
    fund: async (id) => ({ board: (await this.load(fund, id)).boardId }),
    meeting: async (id) => ({ board: (await this.load(meeting, id)).boardId }),
    decision: async (id) => this.resolveCase((await this.load(decision, id)).taken),
    request: async (id) => this.resolveCase(await this.load(request, id)),
    contract: (id) => this.resolveContract(id),
    escalation: (id) => this.resolveEscalation(id),
    erasure: async (id) => {
      await this.load(erasure, id);
      return {};
    },
    aim: null,
    answer: null,
    assignment: null,
    circumstance: null,
    measurement: null,
    report: null,
    review: null,
    statement: null,
    code: null,
    condition: null,
    item: null,
    instalment: null,
    member: null,
    membership: null,
    offer: null,
    processor: null,
    variation: null,
    visit: null,
  };

  private async resolveContract(id: string): Promise<Resource> {
    const { agreed } = await this.load(contract, id);
    return { ...(await this.resolveCase(agreed)), contract: id, ...this.resolveEmployer(agreed) };
  }

  /** The leader, their alliance, and who releases them. */
  private resolveEmployer({ leaderId, homeSchoolUrn, employer, allianceId }: Employed): Resource {
    const employers: Readonly<Record<NonNullable<Employed['employer']>['kind'], Resource>> = {
      council: { 'employer-area': employer?.areaCode ?? '' },
      alliance: { 'employer-alliance': allianceId ?? '' },
      'self-employed': { 'employer-leader': leaderId },
    };
    return {
      leader: leaderId,
      ...(allianceId === null ? {} : { alliance: allianceId }),
      ...(homeSchoolUrn === null ? {} : { 'home-school': homeSchoolUrn }),
      ...(employer === null ? {} : employers[employer.kind]),
    };
  }

  /** The local authority of the home school, or that which the employer names. */
  private async resolveLeaderArea({ homeSchoolUrn, employer }: Omit<Employed, 'leaderId'>): Promise<Resource> {
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

/** What a person has or had to do with: the scopes of their roles, and those of their seats and designations. */
const listScopes = ({ roleAssignments, boardIds, leaderIds }: Person): Scope[] => [
  ...roleAssignments.map(({ scope }) => scope),
  ...boardIds.map((id): Scope => ({ kind: 'board', id })),
  ...leaderIds.map((id): Scope => ({ kind: 'leader', id })),
];

const toContact = (found: Board): Resource => {
  const contact = findSafeguardingContact(found);
  return contact === undefined ? {} : { 'safeguarding-contact': contact };
};

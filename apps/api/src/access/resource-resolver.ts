import { Injectable } from '@nestjs/common';
import type { Relation } from '#api/access/policy';
import { alliance } from '#domain/alliance';
import { areasOn, board } from '#domain/board';
import { body } from '#domain/body';
import { contract } from '#domain/contract';
import { decision } from '#domain/decision';
import { escalation } from '#domain/escalation';
import { fund } from '#domain/fund';
import { leader } from '#domain/leader';
import { meeting } from '#domain/meeting';
import { person } from '#domain/person';
import { rolesOn } from '#domain/person-evolve';
import type { Person } from '#domain/person.types';
import { request } from '#domain/request';
import { school } from '#domain/school';
import type { ScopeKind } from '#domain/vocabulary';
import { StreamReader } from '#execution/stream-reader';
import type { Decider, StreamTypes } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';

/** The resource of a route: the ids through which a role can be related to it. */
export type Resource = { readonly [R in Exclude<Relation, 'any' | 'everywhere' | 'board-area' | 'member-school'>]?: string } & {
  /** The local authorities of the resource, if there can be several. */
  readonly areas?: readonly string[];
  /** The boards of the resource, if there can be several. */
  readonly boards?: readonly string[];
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
  'aim',
  'assignment',
  'circumstance',
  'measurement',
  'report',
  'review',
  'statement',
  'code',
  'condition',
  'item',
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
      const { boardIds, ...ofPerson } = personLinks(await this.load(person, id), today);
      const schools = await Promise.all(ofPerson.schools.map((urn) => this.resolveArea(urn)));
      return { self: id, boards: boardIds, areas: schools.flatMap(({ area }) => area ?? []) };
    },
    body: async (id) => {
      await this.load(body, id);
      return {};
    },
    board: async (id, today) => {
      const areas = areasOn(await this.load(board, id), today);
      // A board of several local authorities belongs to none of them.
      return { board: id, ...(areas.length === 1 && areas[0] !== undefined ? { area: areas[0] } : {}) };
    },
    school: async (urn) => ({ school: urn, area: (await this.load(school, urn)).entry.laCode }),
    alliance: async (id) => {
      const { leadSchools } = await this.load(alliance, id);
      const areas = await Promise.all(leadSchools.map((urn) => this.resolveArea(urn)));
      return { alliance: id, areas: areas.flatMap(({ area }) => area ?? []) };
    },
    leader: async (id) => {
      const { homeSchoolUrn, allianceId } = await this.load(leader, id);
      const alliances = allianceId === null ? {} : { alliance: allianceId };
      return { leader: id, 'home-school': homeSchoolUrn, ...alliances, ...(await this.resolveArea(homeSchoolUrn)) };
    },
    fund: async (id) => ({ board: (await this.load(fund, id)).boardId }),
    meeting: async (id) => ({ board: (await this.load(meeting, id)).boardId }),
    decision: async (id) => this.resolveCase((await this.load(decision, id)).taken),
    request: async (id) => this.resolveCase(await this.load(request, id)),
    contract: (id) => this.resolveContract(id),
    escalation: async (id) => this.resolveContract((await this.load(escalation, id)).contractId),
    aim: null,
    assignment: null,
    circumstance: null,
    measurement: null,
    report: null,
    review: null,
    statement: null,
    code: null,
    condition: null,
    item: null,
    member: null,
    membership: null,
    offer: null,
    processor: null,
    variation: null,
    visit: null,
  };

  private async resolveContract(id: string): Promise<Resource> {
    const { agreed } = await this.load(contract, id);
    const { leaderId, allianceId, homeSchoolUrn } = agreed;
    const alliances = allianceId === null ? {} : { alliance: allianceId };
    return { ...(await this.resolveCase(agreed)), contract: id, leader: leaderId, 'home-school': homeSchoolUrn, ...alliances };
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

/** The boards and schools with which a person has to do today. */
const personLinks = (found: Person, today: IsoDay): { readonly boardIds: string[]; readonly schools: string[] } => {
  const idsOf = (kind: ScopeKind): string[] =>
    rolesOn(found, today).flatMap(({ scope }) => (scope.kind === kind ? [scope.id] : []));
  return { boardIds: [...found.boardIds, ...idsOf('board')], schools: idsOf('school') };
};

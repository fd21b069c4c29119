import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { findProvider } from '#api/access/contract-relations';
import type { ActiveRole } from '#api/access/role-assignments';
import { OpenRequestReader } from '#api/tasks/open-request-reader';
import { GetBoardsOfArea, GetLeadersOfOrganisation } from '#api/tasks/tasks.queries';
import { leader } from '#domain/leader';
import { isDesignatedOn } from '#domain/leader-designation';
import type { Leader } from '#domain/leader.types';
import { request } from '#domain/request';
import { listOpenBids } from '#domain/request-bids';
import type { Role, Urn } from '#domain/vocabulary';
import { StreamReader } from '#execution/stream-reader';
import type { IsoDay } from '#kernel/time';
import { toBidder, type BiddingRole } from '#read-models/task-rules';

/** A school, a trust or a council for which a person bids. */
export interface BiddingOrganisation {
  readonly role: BiddingRole;
  readonly kind: 'school' | 'body' | 'area';
  readonly id: string;
  /** The schools of the organisation, for which it cannot bid. */
  readonly schools: readonly Urn[];
}

const SCOPES: readonly { readonly role: Role & BiddingRole; readonly kind: BiddingOrganisation['kind'] }[] = [
  { role: 'school-head', kind: 'school' },
  { role: 'chair-of-governors', kind: 'school' },
  { role: 'responsible-body', kind: 'body' },
  { role: 'la-officer', kind: 'area' },
];

/** The organisations for which a person with these roles signs, except alliances. */
export const listBiddingOrganisations = (active: readonly ActiveRole[]): BiddingOrganisation[] =>
  active.flatMap(({ role, scope, schools }) =>
    scope.kind === 'everywhere'
      ? []
      : SCOPES.filter((each) => each.role === role && each.kind === scope.kind).map((each) => ({
          ...each,
          id: scope.id,
          schools: each.kind === 'school' ? [scope.id] : schools,
        })),
  );

/** Finds the requests for which a school, a trust or a council can bid: those for which one of its leaders could bid. */
@Injectable()
export class BiddingOrganisations {
  constructor(
    private readonly streams: StreamReader,
    private readonly queries: QueryBus,
    private readonly requests: OpenRequestReader,
  ) {}

  /** None for an organisation without a leader who is designated today. */
  async listHolders(organisation: BiddingOrganisation, today: IsoDay): Promise<string[]> {
    const { kind, id, schools, role } = organisation;
    const areaCode = kind === 'area' ? id : null;
    const ids = await this.queries.execute(new GetLeadersOfOrganisation({ schools, areaCode }));
    const found = await Promise.all(ids.map((leaderId) => this.streams.find(leader, leaderId)));
    const leaders = found.flatMap(({ state }) => (state !== undefined && isDesignatedOn(state, today) ? [state] : []));
    const holders = await Promise.all(leaders.map((each) => this.listHoldersFor(each, role, areaCode, today)));
    return [...new Set(holders.flat())];
  }

  /** Whether it has not bid yet, and the request is not for one of its own schools. */
  async canBid(requestId: string, { kind, id, schools }: BiddingOrganisation): Promise<boolean> {
    const { state } = await this.streams.find(request, requestId);
    if (state === undefined || schools.includes(state.schoolUrn)) return false;
    const relation = PROVIDER_RELATIONS[kind];
    return listOpenBids(state).every(({ provider }) => findProvider({ leaderId: '', provider })[relation] !== id);
  }

  private async listHoldersFor(
    { homeSchoolUrn, needAreas }: Leader,
    role: BiddingRole,
    areaCode: string | null,
    today: IsoDay,
  ): Promise<string[]> {
    const boards =
      areaCode === null
        ? await this.requests.listBoards(homeSchoolUrn === null ? [] : [homeSchoolUrn], today)
        : await this.queries.execute(new GetBoardsOfArea({ area: areaCode, today }));
    return boards.flatMap((boardId) => needAreas.map((needArea) => toBidder(role, boardId, needArea).holder));
  }
}

const PROVIDER_RELATIONS = {
  school: 'provider-school',
  body: 'provider-body',
  area: 'provider-area',
} as const;

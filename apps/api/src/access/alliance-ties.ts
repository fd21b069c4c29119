import type { StreamLookup } from '#api/access/remembered-streams';
import { alliance } from '#domain/alliance';
import type { AllianceTrail } from '#domain/alliances-in-case';
import { leadSchoolsOn } from '#domain/alliance-lead-schools';
import type { StandingInterest } from '#domain/board-standing-interests.events';
import { leader } from '#domain/leader';
import { isDesignatedOn } from '#domain/leader-designation';
import { person } from '#domain/person';
import { rolesOn } from '#domain/person-evolve';
import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

/** What a member of a board has to do with alliances. */
export class AllianceTies {
  private own: Promise<readonly string[]> | null = null;

  constructor(
    private readonly personId: string,
    private readonly today: IsoDay,
    private readonly streams: StreamLookup,
  ) {}

  /**
   * Whether the member leads one of these alliances, works for it, comes from one of its lead schools, or has a standing interest in it. `schools`: those of the
   * member's seats, and those that the member leads.
   */
  async include(
    trail: AllianceTrail,
    schools: readonly Urn[],
    standing: readonly Pick<StandingInterest, 'allianceId'>[],
  ): Promise<boolean> {
    const concerned = await this.listConcerned(trail);
    if (concerned.length === 0) return false;
    if (standing.some(({ allianceId }) => allianceId !== null && concerned.includes(allianceId))) return true;
    this.own ??= this.listOwn();
    if ((await this.own).some((id) => concerned.includes(id))) return true;
    const found = await Promise.all(concerned.map((id) => this.streams.find(alliance, id)));
    const theirs = found.flatMap(({ state }) => (state === undefined ? [] : leadSchoolsOn(state, this.today)));
    return schools.some((urn) => theirs.includes(urn));
  }

  /** The alliances of the trail, with those to which its leaders answer. */
  private async listConcerned({ allianceIds, leaderIds }: AllianceTrail): Promise<readonly string[]> {
    if (leaderIds.length === 0) return allianceIds;
    const leaders = await Promise.all(leaderIds.map((id) => this.streams.find(leader, id)));
    return [...allianceIds, ...leaders.flatMap(({ state }) => state?.allianceId ?? [])];
  }

  /** The alliances that a role of the member is for, and the one to which the member answers as a leader. */
  private async listOwn(): Promise<readonly string[]> {
    const { state } = await this.streams.find(person, this.personId);
    if (state === undefined) return [];
    const byRole = rolesOn(state, this.today).flatMap(({ scope }) => (scope.kind === 'alliance' ? [scope.id] : []));
    const leaders = await Promise.all(state.leaderIds.map((id) => this.streams.find(leader, id)));
    const answering = leaders.flatMap(({ state: known }) =>
      known !== undefined && isDesignatedOn(known, this.today) ? (known.allianceId ?? []) : [],
    );
    return [...byRole, ...answering];
  }
}

import { alliance } from '#domain/alliance';
import { leadSchoolsOn } from '#domain/alliance-lead-schools';
import { areasOn, board } from '#domain/board';
import { leader } from '#domain/leader';
import { school } from '#domain/school';
import type { Scope, ScopeKind } from '#domain/vocabulary';
import type { StreamReader } from '#execution/stream-reader';
import type { IsoDay } from '#kernel/time';

/** Finds the local authorities of the scopes of roles. Reads streams, never views, which could be late. */
export class ScopeAreas {
  constructor(
    private readonly streams: Pick<StreamReader, 'find'>,
    private readonly today: IsoDay,
  ) {}

  /** None for a scope that does not exist, for a responsible body, and for everywhere. */
  find({ kind, id }: Scope): Promise<readonly string[]> {
    return this.finders[kind](id);
  }

  async findOfSchools(urns: readonly string[]): Promise<readonly string[]> {
    const found = await Promise.all(urns.map((urn) => this.streams.find(school, urn)));
    return found.flatMap(({ state }) => state?.entry.laCode ?? []);
  }

  private readonly finders: Readonly<Record<ScopeKind, (id: string) => Promise<readonly string[]>>> = {
    everywhere: () => Promise.resolve([]),
    body: () => Promise.resolve([]),
    area: (code) => Promise.resolve([code]),
    board: async (id) => {
      const { state } = await this.streams.find(board, id);
      return state === undefined ? [] : areasOn(state, this.today);
    },
    school: (urn) => this.findOfSchools([urn]),
    alliance: async (id) => {
      const { state } = await this.streams.find(alliance, id);
      return this.findOfSchools(leadSchoolsOn(state, this.today));
    },
    leader: async (id) => {
      const { state } = await this.streams.find(leader, id);
      return state === undefined ? [] : this.findOfSchools(state.homeSchoolUrn === null ? [] : [state.homeSchoolUrn]);
    },
  };
}

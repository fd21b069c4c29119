import { Injectable } from '@nestjs/common';
import type { Reach } from '#api/access/policy';
import { alliance } from '#domain/alliance';
import { board } from '#domain/board';
import { contract } from '#domain/contract';
import { decision } from '#domain/decision';
import { escalation } from '#domain/escalation';
import { fund } from '#domain/fund';
import { leader } from '#domain/leader';
import { meeting } from '#domain/meeting';
import { person } from '#domain/person';
import { request } from '#domain/request';
import { school } from '#domain/school';
import type { Decider, StreamTypes } from '#kernel/decider';
import { UnknownStream } from '#kernel/refused';
import { Streams } from '#execution/command-executor';

/** What a route acts on, as the ids through which somebody may reach it. */
export type Target = { readonly [R in Exclude<Reach, 'any' | 'everywhere' | 'board-area'>]?: string } & {
  /** The local authorities that it belongs to, where these can be several. */
  readonly areas?: readonly string[];
};

type Resolve = (id: string) => Promise<Target>;

/** Finds what a route acts on from the names in its path (`:contract`, `:board` …), always in the streams themselves, never in a view. */
@Injectable()
export class Targets {
  constructor(private readonly streams: Streams) {}

  /** Throws `UnknownStream` when a named thing does not exist. */
  async of(params: Readonly<Record<string, string>>): Promise<Target> {
    const found = Object.entries(params).map(([name, id]) => this.resolvers[name]?.(id) ?? Promise.resolve({}));
    // The last thing that the path names is the one that is acted on: of a school on a board's path, its own local authority counts.
    return Object.assign({}, ...(await Promise.all(found))) as Target;
  }

  private readonly resolvers: Readonly<Record<string, Resolve>> = {
    person: async (id) => {
      await this.existing(person, id);
      return { self: id };
    },
    board: async (id) => {
      const { areas } = await this.existing(board, id);
      // What is of several local authorities belongs to none of them.
      return { board: id, ...(areas.length === 1 ? { area: areas[0] } : {}) };
    },
    school: async (urn) => ({ school: urn, area: (await this.existing(school, urn)).entry.laCode }),
    alliance: async (id) => {
      const { leadSchools } = await this.existing(alliance, id);
      const areas = await Promise.all(leadSchools.map((urn) => this.areaOf(urn)));
      return { alliance: id, areas: areas.flatMap(({ area }) => area ?? []) };
    },
    leader: async (id) => {
      const { homeSchoolUrn, allianceId } = await this.existing(leader, id);
      const alliances = allianceId === null ? {} : { alliance: allianceId };
      return { leader: id, 'home-school': homeSchoolUrn, ...alliances, ...(await this.areaOf(homeSchoolUrn)) };
    },
    fund: async (id) => ({ board: (await this.existing(fund, id)).boardId }),
    meeting: async (id) => ({ board: (await this.existing(meeting, id)).boardId }),
    decision: async (id) => this.ofCase((await this.existing(decision, id)).taken),
    request: async (id) => this.ofCase(await this.existing(request, id)),
    contract: (id) => this.ofContract(id),
    escalation: async (id) => this.ofContract((await this.existing(escalation, id)).contractId),
  };

  private async ofContract(id: string): Promise<Target> {
    const { agreed } = await this.existing(contract, id);
    const { leaderId, allianceId, homeSchoolUrn } = agreed;
    const alliances = allianceId === null ? {} : { alliance: allianceId };
    return { ...(await this.ofCase(agreed)), leader: leaderId, 'home-school': homeSchoolUrn, ...alliances };
  }

  private async ofCase(found: { readonly boardId: string; readonly schoolUrn: string | null }): Promise<Target> {
    if (found.schoolUrn === null) return { board: found.boardId };
    return { board: found.boardId, school: found.schoolUrn, ...(await this.areaOf(found.schoolUrn)) };
  }

  private async areaOf(schoolUrn: string): Promise<Target> {
    const { state } = await this.streams.stateOf(school, schoolUrn);
    return state === undefined ? {} : { area: state.entry.laCode };
  }

  private async existing<T extends StreamTypes>(decider: Decider<T>, id: string): Promise<T['state']> {
    const { state } = await this.streams.stateOf(decider, id);
    if (state === undefined) throw new UnknownStream(decider.category, id);
    return state;
  }
}

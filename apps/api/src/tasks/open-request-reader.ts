import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { redactRows } from '#api/access/case-redaction';
import type { Brief } from '#api/tasks/open-requests.lists';
import { GetBoardsOfArea } from '#api/tasks/tasks.queries';
import { alliance } from '#domain/alliance';
import { leadSchoolsOn } from '#domain/alliance-lead-schools';
import { leader } from '#domain/leader';
import { isDesignatedOn } from '#domain/leader-designation';
import { request } from '#domain/request';
import { listOpenBids } from '#domain/request-bids';
import { school } from '#domain/school';
import type { Urn } from '#domain/vocabulary';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamReader } from '#execution/stream-reader';
import type { IsoDay } from '#kernel/time';
import type { OpenRequest } from '#read-models/requests-for-bids';
import { toAllianceHolder, toBidder } from '#read-models/task-rules';

/** Finds which requests a leader or an alliance can bid for: those to boards of their area that need what they offer. */
@Injectable()
export class OpenRequestReader {
  constructor(
    private readonly streams: StreamReader,
    private readonly queries: QueryBus,
    private readonly cipher: PersonalDataCipher,
  ) {}

  /** None for a leader who is not designated today. */
  async listLeaderHolders(leaderId: string, today: IsoDay): Promise<string[]> {
    const { state } = await this.streams.find(leader, leaderId);
    if (state === undefined || !isDesignatedOn(state, today)) return [];
    const boards = await this.listBoards(state.homeSchoolUrn === null ? [] : [state.homeSchoolUrn], today);
    return boards.flatMap((boardId) =>
      state.needAreas.map((needArea) => toBidder('system-leader', boardId, needArea).holder),
    );
  }

  /** None for an alliance that has ended. */
  async listAllianceHolders(allianceId: string, today: IsoDay): Promise<string[]> {
    const { state } = await this.streams.find(alliance, allianceId);
    if (state === undefined || (state.to !== null && state.to < today)) return [];
    const boards = await this.listBoards(leadSchoolsOn(state, today), today);
    return boards.map((boardId) => toAllianceHolder(boardId).holder);
  }

  /** Schools read what is open to the boards of their area, whatever the need area. */
  async listSchoolHolders(urn: Urn, today: IsoDay): Promise<string[]> {
    return (await this.listBoards([urn], today)).map((boardId) => toAllianceHolder(boardId).holder);
  }

  /** Whether a leader can bid: a leader bids once, and not for the own school. */
  async canBid(requestId: string, leaderId: string): Promise<boolean> {
    const [{ state: asked }, { state: bidder }] = await Promise.all([
      this.streams.find(request, requestId),
      this.streams.find(leader, leaderId),
    ]);
    if (asked === undefined || bidder === undefined) return false;
    return (
      bidder.homeSchoolUrn !== asked.schoolUrn &&
      listOpenBids(asked).every((each) => each.provider.kind !== 'leader' || each.leaderId !== leaderId)
    );
  }

  /** Whether an alliance can bid: it bids once, and not for a school that leads it. */
  async canAllianceBid(requestId: string, allianceId: string, today: IsoDay): Promise<boolean> {
    const [{ state: asked }, { state: bidder }] = await Promise.all([
      this.streams.find(request, requestId),
      this.streams.find(alliance, allianceId),
    ]);
    if (asked === undefined) return false;
    return (
      !leadSchoolsOn(bidder, today).includes(asked.schoolUrn) &&
      listOpenBids(asked).every(({ provider }) => provider.allianceId !== allianceId)
    );
  }

  /** The requests for which the leader can bid. */
  async keepThoseForLeader(rows: readonly Brief[], leaderId: string): Promise<Brief[]> {
    const isClosed = async ({ requestId }: Brief): Promise<boolean> => !(await this.canBid(requestId, leaderId));
    return (await redactRows(rows, isClosed, () => null)).flatMap((row) => row ?? []);
  }

  /** The requests with their texts decrypted and the phases of their schools. */
  async addPhases(rows: readonly OpenRequest[]): Promise<Brief[]> {
    const found = rows.map(async (row) => {
      const { state } = await this.streams.find(school, row.schoolUrn);
      return { ...row, phase: state?.entry.phase ?? null };
    });
    return this.cipher.decryptAll(await Promise.all(found));
  }

  /** The boards that are for the areas of these schools. */
  async listBoards(schools: readonly Urn[], today: IsoDay): Promise<string[]> {
    const found = await Promise.all(schools.map((urn) => this.streams.find(school, urn)));
    const areas = new Set(found.flatMap(({ state }) => state?.entry.laCode ?? []));
    const boards = await Promise.all(
      [...areas].map((area) => this.queries.execute(new GetBoardsOfArea({ area, today }))),
    );
    return [...new Set(boards.flat())];
  }
}

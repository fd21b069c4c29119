import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CalendarReader } from '#api/calendars/calendar-reader';
import { GetLeaders } from '#api/directory/directory.queries';
import { chooseReadingDay, toPoint, type AsOfQuery } from '#api/history/as-of';
import { RecordReader } from '#api/history/record-reader';
import type { RequestOptions } from '#api/http/command-context';
import { LeaderReader } from '#api/leaders/leader-reader';
import { MAX_LIMIT } from '#api/lists/list-query';
import { omit } from '#api/omit';
import { areasOn, board } from '#domain/board';
import { listCapacityByTerm, type TermCapacity } from '#domain/leader-terms';
import type { Leader } from '#domain/leader.types';
import { school } from '#domain/school';
import type { HalfDays } from '#domain/vocabulary';
import { StreamReader } from '#execution/stream-reader';
import type { KeysetPosition } from '#processing/row-order';
import type { LeadersPage, ListedLeader } from '#read-models/directory-lists';
import { leaderKind } from '#records/leader.record';

/** The half-days of a leader in one term of the calendar that applies to them. */
export interface LeaderTerm extends Omit<TermCapacity, 'free' | 'hidden'> {
  readonly leaderId: string;
  /** Such as `autumn 2026`; the academic year if its terms are not recorded. */
  readonly name: string;
  /** The local authority whose terms apply; null if whoever employs the leader is in none. */
  readonly area: string | null;
  /** Null if days are withheld, because it would tell how many. */
  readonly free: HalfDays | null;
  /** The most that the home school releases in the term; null without a ceiling. */
  readonly ceiling: HalfDays | null;
}

const nameTerm = ({ term, academicYear, from }: TermCapacity): string => {
  if (term === null) return academicYear;
  return `${term} ${from.slice(0, 4)}`;
};

/** Reads the half-days of leaders by term. */
@Injectable()
export class LeaderCapacityReader {
  constructor(
    private readonly streams: StreamReader,
    private readonly queries: QueryBus,
    private readonly records: RecordReader,
    private readonly leaders: LeaderReader,
    private readonly calendars: CalendarReader,
  ) {}

  /** Throws `UnknownStream`, also for a day on which nobody knew the leader. */
  async list(leaderId: string, query: AsOfQuery, options: RequestOptions): Promise<LeaderTerm[]> {
    const { state } = await this.records.read(leaderKind, leaderId, options.reader, toPoint(query));
    const hidden = await this.leaders.findWithheld(state.bookings, options);
    const area = await this.findArea(state);
    const years = area === null ? [] : await this.calendars.findYears(area, query, options);
    return listCapacityByTerm(state, years, (contractId) => hidden.has(contractId)).map((row) => {
      const { free, ...shown } = omit(row, 'hidden');
      const ceiling = state.ceilings.find((each) => each.academicYear === row.academicYear && each.term === row.term);
      return {
        leaderId,
        name: nameTerm(row),
        area,
        ...shown,
        free: hidden.size > 0 ? null : free,
        ceiling: ceiling?.halfDays ?? null,
      };
    });
  }

  /** The leaders who are employed in the areas of a board. Throws `UnknownStream`. */
  async listForBoard(boardId: string, query: AsOfQuery, options: RequestOptions): Promise<LeaderTerm[]> {
    const { state } = await this.streams.load(board, boardId);
    const { day } = chooseReadingDay(query, options);
    const rows = new Map<string, LeaderTerm[]>();
    for (const area of areasOn(state, day))
      for (const { leaderId } of await this.listDesignated({ area }, query, options))
        if (!rows.has(leaderId)) rows.set(leaderId, await this.list(leaderId, query, options));
    return [...rows.values()].flat();
  }

  /** The leaders of an alliance. */
  async listForAlliance(allianceId: string, query: AsOfQuery, options: RequestOptions): Promise<LeaderTerm[]> {
    const rows: LeaderTerm[] = [];
    for (const { leaderId } of await this.listDesignated({ allianceId }, query, options))
      rows.push(...(await this.list(leaderId, query, options)));
    return rows;
  }

  /** Those of the leaders whom the filters select who are designated on the day. */
  private async listDesignated(
    where: LeadersPage['where'],
    query: AsOfQuery,
    options: RequestOptions,
  ): Promise<ListedLeader[]> {
    const { day, past } = chooseReadingDay(query, options);
    const found: ListedLeader[] = [];
    let after: KeysetPosition | null = null;
    for (;;) {
      const page = { where, sort: { by: 'from', descending: false }, after, limit: MAX_LIMIT } as const;
      const rows: ListedLeader[] = await this.queries.execute(new GetLeaders({ today: day, page }, past));
      found.push(...rows);
      const last = rows.at(-1);
      if (last === undefined || rows.length < MAX_LIMIT) return found.filter(({ designated }) => designated);
      after = { value: last.from, key: last.leaderId };
    }
  }

  /** The local authority of the home school, or that which the employer names. */
  private async findArea({ homeSchoolUrn, employer }: Leader): Promise<string | null> {
    if (homeSchoolUrn === null) return employer?.areaCode ?? null;
    return (await this.streams.find(school, homeSchoolUrn)).state?.entry.laCode ?? null;
  }
}

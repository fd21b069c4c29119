import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Conflicts } from '#api/access/conflicts';
import type { ReaderConflicts } from '#api/access/reader-conflicts';
import { GetSchoolsOfBoard } from '#api/dashboard/dashboard.queries';
import { chooseReadingDay, type AsOfQuery } from '#api/history/as-of';
import type { RequestOptions } from '#api/http/command-context';
import { areasOn, board } from '#domain/board';
import { findFlagRules, type DatedFlagRules } from '#domain/school-flags';
import type { Urn } from '#domain/vocabulary';
import { StreamReader } from '#execution/stream-reader';
import { describeDashboardSchool, type DashboardSchool, type ShownParts } from '#read-models/dashboard-rows';
import { BOARD, canRead } from '#records/readers';

/** Reads the schools of a board as one reader may see them. */
@Injectable()
export class DashboardReader {
  constructor(
    private readonly streams: StreamReader,
    private readonly queries: QueryBus,
    private readonly conflicts: Conflicts,
  ) {}

  /** The rules that flag the schools of the board on the day. */
  async findRules(boardId: string, query: AsOfQuery, options: RequestOptions): Promise<DatedFlagRules> {
    const { state } = await this.streams.load(board, boardId);
    return findFlagRules(state.flagRules, chooseReadingDay(query, options).day);
  }

  /**
   * Every open school of the areas of the board on the day. What a conflict of interest or the role of the reader hides is left out before anything is
   * filtered, on earlier days too: otherwise the first day on which it is hidden would tell when a case began.
   */
  async list(
    boardId: string,
    query: AsOfQuery,
    indicator: string | null,
    options: RequestOptions,
  ): Promise<DashboardSchool[]> {
    const { day, past } = chooseReadingDay(query, options);
    const { state } = await this.streams.load(board, boardId);
    const rules = findFlagRules(state.flagRules, day);
    const asked = { boardId, areas: areasOn(state, day), day, indicator };
    const found = await this.queries.execute(new GetSchoolsOfBoard(asked, past));
    const now = past === null ? found : await this.queries.execute(new GetSchoolsOfBoard(asked));
    const cases = Map.groupBy([...found, ...now], ({ school }) => school.urn);
    const conflicts = canRead(BOARD, options.reader, '') ? this.conflicts.forCaller(options) : null;
    const rows: DashboardSchool[] = [];
    for (const each of found) {
      const { urn } = each.school;
      const contracts = (cases.get(urn) ?? []).flatMap((one) => one.contracts.map(({ contractId }) => contractId));
      rows.push(describeDashboardSchool(each, await findShown(urn, contracts, boardId, conflicts), rules, day));
    }
    return rows;
  }
}

/** Somebody who reads for an area has no conflict of interest there, and does not see what the board thinks. */
const findShown = async (
  urn: Urn,
  contracts: readonly string[],
  boardId: string,
  conflicts: ReaderConflicts | null,
): Promise<ShownParts> => {
  if (conflicts === null) return { oversight: false, support: true };
  if (await conflicts.isExcludedFromSchool(urn, [boardId])) return { oversight: false, support: false };
  for (const contractId of new Set(contracts))
    if (await conflicts.isExcluded('contract', contractId)) return { oversight: true, support: false };
  return { oversight: true, support: true };
};

import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { checkRows } from '#api/access/case-redaction';
import { Conflicts } from '#api/access/conflicts';
import type { ReaderConflicts } from '#api/access/reader-conflicts';
import type { SchoolsForReader } from '#api/dashboard/dashboard-pages';
import { GetSchoolsOfBoard } from '#api/dashboard/dashboard.queries';
import { chooseReadingDay, type AsOfQuery } from '#api/history/as-of';
import type { RequestOptions } from '#api/http/command-context';
import { areasOn, board } from '#domain/board';
import { findFlagRules, type DatedFlagRules } from '#domain/school-flags';
import type { Urn } from '#domain/vocabulary';
import { StreamReader } from '#execution/stream-reader';
import {
  describeDashboardSchool,
  describeOpenSchool,
  type DashboardSchool,
  type SchoolOfBoard,
  type ShownParts,
} from '#read-models/dashboard-rows';
import { BOARD, canRead } from '#records/readers';

/** Reads the schools of a board as one reader may see them. */
@Injectable()
export class DashboardReader {
  constructor(
    private readonly streams: StreamReader,
    private readonly queries: QueryBus,
    private readonly conflicts: Conflicts,
  ) {}

  /**
   * Every open school of the areas of the board on the day, and the rules that flag them. What a conflict of interest or the role of the reader hides is left
   * out before anything is filtered, on earlier days too: otherwise the first day on which it is hidden would tell when a case began.
   */
  async find(
    boardId: string,
    query: AsOfQuery,
    indicator: string | null,
    options: RequestOptions,
  ): Promise<SchoolsForReader & { readonly rules: DatedFlagRules }> {
    const { day, past } = chooseReadingDay(query, options);
    const { state } = await this.streams.load(board, boardId);
    const rules = findFlagRules(state.flagRules, day);
    const asked = { boardId, areas: areasOn(state, day), day, indicator };
    const found = await this.queries.execute(new GetSchoolsOfBoard(asked, past));
    const now = past === null ? [] : await this.queries.execute(new GetSchoolsOfBoard(asked));
    const byUrn = new Map(found.map((each) => [each.school.urn, each]));
    const contractsNow = new Map(now.map(({ school, contracts }) => [school.urn, contracts]));
    const conflicts = canRead(BOARD, options.reader, '') ? this.conflicts.forCaller(options) : null;
    const describe = async (each: SchoolOfBoard): Promise<DashboardSchool> => {
      const { urn } = each.school;
      const contracts = [...each.contracts, ...(contractsNow.get(urn) ?? [])].map(({ contractId }) => contractId);
      return describeDashboardSchool(each, await findShown(urn, contracts, boardId, conflicts), rules, day);
    };
    return {
      rules,
      schools: found.map((each) => describeOpenSchool(each, day)),
      describe: (schools) =>
        checkRows(
          schools.flatMap(({ urn }) => byUrn.get(urn) ?? []),
          describe,
        ),
    };
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

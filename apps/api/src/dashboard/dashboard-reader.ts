import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Conflicts } from '#api/access/conflicts';
import type { ReaderConflicts } from '#api/access/reader-conflicts';
import { GetSchoolsOfBoard } from '#api/dashboard/dashboard.queries';
import type { RequestOptions } from '#api/http/command-context';
import { areasOn, board } from '#domain/board';
import { StreamReader } from '#execution/stream-reader';
import {
  describeDashboardSchool,
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

  /** Every open school of the areas of the board today. What a conflict of interest or the role of the reader hides is left out before anything is filtered. */
  async list(boardId: string, options: RequestOptions): Promise<DashboardSchool[]> {
    const { reader, context } = options;
    const { today: day } = context;
    const { state } = await this.streams.load(board, boardId);
    const found = await this.queries.execute(new GetSchoolsOfBoard({ boardId, areas: areasOn(state, day), day }));
    const isOfBoard = canRead(BOARD, reader, '');
    const conflicts = isOfBoard ? this.conflicts.forCaller(options) : null;
    const rows: DashboardSchool[] = [];
    for (const each of found) rows.push(describeDashboardSchool(each, await findShown(each, boardId, conflicts), day));
    return rows;
  }
}

/** Somebody who reads for an area has no conflict of interest there, and does not see what the board thinks. */
const findShown = async (
  { school, contracts }: SchoolOfBoard,
  boardId: string,
  conflicts: ReaderConflicts | null,
): Promise<ShownParts> => {
  if (conflicts === null) return { oversight: false, support: true };
  if (await conflicts.isExcludedFromSchool(school.urn, [boardId])) return { oversight: false, support: false };
  for (const { contractId } of contracts)
    if (await conflicts.isExcluded('contract', contractId)) return { oversight: true, support: false };
  return { oversight: true, support: true };
};

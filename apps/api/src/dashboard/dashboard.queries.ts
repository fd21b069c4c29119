import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import type { IsoDay } from '#kernel/time';
import { findSchoolsOfBoard, type SchoolOfBoard } from '#read-models/dashboard-rows';

interface BoardOnDay {
  readonly boardId: string;
  /** Codes of the local authorities that the board covers on the day. */
  readonly areas: readonly string[];
  readonly day: IsoDay;
  /** The indicator to show; null for none. */
  readonly indicator: string | null;
}

export class GetSchoolsOfBoard extends ReadModelQuery<BoardOnDay, SchoolOfBoard[]> {}

export const dashboardQueries = [
  queryHandler(GetSchoolsOfBoard, (readModels, { boardId, areas, day, indicator }) =>
    findSchoolsOfBoard(readModels, boardId, areas, day, indicator),
  ),
];

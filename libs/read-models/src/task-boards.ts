import type { BoardEvents, DatedAreas } from '#domain/board.events';
import type { IsoDay } from '#kernel/time';
import { derive, json, table, text, textOrNull, type RowOf, type view } from '#processing/view';
import type { ReadModels } from '#processing/read-models';
import { rowPerStream } from '#read-models/row-per-stream';

export const boards = table('task_boards', 'boardId', {
  boardId: text(),
  /** Codes of local authorities, with the day from which the board is for them. */
  areas: json<DatedAreas[]>(),
});

export const boardAreas = table(
  'task_board_areas',
  'boardAreaKey',
  {
    boardAreaKey: text(),
    area: text(),
    boardId: text(),
    from: text<IsoDay>(),
    /** The first day on which the board is for other areas. */
    until: textOrNull<IsoDay>(),
  },
  [{ of: ['area'], by: ['boardId'] }],
);

const listAreas = ({ boardId, areas }: RowOf<typeof boards.columns>): RowOf<typeof boardAreas.columns>[] =>
  areas.flatMap(({ from, areas: codes }, index) =>
    [...new Set(codes)].map((area) => ({
      boardAreaKey: `${boardId}/${from}/${area}`,
      area,
      boardId,
      from,
      until: areas[index + 1]?.from ?? null,
    })),
  );

export const boardAreasOfBoards = derive(boardAreas, boards, listAreas);

const board = rowPerStream(boards);

export const boardAreaChanges: Parameters<typeof view<BoardEvents>>[0]['on'] = {
  BoardEstablished: [board.insert(({ id, data: { areas, from } }) => ({ boardId: id, areas: [{ from, areas }] }))],
  AreasReorganised: [board.update((row, { data: { areas, from } }) => ({ areas: [...row.areas, { from, areas }] }))],
};

/** Lists the ids of the boards that are for a local authority on that day. */
export const listBoardsOfArea = async (readModels: ReadModels, area: string, today: IsoDay): Promise<string[]> => {
  const rows = await readModels.rows(boardAreas, (query) => query.where('area', '=', area).orderBy('boardId'));
  const current = rows.filter(({ from, until }) => from <= today && (until === null || today < until));
  return current.map(({ boardId }) => boardId);
};

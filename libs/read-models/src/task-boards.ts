import type { BoardEvents } from '#domain/board.events';
import { derive, json, table, text, type RowOf, type view } from '#processing/view';
import type { ReadModels } from '#processing/read-models';
import { rowPerStream } from '#read-models/row-per-stream';

export const boards = table('task_boards', 'boardId', {
  boardId: text(),
  /** Codes of local authorities. */
  areas: json<string[]>(),
});

export const boardAreas = table(
  'task_board_areas',
  'boardAreaKey',
  { boardAreaKey: text(), area: text(), boardId: text() },
  [{ of: ['area'], by: ['boardId'] }],
);

const listAreas = ({ boardId, areas }: RowOf<typeof boards.columns>): RowOf<typeof boardAreas.columns>[] =>
  [...new Set(areas)].map((area) => ({ boardAreaKey: `${boardId}/${area}`, area, boardId }));

export const boardAreasOfBoards = derive(boardAreas, boards, listAreas);

const board = rowPerStream(boards);

export const boardAreaChanges: Parameters<typeof view<BoardEvents>>[0]['on'] = {
  BoardEstablished: [board.insert(({ id, data: { areas } }) => ({ boardId: id, areas }))],
};

/** Lists the ids of the boards for a local authority. */
export const listBoardsOfArea = async (readModels: ReadModels, area: string): Promise<string[]> => {
  const rows = await readModels.rows(boardAreas, (query) => query.where('area', '=', area).orderBy('boardId'));
  return rows.map(({ boardId }) => boardId);
};

import type { DatedAreas } from '#domain/board.events';
import { readPage, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import type { RowOf } from '#processing/view';
import { toSearchText } from '#read-models/directory';
import { alliances, boards, EVERYWHERE, leaders, registeredAreas } from '#read-models/directory-tables';
import { rowsByValues } from '#read-models/rows-by-values';

/** A board with its areas on the day of the query. */
export type ListedBoard = Omit<RowOf<typeof boards.columns>, 'list' | 'areas'> & {
  readonly areas: readonly string[];
  /** Those of the areas of which the register has had no school: a slip, or a register that is not imported yet. */
  readonly areasNotInRegister: readonly string[];
};

/** An alliance with its lead schools. */
export type ListedAlliance = Omit<RowOf<typeof alliances.columns>, 'list' | 'nameText'>;

/** A leader with the last designation. */
export type ListedLeader = Omit<RowOf<typeof leaders.columns>, 'list' | 'phaseText' | 'needAreaText' | 'released'> & {
  /** Whether the designation includes the day of the query. */
  readonly designated: boolean;
};

/** A pattern that finds the word. The two characters that stand for others are in no phase and no code. */
const toPattern = (word: string): string => `%${toSearchText([word.replaceAll(/[%_]/g, '')])}%`;

const boardListing = tableListing(boards, { filters: {}, sorts: { name: 'name', from: 'from' } });
const allianceListing = tableListing(alliances, {
  filters: {
    form: 'form',
    // Part of the name, whatever its case.
    name: (query, value) => query.where('nameText', 'like', `%${value.toLowerCase().replaceAll(/[%_]/g, '')}%`),
  },
  sorts: { name: 'name', from: 'from' },
});

const leaderListing = tableListing(leaders, {
  filters: {
    type: 'providerType',
    allianceId: 'allianceId',
    homeSchoolUrn: 'homeSchoolUrn',
    phase: (query, value) => query.where('phaseText', 'like', toPattern(value)),
    needArea: (query, value) => query.where('needAreaText', 'like', toPattern(value)),
    // An expression, so that no index of the column leads away from the order of the list.
    free: (query, value) => query.where((is) => is(is('freeHalfDays', '+', 0), '>=', Number(value))),
  },
  sorts: { from: 'from', freeHalfDays: 'freeHalfDays' },
});

export type BoardsPage = PageRequestFor<typeof boardListing>;
export type AlliancesPage = PageRequestFor<typeof allianceListing>;
export type LeadersPage = PageRequestFor<typeof leaderListing>;

/** Before the first day of a board, its first areas. */
const findAreas = (areas: readonly DatedAreas[], day: IsoDay): readonly string[] =>
  (areas.findLast(({ from }) => from <= day) ?? areas[0])?.areas ?? [];

/** Lists all boards. */
export const listBoards = async (readModels: ReadModels, today: IsoDay, page: BoardsPage): Promise<ListedBoard[]> => {
  const found = await readPage(readModels, boardListing, (all) => all.where('list', '=', EVERYWHERE), page, today);
  const rows = found.map(({ list: _, ...row }) => ({ ...row, areas: findAreas(row.areas, today) }));
  const codes = [...new Set(rows.flatMap(({ areas }) => areas))];
  const registered = new Set((await rowsByValues(readModels, registeredAreas, 'area', codes)).map(({ area }) => area));
  return rows.map((row) => ({ ...row, areasNotInRegister: row.areas.filter((area) => !registered.has(area)) }));
};

/** Lists all alliances. */
export const listAlliances = async (
  readModels: ReadModels,
  today: IsoDay,
  page: AlliancesPage,
): Promise<ListedAlliance[]> => {
  const found = await readPage(readModels, allianceListing, (all) => all.where('list', '=', EVERYWHERE), page, today);
  return found.map(({ list: _, nameText: _text, ...row }) => row);
};

/** Lists all leaders, designated or not. */
export const listLeaders = async (
  readModels: ReadModels,
  today: IsoDay,
  page: LeadersPage,
): Promise<ListedLeader[]> => {
  const found = await readPage(readModels, leaderListing, (all) => all.where('list', '=', EVERYWHERE), page, today);
  return found.map(({ list: _, phaseText: _phases, needAreaText: _areas, released: _released, ...row }) => ({
    ...row,
    // Less than none while recalled half-days are still reserved.
    freeHalfDays: Math.max(0, row.freeHalfDays),
    designated: row.from <= today && (row.to === null || today <= row.to),
  }));
};

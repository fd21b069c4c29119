import type { DatedAreas } from '#domain/board.events';
import { covers } from '#domain/vocabulary';
import { readPage, selectedBy, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels, RowQuery } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import type { RowOf } from '#processing/view';
import { toSearchText } from '#read-models/directory-leaders';
import { findAllianceIds, findLeaderIds } from '#read-models/directory-search';
import { alliances, boards, EVERYWHERE, leaders, registeredAreas, schoolPlaces } from '#read-models/directory-tables';
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
export type ListedLeader = Omit<
  RowOf<typeof leaders.columns>,
  | 'list'
  | 'phaseText'
  | 'needAreaText'
  | 'released'
  | 'earlier'
  | 'employerKind'
  | 'employerArea'
  | 'deliveredHalfDays'
  | 'expertise'
> & {
  /** Whether the designation includes the day of the query. */
  readonly designated: boolean;
  /** Whether any half-day of theirs was delivered. */
  readonly everUsed: boolean;
  /** The local authority of the home school, or of the council that employs them; null if it is not known. */
  readonly area: string | null;
  /** The subjects, phases and themes that they are good at on the day of the query. */
  readonly expertise: readonly string[];
};

/** A pattern that finds the word. The two characters that stand for others are in no phase and no code. */
const toPattern = (word: string): string => `%${toSearchText([word.replaceAll(/[%_]/g, '')])}%`;

const boardListing = tableListing(boards, { filters: {}, sorts: { name: 'name', from: 'from' } });
/** The ids of what filters select that were found beforehand; null if there are no such filters. */
type FoundIds = readonly string[] | null;

const listAlliancesWithin = (ids: FoundIds) => {
  const isFound = (query: RowQuery<typeof alliances.columns>): RowQuery<typeof alliances.columns> =>
    ids === null ? query : query.where((is) => is(selectedBy('allianceId'), 'in', ids));
  return tableListing(alliances, {
    filters: {
      form: 'form',
      // Part of the name, whatever its case.
      name: (query, value) => query.where('nameText', 'like', `%${value.toLowerCase().replaceAll(/[%_]/g, '')}%`),
      area: isFound,
      district: isFound,
      leadSchoolUrn: isFound,
      memberKind: isFound,
      on: (query, value) =>
        query
          .where((is) => is(selectedBy('from'), '<=', value))
          .where((is) => is.or([is('to', 'is', null), is('to', '>=', value as IsoDay)])),
    },
    sorts: { name: 'name', from: 'from' },
  });
};

/** `hasDay`: the type is that of the designation on a day, and was looked at with it. */
const listLeadersWithin = (ids: FoundIds, hasDay: boolean) => {
  const isFound = (query: RowQuery<typeof leaders.columns>): RowQuery<typeof leaders.columns> =>
    ids === null ? query : query.where((is) => is(selectedBy('leaderId'), 'in', ids));
  return tableListing(leaders, {
    filters: {
      designatedOn: isFound,
      area: isFound,
      district: isFound,
      expertise: isFound,
      type: hasDay ? isFound : 'providerType',
      // Names are encrypted, so whoever can decrypt them selects by name.
      name: (query) => query,
      allianceId: 'allianceId',
      homeSchoolUrn: 'homeSchoolUrn',
      phase: (query, value) => query.where('phaseText', 'like', toPattern(value)),
      needArea: (query, value) => query.where('needAreaText', 'like', toPattern(value)),
      // Expressions, so that no index of the column leads away from the order of the list.
      free: (query, value) => query.where((is) => is(is('freeHalfDays', '+', 0), '>=', Number(value))),
      used: (query, value) =>
        query.where((is) => is(is('deliveredHalfDays', '+', 0), value === 'never' ? '=' : '>', 0)),
    },
    sorts: { from: 'from', freeHalfDays: 'freeHalfDays' },
  });
};

export type BoardsPage = PageRequestFor<typeof boardListing>;
export type AlliancesPage = PageRequestFor<ReturnType<typeof listAlliancesWithin>>;
export type LeadersPage = PageRequestFor<ReturnType<typeof listLeadersWithin>>;

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
  const ids = await findAllianceIds(readModels, page.where, today);
  if (ids?.length === 0) return [];
  const listing = listAlliancesWithin(ids);
  const found = await readPage(readModels, listing, (all) => all.where('list', '=', EVERYWHERE), page, today);
  return found.map(({ list: _, nameText: _text, ...row }) => row);
};

/** Lists all leaders, designated or not. */
export const listLeaders = async (
  readModels: ReadModels,
  today: IsoDay,
  page: LeadersPage,
): Promise<ListedLeader[]> => {
  const ids = await findLeaderIds(readModels, page.where, today);
  if (ids?.length === 0) return [];
  const listing = listLeadersWithin(ids, page.where.designatedOn !== undefined);
  const found = await readPage(readModels, listing, (all) => all.where('list', '=', EVERYWHERE), page, today);
  const urns = found.flatMap(({ homeSchoolUrn }) => homeSchoolUrn ?? []);
  const places = await rowsByValues(readModels, schoolPlaces, 'urn', urns);
  const areas = new Map(places.map(({ urn, area }) => [urn, area]));
  return found.map((row) => ({
    ...toListedLeader(row, today),
    area: (row.homeSchoolUrn === null ? row.employerArea : areas.get(row.homeSchoolUrn)) ?? null,
  }));
};

const toListedLeader = (row: RowOf<typeof leaders.columns>, today: IsoDay): Omit<ListedLeader, 'area'> => ({
  leaderId: row.leaderId,
  providerType: row.providerType,
  designatingBody: row.designatingBody,
  from: row.from,
  to: row.to,
  homeSchoolUrn: row.homeSchoolUrn,
  allianceId: row.allianceId,
  phases: row.phases,
  needAreas: row.needAreas,
  // Less than none while recalled half-days are still reserved.
  freeHalfDays: Math.max(0, row.freeHalfDays),
  designated: covers(row, today),
  everUsed: row.deliveredHalfDays > 0,
  expertise: row.expertise.filter((each) => covers(each, today)).map(({ topic }) => topic),
});

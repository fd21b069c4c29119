import type { AllianceEvents } from '#domain/alliance.events';
import type { BoardEvents, DatedAreas } from '#domain/board.events';
import type { LeaderEvents } from '#domain/leader.events';
import type { SchoolEvents } from '#domain/school.events';
import { readPage, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import { derive, view, type RowOf } from '#processing/view';
import {
  alliances,
  boards,
  EVERYWHERE,
  homeSchools,
  leaders,
  leadSchools,
  registeredAreas,
  toHomeSchools,
  toLeadSchools,
} from '#read-models/directory-tables';
import { rowPerStream, rowsByKey } from '#read-models/row-per-stream';
import { rowsByValues } from '#read-models/rows-by-values';

type LeaderRow = RowOf<typeof leaders.columns>;

const toSearchText = (words: readonly string[]): string => words.map((word) => `|${word.toLowerCase()}|`).join('');

/** A pattern that finds the word. The two characters that stand for others are in no phase and no code. */
const toPattern = (word: string): string => `%${toSearchText([word.replaceAll(/[%_]/g, '')])}%`;

const designate = (data: Omit<LeaderEvents['LeaderDesignated'], 'personId'>) => ({
  providerType: data.providerType,
  designatingBody: data.designatingBody,
  from: data.from,
  to: data.to,
  homeSchoolUrn: data.homeSchoolUrn,
  allianceId: data.allianceId,
  phases: data.phases,
  needAreas: data.needAreas,
  phaseText: toSearchText(data.phases),
  needAreaText: toSearchText(data.needAreas),
});

const board = rowPerStream(boards);
const registeredArea = rowsByKey(registeredAreas);
const alliance = rowPerStream(alliances);
const leader = rowPerStream(leaders);

export const directory = view<AllianceEvents & BoardEvents & LeaderEvents & SchoolEvents>({
  name: 'directory',
  version: 7,
  tables: [boards, registeredAreas, alliances, leaders, homeSchools, leadSchools],
  derived: [derive(homeSchools, leaders, toHomeSchools), derive(leadSchools, alliances, toLeadSchools)],
  on: {
    SchoolRegistered: [
      registeredArea.put(
        ({ data: { entry } }) => entry.laCode,
        (_, __, area) => ({ area }),
      ),
    ],
    RegisterEntryChanged: [
      registeredArea.put(
        ({ data: { changes } }) => {
          const area = changes.find(({ field }) => field === 'laCode')?.new;
          return typeof area === 'string' ? area : null;
        },
        (_, __, area) => ({ area }),
      ),
    ],
    BoardEstablished: [
      board.insert(({ id, data: { name, areas, from } }) => ({
        boardId: id,
        list: EVERYWHERE,
        name,
        areas: [{ from, areas }],
        from,
      })),
    ],
    AreasReorganised: [board.update((row, { data: { from, areas } }) => ({ areas: [...row.areas, { from, areas }] }))],
    AllianceEstablished: [
      alliance.insert(({ id, data: { name, form, leadSchools, from } }) => ({
        allianceId: id,
        list: EVERYWHERE,
        name,
        nameText: name.toLowerCase(),
        form,
        leadSchools,
        from,
        to: null,
      })),
    ],
    LeadSchoolsChanged: [
      alliance.update(({ leadSchools }, { data: { form, joined, left } }) => ({
        form: form.new,
        leadSchools: [...leadSchools.filter((urn) => !left.includes(urn)), ...joined],
      })),
    ],
    LeadSchoolsCorrected: [
      alliance.update((_, { data: { new: corrected, isFirst, isLatest } }) => ({
        ...(isFirst ? { from: corrected.from } : {}),
        ...(isLatest ? { form: corrected.form, leadSchools: corrected.leadSchools } : {}),
      })),
    ],
    AllianceEndCorrected: [alliance.update((_, { data: { on } }) => ({ to: on.new }))],
    AllianceEnded: [alliance.update((_, { data: { on } }) => ({ to: on }))],
    LeaderDesignated: [
      leader.insert(({ id, data }) => ({
        ...designate(data),
        leaderId: id,
        list: EVERYWHERE,
        released: [],
        freeHalfDays: 0,
      })),
    ],
    DesignationRenewed: [leader.update((_, { data }) => designate(data))],
    LeaderPassedOn: [leader.update((_, { data }) => ({ allianceId: data.new }))],
    DesignationWithdrawn: [leader.update((_, { data }) => ({ to: data.on }))],
    DesignationCorrected: [
      leader.update((_, { data: { providerType, designatingBody, from, to, phases, needAreas } }) => ({
        providerType: providerType.new,
        designatingBody: designatingBody.new,
        from: from.new,
        to: to.new,
        phases: phases.new,
        needAreas: needAreas.new,
        phaseText: toSearchText(phases.new),
        needAreaText: toSearchText(needAreas.new),
      })),
    ],
    DaysReleasedByHome: [
      leader.update(({ released, freeHalfDays }, { data: { offerId, halfDays } }) => {
        const before = released.find((each) => each.offerId === offerId)?.halfDays ?? 0;
        const others = released.filter((each) => each.offerId !== offerId);
        return {
          released: [...others, { offerId, halfDays }],
          freeHalfDays: freeHalfDays + halfDays - before,
        };
      }),
    ],
    DaysReserved: [leader.update(({ freeHalfDays }, { data }) => ({ freeHalfDays: freeHalfDays - data.halfDays }))],
    ReservationAdjusted: [
      leader.update(({ freeHalfDays }, { data: { halfDays } }) => ({
        freeHalfDays: freeHalfDays + halfDays.old - halfDays.new,
      })),
    ],
    DaysReturned: [leader.update(({ freeHalfDays }, { data }) => ({ freeHalfDays: freeHalfDays + data.halfDays }))],
  },
});

/** A board with its areas on the day of the query. */
export type ListedBoard = Omit<RowOf<typeof boards.columns>, 'list' | 'areas'> & {
  readonly areas: readonly string[];
  /** Those of the areas of which the register has had no school: a slip, or a register that is not imported yet. */
  readonly areasNotInRegister: readonly string[];
};

/** An alliance with its lead schools. */
export type ListedAlliance = Omit<RowOf<typeof alliances.columns>, 'list' | 'nameText'>;

/** A leader with the last designation. */
export type ListedLeader = Omit<LeaderRow, 'list' | 'phaseText' | 'needAreaText' | 'released'> & {
  /** Whether the designation includes the day of the query. */
  readonly designated: boolean;
};

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
    designated: row.from <= today && (row.to === null || today <= row.to),
  }));
};

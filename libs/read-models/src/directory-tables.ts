import type { AllianceForm } from '#domain/alliance.events';
import type { DatedAreas } from '#domain/board.events';
import type { IsoDay } from '#kernel/time';
import { integer, json, table, text, textOrNull, type RowOf } from '#processing/view';

/** All records of a kind are in one list, whose index begins with this column. */
export const EVERYWHERE = 'everywhere';

export const boards = table(
  'directory_boards',
  'boardId',
  {
    boardId: text(),
    list: text<typeof EVERYWHERE>(),
    name: text(),
    /** Codes of local authorities, with the day from which the board is for them. */
    areas: json<DatedAreas[]>(),
    from: text<IsoDay>(),
  },
  [{ of: ['list'], by: ['name', 'from'] }],
);

/** The local authorities of schools that are or were in the register. */
export const registeredAreas = table('directory_areas', 'area', { area: text() });

export const alliances = table(
  'directory_alliances',
  'allianceId',
  {
    allianceId: text(),
    list: text<typeof EVERYWHERE>(),
    name: text(),
    /** The name in small letters, which a filter can search. */
    nameText: text(),
    /** The form and the lead schools since the last change, which is never in the future. */
    form: text<AllianceForm>(),
    leadSchools: json<string[]>(),
    from: text<IsoDay>(),
    to: textOrNull<IsoDay>(),
  },
  [{ of: ['list'], by: ['name', 'from'] }],
);

export const leaders = table(
  'directory_leaders',
  'leaderId',
  {
    leaderId: text(),
    list: text<typeof EVERYWHERE>(),
    providerType: text(),
    designatingBody: text(),
    from: text<IsoDay>(),
    to: textOrNull<IsoDay>(),
    homeSchoolUrn: textOrNull(),
    allianceId: textOrNull(),
    phases: json<string[]>(),
    needAreas: json<string[]>(),
    /** The same as texts that a filter can search. */
    phaseText: text(),
    needAreaText: text(),
    /** Half-days that the home head released, by offer. */
    released: json<{ offerId: string; halfDays: number }[]>(),
    /** Released, not reserved and not delivered. */
    freeHalfDays: integer(),
  },
  [{ of: ['list'], by: ['from', 'freeHalfDays'] }],
);

/** One row for each leader with a home school. */
export const homeSchools = table('directory_home_schools', 'leaderId', { leaderId: text(), urn: text() }, [
  { of: ['urn'], by: ['leaderId'] },
]);

/** One row for each lead school of an alliance. */
export const leadSchools = table(
  'directory_lead_schools',
  'leadSchoolKey',
  { leadSchoolKey: text(), allianceId: text(), urn: text() },
  [{ of: ['urn'], by: ['leadSchoolKey'] }],
);

export const toHomeSchools = ({
  leaderId,
  homeSchoolUrn,
}: RowOf<typeof leaders.columns>): RowOf<typeof homeSchools.columns>[] =>
  homeSchoolUrn === null ? [] : [{ leaderId, urn: homeSchoolUrn }];

export const toLeadSchools = (row: RowOf<typeof alliances.columns>): RowOf<typeof leadSchools.columns>[] =>
  [...new Set(row.leadSchools)].map((urn) => ({
    leadSchoolKey: `${row.allianceId} ${urn}`,
    allianceId: row.allianceId,
    urn,
  }));

import type { AllianceForm, MemberKind } from '#domain/alliance.events';
import type { DatedAreas } from '#domain/board.events';
import type { IsoDay } from '#kernel/time';
import type { Employer } from '#domain/vocabulary';
import { integer, json, table, text, textOrNull, withRevision, type RowOf } from '#processing/view';
import type { ListedExpertise } from '#read-models/leader-expertise';

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

export const alliances = withRevision(
  table(
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
  ),
);

/** The members of alliances. `to` is null also for a member that left because the alliance ended. */
export const allianceMembers = table(
  'directory_alliance_members',
  'memberId',
  {
    memberId: text(),
    allianceId: text(),
    /** Null for an organisation of which it was not recorded. */
    kind: textOrNull<MemberKind>(),
    from: text<IsoDay>(),
    to: textOrNull<IsoDay>(),
  },
  [{ of: ['kind'], by: ['memberId'] }],
);

/** What a designation was, and when. */
export interface ListedDesignation {
  readonly providerType: string;
  readonly from: IsoDay;
  readonly to: IsoDay | null;
}

/** Where each school is. */
export const schoolPlaces = table(
  'directory_school_places',
  'urn',
  { urn: text(), area: text(), district: textOrNull() },
  [
    { of: ['area'], by: ['urn'] },
    { of: ['district'], by: ['urn'] },
  ],
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
    employerKind: textOrNull<Employer['kind']>(),
    /** Code of the area of the council that employs the leader. */
    employerArea: textOrNull(),
    allianceId: textOrNull(),
    /** The designations before the last one, oldest first. */
    earlier: json<ListedDesignation[]>(),
    phases: json<string[]>(),
    needAreas: json<string[]>(),
    /** The same as texts that a filter can search. */
    phaseText: text(),
    needAreaText: text(),
    /** Half-days that the home head released, by offer. */
    released: json<{ offerId: string; halfDays: number }[]>(),
    /** Released, not reserved and not delivered. */
    freeHalfDays: integer(),
    /** Over all contracts, so that a leader who was never used can be found. */
    deliveredHalfDays: integer(),
    /** What the leader is good at, past entries too. */
    expertise: json<ListedExpertise[]>(),
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

/** One row for each designation of a leader. */
export const designations = table(
  'directory_designations',
  'designationKey',
  {
    designationKey: text(),
    list: text<typeof EVERYWHERE>(),
    leaderId: text(),
    providerType: text(),
    from: text<IsoDay>(),
    to: textOrNull<IsoDay>(),
  },
  [{ of: ['list'], by: ['designationKey'] }],
);

export const toDesignations = ({
  leaderId,
  providerType,
  from,
  to,
  earlier,
}: RowOf<typeof leaders.columns>): RowOf<typeof designations.columns>[] =>
  [...earlier, { providerType, from, to }].map((each, index) => ({
    designationKey: `${leaderId} ${index}`,
    list: EVERYWHERE,
    leaderId,
    ...each,
  }));

/** One row for each leader without a home school, by whoever employs them: the area of the council, or the alliance. */
export const otherEmployers = table('directory_other_employers', 'leaderId', { leaderId: text(), employer: text() }, [
  { of: ['employer'], by: ['leaderId'] },
]);

export const toOtherEmployers = (row: RowOf<typeof leaders.columns>): RowOf<typeof otherEmployers.columns>[] => {
  const { leaderId, employerKind, employerArea, allianceId } = row;
  const employer = employerKind === 'alliance' ? allianceId : employerArea;
  return employer === null ? [] : [{ leaderId, employer }];
};

/** One row for each thing that a leader is or was good at. */
export const expertise = table(
  'directory_expertise',
  'expertiseId',
  { expertiseId: text(), leaderId: text(), topic: text(), from: text<IsoDay>(), to: textOrNull<IsoDay>() },
  [{ of: ['topic'], by: ['expertiseId'] }],
);

export const toExpertise = (row: RowOf<typeof leaders.columns>): RowOf<typeof expertise.columns>[] =>
  row.expertise.map(({ expertiseId, topic, from, to }) => ({
    ...{ expertiseId, leaderId: row.leaderId, from, to },
    topic: topic.toLowerCase(),
  }));

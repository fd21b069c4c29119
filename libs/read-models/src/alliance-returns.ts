import type { AcademicYear } from '#domain/academic-year';
import type { AllianceEvents, DatedLeadSchools, DeliveryActivity, SupportedSchool } from '#domain/alliance.events';
import type { Code, Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { readPage, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import { derive, json, table, text, textOrNull, view, withIndex, type RowOf } from '#processing/view';
import { rowPerStream, rowsByKey } from '#read-models/row-per-stream';

/** Alliances with the schools that lead them, by day. */
export const alliances = table('return_alliances', 'allianceId', {
  allianceId: text(),
  from: text<IsoDay>(),
  to: textOrNull<IsoDay>(),
  leadSchoolsByDay: json<readonly Pick<DatedLeadSchools, 'from' | 'leadSchools'>[]>(),
});

/** The member schools of alliances. `to` is null also for a member that left because the alliance ended. */
export const memberSchools = table('return_members', 'memberId', {
  memberId: text(),
  allianceId: withIndex(text()),
  /** Null for a member that is no school. */
  urn: textOrNull(),
  from: text<IsoDay>(),
  to: textOrNull<IsoDay>(),
});

/** What the schools of alliances delivered, by year. */
export const deliveries = table(
  'return_deliveries',
  'rowKey',
  {
    rowKey: text(),
    allianceId: text(),
    academicYear: withIndex<AcademicYear>(text()),
    deliverySchool: withIndex(text()),
    activities: json<readonly DeliveryActivity[]>(),
    supported: json<readonly SupportedSchool[]>(),
  },
  [{ of: ['allianceId'], by: ['academicYear', 'deliverySchool'] }],
);

/** The schools that were supported, each with one delivery school that supported it. */
export const supportedSchools = table('return_supported', 'rowKey', {
  rowKey: text(),
  allianceId: text(),
  academicYear: text<AcademicYear>(),
  deliverySchool: text(),
  schoolUrn: withIndex(text()),
  forms: json<readonly Code[]>(),
});

const listSupported = ({
  rowKey,
  allianceId,
  academicYear,
  deliverySchool,
  supported,
}: RowOf<typeof deliveries.columns>): RowOf<typeof supportedSchools.columns>[] =>
  supported.map((school) => ({
    rowKey: `${rowKey}/${school.schoolUrn}`,
    allianceId,
    academicYear,
    deliverySchool,
    ...school,
  }));

const alliance = rowPerStream(alliances);
const member = rowsByKey(memberSchools);
const delivery = rowsByKey(deliveries);

const toKey = (
  allianceId: string,
  { academicYear, deliverySchool }: { readonly academicYear: AcademicYear; readonly deliverySchool: Urn },
): string => `${allianceId}/${academicYear}/${deliverySchool}`;

export const allianceReturns = view<AllianceEvents>({
  name: 'alliance-returns',
  version: 2,
  tables: [alliances, memberSchools, deliveries, supportedSchools],
  derived: [derive(supportedSchools, deliveries, listSupported)],
  on: {
    AllianceEstablished: [
      alliance.insert(({ id, data: { from, leadSchools } }) => ({
        allianceId: id,
        from,
        to: null,
        leadSchoolsByDay: [{ from, leadSchools }],
      })),
    ],
    LeadSchoolsChanged: [
      alliance.update(({ leadSchoolsByDay }, { data: { from, joined, left } }) => {
        const before = leadSchoolsByDay.at(-1)?.leadSchools ?? [];
        const leadSchools = [...before.filter((urn) => !left.includes(urn)), ...joined];
        return { leadSchoolsByDay: [...leadSchoolsByDay, { from, leadSchools }] };
      }),
    ],
    LeadSchoolsCorrected: [
      alliance.update((row, { data: { old, new: corrected, isFirst } }) => ({
        from: isFirst ? corrected.from : row.from,
        leadSchoolsByDay: row.leadSchoolsByDay.map((each) =>
          each.from === old.from ? { from: corrected.from, leadSchools: corrected.leadSchools } : each,
        ),
      })),
    ],
    AllianceEndCorrected: [alliance.update((_, { data: { on } }) => ({ to: on.new }))],
    AllianceEnded: [alliance.update((_, { data: { on } }) => ({ to: on }))],
    AllianceMemberJoined: [
      member.put(
        ({ data }) => data.memberId,
        ({ id, data: { memberId, urn, from } }) => ({ memberId, allianceId: id, urn, from, to: null }),
      ),
    ],
    AllianceMemberCorrected: [
      member.update(
        ({ data }) => data.memberId,
        (_, { data: { urn, from, to } }) => ({ urn: urn.new, from: from.new, to: to.new }),
      ),
    ],
    AllianceMemberLeft: [
      member.update(
        ({ data }) => data.memberId,
        (_, { data: { on } }) => ({ to: on }),
      ),
    ],
    AllianceDeliveryReported: [
      delivery.put(
        ({ id, data }) => toKey(id, data),
        ({ id, data }, _, rowKey) => ({ ...data, rowKey, allianceId: id }),
      ),
    ],
    AllianceDeliveryCorrected: [
      delivery.update(
        ({ id, data }) => toKey(id, data),
        (_, { data: { activities, supported } }) => ({ activities: activities.new, supported: supported.new }),
      ),
    ],
  },
});

/** What a school delivered for an alliance in a year. */
export interface ListedDelivery {
  readonly academicYear: AcademicYear;
  readonly deliverySchool: Urn;
  readonly activities: readonly DeliveryActivity[];
  readonly supported: readonly SupportedSchool[];
}

const toListedDelivery = ({
  academicYear,
  deliverySchool,
  activities,
  supported,
}: RowOf<typeof deliveries.columns>): ListedDelivery => ({ academicYear, deliverySchool, activities, supported });

const deliveryListing = tableListing(deliveries, {
  filters: { academicYear: 'academicYear', deliverySchool: 'deliverySchool' },
  sorts: { academicYear: 'academicYear', deliverySchool: 'deliverySchool' },
});

export type DeliveriesPage = PageRequestFor<typeof deliveryListing>;

/** Lists what was reported in the returns of an alliance. */
export const listDeliveries = async (
  readModels: ReadModels,
  allianceId: string,
  today: IsoDay,
  page: DeliveriesPage,
): Promise<ListedDelivery[]> => {
  const rows = await readPage(
    readModels,
    deliveryListing,
    (query) => query.where('allianceId', '=', allianceId),
    page,
    today,
  );
  return rows.map(toListedDelivery);
};

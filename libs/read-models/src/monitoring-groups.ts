import type { AgreedContract, ContractEvents } from '#domain/contract.events';
import type { IsoDay } from '#kernel/time';
import { readPage, selectedBy, tableListing, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import { derive, json, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { groupColumns, planGroupMeetings } from '#read-models/planned-group-meetings';
import { rowPerStream } from '#read-models/row-per-stream';

/** A person of this system in a monitoring group. */
type Monitor = {
  readonly memberId: string;
  readonly personId: string;
  readonly from: IsoDay;
  readonly to: IsoDay | null;
};

/** Later than any day: a membership without an end. */
const NO_END: IsoDay = '9999-12-31';

const contracts = table('monitored_contracts', 'contractId', {
  contractId: text(),
  boardId: text(),
  reference: text(),
  schoolUrn: text(),
  endsOn: text<IsoDay>(),
  over: json<boolean>(),
  ...groupColumns,
  monitors: json<Monitor[]>(),
});

const memberships = table(
  'monitoring_memberships',
  'membershipKey',
  {
    membershipKey: text(),
    personId: text(),
    contractId: text(),
    boardId: text(),
    reference: text(),
    schoolUrn: text(),
    from: text<IsoDay>(),
    /** The last day, or later than any day. */
    until: text<IsoDay>(),
    /** Planned days of which no meeting is recorded; none after the end of the contract. */
    ...groupColumns,
    nextMeetingOn: textOrNull<IsoDay>(),
  },
  [{ of: ['personId'], by: ['reference', 'from'] }],
);

const contract = rowPerStream(contracts);

const draft = contract.insert<AgreedContract>(({ id, data: { boardId, reference, schoolUrn, endsOn } }) => ({
  contractId: id,
  boardId,
  reference,
  schoolUrn,
  endsOn,
  over: false,
  groupMeetings: [],
  monitors: [],
}));

const listMemberships = (row: RowOf<typeof contracts.columns>): RowOf<typeof memberships.columns>[] => {
  const { contractId, boardId, reference, schoolUrn, endsOn, over } = row;
  const groupMeetings = over ? [] : row.groupMeetings.filter((day) => day <= endsOn);
  return row.monitors.map(({ memberId, personId, from, to }) => ({
    membershipKey: `${contractId}/${memberId}`,
    ...{ personId, contractId, boardId, reference, schoolUrn, from },
    until: to ?? NO_END,
    groupMeetings,
    nextMeetingOn: groupMeetings.at(0) ?? null,
  }));
};

/** The contracts that each person monitors as a member of a group. */
export const monitoringGroups = view<ContractEvents>({
  name: 'monitoring-groups',
  version: 1,
  tables: [contracts, memberships],
  derived: [derive(memberships, contracts, listMemberships)],
  on: {
    ContractDrafted: [draft],
    ContractRedrafted: [draft],
    DraftAmended: [contract.update((_, { data }) => ({ reference: data.new.reference, endsOn: data.new.endsOn }))],
    ...planGroupMeetings(contracts, (groupMeetings) => ({ groupMeetings })),
    MonitoringGroupFormed: [contract.update((_, { data }) => ({ groupMeetings: [...data.plannedOn], monitors: [] }))],
    GroupMemberAdded: [
      contract.update(({ monitors }, { data: { memberId, personId, from } }) =>
        personId === null ? {} : { monitors: [...monitors, { memberId, personId, from, to: null }] },
      ),
    ],
    GroupMemberLeft: [
      contract.update(({ monitors }, { data: { memberId, to } }) => ({
        monitors: monitors.map((each) => (each.memberId === memberId ? { ...each, to } : each)),
      })),
    ],
    MonitoringGroupDissolved: [
      contract.update(({ monitors, groupMeetings }, { data: { on } }) => ({
        groupMeetings: groupMeetings.filter((day) => day <= on),
        monitors: monitors.map((each) => (each.to === null ? { ...each, to: on } : each)),
      })),
    ],
    ContractEnded: [contract.update(() => ({ over: true }))],
  },
});

/** A contract that a person monitors. */
export interface OwnMonitoring {
  readonly membershipKey: string;
  readonly contractId: string;
  readonly boardId: string;
  readonly reference: string;
  readonly schoolUrn: string;
  readonly from: IsoDay;
  /** The last day; null for a membership without an end. */
  readonly to: IsoDay | null;
  readonly nextMeetingOn: IsoDay | null;
  /** All planned days of which no meeting is recorded. */
  readonly plannedOn: readonly IsoDay[];
}

const listing = tableListing(memberships, {
  filters: { contractId: 'contractId', schoolUrn: 'schoolUrn' },
  sorts: { reference: 'reference', from: 'from' },
});

export type OwnMonitoringPage = PageRequestFor<typeof listing>;

/** The contracts that this person monitors on the day. */
export const listOwnMonitoring = async (
  readModels: ReadModels,
  personId: string,
  today: IsoDay,
  page: OwnMonitoringPage,
): Promise<OwnMonitoring[]> => {
  const rows = await readPage(
    readModels,
    listing,
    (query) =>
      query
        .where('personId', '=', personId)
        .where(selectedBy('from'), '<=', today)
        .where(selectedBy('until'), '>=', today),
    page,
    today,
  );
  return rows.map(({ personId: _, until, groupMeetings: plannedOn, ...row }) => ({
    ...row,
    to: until === NO_END ? null : until,
    plannedOn,
  }));
};

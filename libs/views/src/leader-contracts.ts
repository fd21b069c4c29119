import type { ContractEvents } from '#domain/contract.events';
import type { LeaderEvents } from '#domain/leader.events';
import type { Code, HalfDays, Urn } from '#domain/vocabulary';
import type { ReadModels } from '#event-sourcing/read-models';
import type { IsoDay } from '#event-sourcing/time';
import { indexed, integer, json, table, text, textOrNull, view, type RowOf } from '#event-sourcing/view';
import { drafted, stageChanges, stageColumns, stageOn, type Stage } from '#views/contract-stage';
import { ownRow } from '#views/own-row';

/** Time that a leader offers, and what of it the home head has released. */
export type LeaderOffer = {
  readonly offerId: string;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly offered: HalfDays;
  readonly released: HalfDays;
};
type Booking = { readonly contractId: string; readonly reserved: HalfDays; readonly delivered: HalfDays };

const leaders = table('leader_records', 'leaderId', {
  leaderId: text(),
  personId: indexed(text()),
  providerType: text(),
  designatingBody: text(),
  designatedFrom: text<IsoDay>(),
  designatedTo: textOrNull<IsoDay>(),
  homeSchoolUrn: text(),
  allianceId: indexed(textOrNull()),
  phases: json<string[]>(),
  needAreas: json<Code[]>(),
  offers: json<LeaderOffer[]>(),
  bookings: json<Booking[]>(),
});

const contracts = table('leader_contracts', 'contractId', {
  ...stageColumns,
  contractId: text(),
  leaderId: indexed(text()),
  reference: text(),
  boardId: text(),
  schoolUrn: text(),
  level: text(),
  startsOn: text<IsoDay>(),
  endsOn: text<IsoDay>(),
  nextReportOn: textOrNull<IsoDay>(),
  plannedHalfDays: integer(),
  deliveredHalfDays: integer(),
});

const leader = ownRow(leaders);
const contract = ownRow(contracts);
const stages = stageChanges(contracts);

/** Reserved time of a contract becomes delivered or free; a contract without a booking begins with nothing. */
const booked = (bookings: readonly Booking[], contractId: string, change: (before: Booking) => Booking): Booking[] => {
  const before = bookings.find((booking) => booking.contractId === contractId);
  const others = bookings.filter((booking) => booking !== before);
  return [...others, change(before ?? { contractId, reserved: 0, delivered: 0 })];
};

const ofLeaders: Parameters<typeof view<LeaderEvents>>[0]['on'] = {
  LeaderDesignated: [
    leader.begins(({ id, data: { from, to, personId, providerType, designatingBody, ...data } }) => ({
      ...{ leaderId: id, personId, providerType, designatingBody, designatedFrom: from, designatedTo: to },
      ...{ homeSchoolUrn: data.homeSchoolUrn, allianceId: data.allianceId },
      ...{ phases: data.phases, needAreas: data.needAreas, offers: [], bookings: [] },
    })),
  ],
  DesignationWithdrawn: [leader.changes((_, { data }) => ({ designatedTo: data.on }))],
  DaysOffered: [
    leader.changes(({ offers }, { data: { offerId, from, to, halfDays } }) => ({
      offers: [...offers, { offerId, from, to, offered: halfDays, released: 0 }],
    })),
  ],
  DaysReleasedByHome: [
    leader.changes(({ offers }, { data }) => ({
      offers: offers.map((offer) => (offer.offerId === data.offerId ? { ...offer, released: data.halfDays } : offer)),
    })),
  ],
  DaysReserved: [
    leader.changes(({ bookings }, { data: { contractId, halfDays } }) => ({
      bookings: booked(bookings, contractId, (before) => ({ ...before, reserved: halfDays })),
    })),
  ],
  DaysDelivered: [
    leader.changes(({ bookings }, { data: { contractId, halfDays } }) => ({
      bookings: booked(bookings, contractId, ({ reserved, delivered }) => ({
        ...{ contractId, reserved: Math.max(0, reserved - halfDays), delivered: delivered + halfDays },
      })),
    })),
  ],
  DaysReturned: [
    leader.changes(({ bookings }, { data: { contractId } }) => ({
      bookings: booked(bookings, contractId, (before) => ({ ...before, reserved: 0 })),
    })),
  ],
};

export const leaderContracts = view<LeaderEvents & ContractEvents>({
  name: 'leader-contracts',
  version: 1,
  tables: [leaders, contracts],
  on: {
    ...ofLeaders,
    ...stages,
    ContractDrafted: [
      contract.begins(({ id, data: { leaderId, reference, boardId, schoolUrn, level, ...data } }) => ({
        ...{ ...drafted, contractId: id, leaderId, reference, boardId, schoolUrn, level, nextReportOn: null },
        ...{ startsOn: data.startsOn, endsOn: data.endsOn, plannedHalfDays: data.halfDays, deliveredHalfDays: 0 },
      })),
    ],
    ContractStarted: [
      ...stages.ContractStarted,
      contract.changes((_, { data }) => ({ nextReportOn: data.nextReportOn })),
    ],
    ProgressReported: [contract.changes((_, { data }) => ({ nextReportOn: data.nextReportOn }))],
    ContractEnded: [...stages.ContractEnded, contract.changes(() => ({ nextReportOn: null }))],
    VisitHeld: [
      contract.changes(({ deliveredHalfDays }, { data }) => ({ deliveredHalfDays: deliveredHalfDays + data.halfDays })),
    ],
    VariationAgreed: [contract.changes((_, { data }) => ({ plannedHalfDays: data.halfDays.new }))],
  },
});

export interface LeaderContract {
  readonly contractId: string;
  readonly reference: string;
  readonly boardId: string;
  readonly schoolUrn: Urn;
  readonly level: Code;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly nextReportOn: IsoDay | null;
  readonly plannedHalfDays: HalfDays;
  readonly deliveredHalfDays: HalfDays;
  readonly stage: Stage;
}

/** A leader's record with all contracts, on all boards. */
export type LeaderContracts = Omit<RowOf<typeof leaders.columns>, 'bookings'> & {
  /** Half-days over all offers; free = released − reserved − delivered. */
  readonly capacity: {
    readonly offered: HalfDays;
    readonly released: HalfDays;
    readonly reserved: HalfDays;
    readonly delivered: HalfDays;
    readonly free: HalfDays;
  };
  readonly contracts: LeaderContract[];
};

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

const capacityOf = ({ offers, bookings }: RowOf<typeof leaders.columns>): LeaderContracts['capacity'] => {
  const offered = sum(offers, (offer) => offer.offered);
  const released = sum(offers, (offer) => offer.released);
  const reserved = sum(bookings, (booking) => booking.reserved);
  const delivered = sum(bookings, (booking) => booking.delivered);
  return { offered, released, reserved, delivered, free: released - reserved - delivered };
};

const recordOf = ({ bookings: _bookings, ...record }: RowOf<typeof leaders.columns>) => record;

const shown = (row: RowOf<typeof contracts.columns>, today: IsoDay): LeaderContract => {
  const { contractId, reference, boardId, schoolUrn, level, startsOn: from, endsOn: to, nextReportOn } = row;
  const { plannedHalfDays, deliveredHalfDays } = row;
  const delivery = { plannedHalfDays, deliveredHalfDays, stage: stageOn(today, row) };
  return { contractId, reference, boardId, schoolUrn, level, from, to, nextReportOn, ...delivery };
};

/** A leader's record, capacity and contracts, the earliest start first; undefined when there is no such leader. */
export const leaderContractsOf = async (
  readModels: ReadModels,
  leaderId: string,
  today: IsoDay,
): Promise<LeaderContracts | undefined> => {
  const found = await readModels.row(leaders, leaderId);
  if (found === undefined) return undefined;
  const rows = await readModels.rows(contracts, (query) =>
    query.where('leaderId', '=', leaderId).orderBy('startsOn').orderBy('reference'),
  );
  return { ...recordOf(found), capacity: capacityOf(found), contracts: rows.map((row) => shown(row, today)) };
};

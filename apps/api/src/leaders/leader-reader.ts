import { Injectable } from '@nestjs/common';
import { CaseRedaction, type Withheld } from '#api/access/case-redaction';
import { toPoint, type AsOfQuery } from '#api/history/as-of';
import { RecordReader } from '#api/history/record-reader';
import type { RequestOptions } from '#api/http/command-context';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { omit } from '#api/omit';
import { contract } from '#domain/contract';
import { leader } from '#domain/leader';
import type { Leader } from '#domain/leader.types';
import { freeHalfDays, totalHalfDays, type Booking, type Offer } from '#domain/leader-capacity';
import type { HalfDays } from '#domain/vocabulary';
import { StreamReader } from '#execution/stream-reader';
import type { IsoDay } from '#kernel/time';
import { leaderKind, type LeaderDocument } from '#records/leader.record';
import type { HidesEvent } from '#records/record-steps';

/** An offer with the use of its half-days: released = reserved + delivered + free. */
export interface OfferInLedger extends Offer {
  readonly reserved: HalfDays;
  readonly delivered: HalfDays;
  readonly free: HalfDays;
}

/** The half-days of all offers together. */
export type CapacitySummary = Pick<OfferInLedger, 'offered' | 'released' | 'reserved' | 'delivered' | 'free'>;

/** The half-days of one contract. `closed`: no more time is reserved for it. */
export interface ContractInLedger {
  readonly contractId: string;
  readonly reserved: HalfDays;
  readonly delivered: HalfDays;
  readonly closed: boolean;
}

/** The designation of a leader and the ledger of their half-days across all boards. Contracts that the reader may not see are withheld. */
export interface LeaderRecord extends Omit<Leader, 'offers' | 'bookings' | 'deliveries' | 'previousTo'> {
  readonly id: string;
  readonly version: number;
  readonly asOf: IsoDay | null;
  /** Why designations were withdrawn, for those who may read it. */
  readonly withdrawals: LeaderDocument['withdrawals'];
  readonly corrections: LeaderDocument['corrections'];
  readonly offers: readonly OfferInLedger[];
  readonly contracts: readonly (ContractInLedger | Withheld<'contractId'>)[];
}

/** Reads a leader from their stream. */
@Injectable()
export class LeaderReader {
  constructor(
    private readonly streams: StreamReader,
    private readonly records: RecordReader,
    private readonly redaction: CaseRedaction,
  ) {}

  /** Throws `UnknownStream`. */
  async get(id: string, query: AsOfQuery, options: RequestOptions): Promise<LeaderRecord> {
    const { state, record, version } = await this.records.read(leaderKind, id, options.reader, toPoint(query));
    const { offers, bookings, ...rest } = state;
    const designation = omit(rest, 'deliveries', 'previousTo');
    const contracts = (await this.redactBookings(bookings, options)).map(omitBoard);
    const { withdrawals, corrections } = record;
    const summaries = offers.map((offer) => summariseOffer(state, offer));
    return { id, version, asOf: query.asOf, ...designation, withdrawals, corrections, offers: summaries, contracts };
  }

  /** Hides the events about contracts that the caller may not see. Throws `UnknownStream`. */
  async findHidden(id: string, options: CommandOptions): Promise<HidesEvent> {
    const { state } = await this.streams.load(leader, id);
    const rows = await this.redactBookings(state.bookings, options);
    const shown = new Set(rows.flatMap((row) => ('withheld' in row ? [] : row.contractId)));
    return (_, data) => 'contractId' in data && typeof data.contractId === 'string' && !shown.has(data.contractId);
  }

  private async redactBookings(bookings: readonly Booking[], options: CommandOptions) {
    const summaries = await Promise.all(bookings.map((booking) => this.summariseBooking(booking)));
    return this.redaction.redactForBoards(summaries, 'contractId', options);
  }

  /** Throws `UnknownStream`. */
  async getCapacity(id: string): Promise<CapacitySummary> {
    const { state } = await this.streams.load(leader, id);
    const offers = state.offers.map((offer) => summariseOffer(state, offer));
    const sum = (kind: keyof CapacitySummary): HalfDays => offers.reduce((total, offer) => total + offer[kind], 0);
    return {
      offered: sum('offered'),
      released: sum('released'),
      reserved: sum('reserved'),
      delivered: sum('delivered'),
      free: sum('free'),
    };
  }

  private async summariseBooking({ contractId, reserved, delivered, closed }: Booking): Promise<BookingSummary> {
    const boardId = (await this.streams.find(contract, contractId)).state?.agreed.boardId ?? '';
    return { boardId, contractId, reserved: totalHalfDays(reserved), delivered: totalHalfDays(delivered), closed };
  }
}

type BookingSummary = ContractInLedger & { readonly boardId: string };

const omitBoard = (row: BookingSummary | Withheld<'contractId'>): ContractInLedger | Withheld<'contractId'> =>
  'withheld' in row ? row : omit(row, 'boardId');

const summariseOffer = (state: Leader, offer: Offer): OfferInLedger => {
  const sum = (kind: 'reserved' | 'delivered'): HalfDays =>
    totalHalfDays(
      state.bookings.flatMap((booking) => booking[kind]).filter(({ offerId }) => offerId === offer.offerId),
    );
  return { ...offer, reserved: sum('reserved'), delivered: sum('delivered'), free: freeHalfDays(state, offer) };
};

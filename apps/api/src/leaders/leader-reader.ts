import { Injectable } from '@nestjs/common';
import { CaseRows, type Withheld } from '#api/access/case-redaction';
import { Cases } from '#api/access/cases';
import type { Call } from '#api/http/command-context';
import { without } from '#api/http/omit';
import { leader, type Leader } from '#domain/leader';
import { freeOf, total, type Booking, type Offer } from '#domain/leader-capacity';
import type { HalfDays } from '#domain/vocabulary';
import { UnknownStream } from '#kernel/refused';
import { Streams } from '#execution/command-executor';

/** An offer with what became of its half-days: released = reserved + delivered + free. */
export interface OfferInLedger extends Offer {
  readonly reserved: HalfDays;
  readonly delivered: HalfDays;
  readonly free: HalfDays;
}

/** The half-days of all offers together. */
export type Capacity = Pick<OfferInLedger, 'offered' | 'released' | 'reserved' | 'delivered' | 'free'>;

/** The time of one contract in half-days. `over`: nothing more is reserved for it. */
export interface ContractInLedger {
  readonly contractId: string;
  readonly reserved: HalfDays;
  readonly delivered: HalfDays;
  readonly over: boolean;
}

/** A leader's designation and the ledger of their half-days, across all boards; contracts as far as the reader may know of them. */
export interface LeaderRecord extends Omit<Leader, 'offers' | 'bookings'> {
  readonly id: string;
  readonly version: number;
  readonly offers: readonly OfferInLedger[];
  readonly contracts: readonly (ContractInLedger | Withheld<'contractId'>)[];
}

/** Reads a leader straight from their stream. */
@Injectable()
export class LeaderRecords {
  constructor(
    private readonly streams: Streams,
    private readonly cases: Cases,
    private readonly rows: CaseRows,
  ) {}

  /** Throws `UnknownStream`. */
  async of(id: string, call: Call): Promise<LeaderRecord> {
    const { state, version } = await this.stateOf(id);
    const { offers, bookings, ...designation } = state;
    const booked = await Promise.all(bookings.map((booking) => this.ofBooking(booking)));
    const contracts = (await this.rows.shown(booked, 'contractId', call)).map(withoutBoard);
    return { id, version, ...designation, offers: offers.map((offer) => ofOffer(state, offer)), contracts };
  }

  /** Throws `UnknownStream`. */
  async capacityOf(id: string): Promise<Capacity> {
    const { state } = await this.stateOf(id);
    const offers = state.offers.map((offer) => ofOffer(state, offer));
    const sum = (kind: keyof Capacity): HalfDays => offers.reduce((before, offer) => before + offer[kind], 0);
    return {
      offered: sum('offered'),
      released: sum('released'),
      reserved: sum('reserved'),
      delivered: sum('delivered'),
      free: sum('free'),
    };
  }

  private async ofBooking({ contractId, reserved, delivered, over }: Booking): Promise<BookedForBoard> {
    const boardId = (await this.cases.of('contract', contractId))?.boardId ?? '';
    return { boardId, contractId, reserved: total(reserved), delivered: total(delivered), over };
  }

  private async stateOf(id: string): Promise<{ readonly state: Leader; readonly version: number }> {
    const { state, version } = await this.streams.stateOf(leader, id);
    if (state === undefined) throw new UnknownStream(leader.category, id);
    return { state, version };
  }
}

type BookedForBoard = ContractInLedger & { readonly boardId: string };

const withoutBoard = (row: BookedForBoard | Withheld<'contractId'>): ContractInLedger | Withheld<'contractId'> =>
  'withheld' in row ? row : without(row, 'boardId');

const ofOffer = (state: Leader, offer: Offer): OfferInLedger => {
  const within = (kind: 'reserved' | 'delivered'): HalfDays =>
    total(state.bookings.flatMap((booking) => booking[kind]).filter(({ offerId }) => offerId === offer.offerId));
  return { ...offer, reserved: within('reserved'), delivered: within('delivered'), free: freeOf(state, offer) };
};

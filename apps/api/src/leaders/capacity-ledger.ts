import { Injectable } from '@nestjs/common';
import { leader, type Leader } from '#domain/leader';
import { freeOf, total, type Offer } from '#domain/leader-capacity';
import type { HalfDays } from '#domain/vocabulary';
import { UnknownStream } from '#event-sourcing/refused';
import { Streams } from '#event-sourcing/streams';

/** An offer with what became of its half-days: released = reserved + delivered + free. */
export interface OfferInLedger extends Offer {
  readonly reserved: HalfDays;
  readonly delivered: HalfDays;
  readonly free: HalfDays;
}

/** The time of one contract in half-days. `over`: nothing more is reserved for it. */
export interface ContractInLedger {
  readonly contractId: string;
  readonly reserved: HalfDays;
  readonly delivered: HalfDays;
  readonly over: boolean;
}

/** A leader's designation and the ledger of their half-days, across all boards. */
export interface LeaderRecord extends Omit<Leader, 'offers' | 'bookings'> {
  readonly id: string;
  readonly version: number;
  readonly offers: readonly OfferInLedger[];
  readonly contracts: readonly ContractInLedger[];
}

const ofOffer = (state: Leader, offer: Offer): OfferInLedger => {
  const within = (kind: 'reserved' | 'delivered'): HalfDays =>
    total(state.bookings.flatMap((booking) => booking[kind]).filter(({ offerId }) => offerId === offer.offerId));
  return { ...offer, reserved: within('reserved'), delivered: within('delivered'), free: freeOf(state, offer) };
};

/** Reads a leader straight from their stream. */
@Injectable()
export class LeaderRecords {
  constructor(private readonly streams: Streams) {}

  /** Throws `UnknownStream`. */
  async of(id: string): Promise<LeaderRecord> {
    const { state, version } = await this.streams.stateOf(leader, id);
    if (state === undefined) throw new UnknownStream(leader.category, id);
    const { offers, bookings, ...designation } = state;
    const contracts = bookings.map(({ contractId, reserved, delivered, over }) => {
      return { contractId, reserved: total(reserved), delivered: total(delivered), over };
    });
    return { id, version, ...designation, offers: offers.map((offer) => ofOffer(state, offer)), contracts };
  }
}

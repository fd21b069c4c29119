import { Injectable } from '@nestjs/common';
import { CaseRedaction } from '#api/access/case-redaction';
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
import { leaderKind } from '#records/leader.record';
import type { LeaderDocument } from '#records/leader.record.types';
import { HIDES_NOTHING, type HidesEvent } from '#records/record-steps';

/** An offer with the use of its half-days: released = reserved + delivered + free, unless days are withheld from the reader. */
export interface OfferInLedger extends Offer {
  readonly reserved: HalfDays;
  readonly delivered: HalfDays;
  /** Null if days are withheld, because it would tell how many. */
  readonly free: HalfDays | null;
}

/** The half-days of all offers together. */
export type CapacitySummary = Pick<OfferInLedger, 'offered' | 'released' | 'reserved' | 'delivered' | 'free'> & {
  /** Whether the reader has a conflict of interest in a contract of the leader, whose days are in none of the sums. */
  readonly daysWithheld: boolean;
};

/** The half-days of one contract. `closed`: no more time is reserved for it. */
export interface ContractInLedger {
  readonly contractId: string;
  readonly reserved: HalfDays;
  readonly delivered: HalfDays;
  readonly closed: boolean;
}

/**
 * The designation of a leader and the ledger of their half-days across all boards. Contracts in which the reader has a conflict of interest are left out, and
 * `daysWithheld` says that there are any: which they are, and how many days they take, cannot be found by subtraction.
 */
export interface LeaderRecord extends Omit<
  Leader,
  'offers' | 'bookings' | 'deliveries' | 'previousTo' | 'passings' | 'ceilings' | 'expertise'
> {
  readonly id: string;
  readonly version: number;
  readonly asOf: IsoDay | null;
  /** Why designations were withdrawn, for those who may read it. */
  readonly withdrawals: LeaderDocument['withdrawals'];
  readonly corrections: LeaderDocument['corrections'];
  readonly ceilings: LeaderDocument['ceilings'];
  readonly expertise: LeaderDocument['expertise'];
  /** The alliances to which the leader was passed on, in order. */
  readonly passedOn: LeaderDocument['passedOn'];
  readonly offers: readonly OfferInLedger[];
  readonly contracts: readonly ContractInLedger[];
  readonly daysWithheld: boolean;
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
    const hides = await this.findHidden(id, options);
    const found = await this.records.read(leaderKind, id, options.reader, toPoint(query), hides);
    const { state, record, version } = found;
    const { offers, bookings, ...rest } = state;
    const designation = omit(rest, 'deliveries', 'previousTo', 'passings', 'ceilings', 'expertise');
    const booked = await this.redactBookings(state, options);
    const contracts = booked.flatMap((row) => ('withheld' in row ? [] : omit(row, 'boardId')));
    const hidden = await this.findWithheld(bookings, options);
    const summaries = offers.map((offer) => summariseOffer(state, offer, hidden));
    const { withdrawals, corrections, ceilings, passedOn, expertise } = record;
    const ledger = { offers: summaries, contracts, daysWithheld: hidden.size > 0 };
    const shown = { withdrawals, corrections, ceilings, passedOn, expertise };
    return { id, version, asOf: query.asOf, ...designation, ...shown, ...ledger };
  }

  /** Hides the events about contracts that the caller may not see. Throws `UnknownStream`. */
  async findHidden(id: string, options: CommandOptions): Promise<HidesEvent> {
    const { state } = await this.streams.load(leader, id);
    const rows = await this.redactBookings(state, options);
    const shown = new Set(rows.flatMap((row) => ('withheld' in row ? [] : row.contractId)));
    // Not every contract that asked for days has a booking.
    const isComplete =
      shown.size === state.bookings.length &&
      !readsNoContract(state, options) &&
      (await this.redaction.seesEveryBoard(options));
    if (isComplete) return HIDES_NOTHING;
    return (_, data) => 'contractId' in data && typeof data.contractId === 'string' && !shown.has(data.contractId);
  }

  /** The contracts of all boards in which the caller has a conflict of interest. */
  async findWithheld(bookings: readonly Booking[], options: CommandOptions): Promise<ReadonlySet<string>> {
    const rows = bookings.map(({ contractId }) => ({ contractId }));
    const redacted = await this.redaction.redact(rows, 'contractId', options);
    return new Set(redacted.flatMap((row) => ('withheld' in row ? row.contractId : [])));
  }

  /** Which of these leaders have half-days that are withheld from the caller. */
  async listWithheld(leaderIds: readonly string[], options: CommandOptions): Promise<ReadonlySet<string>> {
    const found = await Promise.all(
      leaderIds.map(async (id) => {
        const { state } = await this.streams.find(leader, id);
        return (await this.findWithheld(state?.bookings ?? [], options)).size > 0 ? [id] : [];
      }),
    );
    return new Set(found.flat());
  }

  private async redactBookings({ bookings, employer }: Leader, options: CommandOptions) {
    if (readsNoContract({ employer }, options)) return [];
    const summaries = await Promise.all(bookings.map((booking) => this.summariseBooking(booking)));
    return this.redaction.redactForBoards(summaries, 'contractId', options);
  }

  /** Throws `UnknownStream`, also for a day on which nobody knew the leader. */
  async getCapacity(id: string, query: AsOfQuery, options: RequestOptions): Promise<CapacitySummary> {
    const { state } = await this.records.read(leaderKind, id, options.reader, toPoint(query));
    const hidden = await this.findWithheld(state.bookings, options);
    const offers = state.offers.map((offer) => summariseOffer(state, offer, hidden));
    const sum = (kind: 'offered' | 'released' | 'reserved' | 'delivered' | 'free'): HalfDays =>
      offers.reduce((total, offer) => total + (offer[kind] ?? 0), 0);
    const daysWithheld = hidden.size > 0;
    return {
      offered: sum('offered'),
      released: sum('released'),
      reserved: sum('reserved'),
      delivered: sum('delivered'),
      free: daysWithheld ? null : sum('free'),
      daysWithheld,
    };
  }

  private async summariseBooking({ contractId, reserved, delivered, closed }: Booking): Promise<BookingSummary> {
    const boardId = (await this.streams.find(contract, contractId)).state?.agreed.boardId ?? '';
    return { boardId, contractId, reserved: totalHalfDays(reserved), delivered: totalHalfDays(delivered), closed };
  }
}

/** Council officers read the contracts of their schools elsewhere, and those of a leader only if the council releases the leader. */
const readsNoContract = ({ employer }: Pick<Leader, 'employer'>, { context: { roles } }: CommandOptions): boolean =>
  employer?.kind !== 'council' && roles.every((role) => role === 'la-officer');

type BookingSummary = ContractInLedger & { readonly boardId: string };

const summariseOffer = (state: Leader, offer: Offer, hidden: ReadonlySet<string>): OfferInLedger => {
  const shown = state.bookings.filter(({ contractId }) => !hidden.has(contractId));
  const sum = (kind: 'reserved' | 'delivered'): HalfDays =>
    totalHalfDays(shown.flatMap((booking) => booking[kind]).filter(({ offerId }) => offerId === offer.offerId));
  const free = hidden.size > 0 ? null : freeHalfDays(state, offer);
  return { ...offer, reserved: sum('reserved'), delivered: sum('delivered'), free };
};

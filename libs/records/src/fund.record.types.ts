import type { PayeeKind } from '#domain/contract-price.events';
import type { Grant, PaymentDetails, VoidReason } from '#domain/fund.events';
import type { Pence } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import type { Withheld } from '#records/visibility';

type Text = Personal | Withheld;

interface Movement {
  readonly contractId: string;
  readonly pence: Pence;
  readonly on: IsoDay;
}

interface MovementWithReason extends Movement {
  readonly reason: Text;
}

/** A payment from its proposal on. */
export interface PaymentRecord {
  readonly instalmentId: string;
  readonly contractId: string;
  readonly pence: Pence;
  readonly details: { readonly [Field in keyof PaymentDetails]: PaymentDetails[Field] | Withheld };
  /** Null for payments from before they were proposed. */
  readonly proposedBy: string | null;
  readonly status: 'proposed' | 'withdrawn' | 'paid' | 'voided';
  /** The day on which it is due; null if no day is set. */
  readonly dueOn: IsoDay | null;
  /** Whether it was made before that day. */
  readonly paidEarly: boolean;
  readonly voidReason: VoidReason | null;
  /** The party to the contract that receives it; null if that is not named. */
  readonly payeeKind: PayeeKind | null;
  /** Why the proposal was withdrawn, or what was said about a void payment. */
  readonly note: Text | null;
}

/** Money that came back. 0 pence if it did not after all. */
export interface RecoveryRecord extends MovementWithReason {
  readonly recoveryId: string;
  /** When it was last corrected; null if it never was. */
  readonly correctedOn: IsoDay | null;
  /** The payment that is undone; null if it is not named. */
  readonly instalmentId: string | null;
  /** The party to the contract that gave it back; null if that is not named. */
  readonly payeeKind: PayeeKind | null;
}

/** A fund: its grants, and the money of each contract. */
export interface FundDocument {
  readonly boardId: string;
  readonly name: string;
  readonly source: Text;
  readonly financialYear: string;
  readonly granted: Pence;
  readonly grants: readonly { readonly pence: Pence; readonly source: Text; readonly on: IsoDay }[];
  readonly reductions: readonly { readonly pence: Pence; readonly on: IsoDay; readonly reason: Text }[];
  readonly corrections: readonly {
    readonly old: Grant | Withheld;
    readonly new: Grant | Withheld;
    readonly on: IsoDay;
    readonly reason: Text;
  }[];
  readonly commitments: readonly Movement[];
  readonly payments: readonly PaymentRecord[];
  readonly recoveries: readonly RecoveryRecord[];
  readonly loweredCommitments: readonly MovementWithReason[];
  readonly releases: readonly Movement[];
  /** Money that goes to the fund of the next year. `waiting`: the other fund has not answered yet. `returnReason`: a code; null unless it came back. */
  readonly carryForwards: readonly {
    readonly carryForwardId: string;
    readonly toFundId: string;
    readonly pence: Pence;
    readonly on: IsoDay;
    readonly reason: Text;
    readonly status: 'waiting' | 'completed' | 'returned';
    readonly settledOn: IsoDay | null;
    readonly returnReason: string | null;
  }[];
  /** Money that came from the fund of the year before. */
  readonly carriedIn: readonly { readonly fromFundId: string; readonly pence: Pence; readonly on: IsoDay }[];
  /** Proposed payments that were withheld. `releasedOn` is null while one is withheld. */
  readonly withholdings: readonly {
    readonly instalmentId: string;
    readonly contractId: string;
    readonly on: IsoDay;
    readonly withheldBy: string;
    readonly reason: Text;
    readonly releasedOn: IsoDay | null;
    readonly releasedBy: string | null;
    readonly releaseReason: Text | null;
  }[];
  /** Who was named as the payee of a payment, or as who gave money back, apart from what its proposal said. */
  readonly payeeChanges: readonly {
    readonly entryId: string;
    readonly contractId: string;
    readonly old: PayeeKind | null;
    readonly new: PayeeKind | null;
    readonly on: IsoDay;
    readonly reason: Text;
  }[];
  /** The contracts whose unpaid money passed on to another alliance with them. */
  readonly passedOn: readonly {
    readonly contractId: string;
    readonly old: string;
    readonly new: string;
    readonly on: IsoDay;
  }[];
}

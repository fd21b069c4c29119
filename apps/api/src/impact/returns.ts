import type { Code } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

/** Earlier or later support of the same school in the same need area. */
export interface LinkedSupport {
  readonly kind: 'contract' | 'request';
  /** The contract; null for a request. */
  readonly contractId: string | null;
  /** The request; null for a contract. */
  readonly requestId: string | null;
  readonly reference: string;
  /** The need areas of both. */
  readonly needAreas: readonly Code[];
  /** The first day of the contract, or the day of the request. */
  readonly on: IsoDay;
  /** How many days lie between the end of the earlier support and this day. */
  readonly daysAfterEnd: number;
}

/** Whether a school has returned: found by the rules of the board for contracts that end on the day of the end. */
export interface SupportReturns {
  readonly on: IsoDay;
  /** The contracts that had ended before, for the record that is asked for. */
  readonly returnOf: readonly LinkedSupport[];
  /** What followed a contract. Empty for a request. */
  readonly returns: readonly LinkedSupport[];
}

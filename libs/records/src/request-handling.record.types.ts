import type { RequestHandlingEvents } from '#domain/request-handling.events';
import type { Code } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import type { Shown, Withheld } from '#records/visibility';

/** A hand-over to another board or an alliance, and what became of it. */
export interface HandOverRecord extends Shown<RequestHandlingEvents['RequestHandedOver']> {
  readonly handedOverOn: IsoDay;
  readonly handedOverBy: string;
  /** `voided`: it was accepted by a slip. */
  readonly answer: 'accepted' | 'refused' | 'withdrawn' | 'voided' | null;
  readonly answeredOn: IsoDay | null;
  readonly answeredBy: string | null;
  /** Why it was refused. */
  readonly reasonCode: Code | null;
  /** What was said with a refusal, or why it was withdrawn or the acceptance was a slip. */
  readonly note: Personal | Withheld | null;
}

/** What becomes of a request besides the decision of its board. */
export interface RequestHandling {
  /** The meeting to which the board put it off, until it is tabled again; null without one. */
  readonly deferredTo: string | null;
  readonly handOvers: readonly HandOverRecord[];
  /** The board from which the request was taken over, with the request there; null for a request that was made here. */
  readonly receivedFrom: Omit<RequestHandlingEvents['RequestReceived'], 'receivedBy'> | null;
  /** Other support of the school, and why the request is tabled all the same. Only the board reads it. */
  readonly overlaps: readonly (Shown<RequestHandlingEvents['OverlapAnswered']> & {
    readonly answeredOn: IsoDay;
    readonly answeredBy: string;
    /** When the answer was last corrected; null if it never was. */
    readonly correctedOn: IsoDay | null;
  })[];
}

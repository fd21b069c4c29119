import type { RequestHandlingEvents } from '#domain/request-handling.events';
import type { IsoDay } from '#kernel/time';
import type { Shown } from '#records/visibility';

/** What becomes of a request besides the decision of its board. */
export interface RequestHandling {
  /** Other support of the school, and why the request is tabled all the same. Only the board reads it. */
  readonly overlaps: readonly (Shown<RequestHandlingEvents['OverlapAnswered']> & {
    readonly answeredOn: IsoDay;
    readonly answeredBy: string;
  })[];
}

import { StoreUnavailable } from '#execution/event-store';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';

/** The day as at the end of which read models are read, and for whom. */
export interface PastDay {
  /** A day that is over. */
  readonly day: IsoDay;
  /** The person who asks, so that nobody delays others by asking for many days. */
  readonly personId: string;
}

/** The read models of a past day are still being made. The work goes on, so a later request finds them. */
export class PastDayNotReady extends StoreUnavailable {
  constructor(day: IsoDay) {
    super(
      `The lists of ${day} are being rebuilt from the events up to that day. Send the request again in a few seconds.`,
    );
    this.name = 'PastDayNotReady';
  }
}

/**
 * Read models as they stood at the end of an earlier day: they contain exactly what the log contained then. Rejects with `PastDayNotReady`
 * if those of the day take long to make.
 */
export abstract class PastReadModels {
  /** Runs a query. */
  abstract read<Result>(past: PastDay, query: (readModels: ReadModels) => Promise<Result>): Promise<Result>;

  /** Runs work, as on another thread, that reads the SQLite file of the read models. The file stays until the work ends. */
  abstract useFile<Result>(past: PastDay, work: (file: string) => Promise<Result>): Promise<Result>;
}

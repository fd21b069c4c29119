import type { Transaction } from 'kysely';
import { OperatorError } from '#execution/operator-error';
import type { EventStore, LogMark } from '#execution/event-store';
import { errorMessage } from '#execution/errors';
import type { FaultLog, ProcessorFault } from '#processing/processor-faults';
import type { AnyRows } from '#processing/projection-rows';
import type { ReadModels } from '#processing/read-models';
import type { View } from '#processing/view';

/** A rebuild cannot start, was interrupted or stopped at an event. The message says what to do. */
export class RebuildError extends OperatorError {
  /** `what`: what is being rebuilt, at the beginning of a sentence. */
  static forRunning(what: string): RebuildError {
    return new RebuildError(`${what} is already being rebuilt. Wait for that rebuild to finish.`);
  }

  static forMissing({ name, version }: View, builder: 'service' | 'worker'): RebuildError {
    return new RebuildError(`The view ${name} was never built in version ${version}. Start a ${builder} first.`);
  }

  /** The rows in use, or those of the rebuild, no longer exist. */
  static forLostView({ name }: View): RebuildError {
    return new RebuildError(`The view ${name} was dropped during the rebuild. A worker of its version will build it.`);
  }

  static forInterruption({ name }: View, reason: unknown): RebuildError {
    const sentence = `The rebuild of ${name} was interrupted (${errorMessage(reason)}). Start it again to continue from where it stopped.`;
    return new RebuildError(sentence, { cause: reason });
  }

  static forFault({ name }: View, { type, eventId, cause }: ProcessorFault): RebuildError {
    return new RebuildError(
      `The rebuild of ${name} stopped at ${type} ${eventId}: ${cause.replace(/\.$/, '')}. The view keeps its rows. ` +
        'Correct the software, then start the rebuild again: it begins at the first event.',
    );
  }
}

/** The rows of a rebuild, in tables that nobody reads yet, apart from the tables in use. */
export interface ShadowTables {
  /** Here the tables of the view mean its shadow tables, and its checkpoint is theirs. It moves in the transaction that writes the rows. */
  readonly readModels: ReadModels;
  /** Name of the checkpoint of the rows in use. */
  readonly servedCheckpoint: string;
  /** The events that the view skips. */
  readonly skips: FaultLog['skips'];
  /** Does what takes long before a swap, while others read and write the tables in use. Rejects with the reason of the signal. */
  prepareSwap(signal: AbortSignal): Promise<void>;
  /**
   * Replaces the tables in use by the shadow tables, in one transaction of the database in use. `advance` is called in it while the names of the tables
   * mean the new rows. If it returns false, nothing is left to do. Returns false when others use the tables for too long: then nothing has changed.
   */
  swap(advance: (transaction: Transaction<AnyRows>) => Promise<boolean>): Promise<boolean>;
  /** The last event of the new rows in `swap`; null if an earlier call has swapped them in although it rejected. */
  readMark(transaction: Transaction<AnyRows>): Promise<LogMark | null>;
  /** Whether they still exist. Another process may drop a version of a view that nobody uses. */
  exist(): Promise<boolean>;
  /** Drops them. */
  drop(): Promise<void>;
  /** Keeps the shadow tables for the next rebuild, unless they were swapped in or dropped. */
  close(): Promise<void>;
}

/** What a rebuild needs from outside the database. */
export interface RebuildSource {
  readonly store: EventStore;
  /** Receives one sentence about a problem. */
  readonly warn: (sentence: string) => void;
}

/** One version of a view, such as that of an interrupted rebuild. */
export interface ViewVersion {
  readonly view: string;
  readonly version: number;
}

/** How a database keeps the rows of a rebuild apart from those in use, and replaces them. `rebuildView` does the rest. */
export interface RebuildDriver {
  /** Maximum number of events in one transaction. */
  readonly batchSize: number;
  /**
   * Runs work while nobody else can rebuild the view. `lost` aborts when somebody else may. Rejects with `RebuildError` when somebody else is rebuilding
   * it.
   */
  withLock<Result>(view: ViewVersion, work: (lost: AbortSignal) => Promise<Result>): Promise<Result>;
  /** Creates the shadow tables, or opens those that an interrupted rebuild of the same version has left. Rejects with `RebuildError`. */
  openShadow(view: View, source: RebuildSource): Promise<ShadowTables>;
  /** Lists the views of interrupted rebuilds that nobody continues at the moment. */
  listIncomplete(): Promise<ViewVersion[]>;
  /** Deletes what an interrupted rebuild has left. Call it with the lock. */
  dropIncomplete(left: ViewVersion): Promise<void>;
}

import type { Transaction } from 'kysely';
import { Backoff } from '#execution/backoff';
import type { EventStore } from '#execution/event-store';
import type { EventUpcaster } from '#kernel/event-upcaster';
import { lockCheckpoint, moveCheckpoints } from '#processing/checkpoints';
import { requestRetry } from '#processing/processor-faults';
import { PoisonEvent } from '#processing/projection';
import type { AnyRows } from '#processing/projection-rows';
import { projectRange } from '#processing/projection-skips';
import { RebuildCatchUp } from '#processing/rebuild-catch-up';
import { RebuildError, type ViewVersion, type RebuildDriver, type ShadowTables } from '#processing/rebuild-driver';
import { renewAllRevisions } from '#processing/table-revisions';
import type { View } from '#processing/view';
import type { TaskReporter } from '#processing/worker-thread-runner';

export interface Rebuild {
  readonly driver: RebuildDriver;
  readonly store: EventStore;
  readonly view: View;
  readonly upcaster: EventUpcaster;
  readonly reporter: TaskReporter;
  /** Stops the rebuild after the current batch. The next rebuild continues from there. */
  readonly signal: AbortSignal;
}

const PROGRESS_INTERVAL_MS = 500;

const lockName = ({ name, version }: View): ViewVersion => ({ view: name, version });

/** Brings the new rows to where the rows in use are, so that a reader who has seen a later row never sees an earlier one. */
const advance = async (
  transaction: Transaction<AnyRows>,
  shadow: ShadowTables,
  { view, store, upcaster }: Rebuild,
): Promise<boolean> => {
  // From here on the processor of the view waits. Afterwards it finds its checkpoint moved, or rows that match its checkpoint.
  const servedAt = await lockCheckpoint(transaction, shadow.servedCheckpoint);
  if (servedAt === null) throw RebuildError.forLostView(view);
  const from = await shadow.readMark(transaction);
  if (from === null) return false;
  const to = servedAt.position > from.position ? servedAt : from;
  const faultLog = { fault: null, skips: shadow.skips };
  await projectRange(transaction, { view, faultLog }, { store, upcaster }, [from.position, to.position]);
  await moveCheckpoints(transaction, [shadow.servedCheckpoint], servedAt.position, to);
  await requestRetry(transaction, shadow.servedCheckpoint);
  await renewAllRevisions(transaction, view.tables);
  return true;
};

/** Throws if the view stopped at an event: the same rebuild would stop there again. */
const catchUpOrStop = async (catchUp: RebuildCatchUp, view: View, signal: AbortSignal): Promise<void> => {
  await catchUp.run(signal);
  if (catchUp.fault !== null) throw RebuildError.forFault(view, catchUp.fault);
};

/** Waits while the database cannot be used. */
const prepareSwap = async (catchUp: RebuildCatchUp, shadow: ShadowTables, signal: AbortSignal): Promise<void> => {
  for (;;)
    try {
      return await shadow.prepareSwap(signal);
    } catch (error) {
      signal.throwIfAborted();
      await catchUp.pauseAfterError(error, signal);
    }
};

/** Catches up and swaps until the swap succeeds. Waits between attempts for long reads to finish, so that other readers are not blocked. */
const swapWithRetry = async (catchUp: RebuildCatchUp, shadow: ShadowTables, rebuild: Rebuild, signal: AbortSignal) => {
  for (const backoff = new Backoff(); ; await backoff.pause(signal)) {
    await catchUpOrStop(catchUp, rebuild.view, signal);
    try {
      if (await shadow.swap((transaction) => advance(transaction, shadow, rebuild))) return;
    } catch (error) {
      // The catch-up stops at a poison event too, and reports which event it is.
      if (!(error instanceof PoisonEvent)) await catchUp.pauseAfterError(error, signal);
    }
  }
};

const run = async (shadow: ShadowTables, rebuild: Rebuild, signal: AbortSignal): Promise<void> => {
  const { driver, store, view, upcaster, reporter } = rebuild;
  const catchUp = new RebuildCatchUp({ store, shadow, view, upcaster, reporter, batchSize: driver.batchSize });
  const timer = setInterval(() => void catchUp.reportProgress(), PROGRESS_INTERVAL_MS);
  try {
    await catchUpOrStop(catchUp, view, signal);
    await prepareSwap(catchUp, shadow, signal);
    await swapWithRetry(catchUp, shadow, rebuild, signal);
  } catch (error) {
    if (catchUp.fault !== null) await shadow.drop();
    else if (signal.aborted) throw RebuildError.forInterruption(view, signal.reason);
    else if (!(await shadow.exist())) throw RebuildError.forLostView(view);
    throw error;
  } finally {
    clearInterval(timer);
  }
};

/**
 * Rebuilds a view from the first event into shadow tables, while others read and write the tables in use, and then swaps the tables. An interrupted
 * rebuild, even of a killed process, continues from where it stopped. Rejects with `RebuildError` when it cannot start (somebody else is rebuilding the
 * view, or the view was never built), is interrupted, or stops at an event. The view then keeps its rows.
 */
export const rebuildView = (rebuild: Rebuild): Promise<void> => {
  const { driver, view, store, reporter, signal } = rebuild;
  return driver.withLock(lockName(view), async (lost) => {
    const shadow = await driver.openShadow(view, { store, warn: reporter.warn });
    try {
      await run(shadow, rebuild, AbortSignal.any([signal, lost]));
    } finally {
      await shadow.close();
    }
  });
};

/** Deletes what an interrupted rebuild has left. Rejects with `RebuildError` while somebody continues it. */
export const discardRebuild = (driver: RebuildDriver, left: ViewVersion): Promise<void> =>
  driver.withLock(left, () => driver.dropIncomplete(left));

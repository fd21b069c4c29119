import { setTimeout as pause } from 'node:timers/promises';
import { VersionConflict } from '#execution/event-store';
import { readBatches, type ImportBatch } from '#transfer/batch-append';
import { formatEvent, type ExportTrailer } from '#transfer/event-ndjson';
import type { ExportFile } from '#transfer/export-file';
import { ChainVerifier, describeEvent } from '#transfer/chain-verifier';
import { explainError, TransferError } from '#transfer/transfer-error';
import { readLog, withRetry, type TransferStore } from '#transfer/transfer-store';
import type { TransferProgress } from '#transfer/validate-export';

/** The part of the file that a store already contains. */
export interface ResumePoint {
  readonly events: number;
  /** Offset in the file after these events. */
  readonly offset: number;
}

/**
 * Finds how many events of the file the store already contains, from the first one; none in an empty store. Throws `TransferError` when the store
 * contains any other event. Writes nothing.
 */
export const findResumePoint = async (
  file: ExportFile,
  into: TransferStore,
  onProgress: TransferProgress,
): Promise<ResumePoint> => {
  const lines = file.readLinesFrom(file.eventsStart);
  let resumePoint: ResumePoint = { events: 0, offset: file.eventsStart };
  try {
    for await (const page of readLog(into, null)) {
      for (const event of page) {
        const line = await lines.next();
        if (line?.text !== formatEvent(event))
          throw new TransferError(
            `The store contains ${describeEvent(event)}, which ${file.name} does not have at this place. Nothing was written. Import into an empty store.`,
          );
        resumePoint = { events: resumePoint.events + 1, offset: line.end };
      }
      onProgress('existing events', resumePoint.events, file.events);
    }
    return resumePoint;
  } catch (error) {
    throw explainError(error, file.name);
  } finally {
    await lines.close();
  }
};

const storeBatch = async ({ store, maxAttempts }: TransferStore, append: ImportBatch): Promise<void> => {
  const { stream, envelopes, expected } = append;
  try {
    // The same bytes with the same expected revision: a repeated append returns the result of the first one.
    await withRetry(maxAttempts, () => store.append(stream, envelopes, expected));
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    throw new TransferError(
      `Another process writes to the stream ${stream} of the store. Stop it, and import into an empty store.`,
      { cause: error },
    );
  }
};

const appendAll = async (
  file: ExportFile,
  into: TransferStore,
  start: ResumePoint,
  onProgress: TransferProgress,
): Promise<void> => {
  let done = start.events;
  const report = ({ envelopes }: ImportBatch): void => onProgress('events', (done += envelopes.length), file.events);
  for await (const appends of readBatches(file, start.offset)) {
    if (into.preservesOrder) await Promise.all(appends.map((append) => storeBatch(into, append)));
    for (const append of appends) {
      if (!into.preservesOrder) await storeBatch(into, append);
      report(append);
    }
  }
};

/** How often the store is read again for events that it has accepted but does not show yet, as a follower node may. */
const MAX_READS = 20;
const READ_INTERVAL_MS = 250;

/** Reads the events back from the store and verifies them. */
const readBack = async (
  file: ExportFile,
  into: TransferStore,
  onProgress: TransferProgress,
): Promise<ExportTrailer> => {
  const verifier = new ChainVerifier();
  let after: string | null = null;
  for (let reads = 0; reads < MAX_READS && (reads === 0 || verifier.events < file.events); reads += 1) {
    if (reads > 0) await pause(READ_INTERVAL_MS);
    for await (const page of readLog(into, after)) {
      for (const event of page) {
        const fault = verifier.accept(event, formatEvent(event));
        if (fault !== null)
          throw new TransferError(
            `The store does not contain what was imported: ${describeEvent(event)}: ${fault}. Do not use this store.`,
          );
        after = event.position;
      }
      onProgress('seals', verifier.events, file.events);
    }
  }
  return verifier.trailer;
};

/**
 * Appends the missing events of the file in order, one append per command. Then reads the store back, verifies its seals and compares it with the file.
 * Returns the number of appended events. Throws `TransferError`. An interrupted import can be run again and continues.
 */
export const importEvents = async (
  file: ExportFile,
  into: TransferStore,
  start: ResumePoint,
  onProgress: TransferProgress = () => undefined,
): Promise<number> => {
  try {
    await appendAll(file, into, start, onProgress);
    const { events, digest } = await readBack(file, into, onProgress);
    if (events !== file.events || digest !== file.trailer.digest)
      throw new TransferError(
        `The store contains ${events} events that differ, in content or order, from the ${file.events} in ${file.name}. Do not use this store.`,
      );
    return events - start.events;
  } catch (error) {
    throw explainError(error, file.name);
  }
};

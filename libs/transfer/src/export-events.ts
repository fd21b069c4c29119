import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, open, type FileHandle } from 'node:fs/promises';
import { logShare } from '#execution/log-share';
import type { Position, RecordedEvent } from '#kernel/event';
import { formatTrailer, formatEvent, formatHeader, type ExportTrailer } from '#transfer/event-ndjson';
import { describeEvent, type ChainVerifier } from '#transfer/chain-verifier';
import { explainError, TransferError } from '#transfer/transfer-error';
import { readLog, withRetry, type TransferStore } from '#transfer/transfer-store';
import { validateExport, type TransferProgress } from '#transfer/validate-export';
import { partialPath, fileExists, commitFile, writeAt } from '#transfer/atomic-file';

export interface ExportRequest {
  readonly from: TransferStore;
  /** Path of the file to write. */
  readonly to: string;
  /** Whether to append new events to an existing export. Otherwise an existing file is an error. */
  readonly resume: boolean;
  /** Version of this program. */
  readonly madeBy: string;
  readonly onProgress?: TransferProgress;
}

export interface ExportSummary extends ExportTrailer {
  /** Number of events that this run added to the file. */
  readonly added: number;
  /** Number of events with encrypted personal text. */
  readonly personalEvents: number;
  /** Id of the first event; null in an empty log. */
  readonly first: string | null;
}

/** A file that is being written. */
interface PartialFile {
  readonly file: FileHandle;
  readonly verifier: ChainVerifier;
  /** Id of the first event; null in a file without events. */
  readonly first: string | null;
  readonly begin: number;
  readonly end: number;
}

const openPartialFile = async (partial: string, onProgress: TransferProgress): Promise<PartialFile> => {
  const file = await open(partial, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    await file.chmod(0o600);
    const remedy = `Delete ${partial} and run the same command again`;
    const report = (bytes: number, total: number): void => onProgress('existing bytes', bytes, total);
    const { verifier, header, eventsStart, eventsEnd } = await validateExport(file, partial, remedy, report);
    // Without events, the first line may not match the log, which may have got its first event since.
    const isEmpty = verifier.events === 0;
    const end = isEmpty ? 0 : eventsEnd;
    await file.truncate(end);
    return { file, verifier, first: isEmpty ? null : (header?.first ?? null), begin: eventsStart, end };
  } catch (error) {
    await file.close();
    throw error;
  }
};

/** Finds the position of the last event of the file in the log. Throws `TransferError` when the log does not contain it. */
const findPosition = async (
  { store, maxAttempts }: TransferStore,
  { last }: ChainVerifier,
  partial: string,
): Promise<Position | null> => {
  if (last === null) return null;
  const found = await withRetry(maxAttempts, async () => {
    for await (const event of store.readStream(last.stream, { from: last.revision, limit: 1 })) return event;
    return null;
  });
  if (found?.id === last.id) return found.position;
  throw new TransferError(
    `${partial} belongs to another log: its last event, ${describeEvent(last)}, is not in this log. Delete the file and export again.`,
  );
};

/** Formats and verifies a page. Throws `TransferError` at the first event that was changed after it was recorded. */
const formatPage = (
  page: readonly RecordedEvent[],
  before: Position | null,
  { store }: TransferStore,
  verifier: ChainVerifier,
) => {
  let text = '';
  let lastPosition = before;
  for (const event of page) {
    const line = formatEvent(event);
    const fault =
      store.isNextPosition(event.position, lastPosition) === false
        ? 'an event before it in the log is missing'
        : verifier.accept(event, line);
    if (fault !== null)
      throw new TransferError(
        `The log does not verify, so no export was made: ${describeEvent(event)}, position ${event.position}: ${fault}. Run verify for details.`,
      );
    text += `${line}\n`;
    lastPosition = event.position;
  }
  return { text, lastPosition };
};

/** Appends the new events of the log and the last line. */
const appendNewEvents = async (
  { from, to, madeBy, onProgress = () => undefined }: ExportRequest,
  start: PartialFile,
): Promise<ExportSummary> => {
  const { file, verifier } = start;
  const existing = verifier.events;
  let { begin, end, first } = start;
  let lastPosition = await findPosition(from, verifier, partialPath(to));
  const head = await withRetry(from.maxAttempts, () => from.store.head());
  for await (const page of readLog(from, lastPosition)) {
    first ??= page[0]?.id ?? null;
    if (end === 0) begin = end = await writeAt(file, `${formatHeader(madeBy, first)}\n`, 0);
    const lines = formatPage(page, lastPosition, from, verifier);
    end = await writeAt(file, lines.text, end);
    lastPosition = lines.lastPosition;
    if (lastPosition !== null)
      onProgress('events', verifier.events, estimateTotal(verifier.events, lastPosition, head));
  }
  if (end === 0) begin = end = await writeAt(file, `${formatHeader(madeBy, null)}\n`, 0);
  const { trailer } = verifier;
  await assertWritten(partialPath(to), begin, end, trailer);
  await writeAt(file, `${formatTrailer(trailer)}\n`, end);
  return { ...trailer, added: trailer.events - existing, personalEvents: verifier.personalEvents, first };
};

const estimateTotal = (done: number, lastPosition: Position, head: Position | null): number =>
  head === null || lastPosition >= head ? done : Math.max(done, Math.round(done / logShare(lastPosition, head)));

/** Reads the file again and checks its digest, because two exports may have written the same file. */
const assertWritten = async (partial: string, begin: number, end: number, { digest }: ExportTrailer): Promise<void> => {
  const hash = createHash('sha256');
  if (end > begin)
    for await (const chunk of createReadStream(partial, { start: begin, end: end - 1 }) as AsyncIterable<Buffer>)
      hash.update(chunk);
  if (hash.digest('hex') !== digest)
    throw new TransferError(
      `The content of ${partial} is not what was written. Delete the file and run the same command again.`,
    );
};

/**
 * Writes all events in the order of the log to one file, one event per line, and checks each seal. Others may append meanwhile. The export is written to
 * a partial file, which an interrupted export continues, and renamed when it is complete. Throws `TransferError`.
 */
export const exportEvents = async (request: ExportRequest): Promise<ExportSummary> => {
  const { to, resume, onProgress = () => undefined } = request;
  const partial = partialPath(to);
  try {
    const exists = fileExists(to);
    if (exists && !resume)
      throw new TransferError(
        `${to} already exists. Choose another file, or use --continue to add the new events to it.`,
      );
    if (exists && !fileExists(partial)) await copyFile(to, partial);
    const start = await openPartialFile(partial, onProgress);
    try {
      const exported = await appendNewEvents(request, start);
      await commitFile(start.file, to);
      return exported;
    } finally {
      await start.file.close();
    }
  } catch (error) {
    throw explainError(error, partial);
  }
};

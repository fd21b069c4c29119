import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, open, type FileHandle } from 'node:fs/promises';
import type { Position, RecordedEvent } from '#kernel/event';
import { endingLine, eventLine, headingLine, type Ending } from '#transfer/event-ndjson';
import { named, type Ledger } from '#transfer/chain-verifier';
import { explained, MoveProblem } from '#transfer/transfer-error';
import { logOf, persistently, type MovingStore } from '#transfer/transfer-store';
import { readThrough, type MoveProgress } from '#transfer/validate-export';
import { asideOf, isThere, putInPlace, written } from '#transfer/atomic-file';

export interface ExportAsked {
  readonly from: MovingStore;
  /** The file that is to be. */
  readonly to: string;
  /** Whether an export that lies there is brought up to date; else it is refused. */
  readonly goOn: boolean;
  /** Version of this program. */
  readonly madeBy: string;
  readonly onProgress?: MoveProgress;
}

export interface Exported extends Ending {
  /** How many of the events this run wrote; the others were there. */
  readonly added: number;
  /** How many hold text that only keys make readable. */
  readonly personalEvents: number;
  /** Id of the first event; null in an empty log. */
  readonly first: string | null;
}

/** A file that is being written, and how far it is. */
interface Begun {
  readonly file: FileHandle;
  readonly ledger: Ledger;
  readonly heading: string | null;
  readonly begin: number;
  readonly end: number;
}

const begun = async (aside: string, onProgress: MoveProgress): Promise<Begun> => {
  const file = await open(aside, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    await file.chmod(0o600);
    const remedy = `delete ${aside}, and the same command begins anew`;
    const told = (bytes: number, all: number): void => onProgress('bytes that are there', bytes, all);
    const { ledger, heading, begin, end } = await readThrough(file, aside, remedy, told);
    // Without an event the first line may name another log than the one that is there by now.
    const none = ledger.events === 0;
    await file.truncate(none ? 0 : end);
    return { file, ledger, heading: none ? null : (heading?.first ?? null), begin, end: none ? 0 : end };
  } catch (error) {
    await file.close();
    throw error;
  }
};

/** Where in the log the file ends. Throws `MoveProblem` when it is another's. */
const reachedIn = async (
  { store, attempts }: MovingStore,
  { last }: Ledger,
  aside: string,
): Promise<Position | null> => {
  if (last === null) return null;
  const found = await persistently(attempts, async () => {
    for await (const event of store.readStream(last.stream, { from: last.revision, limit: 1 })) return event;
    return null;
  });
  if (found?.id === last.id) return found.position;
  throw new MoveProblem(
    `What lies at ${aside} is of another log: it ends with ${named(last)}, which is not in this one; delete it.`,
  );
};

/** What is written of a page; throws `MoveProblem` at the first event that is not as it was recorded. */
const linesOfPage = (
  page: readonly RecordedEvent[],
  before: Position | null,
  { follows }: MovingStore,
  ledger: Ledger,
) => {
  let text = '';
  let reached = before;
  for (const event of page) {
    const line = eventLine(event);
    const fault =
      follows?.(event.position, reached) === false
        ? 'an event that stood before it in the log is missing'
        : ledger.enter(event, line);
    if (fault !== null)
      throw new MoveProblem(
        `The log does not verify, so that no export was made: ${named(event)}, position ${event.position}: ${fault}; see verify.`,
      );
    text += `${line}\n`;
    reached = event.position;
  }
  return { text, reached };
};

/** The log and its last line behind what is there. */
const grown = async (
  { from, to, madeBy, onProgress = () => undefined }: ExportAsked,
  start: Begun,
): Promise<Exported> => {
  const { file, ledger } = start;
  const already = ledger.events;
  let { begin, end, heading: first } = start;
  let reached = await reachedIn(from, ledger, asideOf(to));
  const head = await persistently(from.attempts, () => from.store.head());
  for await (const page of logOf(from, reached)) {
    first ??= page[0]?.id ?? null;
    if (end === 0) begin = end = await written(file, `${headingLine(madeBy, first)}\n`, 0);
    const lines = linesOfPage(page, reached, from, ledger);
    end = await written(file, lines.text, end);
    reached = lines.reached;
    if (reached !== null) onProgress('events', ledger.events, expected(from, ledger.events, reached, head));
  }
  if (end === 0) begin = end = await written(file, `${headingLine(madeBy, null)}\n`, 0);
  const { ending } = ledger;
  await refuseUnlessWritten(asideOf(to), begin, end, ending);
  await written(file, `${endingLine(ending)}\n`, end);
  return { ...ending, added: ending.events - already, personalEvents: ledger.personalEvents, first };
};

const expected = ({ share }: MovingStore, passed: number, reached: Position, head: Position | null): number =>
  head === null || reached >= head ? passed : Math.max(passed, Math.round(passed / share(reached, head)));

/** Reads once more what lies on the disk, as two exports may have written the same file. */
const refuseUnlessWritten = async (aside: string, begin: number, end: number, { digest }: Ending): Promise<void> => {
  const hash = createHash('sha256');
  if (end > begin)
    for await (const chunk of createReadStream(aside, { start: begin, end: end - 1 }) as AsyncIterable<Buffer>)
      hash.update(chunk);
  if (hash.digest('hex') !== digest)
    throw new MoveProblem(
      `What lies at ${aside} is not what was written there; delete it, and the same command begins anew.`,
    );
};

/**
 * Writes all events in the order of the log into one file, one a line, each seal checked upon its predecessor; also beside who appends. What lies at
 * the named place is complete: it is written beside it, and goes on from there when it was broken off. Throws `MoveProblem`.
 */
export const exportEvents = async (asked: ExportAsked): Promise<Exported> => {
  const { to, goOn, onProgress = () => undefined } = asked;
  const aside = asideOf(to);
  try {
    const there = isThere(to);
    if (there && !goOn)
      throw new MoveProblem(
        `There is a file ${to} already; name another one, or bring this one up to date with --continue.`,
      );
    if (there && !isThere(aside)) await copyFile(to, aside);
    const start = await begun(aside, onProgress);
    try {
      const exported = await grown(asked, start);
      await putInPlace(start.file, to);
      return exported;
    } finally {
      await start.file.close();
    }
  } catch (error) {
    throw explained(error, aside);
  }
};

import { setTimeout as pause } from 'node:timers/promises';
import { VersionConflict } from '#execution/event-store';
import { appendsOf, type MovedAppend } from '#transfer/batch-append';
import { eventLine, type Ending } from '#transfer/event-ndjson';
import type { ExportFile } from '#transfer/export-file';
import { Ledger, named } from '#transfer/chain-verifier';
import { explained, MoveProblem } from '#transfer/transfer-error';
import { logOf, persistently, type MovingStore } from '#transfer/transfer-store';
import type { MoveProgress } from '#transfer/validate-export';

/** How far a store holds a file already. */
export interface Beginning {
  readonly events: number;
  /** Offset in the file behind them. */
  readonly offset: number;
}

/**
 * How many events of the file the store holds, from the first on and nothing else: none in an empty one. Throws `MoveProblem` when it holds anything
 * else; nothing is written.
 */
export const beginningIn = async (
  file: ExportFile,
  into: MovingStore,
  onProgress: MoveProgress,
): Promise<Beginning> => {
  const lines = file.linesFrom(file.begin);
  let reached: Beginning = { events: 0, offset: file.begin };
  try {
    for await (const page of logOf(into, null)) {
      for (const event of page) {
        const line = await lines.next();
        if (line?.text !== eventLine(event))
          throw new MoveProblem(
            `The store holds ${named(event)}, which does not stand at this place in ${file.name}; import into an empty store, nothing was written.`,
          );
        reached = { events: reached.events + 1, offset: line.end };
      }
      onProgress('events that are there', reached.events, file.events);
    }
    return reached;
  } catch (error) {
    throw explained(error, file.name);
  } finally {
    await lines.close();
  }
};

const kept = async ({ store, attempts }: MovingStore, append: MovedAppend): Promise<void> => {
  const { stream, envelopes, expected } = append;
  try {
    // The same bytes with the same expected revision: an append that was stored answers as the first time.
    await persistently(attempts, () => store.append(stream, envelopes, expected));
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    throw new MoveProblem(
      `Somebody else writes to the stream ${stream} of the store; stop whoever does, and import into an empty store.`,
      { cause: error },
    );
  }
};

const appended = async (
  file: ExportFile,
  into: MovingStore,
  start: Beginning,
  onProgress: MoveProgress,
): Promise<void> => {
  let passed = start.events;
  const done = ({ envelopes }: MovedAppend): void => onProgress('events', (passed += envelopes.length), file.events);
  for await (const appends of appendsOf(file, start.offset)) {
    if (into.keepsOrder) await Promise.all(appends.map((append) => kept(into, append)));
    for (const append of appends) {
      if (!into.keepsOrder) await kept(into, append);
      done(append);
    }
  }
};

/** How often, and how many milliseconds apart, a store is asked for events that it has taken but does not show yet, as a node may that follows another. */
const ASKED = 20;
const APART = 250;

/** Reads back what the store holds, and checks it as it is read. */
const landed = async (file: ExportFile, into: MovingStore, onProgress: MoveProgress): Promise<Ending> => {
  const ledger = new Ledger();
  let after: string | null = null;
  for (let asked = 0; asked < ASKED && (asked === 0 || ledger.events < file.events); asked += 1) {
    if (asked > 0) await pause(APART);
    for await (const page of logOf(into, after)) {
      for (const event of page) {
        const fault = ledger.enter(event, eventLine(event));
        if (fault !== null)
          throw new MoveProblem(`The store does not hold what was imported: ${named(event)}: ${fault}; do not use it.`);
        after = event.position;
      }
      onProgress('seals', ledger.events, file.events);
    }
  }
  return ledger.ending;
};

/**
 * Appends what is missing of the file in its order, what one command recorded in one append, and then reads the store back, checks its seals and
 * compares it with the file. How many events were appended. Throws `MoveProblem`; the same goes on where it was broken off.
 */
export const importEvents = async (
  file: ExportFile,
  into: MovingStore,
  start: Beginning,
  onProgress: MoveProgress = () => undefined,
): Promise<number> => {
  try {
    await appended(file, into, start, onProgress);
    const { events, digest } = await landed(file, into, onProgress);
    if (events !== file.events || digest !== file.ending.digest)
      throw new MoveProblem(
        `The store holds ${events} events that are not, or not in the order of, the ${file.events} in ${file.name}; do not use it.`,
      );
    return events - start.events;
  } catch (error) {
    throw explained(error, file.name);
  }
};

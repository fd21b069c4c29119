/** How long work without a pause may hold the event loop. Others then wait for about this long at most. */
const MAX_TURN_MS = 5;

interface Turn {
  readonly startedAt: number;
  /** Resolves when the event loop has served everybody else. */
  readonly end: Promise<void>;
}

let current: Turn | null = null;

const beginTurn = (): Turn => {
  const end = new Promise<void>((resolve) => {
    setImmediate(() => {
      current = null;
      resolve();
    });
  });
  return { startedAt: performance.now(), end };
};

/**
 * For loops over many rows, records or events whose steps rarely wait for anything: without a pause they would hold the event loop until they end. Call it
 * in every step. It resolves at once while this turn of the event loop is young, and otherwise in the next turn, when other requests have been served.
 * All loops of the process share one turn.
 */
export const letOthersRun = async (): Promise<void> => {
  current ??= beginTurn();
  if (performance.now() - current.startedAt > MAX_TURN_MS) await current.end;
};

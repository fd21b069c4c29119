import { textOf } from '#execution/errors';
import { LockSession } from '#postgres/lock-session';
import { unavailable } from '#postgres/postgres-errors';

/** A rebuild cannot begin or was broken off; the message is one sentence that says what to do. */
export class RebuildProblem extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'RebuildProblem';
  }
}

/** Milliseconds between two signs of life: several in the time after which the lock counts as lost. */
const BEAT = 500;

const lockOf = (listed: string): string => `rebuild ${listed}`;

const opened = (url: string): Promise<LockSession> =>
  LockSession.open(url).catch((error: unknown) => {
    throw unavailable(error);
  });

/**
 * Does what one process at a time may do to what is built anew under this name; `lost` is aborted when another might do so by now.
 * Rejects with `RebuildProblem` when somebody else is at it, with `StoreUnavailable` when the server does not answer.
 */
export const alone = async <Answer>(
  url: string,
  listed: string,
  work: (lost: AbortSignal) => Promise<Answer>,
): Promise<Answer> => {
  const session = await opened(url);
  const beating = setInterval(() => void session.check().catch(() => undefined), BEAT);
  try {
    if (!(await session.take(lockOf(listed))))
      throw new RebuildProblem(`Somebody builds ${listed} anew at this moment; wait until that has ended.`);
    return await work(session.lost);
  } finally {
    clearInterval(beating);
    await session.end();
  }
};

/** Those of these names that somebody builds anew at this moment. */
export const atWork = async (url: string, listed: readonly string[]): Promise<string[]> => {
  const session = await opened(url);
  try {
    const taken: string[] = [];
    for (const name of listed) if (!(await session.take(lockOf(name)))) taken.push(name);
    return taken;
  } finally {
    await session.end();
  }
};

/** What is said when it does not come to its end. */
export const brokenOff = (view: string, reason: unknown): RebuildProblem =>
  new RebuildProblem(
    `The rebuild of ${view} was broken off (${textOf(reason)}); asked for again, it goes on from where it was.`,
    { cause: reason },
  );

import { setTimeout as sleep } from 'node:timers/promises';
import { Backoff } from '#execution/backoff';
import { errorMessage } from '#execution/errors';
import { LockSession } from '#postgres/lock-session';

/** Names of assignments, or groups of them. A process acquires all free assignments of one group at once. */
export type Assignments = readonly string[] | readonly (readonly string[])[];

const toGroups = (assignments: Assignments): readonly (readonly string[])[] => {
  const single = assignments.filter((assignment) => typeof assignment === 'string');
  return [
    ...assignments.filter((assignment) => typeof assignment !== 'string'),
    ...(single.length > 0 ? [single] : []),
  ];
};

export interface Candidate {
  /**
   * Called with all assignments that are held now, immediately whenever that changes, even before an earlier call has resolved. For an empty set the
   * candidate must stop all work; the election continues only when that call has resolved.
   */
  onChange(held: ReadonlySet<string>): void | Promise<void>;
  /** Called with one sentence about a problem. */
  warn(sentence: string): void;
}

/** How often free assignments are tried, and how often a holder checks its session. */
const HEARTBEAT_MS = 200;

/** Longer than a heartbeat with its jitter. */
const GAIN_PAUSE_MS = 300;

export interface ElectionOptions {
  /** Pause after gaining assignments, so that groups spread over processes that start at the same time. Shorter than the session timeout. */
  readonly gainPauseMs?: number;
}

const addJitter = (milliseconds: number): number => milliseconds * (0.8 + Math.random() * 0.4);

const NONE: ReadonlySet<string> = new Set();

/**
 * Leader election between processes through one PostgreSQL. Each named assignment has one holder at a time. A process that dies loses its assignments
 * at once. A process that hangs or is cut off releases them before the server gives them to another. Never throws: after an error it warns and retries.
 */
export class LeaderElection {
  private readonly closing = new AbortController();
  private readonly backoff = new Backoff();
  private readonly done: Promise<void>;
  private announced: Promise<void> = Promise.resolve();
  private readonly groups: readonly (readonly string[])[];
  private isUnhealthy = false;
  private current: ReadonlySet<string> = NONE;

  private constructor(
    private readonly url: string,
    assignments: Assignments,
    private readonly candidate: Candidate,
    private readonly gainPauseMs: number,
  ) {
    this.groups = toGroups(assignments);
    this.done = this.run();
  }

  /** Starts the election in the background. The connection must not go through a pooler that shares sessions. */
  static start(
    url: string,
    assignments: Assignments,
    candidate: Candidate,
    { gainPauseMs = GAIN_PAUSE_MS }: ElectionOptions = {},
  ): LeaderElection {
    return new LeaderElection(url, assignments, candidate, gainPauseMs);
  }

  /** The assignments that this process holds now. */
  get held(): ReadonlySet<string> {
    return this.current;
  }

  /** Releases all assignments after `onChange` has resolved; another process can then take them at once. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.done;
  }

  private async run(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      try {
        await this.runSession(await LockSession.open(this.url));
      } catch (error) {
        this.warnOnce(error);
      }
      await this.backoff.pause(signal);
    }
  }

  private async runSession(session: LockSession): Promise<void> {
    const signal = AbortSignal.any([session.lost, this.closing.signal]);
    session.lost.addEventListener('abort', () => this.announce(NONE), { once: true });
    this.noteRecovery();
    try {
      while (!signal.aborted) {
        const gained = await this.acquireGroup(session);
        await sleep(gained ? this.gainPauseMs : addJitter(HEARTBEAT_MS), undefined, { signal }).catch(() => undefined);
      }
      if (session.lost.aborted) throw session.lost.reason;
    } finally {
      await this.release(session);
    }
  }

  /** Acquires the free assignments of at most one group. Returns whether it gained any. */
  private async acquireGroup(session: LockSession): Promise<boolean> {
    for (const group of this.groups) {
      const gained: string[] = [];
      for (const name of group) if (!this.current.has(name) && (await session.tryLock(name))) gained.push(name);
      if (gained.length === 0) continue;
      this.announce(new Set([...this.current, ...gained]));
      return true;
    }
    await session.check();
    return false;
  }

  /** Keeps the session alive, if possible, until the candidate has stopped all work, so that no other process starts before. */
  private async release(session: LockSession): Promise<void> {
    const heartbeat = setInterval(() => void session.check().catch(() => undefined), HEARTBEAT_MS);
    this.announce(NONE);
    await this.announced;
    clearInterval(heartbeat);
    await session.end();
  }

  private announce(held: ReadonlySet<string>): void {
    if (held.size === this.current.size) return;
    this.current = held;
    const notify = async (): Promise<void> => this.candidate.onChange(held);
    const warnAbout = (error: unknown): void =>
      this.candidate.warn(`Handling a change of assignments failed: ${errorMessage(error)}`);
    this.announced = Promise.all([this.announced, notify().catch(warnAbout)]).then(() => undefined);
  }

  private warnOnce(error: unknown): void {
    if (!this.isUnhealthy)
      this.candidate.warn(
        `The leader election lost its connection to PostgreSQL and keeps trying: ${errorMessage(error)}`,
      );
    this.isUnhealthy = true;
  }

  private noteRecovery(): void {
    if (this.isUnhealthy) this.candidate.warn('PostgreSQL is available again; the leader election continues.');
    this.isUnhealthy = false;
    this.backoff.reset();
  }
}

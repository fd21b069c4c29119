import { setTimeout as sleep } from 'node:timers/promises';
import { Backoff } from '#execution/backoff';
import { textOf } from '#execution/errors';
import { LockSession } from '#postgres/lock-session';

/** Duties; in groups, each of which is taken in one go, before or after the others. */
export type Duties = readonly string[] | readonly (readonly string[])[];

const inGroups = (duties: Duties): readonly (readonly string[])[] => {
  const alone = duties.filter((duty) => typeof duty === 'string');
  return [...duties.filter((duty) => typeof duty !== 'string'), ...(alone.length > 0 ? [alone] : [])];
};

export interface Contender {
  /**
   * Told all that is held now, whenever that changes, at once: also before an earlier call has resolved. With an empty set everything is to be let
   * go; nothing is contended for before that has resolved.
   */
  changed(held: ReadonlySet<string>): void | Promise<void>;
  /** Told in one sentence what went wrong. */
  notice(sentence: string): void;
}

/** Milliseconds between two looks at what nobody holds; also how often a holder asks for a sign of life. */
const BEAT = 200;

/** After duties were gained, longer than a beat: others get their turn, so that groups of duties spread where several begin at once. */
const AFTER_GAIN = 300;

const jittered = (milliseconds: number): number => milliseconds * (0.8 + Math.random() * 0.4);

const NONE: ReadonlySet<string> = new Set();

/**
 * Several processes contend for named duties over one PostgreSQL; each duty is held by one at a time. Whoever dies loses its duties at once, whoever
 * hangs or is cut off gives them up before the server gives them to another. Never throws: what goes wrong is noticed and tried again.
 */
export class Leadership {
  private readonly closing = new AbortController();
  private readonly backoff = new Backoff();
  private readonly done: Promise<void>;
  private told: Promise<void> = Promise.resolve();
  private readonly groups: readonly (readonly string[])[];
  private troubled = false;
  private now: ReadonlySet<string> = NONE;

  private constructor(
    private readonly url: string,
    duties: Duties,
    private readonly contender: Contender,
  ) {
    this.groups = inGroups(duties);
    this.done = this.contendAgain();
  }

  /** Begins to contend in the background. The connection must not go through a pooler that shares sessions. */
  static contend(url: string, duties: Duties, contender: Contender): Leadership {
    return new Leadership(url, duties, contender);
  }

  /** What is held at this moment. */
  get held(): ReadonlySet<string> {
    return this.now;
  }

  /** Gives everything up, after `changed` has resolved for it; another can take it at once. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.done;
  }

  private async contendAgain(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      try {
        await this.contendIn(await LockSession.open(this.url));
      } catch (error) {
        this.noticeOnce(error);
      }
      await this.backoff.pause(signal);
    }
  }

  private async contendIn(session: LockSession): Promise<void> {
    const signal = AbortSignal.any([session.lost, this.closing.signal]);
    session.lost.addEventListener('abort', () => this.tell(NONE), { once: true });
    this.wellAgain();
    try {
      while (!signal.aborted) {
        const gained = await this.look(session);
        await sleep(gained ? AFTER_GAIN : jittered(BEAT), undefined, { signal }).catch(() => undefined);
      }
      if (session.lost.aborted) throw session.lost.reason;
    } finally {
      await this.letGo(session);
    }
  }

  /** Takes what nobody holds, of one group at the most; true when it gained something. */
  private async look(session: LockSession): Promise<boolean> {
    for (const group of this.groups) {
      const gained: string[] = [];
      for (const name of group) if (!this.now.has(name) && (await session.take(name))) gained.push(name);
      if (gained.length === 0) continue;
      this.tell(new Set([...this.now, ...gained]));
      return true;
    }
    await session.check();
    return false;
  }

  /** The session is kept until everything is let go, if it lives, so that nobody else begins before. */
  private async letGo(session: LockSession): Promise<void> {
    const beating = setInterval(() => void session.check().catch(() => undefined), BEAT);
    this.tell(NONE);
    await this.told;
    clearInterval(beating);
    await session.end();
  }

  private tell(held: ReadonlySet<string>): void {
    if (held.size === this.now.size) return;
    this.now = held;
    const changed = async (): Promise<void> => this.contender.changed(held);
    const complaint = (error: unknown): void =>
      this.contender.notice(`What follows from another leadership failed: ${textOf(error)}`);
    this.told = Promise.all([this.told, changed().catch(complaint)]).then(() => undefined);
  }

  private noticeOnce(error: unknown): void {
    if (!this.troubled)
      this.contender.notice(`Leadership cannot be held, and is contended for again: ${textOf(error)}`);
    this.troubled = true;
  }

  private wellAgain(): void {
    if (this.troubled) this.contender.notice('PostgreSQL answers again; leadership is contended for.');
    this.troubled = false;
    this.backoff.reset();
  }
}

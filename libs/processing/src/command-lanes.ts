import { KeyedMutex } from '#execution/keyed-mutex';
import { ConditionWaiters } from '#processing/condition-waiter';

/**
 * Delivers commands in lanes, one lane for each stream. A lane delivers one command after another, in the order in which they were added. Lanes run side by
 * side, so that their commands share a commit.
 */
export class CommandLanes {
  private readonly lanes = new KeyedMutex();
  private readonly waiters = new ConditionWaiters();
  private queued = 0;

  /** Number of commands that have been added and have not ended. */
  get length(): number {
    return this.queued;
  }

  /** Runs `deliver` when the earlier commands for this stream have ended. It must not reject. */
  add(stream: string, deliver: () => Promise<void>): void {
    this.queued += 1;
    void this.lanes.runExclusive(stream, async () => {
      await deliver();
      this.queued -= 1;
      this.waiters.check();
    });
  }

  /** Resolves when fewer commands than this are queued. */
  async waitForRoom(limit: number): Promise<void> {
    if (this.queued >= limit) await this.waiters.waitUntil(() => this.queued < limit, Number.POSITIVE_INFINITY);
  }

  /** Resolves when all commands that were added have ended. */
  waitUntilEmpty(): Promise<void> {
    return this.waitForRoom(1);
  }
}

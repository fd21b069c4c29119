import { KeyedMutex } from '#execution/keyed-mutex';
import { ConditionWaiters } from '#processing/condition-waiter';

/**
 * Delivers commands in lanes, one lane for each stream. A lane delivers one command after another, in the order in which they were added. Lanes run side by
 * side, so that their commands share a commit, but only some at a time.
 */
export class CommandLanes {
  private readonly lanes = new KeyedMutex();
  private readonly waiters = new ConditionWaiters();
  private queued = 0;
  private sending = 0;
  /** Of the commands that are next in their lanes, in the order of their turns. */
  private readonly turns: (() => void)[] = [];

  /** `maxSending`: number of commands that are delivered at a time. */
  constructor(private readonly maxSending: number) {}

  /** Runs `deliver` when the earlier commands for this stream have ended. It must not reject. */
  add(stream: string, deliver: () => Promise<void>): void {
    this.queued += 1;
    void this.lanes.runExclusive(stream, async () => {
      await this.waitForTurn();
      await deliver();
      this.endTurn();
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

  private async waitForTurn(): Promise<void> {
    if (this.sending < this.maxSending) this.sending += 1;
    else await new Promise<void>((resolve) => this.turns.push(resolve));
  }

  /** Hands the turn over to the next command, if one waits. */
  private endTurn(): void {
    const next = this.turns.shift();
    if (next === undefined) this.sending -= 1;
    else next();
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CommandExecutor, type CommandRequest, type Receipt } from '#execution/command-executor';
import { EventStore } from '#execution/event-store';
import type { Position } from '#kernel/event';

/**
 * The position of the last event that somebody may know about: that this process has acknowledged, or that a caller has been told by another process. What a
 * caller reads must not be older.
 */
@Injectable()
export class AcknowledgedPosition implements OnModuleInit {
  private latest: Position | null = null;

  constructor(private readonly store: EventStore) {}

  /** Everything that an earlier process acknowledged counts too. */
  async onModuleInit(): Promise<void> {
    await this.recordHead();
  }

  /** Null while nothing is known, as in an empty log. */
  get current(): Position | null {
    return this.latest;
  }

  record(position: Position | null): void {
    if (position !== null && (this.latest === null || position > this.latest)) this.latest = position;
  }

  /** Records the end of the log. Rejects with `StoreUnavailable`. */
  async recordHead(): Promise<void> {
    this.record(await this.store.head());
  }

  /** Records a position that a caller names, unless the log ends before it. Returns false then. Rejects with `StoreUnavailable`. */
  async recordKnown(position: Position): Promise<boolean> {
    if (this.latest === null || position > this.latest) await this.recordHead();
    return this.latest !== null && position <= this.latest;
  }
}

/** Records the position of every command, also of those that reactions send. */
export class AcknowledgingExecutor extends CommandExecutor {
  constructor(
    private readonly inner: CommandExecutor,
    private readonly acknowledged: AcknowledgedPosition,
  ) {
    super();
  }

  override async execute(request: CommandRequest): Promise<Receipt> {
    const receipt = await this.inner.execute(request);
    this.acknowledged.record(receipt.position);
    return receipt;
  }
}

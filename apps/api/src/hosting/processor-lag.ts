import { Injectable } from '@nestjs/common';
import { BEGINNING } from '#processing/checkpoints';
import { Clock } from '#execution/clock';
import type { Position } from '#kernel/event';
import { EventStore } from '#execution/event-store';
import { ReactionProgress, type ReactionStatus } from '#processing/reaction-monitor';
import { ViewProgress, type ViewStatus } from '#processing/view-monitor';

/** How far somebody is behind the log. */
export interface Lag {
  /** Events that are stored and were not passed yet. */
  readonly events: number;
  /** Age of the oldest of them; 0 when there is none. */
  readonly seconds: number;
}

export type Lagging<Status> = Status & { readonly lag: Lag };

/** How far views and reactions are behind: looked up when somebody asks, never on a command. Rejects with `StoreUnavailable`. */
@Injectable()
export class Lags {
  constructor(
    private readonly store: EventStore,
    private readonly viewProgress: ViewProgress,
    private readonly reactionProgress: ReactionProgress,
    private readonly clock: Clock,
  ) {}

  async views(): Promise<Lagging<ViewStatus>[]> {
    return this.withLag(await this.viewProgress.status());
  }

  async reactions(): Promise<Lagging<ReactionStatus>[]> {
    return this.withLag((await this.reactionProgress.status()).reactions);
  }

  /** Most stand at the same position, which is looked up once. */
  private async withLag<Status extends { readonly position: Position }>(
    all: readonly Status[],
  ): Promise<Lagging<Status>[]> {
    const known = new Map<Position, Promise<Lag>>();
    const lagAt = (position: Position): Promise<Lag> => {
      const lag = known.get(position) ?? this.lagAt(position);
      known.set(position, lag);
      return lag;
    };
    return Promise.all(all.map(async (status) => ({ ...status, lag: await lagAt(status.position) })));
  }

  private async lagAt(position: Position): Promise<Lag> {
    const { events, since } = await this.store.behind(position === BEGINNING ? null : position);
    const age = since === null ? 0 : Date.parse(this.clock.now()) - Date.parse(since);
    return { events, seconds: Math.max(0, age) / 1_000 };
  }
}

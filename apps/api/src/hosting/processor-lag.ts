import { Injectable } from '@nestjs/common';
import { ProcessorRegistry } from '#api/hosting/processor-registry';
import { Clock } from '#execution/clock';
import { EventStore } from '#execution/event-store';
import type { Position } from '#kernel/event';
import { BEGINNING } from '#processing/checkpoints';
import type { ProcessorKind, ProcessorStatus } from '#processing/processor-monitor';

/** How far a processor is behind the log. */
export interface Lag {
  /** Stored events that it has not processed yet. */
  readonly events: number;
  /** Age of the oldest of these events; 0 when there is none. */
  readonly seconds: number;
}

export type WithLag<Status> = Status & { readonly lag: Lag };

/** Measures how far views and reactions are behind the log: only when asked, never during a command. Rejects with `StoreUnavailable`. */
@Injectable()
export class ProcessorLag {
  constructor(
    private readonly store: EventStore,
    private readonly processors: ProcessorRegistry,
    private readonly clock: Clock,
  ) {}

  /** All processors, or only those of one kind. */
  async list(kind?: ProcessorKind): Promise<WithLag<ProcessorStatus>[]> {
    return this.addLag(await this.processors.list(kind));
  }

  /** Most processors are at the same position, which is looked up once. */
  private async addLag(all: readonly ProcessorStatus[]): Promise<WithLag<ProcessorStatus>[]> {
    const lags = new Map<Position, Promise<Lag>>();
    const lagAt = (position: Position): Promise<Lag> => {
      const lag = lags.get(position) ?? this.computeLag(position);
      lags.set(position, lag);
      return lag;
    };
    return Promise.all(all.map(async (status) => ({ ...status, lag: await lagAt(status.position) })));
  }

  private async computeLag(position: Position): Promise<Lag> {
    const { events, since } = await this.store.lag(position === BEGINNING ? null : position);
    const ageMs = since === null ? 0 : Date.parse(this.clock.now()) - Date.parse(since);
    return { events, seconds: Math.max(0, ageMs) / 1_000 };
  }
}

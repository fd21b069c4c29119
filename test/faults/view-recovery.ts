import { waitUntil } from '#kernel/testing/wait-until';
import { loadCheckpoints } from '#processing/checkpoints';
import type { Position } from '#kernel/event';
import { errorMessage } from '#execution/errors';
import type { EventStore } from '#execution/event-store';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import type { ReadModels } from '#processing/read-models';
import { ALL_VIEWS } from '#read-models/all-views';

/** Measures how soon views catch up after a fault. */
export class ViewRecovery {
  /** Times from the end of each fault until a view has caught up, one for each view. */
  readonly recoveriesMs: number[] = [];
  /** Views that did not catch up, in sentences. */
  readonly notRecovered: string[] = [];

  private constructor(
    private readonly store: EventStore,
    private readonly readModels: ReadModels,
  ) {}

  /** Opens the read models. `end` closes them and the store. */
  static async start(store: EventStore, readModelsUrl: string): Promise<ViewRecovery> {
    return new ViewRecovery(store, await openPostgresReadModels(readModelsUrl, { views: ALL_VIEWS }));
  }

  /** Call this when the fault is over. Resolves to the time until all views have caught up, in milliseconds, or to the timeout. */
  async measure(fault: string): Promise<number> {
    const startedAt = performance.now();
    const head = await this.readHead();
    const waiting = new Set(ALL_VIEWS);
    const haveCaughtUp = async (): Promise<boolean> => {
      const positions = await loadCheckpoints(this.readModels.database, this.checkpointNames([...waiting]));
      for (const view of waiting) {
        if ((positions.get(this.readModels.checkpointName(view)) ?? '') < head) continue;
        waiting.delete(view);
        this.recoveriesMs.push(performance.now() - startedAt);
      }
      return waiting.size === 0;
    };
    await waitUntil(haveCaughtUp).catch((error: unknown) => {
      for (const { name } of waiting)
        this.notRecovered.push(
          `${name} did not catch up after the fault: the event store ${fault} (${errorMessage(error)})`,
        );
    });
    return performance.now() - startedAt;
  }

  async end(): Promise<void> {
    await this.readModels.close();
    await this.store.close();
  }

  private checkpointNames(views: typeof ALL_VIEWS): string[] {
    return views.map((view) => this.readModels.checkpointName(view));
  }

  /** Retries, because the fault may have broken this connection too. */
  private readHead(): Promise<Position> {
    return waitUntil(() => this.store.head().catch(() => null));
  }
}

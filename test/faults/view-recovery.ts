import { setTimeout as pause } from 'node:timers/promises';
import { checkpointsOf } from '#processing/checkpoints';
import type { Position } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import type { ReadModels } from '#processing/read-models';
import { ALL_VIEWS } from '#read-models/all-views';

const LOOK_EVERY = 10;
const LONGEST = 60_000;

/** Whether views come back after a trouble, and how soon. */
export class ViewsBack {
  /** Milliseconds from the end of each trouble until a view showed all that had been recorded by then; one for each view. */
  readonly after: number[] = [];
  /** Views that did not within a minute, in sentences. */
  readonly missing: string[] = [];

  private constructor(
    private readonly store: EventStore,
    private readonly readModels: ReadModels,
  ) {}

  /** Closes the store when it ends. */
  static async watching(store: EventStore, readModelsUrl: string): Promise<ViewsBack> {
    return new ViewsBack(store, await openPostgresReadModels(readModelsUrl, { views: ALL_VIEWS }));
  }

  /** To be called when the trouble is over; resolves when all views are back, or too late, with the milliseconds that it took. */
  async noted(trouble: string): Promise<number> {
    const began = performance.now();
    const head = await this.head();
    const waiting = new Set(ALL_VIEWS);
    for (let now = began; waiting.size > 0 && now - began < LONGEST; now = performance.now()) {
      const positions = await checkpointsOf(this.readModels.database, this.namesOf([...waiting]));
      for (const view of waiting) {
        if ((positions.get(this.readModels.checkpointOf(view)) ?? '') < head) continue;
        waiting.delete(view);
        this.after.push(performance.now() - began);
      }
      if (waiting.size > 0) await pause(LOOK_EVERY);
    }
    for (const { name } of waiting) this.missing.push(`${name} was not back a minute after «${trouble}»`);
    return performance.now() - began;
  }

  async end(): Promise<void> {
    await this.readModels.close();
    await this.store.close();
  }

  private namesOf(views: typeof ALL_VIEWS): string[] {
    return views.map((view) => this.readModels.checkpointOf(view));
  }

  /** Its own connection may have been cut as well. */
  private async head(): Promise<Position> {
    for (;;) {
      const head = await this.store.head().catch(() => null);
      if (head !== null) return head;
      await pause(LOOK_EVERY);
    }
  }
}

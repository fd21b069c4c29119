import { Backoff } from '#execution/backoff';
import { BEGINNING, checkpointsOf } from '#processing/checkpoints';
import type { Position } from '#kernel/event';
import { StoreUnavailable, type EventStore } from '#execution/event-store';
import { textOf } from '#execution/errors';
import { POSTGRES_BATCH } from '#postgres/postgres-read-models';
import { estimated } from '#postgres/rebuild-progress';
import { Lane, type Traveller } from '#processing/projection-group';
import type { ReadModels } from '#processing/read-models';
import type { StreamKinds } from '#kernel/event-upcaster';
import type { Told } from '#processing/worker-thread-runner';
import type { OnRecord } from '#processing/processor-faults';
import type { View } from '#processing/view';

export interface FoldParts {
  readonly store: EventStore;
  /** Where the view is folded. */
  readonly readModels: ReadModels;
  readonly view: View;
  readonly kinds: StreamKinds;
  /** What it is to pass over. */
  readonly record: OnRecord;
  readonly told: Told;
  /** Events in one transaction at the most. */
  readonly batchSize?: number | undefined;
}

/** Takes one view through the log up to its head, from wherever it stands. */
export class RebuildFold {
  private readonly backoff = new Backoff();
  private readonly traveller: Traveller;
  private from: Position | null = null;
  private enough = new AbortController();

  constructor(private readonly parts: FoldParts) {
    const { view, record } = parts;
    this.traveller = {
      ...{ view, record, position: BEGINNING, caughtUp: false },
      ...{ recordedAt: null, failed: null, passed: 0 },
    };
  }

  /** Resolves when it has passed all that is stored, having waited for servers that do not answer. Throws when the view stops, or at an abort. */
  async toTheHead(signal: AbortSignal): Promise<void> {
    const { traveller } = this;
    traveller.caughtUp = false;
    while (!this.arrived) {
      signal.throwIfAborted();
      await this.go(signal).catch((error: unknown) => this.afterFault(error, signal));
      const { failed, view } = traveller;
      if (failed !== null) throw new Error(`${view.name} stopped at ${failed.type} ${failed.eventId}: ${failed.cause}`);
    }
    await this.tell();
  }

  /** Whether an event stopped the view, so that going on is of no use. */
  get stopped(): boolean {
    return this.traveller.failed !== null;
  }

  private get arrived(): boolean {
    return this.traveller.caughtUp;
  }

  /** Tells how far it has come; what cannot be asked now is told later. */
  readonly tell = async (): Promise<void> => {
    const { store, told } = this.parts;
    const { position, passed } = this.traveller;
    const head = await store.head().catch(() => null);
    told.progress(estimated([this.from ?? position, position], head, passed));
  };

  private async go(signal: AbortSignal): Promise<void> {
    const { store, readModels, kinds, view, told, batchSize = POSTGRES_BATCH } = this.parts;
    const { traveller } = this;
    const name = readModels.checkpointOf(view);
    traveller.position = (await checkpointsOf(readModels.database, [name])).get(name) ?? BEGINNING;
    this.from ??= traveller.position;
    this.enough = new AbortController();
    const parts = { store, readModels, kinds, batchSize, moved: this.moved, stopped: told.notice };
    await new Lane(parts, [traveller]).run(AbortSignal.any([signal, this.enough.signal]));
  }

  private readonly moved = (): void => {
    this.backoff.reset();
    if (this.arrived || this.stopped) this.enough.abort();
  };

  private async afterFault(error: unknown, signal: AbortSignal): Promise<void> {
    if (!(error instanceof StoreUnavailable)) throw error;
    this.parts.told.notice(`The rebuild of ${this.traveller.view.name} pauses and tries again: ${textOf(error)}`);
    await this.backoff.pause(signal);
  }
}

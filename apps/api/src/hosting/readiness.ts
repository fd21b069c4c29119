import { Injectable } from '@nestjs/common';
import { Engine } from '#api/hosting/background-processing';
import { Lags, type Lagging } from '#api/hosting/processor-lag';
import { Readiness, type Part } from '#api/http/health';
import type { Failure } from '#execution/errors';
import { EventStore, StoreUnavailable } from '#execution/event-store';
import { ReactionProgress } from '#processing/reaction-monitor';

/**
 * The event store, each view and each reaction, with how far it is behind and what stopped it. Needed are the event store, read models that answer, and
 * views of this version that were built once: what is late or has stopped answers with what it knows, and taking the whole service away would not mend it.
 */
@Injectable()
export class EngineReadiness extends Readiness {
  constructor(
    private readonly store: EventStore,
    private readonly lags: Lags,
    private readonly reactions: ReactionProgress,
    private readonly engine: Engine,
  ) {
    super();
  }

  async parts(): Promise<Readonly<Record<string, Part>>> {
    const [head, waiting] = await Promise.all([this.store.head().catch(() => undefined), this.holdsUp()]);
    const [shown, readable] = head === undefined ? [[], true] : await this.followers();
    const missing = (name: string, lacks: boolean): [string, Part][] =>
      lacks ? [[name, { ready: false, needed: true }]] : [];
    return Object.fromEntries([
      ['event store', { ready: head !== undefined, needed: true, waiting }],
      ...missing('read models', !readable),
      ...missing('views of this version', !this.engine.built),
      ...shown,
    ]);
  }

  /** Whether a command of a reaction waits for the store; not known while reactions cannot be asked. */
  private async holdsUp(): Promise<boolean> {
    try {
      return (await this.reactions.status()).waitingFor !== null;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      return false;
    }
  }

  /** Each view and each reaction, and whether it could be asked at all. */
  private async followers(): Promise<[[string, Part][], boolean]> {
    try {
      const views = (await this.lags.views()).map((view): [string, Part] => [
        `view ${view.view}`,
        { ...progress(view), version: view.version },
      ]);
      const reactions = (await this.lags.reactions()).map((one): [string, Part] => [
        `reaction ${one.reaction}`,
        progress(one),
      ]);
      return [[...views, ...reactions], true];
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      return [[], false];
    }
  }
}

const progress = ({
  lag,
  caughtUp,
  failed,
}: Lagging<{ readonly caughtUp: boolean; readonly failed: Failure | null }>): Part => ({
  ready: failed === null,
  needed: false,
  caughtUp,
  behindEvents: lag.events,
  behindSeconds: lag.seconds,
  stoppedAt: failed === null ? null : `${failed.type} ${failed.eventId}`,
});

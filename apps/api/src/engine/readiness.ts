import { Injectable } from '@nestjs/common';
import { Lags, type Lagging } from '#api/engine/lags';
import { Readiness, type Part } from '#api/http/health';
import type { Failure } from '#event-sourcing/failure';
import { EventStore } from '#event-sourcing/event-store';
import { Reactor } from '#event-sourcing/reactor';

/**
 * The event store, each view and each reaction, with how far it is behind and what stopped it. Only the event store is needed: what is late or has
 * stopped answers with what it knows, and taking the whole service away would not mend it.
 */
@Injectable()
export class EngineReadiness extends Readiness {
  constructor(
    private readonly store: EventStore,
    private readonly lags: Lags,
    private readonly reactor: Reactor,
  ) {
    super();
  }

  async parts(): Promise<Readonly<Record<string, Part>>> {
    const head = await this.store.head().catch(() => undefined);
    const waiting = this.reactor.status().waitingFor !== null;
    const store: Part = { ready: head !== undefined, needed: true, waiting };
    if (head === undefined) return { 'event store': store };
    const views = (await this.lags.views()).map((view): [string, Part] => [
      `view ${view.view}`,
      { ...progress(view), version: view.version },
    ]);
    const reacting = (await this.lags.reactions()).map((one): [string, Part] => [
      `reaction ${one.reaction}`,
      progress(one),
    ]);
    return Object.fromEntries([['event store', store], ...views, ...reacting]);
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

import { Injectable } from '@nestjs/common';
import { Readiness, type Part } from '#api/http/health';
import { EventStore } from '#event-sourcing/event-store';
import { Projector } from '#event-sourcing/projector';
import { Reactor } from '#event-sourcing/reactor';

/** The event store, each view and each reaction, with what stopped it. */
@Injectable()
export class EngineReadiness extends Readiness {
  constructor(
    private readonly store: EventStore,
    private readonly projector: Projector,
    private readonly reactor: Reactor,
  ) {
    super();
  }

  async parts(): Promise<Readonly<Record<string, Part>>> {
    const head = await this.store.head().catch(() => undefined);
    const views = this.projector.status().map(({ view, version, caughtUp, failed }): [string, Part] => {
      const stoppedAt = failed === null ? null : `${failed.type} ${failed.eventId}`;
      return [`view ${view}`, { ready: failed === null, caughtUp, version, stoppedAt }];
    });
    const { waitingFor, reactions } = this.reactor.status();
    const reacting = reactions.map(({ reaction, failed }): [string, Part] => {
      const stoppedAt = failed === null ? null : `${failed.type} ${failed.eventId}`;
      return [`reaction ${reaction}`, { ready: failed === null, stoppedAt }];
    });
    const store: Part = { ready: head !== undefined, waiting: waitingFor !== null };
    return Object.fromEntries([['event store', store], ...views, ...reacting]);
  }
}

import { Injectable } from '@nestjs/common';
import { BackgroundProcessing } from '#api/hosting/background-processing';
import { Readiness, type Component } from '#api/hosting/health.controller';
import { ProcessorLag, type WithLag } from '#api/hosting/processor-lag';
import { ProcessorRegistry } from '#api/hosting/processor-registry';
import { EventStore, LogReplaced, StoreUnavailable } from '#execution/event-store';
import type { ProcessorStatus } from '#processing/processor-monitor';

/**
 * Readiness of the event store, of each view and of each reaction, with lag and faults. Only four things are needed: the event store, read models that
 * respond, views of this version that have been built once, and in embedded mode the thread of the views and reactions. A late, stopped or paused view still answers with what it has, and a restart would not help.
 */
@Injectable()
export class ProcessingReadiness extends Readiness {
  constructor(
    private readonly store: EventStore,
    private readonly lag: ProcessorLag,
    private readonly processors: ProcessorRegistry,
    private readonly processing: BackgroundProcessing,
  ) {
    super();
  }

  async components(): Promise<Readonly<Record<string, Component>>> {
    const [store, mayWrite] = await Promise.all([
      this.checkStore(),
      // Only a clear answer counts: the head shows whether the store responds.
      this.store.mayWrite().catch(() => true),
    ]);
    const waiting = this.processors.waitingFor !== null;
    const processors = store.ready ? await this.processorComponents() : [];
    return Object.fromEntries([
      [
        'event store',
        { ...store, ready: store.ready && mayWrite, needed: true, waiting, ...(mayWrite ? {} : READ_ONLY) },
      ],
      ...missing('read models', processors === null),
      ...missing('views of this version', !this.processing.viewsBuilt),
      ...missing('processing of views and reactions', this.processing.fault !== null, {
        reason: this.processing.fault,
      }),
      ...(processors ?? []),
    ]);
  }

  /** Says why it is not ready if a restart would not help: the log was replaced. */
  private async checkStore(): Promise<{ readonly ready: boolean; readonly reason?: string }> {
    try {
      await this.store.head();
      return { ready: true };
    } catch (error) {
      return error instanceof LogReplaced ? { ready: false, reason: error.message } : { ready: false };
    }
  }

  /** Null while the read models do not respond. */
  private processorComponents(): Promise<[string, Component][] | null> {
    return orUnavailable(
      this.lag.list().then((all) => all.map((status) => [`${status.kind} ${status.processor}`, toComponent(status)])),
      null,
    );
  }
}

const READ_ONLY = { reason: 'The user of the event store may not write.' };

const orUnavailable = <Found, Instead>(found: Promise<Found>, instead: Instead): Promise<Found | Instead> =>
  found.catch((error: unknown) => {
    if (!(error instanceof StoreUnavailable)) throw error;
    return instead;
  });

const missing = (
  name: string,
  isMissing: boolean,
  more: Readonly<Record<string, string | null>> = {},
): [string, Component][] => (isMissing ? [[name, { ready: false, needed: true, ...more }]] : []);

const toComponent = ({ lag, caughtUp, fault, pause, version }: WithLag<ProcessorStatus>): Component => ({
  ready: fault === null && pause === null,
  needed: false,
  caughtUp,
  behindEvents: lag.events,
  behindSeconds: lag.seconds,
  stoppedAt: fault === null ? null : `${fault.type} ${fault.eventId}`,
  pausedSince: pause?.since ?? null,
  ...(version === null ? {} : { version }),
});

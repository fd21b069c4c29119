import type { Connection } from '#eventstoredb/client';
import type { LogReader } from '#eventstoredb/log-reader';
import type { OutageWarnings } from '#eventstoredb/outage-warnings';

/** What a subscription needs from its store. */
export interface SubscriptionDependencies {
  readonly connection: Pick<Connection, 'client' | 'reconnect'>;
  readonly prefix: string;
  /** How long a server may send nothing, before the subscription has caught up, until it counts as unavailable. */
  readonly timeoutMs: number;
  readonly reader: Pick<LogReader, 'readLog' | 'readEventId'>;
  /** Told when events stop arriving, and when they arrive again. */
  readonly outages: OutageWarnings;
  /** Called when the server ended the subscription because it fell behind. */
  readonly onFallBehind: () => void;
}

/** How a warning begins that says why events stopped arriving. */
export const NO_EVENTS_MESSAGE = 'The event store no longer sends events; the service keeps trying';

import type { Connection } from '#eventstoredb/client';
import type { LogReader } from '#eventstoredb/log-reader';

/** What a subscription needs from its store. */
export interface SubscriptionDependencies {
  readonly connection: Pick<Connection, 'client' | 'reconnect'>;
  readonly prefix: string;
  /** How long a server may send nothing, before the subscription has caught up, until it counts as unavailable. */
  readonly timeoutMs: number;
  readonly reader: Pick<LogReader, 'readLog' | 'readEventId'>;
  /** Called with one sentence when events stop arriving. */
  readonly warn: (sentence: string) => void;
  /** Called when the server ended the subscription because it fell behind. */
  readonly onFallBehind: () => void;
}

/** How a warning begins that says why events stopped arriving. */
export const NO_EVENTS_MESSAGE = 'The event store no longer sends events; the service keeps trying';

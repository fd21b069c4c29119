import { OutageWarnings } from '#eventstoredb/outage-warnings';

export interface EventStoreDbOptions {
  /** Prefix of every stream name, so that installations can share a server: letters and digits, then an underscore. Default: `DEFAULT_PREFIX`. */
  readonly prefix?: string;
  /** How long a server may take to respond until it counts as unavailable. */
  readonly deadlineMs?: number;
  /** How long a search of the log may find nothing until another request checks that the server still responds. Default: the deadline. */
  readonly silenceMs?: number;
  /** The deadline of subscriptions. Default: at most three seconds, because a subscription loses nothing by starting again. */
  readonly subscriptionDeadlineMs?: number;
  /** Called with one sentence when events stop arriving, at most once a minute, and with one when they arrive again. Dropped by default. */
  readonly warn?: (sentence: string) => void;
}

export interface ResolvedOptions extends Required<Omit<EventStoreDbOptions, 'warn'>> {
  readonly outages: OutageWarnings;
}

/** The prefix of an installation that names none. Without a prefix, an installation would take the events of all others for its own. */
export const DEFAULT_PREFIX = 'brokerage_';

const DEADLINE_MS = 10_000;
const MAX_SUBSCRIPTION_DEADLINE_MS = 3_000;

const ignore = (): void => undefined;

/** Adds the defaults. Throws a `TypeError` for an invalid prefix. */
export const resolveOptions = ({
  prefix = DEFAULT_PREFIX,
  deadlineMs = DEADLINE_MS,
  silenceMs = deadlineMs,
  subscriptionDeadlineMs = Math.min(deadlineMs, MAX_SUBSCRIPTION_DEADLINE_MS),
  warn = ignore,
}: EventStoreDbOptions): ResolvedOptions => {
  if (!/^[A-Za-z0-9]+_$/.test(prefix)) {
    throw new TypeError(`The stream prefix "${prefix}" must be letters and digits followed by one underscore.`);
  }
  return { prefix, deadlineMs, silenceMs, subscriptionDeadlineMs, outages: new OutageWarnings(warn) };
};

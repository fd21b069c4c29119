import type { UnreadableCause, UnreadableListener } from '#execution/personal-data-cipher';
import type { Log } from '#platform/logging';
import type { Metrics } from '#platform/metrics';

/** One page of a list can have hundreds of texts that cannot be read. */
const LINE_INTERVAL_MS = 60_000;

const SENTENCES: Readonly<Record<UnreadableCause, (keyName: string) => string>> = {
  'key-missing': (keyName) =>
    `A personal text cannot be read, because its key ${keyName} is missing although nobody erased it. List what is missing with the command missing-keys.`,
  'text-changed': (keyName) =>
    `A personal text cannot be read, because it or its place in the log was changed. Its key is ${keyName}. Verify the log.`,
};

/**
 * Counts the texts that cannot be read although nobody erased them, and writes the name of the key of one to the log, at most once a minute for each cause.
 * `now`: in milliseconds, and never set back.
 */
export const createUnreadableListener = (
  log: Log,
  metrics: Metrics,
  now: () => number = () => performance.now(),
): UnreadableListener => {
  const counter = metrics.createCounter({
    name: 'unreadable_texts_total',
    help: 'Personal texts that could not be read although nobody erased them, by cause.',
    labels: ['cause'],
  });
  const writtenAt = new Map<UnreadableCause, number>();
  return (keyName, cause) => {
    counter.inc({ cause });
    if (now() - (writtenAt.get(cause) ?? Number.NEGATIVE_INFINITY) < LINE_INTERVAL_MS) return;
    writtenAt.set(cause, now());
    log.error(SENTENCES[cause](keyName));
  };
};

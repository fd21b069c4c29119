import { ALL_STREAMS } from '#domain/all-streams';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { person } from '#domain/person';
import { isUnprefixedStream, searchUnprefixedStream } from '#eventstoredb/unprefixed-streams';
import type { EventStore } from '#execution/event-store';
import { ServerError } from '#hosting/server-error';
import type { ServerSettings } from '#platform/server-settings';

/** The first stream of every installation. */
const FIRST_STREAM = `${person.category}-${FIRST_ADMINISTRATOR}`;

const findStream = async (events: EventStore, { eventStoreUrl }: ServerSettings): Promise<string | null> => {
  if (await isUnprefixedStream(eventStoreUrl, FIRST_STREAM)) return FIRST_STREAM;
  const isNew = (await events.head()) === null;
  return isNew
    ? searchUnprefixedStream(
        eventStoreUrl,
        ALL_STREAMS.map(({ category }) => category),
      )
    : null;
};

/**
 * Checks that no installation without a prefix is on the server: it would take the events of all others for its own. Looks for the stream with which
 * every installation begins, and before the first event of this one through the whole log. Rejects with `ServerError`.
 */
export const assertNoUnprefixedEvents = async (events: EventStore, servers: ServerSettings): Promise<void> => {
  const stream = await findStream(events, servers);
  if (stream === null) return;
  throw new ServerError(
    `EVENT_STORE_URL cannot be used: the event store contains events without a prefix, such as those of the stream ${stream}, which an earlier version of this service wrote. ` +
      'That version takes the events of every installation on the server for its own. Set EVENT_STORE_URL to another event store. ' +
      'To keep the events, export them with that version (export-events) and import them there (import-events).',
  );
};

import { jsonEvent } from '@eventstore/db-client';
import type { EventData } from '@eventstore/db-client';
import { UnreadableEvent } from '#execution/event-store';
import type { Envelope, RecordedEvent } from '#kernel/event';
import { formatPosition } from '#eventstoredb/positions';
import type { LogPosition } from '#eventstoredb/positions';
import { decodeMetadata, encodeMetadata } from '#eventstoredb/stored-metadata';
import { toStorableJson } from '#kernel/json';
import type { JsonObject } from '#kernel/json';

/** An event as the client returns it, with links already resolved. */
export interface ResolvedEvent {
  readonly event?: {
    readonly streamId: string;
    readonly id: string;
    readonly revision: bigint;
    readonly type: string;
    readonly data: unknown;
    readonly metadata?: unknown;
    readonly position?: LogPosition;
  };
}

/** Serialises an event here, because a payload that fails inside the client raises an unhandled rejection. Throws `NotStorable`. */
export const toEventData = ({ id, type, schema, data, metadata }: Envelope): EventData =>
  jsonEvent({
    id,
    type,
    data: toStorableJson(data),
    metadata: toStorableJson(encodeMetadata(schema, metadata), 'metadata'),
  });

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);

/** Whether this service wrote the event, whatever the name of its stream. */
export const hasOurMetadata = ({ event }: ResolvedEvent): boolean =>
  isObject(event?.metadata) && decodeMetadata(event.metadata) !== null;

/** Returns null for links, system events and events of other installations. Throws `UnreadableEvent`. */
export const toRecordedEvent = ({ event }: ResolvedEvent, prefix: string): RecordedEvent | null => {
  if (event === undefined || event.streamId.startsWith('$') || event.type.startsWith('$')) return null;
  if (!event.streamId.startsWith(prefix)) return null;
  const { id, streamId, type, revision, data, position } = event;
  // Reading cannot continue after such an event, so its error has no position.
  const place = { stream: streamId, revision: Number(revision), position: null };
  const subject = `Event ${id} in ${streamId}`;
  if (position === undefined)
    throw new UnreadableEvent(`${subject} has no position: the server must be version 22.6 or newer.`, place);
  const decoded = isObject(event.metadata) ? decodeMetadata(event.metadata) : null;
  if (!isObject(data) || decoded === null)
    throw new UnreadableEvent(`${subject} was not written by this service: use a separate server or prefix.`, place);
  const { schema, metadata } = decoded;
  const stream = streamId.slice(prefix.length);
  return { id, stream, type, schema, data, metadata, revision: Number(revision), position: formatPosition(position) };
};

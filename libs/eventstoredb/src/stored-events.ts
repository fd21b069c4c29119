import { jsonEvent } from '@eventstore/db-client';
import type { EventData } from '@eventstore/db-client';
import type { Envelope, EventMetadata, RecordedEvent } from '#kernel/event';
import { positionText } from '#eventstoredb/positions';
import type { LogPosition } from '#eventstoredb/positions';
import { asStored } from '#kernel/json';
import type { JsonObject } from '#kernel/json';

/** What the client hands over for an event, links already set aside. */
export interface Resolved {
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

/** An event under our prefix that this store cannot have written, or that its server gives back without what we need. */
export class UnreadableEvent extends Error {
  constructor(id: string, stream: string, why: string) {
    super(`Event ${id} in ${stream} ${why}.`);
    this.name = 'UnreadableEvent';
  }
}

/** Serialised here, because a payload that fails inside the client raises an unhandled rejection. Refuses with `NotStorable`. */
export const eventData = ({ id, type, schema, data, metadata }: Envelope): EventData =>
  jsonEvent({ id, type, data: asStored(data), metadata: asStored({ schema, ...metadata }, 'metadata') });

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);

/** Null for links, system events and events of other installations. Refuses with `UnreadableEvent`. */
export const recordedEvent = ({ event }: Resolved, prefix: string): RecordedEvent | null => {
  if (event === undefined || event.streamId.startsWith('$') || event.type.startsWith('$')) return null;
  if (!event.streamId.startsWith(prefix)) return null;
  const { id, streamId, type, revision, data, position } = event;
  if (position === undefined)
    throw new UnreadableEvent(id, streamId, 'came without its position: the server must be 22.6 or newer');
  if (!isObject(data) || !isObject(event.metadata) || typeof event.metadata.schema !== 'number') {
    throw new UnreadableEvent(id, streamId, 'was not written by this service: use a server or a prefix of your own');
  }
  const { schema, ...metadata } = event.metadata as unknown as EventMetadata & { schema: number };
  const stream = streamId.slice(prefix.length);
  return { id, stream, type, schema, data, metadata, revision: Number(revision), position: positionText(position) };
};

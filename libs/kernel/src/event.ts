import type { JsonObject } from '#kernel/json';
import type { Instant, IsoDay } from '#kernel/time';

/** Opaque and ordered: compare two of the same store as text, never look inside. */
export type Position = string & { readonly position?: never };

export interface EventMetadata {
  /** Id of the person (or `system`) that acted. */
  readonly actor: string;
  readonly roles: readonly string[];
  /** When it was recorded. */
  readonly recordedAt: Instant;
  /** The day on which it happened or takes effect, where the fact has its own. */
  readonly occurredOn: IsoDay | null;
  readonly commandId: string;
  /** Keyed hash of the command's body, to tell a retry from another command under the same id. */
  readonly fingerprint: string;
  /** These two exact names are read by EventStoreDB's correlation projection. */
  readonly $correlationId: string;
  readonly $causationId: string | null;
  /** SHA-256 over this event and its predecessor's seal (see `seal.ts`); hexadecimal. */
  readonly seal: string;
}

/** An event as it is handed to a store: built once per decision and resent byte for byte. */
export interface Envelope {
  /** A UUID made from the seal: equal ids mean equal content. */
  readonly id: string;
  readonly type: string;
  /** Version of the payload's shape, from 1. */
  readonly schema: number;
  readonly data: JsonObject;
  readonly metadata: EventMetadata;
}

/** An event as it is read back. */
export interface RecordedEvent extends Envelope {
  readonly stream: string;
  /** Place in its stream, from 0. */
  readonly revision: number;
  readonly position: Position;
}

/** `contract-4f…` → `contract`. Categories hold no hyphen, ids may. */
export const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));

/** `contract-4f…` → `4f…`. */
export const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** An event as reactions and views see it: in today's shape, with the id of its stream. */
export interface SeenEvent<Data> {
  /** Id of the stream, without its category. */
  readonly id: string;
  readonly eventId: string;
  readonly type: string;
  readonly data: Data;
  readonly revision: number;
  readonly recordedAt: Instant;
  /** The day on which it happened; the day of recording where the fact has no day of its own. */
  readonly day: IsoDay;
  readonly actor: string;
}

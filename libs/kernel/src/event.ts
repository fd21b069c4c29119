import type { JsonObject } from '#kernel/json';
import type { Instant, IsoDay } from '#kernel/time';

/** Place of an event in the log. Opaque and ordered: compare two positions of the same store as text, and never parse one. */
export type Position = string & { readonly position?: never };

export interface EventMetadata {
  /** Id of the person who acted, or `system`. */
  readonly actor: string;
  readonly roles: readonly string[];
  /** When the event was recorded. */
  readonly recordedAt: Instant;
  /** The day on which the event happened or takes effect; null if it is the day of recording. */
  readonly occurredOn: IsoDay | null;
  readonly commandId: string;
  /** Keyed hash of the command's body. It tells a retry from another command with the same id. */
  readonly fingerprint: string;
  /** EventStoreDB's correlation projection reads these two exact names. */
  readonly $correlationId: string;
  readonly $causationId: string | null;
  /** SHA-256 over this event and the seal of its predecessor (see `hash-chain.ts`), in hexadecimal. */
  readonly seal: string;
}

const MEMBERS = 'actor,roles,recordedAt,occurredOn,commandId,fingerprint,$correlationId,$causationId,seal';

/** Whether metadata has exactly the members of `EventMetadata` in their order, so that a store may keep them without their names. An import could contain others. */
export const hasExactMembers = (metadata: EventMetadata): boolean => Object.keys(metadata).join() === MEMBERS;

/** An event as a store receives it. It is built once per decision and sent again byte for byte. */
export interface Envelope {
  /** A UUID made from the seal: equal ids mean equal content. */
  readonly id: string;
  readonly type: string;
  /** Schema version of the data, from 1. */
  readonly schema: number;
  readonly data: JsonObject;
  readonly metadata: EventMetadata;
}

/** An event as a store returns it. */
export interface RecordedEvent extends Envelope {
  readonly stream: string;
  /** Place in its stream, from 0. */
  readonly revision: number;
  readonly position: Position;
}

/** `contract-4f…` → `contract`. A category has no hyphen; an id may have some. */
export const categoryFromStream = (stream: string): string => stream.slice(0, stream.indexOf('-'));

/** `contract-4f…` → `4f…`. */
export const idFromStream = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** An event as reactions and projections receive it: in its current schema version, with the id of its stream. */
export interface DomainEvent<Data> {
  /** Id of the stream, without its category. */
  readonly id: string;
  readonly eventId: string;
  readonly type: string;
  readonly data: Data;
  readonly revision: number;
  readonly recordedAt: Instant;
  /** The day on which the event happened, or else the day of recording. */
  readonly day: IsoDay;
  readonly actor: string;
}

import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Envelope, EventMetadata, RecordedEvent } from '#kernel/event';

/** What the first event of a stream has as its predecessor's seal. */
export const NO_PREDECESSOR = '0'.repeat(64);

export type UnsealedMetadata = Omit<EventMetadata, 'seal'>;

/** What the seal covers: everything we say about the event, and nothing that a server adds. */
export interface SealedContent {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly schema: number;
  readonly data: Envelope['data'];
  readonly metadata: UnsealedMetadata;
}

/** SHA-256 over the canonical text (RFC 8785) of the event and of its predecessor's seal, hexadecimal. */
export const sealOf = (content: SealedContent, predecessor: string): string => {
  const text = canonicalize({ ...content, predecessor });
  if (text === undefined) throw new TypeError('An event without content cannot be sealed.');
  return hash('sha256', text);
};

/** A UUID (version 8, RFC 9562) made from the seal. */
export const eventIdOf = (seal: string): string => {
  const variant = ((Number.parseInt(seal.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const hex = `${seal.slice(0, 12)}8${seal.slice(13, 16)}${variant}${seal.slice(17, 32)}`;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/** What is wrong with this event as the successor of that seal; null when nothing is. */
export const faultIn = (
  event: Omit<RecordedEvent, 'position'>,
  predecessor: string,
  expectedRevision: number,
): string | null => {
  if (event.revision !== expectedRevision) return `revision ${event.revision} stands where ${expectedRevision} should`;
  const { seal, ...metadata } = event.metadata;
  const { stream, revision, type, schema, data } = event;
  if (sealOf({ stream, revision, type, schema, data, metadata }, predecessor) !== seal)
    return 'its content or its predecessor was changed';
  return event.id === eventIdOf(seal) ? null : 'its id does not belong to its seal';
};

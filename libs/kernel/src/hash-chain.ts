import { hash } from 'node:crypto';
import { toCanonicalJson } from '#kernel/canonical-json';
import type { Envelope, EventMetadata, RecordedEvent } from '#kernel/event';

/** The predecessor's seal of the first event of a stream. */
export const NO_PREDECESSOR = '0'.repeat(64);

export type UnsealedMetadata = Omit<EventMetadata, 'seal'>;

/** What a seal covers: everything that we record about the event, and nothing that a server adds. */
export interface SealedContent {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly schema: number;
  readonly data: Envelope['data'];
  readonly metadata: UnsealedMetadata;
}

/** SHA-256 over the canonical JSON (RFC 8785) of the event and of its predecessor's seal, in hexadecimal. */
export const computeSeal = (content: SealedContent, predecessor: string): string =>
  hash('sha256', toCanonicalJson({ ...content, predecessor }));

/** The digits that can begin the fourth group of a UUID. */
const VARIANTS = ['8', '9', 'a', 'b'] as const;

/** A UUID (version 8, RFC 9562) made from the seal. */
export const eventIdFromSeal = (seal: string): string => {
  const variant = VARIANTS[Number.parseInt(seal.charAt(16), 16) & 0x3] ?? '';
  return `${seal.slice(0, 8)}-${seal.slice(8, 12)}-8${seal.slice(13, 16)}-${variant}${seal.slice(17, 20)}-${seal.slice(20, 32)}`;
};

/** Checks an event as the successor of the event with this seal. Returns what is wrong, or null. */
export const findSealFault = (
  event: Omit<RecordedEvent, 'position'>,
  predecessor: string,
  expectedRevision: number,
): string | null => {
  if (event.revision !== expectedRevision)
    return `the event has revision ${event.revision} instead of ${expectedRevision}`;
  const { seal, ...metadata } = event.metadata;
  const { stream, revision, type, schema, data } = event;
  if (computeSeal({ stream, revision, type, schema, data, metadata }, predecessor) !== seal)
    return 'the content of the event or of its predecessor was changed';
  return event.id === eventIdFromSeal(seal) ? null : 'the id of the event does not match its seal';
};

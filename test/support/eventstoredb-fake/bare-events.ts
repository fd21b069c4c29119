import { randomUUID } from 'node:crypto';
import type { LoggedEvent, ProposedEvent } from '#test/support/eventstoredb-fake/logged-event';

/** An event that the node itself or another application writes, without our metadata. */
export const createBareEvent = (type: string, data = '{}'): ProposedEvent => ({
  id: randomUUID(),
  type,
  contentType: 'application/json',
  data: Buffer.from(data),
  metadata: new Uint8Array(),
});

const BYTES_OF_A_HEADER = 100;

/** How many bytes an event takes in the log. */
export const measureEvent = ({ data, metadata }: Pick<LoggedEvent, 'data' | 'metadata'>): bigint =>
  BigInt(BYTES_OF_A_HEADER + data.length + metadata.length);

/** What the metadata of a stream say about which of its events are still read. */
export interface StreamLimits {
  /** At the most, counted from the end. */
  readonly count: number;
  /** Milliseconds. */
  readonly age: number;
  /** Revision of the first. */
  readonly before: number;
  /** It reads as one that is not there. */
  readonly deleted: boolean;
  /** As written. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

const INFINITE = Number.POSITIVE_INFINITY;

export const NO_LIMITS: StreamLimits = { count: INFINITE, age: INFINITE, before: 0, deleted: false, metadata: {} };

/** The largest 64-bit integer: the revision of what ends a stream for ever, and before which a deleted stream is truncated. */
export const TOMBSTONE_REVISION = 9_223_372_036_854_775_807n;

/** Numbers of JSON lose its last digits. */
const DELETED = Number(TOMBSTONE_REVISION);

/** Where the metadata of a stream are kept. */
export const limitsStream = (stream: string): string => `$$${stream}`;

const numberAt = (metadata: Readonly<Record<string, unknown>>, name: string, otherwise: number): number => {
  const value = metadata[name];
  return typeof value === 'number' ? value : otherwise;
};

const parsed = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // A node does not look at what somebody writes there.
    return {};
  }
};

export const limitsIn = (text: string): StreamLimits => {
  const metadata = parsed(text);
  const before = numberAt(metadata, '$tb', 0);
  return {
    ...{ count: numberAt(metadata, '$maxCount', INFINITE), age: numberAt(metadata, '$maxAge', INFINITE) * 1_000 },
    ...{ before, deleted: before >= DELETED, metadata },
  };
};

/** Metadata with which a stream is deleted. */
export const deletedLimits = ({ metadata }: StreamLimits): string =>
  JSON.stringify({ ...metadata, $tb: 'LAST' }).replace('"LAST"', `${TOMBSTONE_REVISION}`);

/** Metadata with which it is there again from a revision on. */
export const truncatedLimits = ({ metadata }: StreamLimits, before: number): string =>
  JSON.stringify({ ...metadata, $tb: before });

const TICKS_IN_A_MILLISECOND = 10_000n;

/** Index of the first of a stream's events that is read. */
export const firstVisible = (events: readonly { readonly created: bigint }[], limits: StreamLimits): number => {
  const from = Math.max(0, events.length - limits.count, limits.before);
  if (limits.age === INFINITE) return Math.min(from, events.length);
  const oldest = BigInt(Math.floor(Date.now() - limits.age)) * TICKS_IN_A_MILLISECOND;
  const young = events.findIndex(({ created }, index) => index >= from && created >= oldest);
  return young < 0 ? events.length : young;
};

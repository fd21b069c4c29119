/** The limits in the metadata of a stream. They decide which of its events reads return. */
export interface StreamLimits {
  /** Maximum number of events, counted from the end. */
  readonly maxCount: number;
  readonly maxAgeMs: number;
  /** Revision of the first event that reads return. */
  readonly truncateBefore: number;
  /** True if the stream reads as missing. */
  readonly deleted: boolean;
  /** The metadata as it was written. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

const INFINITE = Number.POSITIVE_INFINITY;

export const NO_LIMITS: StreamLimits = {
  maxCount: INFINITE,
  maxAgeMs: INFINITE,
  truncateBefore: 0,
  deleted: false,
  metadata: {},
};

/** The largest 64-bit integer: the revision of a tombstone. A deleted stream is truncated before this revision. */
export const TOMBSTONE_REVISION = 9_223_372_036_854_775_807n;

/** JSON numbers lose the last digits of the revision. */
const DELETED = Number(TOMBSTONE_REVISION);

/** The stream that stores the metadata of a stream. */
export const metadataStreamName = (stream: string): string => `$$${stream}`;

const readNumber = (metadata: Readonly<Record<string, unknown>>, name: string, defaultValue: number): number => {
  const value = metadata[name];
  return typeof value === 'number' ? value : defaultValue;
};

const parseMetadata = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // A node accepts any content of a metadata stream.
    return {};
  }
};

export const readLimits = (text: string): StreamLimits => {
  const metadata = parseMetadata(text);
  const truncateBefore = readNumber(metadata, '$tb', 0);
  return {
    maxCount: readNumber(metadata, '$maxCount', INFINITE),
    maxAgeMs: readNumber(metadata, '$maxAge', INFINITE) * 1_000,
    truncateBefore,
    deleted: truncateBefore >= DELETED,
    metadata,
  };
};

/** The metadata of a deleted stream. */
export const limitsAfterDelete = ({ metadata }: StreamLimits): string =>
  JSON.stringify({ ...metadata, $tb: 'LAST' }).replace('"LAST"', `${TOMBSTONE_REVISION}`);

/** The metadata of a stream that starts at a revision. */
export const limitsAfterTruncation = ({ metadata }: StreamLimits, before: number): string =>
  JSON.stringify({ ...metadata, $tb: before });

const TICKS_IN_A_MILLISECOND = 10_000n;

/** The revision before which a stream is truncated. It may be one that the stream has not reached yet. */
export const findTruncationPoint = (events: readonly { readonly created: bigint }[], limits: StreamLimits): number => {
  const from = Math.max(0, events.length - limits.maxCount, limits.truncateBefore);
  if (limits.maxAgeMs === INFINITE) return from;
  const oldest = BigInt(Math.floor(Date.now() - limits.maxAgeMs)) * TICKS_IN_A_MILLISECOND;
  const recent = events.findIndex(({ created }, index) => index >= from && created >= oldest);
  return recent < 0 ? events.length : recent;
};

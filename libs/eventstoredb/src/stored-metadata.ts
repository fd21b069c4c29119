import { hasExactMembers, type EventMetadata } from '#kernel/event';
import type { JsonObject } from '#kernel/json';
import type { Instant, IsoDay } from '#kernel/time';

/**
 * Metadata as the server stores it, which people can read there. Members that are null are left out. The correlation projection of the server reads the
 * two names with a dollar sign.
 */
interface ShortMetadata {
  /** Schema version of the data. */
  readonly v: number;
  readonly by: string;
  readonly as: readonly string[];
  readonly at: Instant;
  readonly on?: IsoDay;
  readonly cmd: string;
  readonly fp: string;
  readonly $correlationId: string;
  readonly $causationId?: string;
  /** In base64url. */
  readonly seal: string;
}

/** Metadata as it was stored at first, and still is if it has members that the short form does not know. */
type LongMetadata = EventMetadata & { readonly schema: number };

export interface DecodedMetadata {
  readonly schema: number;
  readonly metadata: EventMetadata;
}

const SEAL = /^[0-9a-f]{64}$/;

/** Returns the short form if `decodeMetadata` makes the same of it again, or else the long form. */
export const encodeMetadata = (schema: number, metadata: EventMetadata): ShortMetadata | LongMetadata => {
  if (!hasExactMembers(metadata) || !SEAL.test(metadata.seal)) return { schema, ...metadata };
  const { actor, roles, recordedAt, occurredOn, commandId, fingerprint, $correlationId, $causationId, seal } = metadata;
  return {
    v: schema,
    by: actor,
    as: roles,
    at: recordedAt,
    ...(occurredOn === null ? {} : { on: occurredOn }),
    cmd: commandId,
    fp: fingerprint,
    $correlationId,
    ...($causationId === null ? {} : { $causationId }),
    seal: Buffer.from(seal, 'hex').toString('base64url'),
  };
};

/** Null for metadata that this service did not write. */
export const decodeMetadata = (stored: JsonObject): DecodedMetadata | null => {
  if (typeof stored.schema === 'number') {
    const { schema, ...metadata } = stored as unknown as LongMetadata;
    return { schema, metadata };
  }
  if (typeof stored.v !== 'number' || typeof stored.seal !== 'string') return null;
  const { v, by, as, at, on, cmd, fp, $correlationId, $causationId, seal } = stored as unknown as ShortMetadata;
  const metadata = {
    actor: by,
    roles: as,
    recordedAt: at,
    occurredOn: on ?? null,
    commandId: cmd,
    fingerprint: fp,
    $correlationId,
    $causationId: $causationId ?? null,
    seal: Buffer.from(seal, 'base64url').toString('hex'),
  };
  return { schema: v, metadata };
};

import type { StreamMetadata } from '@eventstore/db-client';
import { remainingMs } from '#execution/deadline';
import { connect, type Connection } from '#eventstoredb/client';
import type { ConnectionString } from '#eventstoredb/connection-string';
import { toReadError, withTimeout } from '#eventstoredb/error-classification';
import { PageReader } from '#eventstoredb/page-reader';
import type { ResolvedEvent } from '#eventstoredb/stored-events';
import type { ResolvedOptions } from '#eventstoredb/store-options';

/** The stream that holds the metadata of another one has its name after this. */
const METADATA = '$$';

/** The members of stored metadata that let the server remove events. Deleting a stream in such a way that it can be used again sets the last one. */
const LIMITS: readonly string[] = ['$maxAge', '$maxCount', '$tb'];

const isLimited = ({ maxAge, maxCount, truncateBefore }: StreamMetadata): boolean =>
  maxAge !== undefined || maxCount !== undefined || truncateBefore !== undefined;

/** Null for an event that is no metadata. */
const readLimits = ({ event }: ResolvedEvent): { readonly stream: string; readonly limited: boolean } | null => {
  if (event?.streamId.startsWith(METADATA) !== true) return null;
  const { data } = event;
  const members = typeof data === 'object' && data !== null ? Object.keys(data) : [];
  return { stream: event.streamId.slice(METADATA.length), limited: LIMITS.some((limit) => members.includes(limit)) };
};

/** Finds streams of which the server no longer returns all events, because of their metadata. */
export class StreamTruncations {
  constructor(
    private readonly connectionString: ConnectionString,
    private readonly connection: Pick<Connection, 'client'>,
    private readonly options: Pick<ResolvedOptions, 'prefix' | 'deadlineMs' | 'silenceMs'>,
    private readonly closed: AbortSignal,
  ) {}

  /** Rejects with `StoreUnavailable`. */
  async isTruncated(stream: string): Promise<boolean> {
    const { prefix, deadlineMs } = this.options;
    const reading = this.connection.client.getStreamMetadata(`${prefix}${stream}`, { requiresLeader: true });
    const { metadata } = await withTimeout(remainingMs(deadlineMs), reading).catch((error: unknown) => {
      throw toReadError(error);
    });
    return metadata !== undefined && isLimited(metadata);
  }

  /** The names of all such streams of this installation. Rejects with `StoreUnavailable`. */
  async findAll(): Promise<readonly string[]> {
    const { prefix } = this.options;
    const connection = connect(this.connectionString, `${METADATA}${prefix}`);
    const pages = new PageReader(connection, this.options, this.closed, () => undefined);
    const limited = new Set<string>();
    try {
      const open = () => connection.client.readAll({ requiresLeader: true });
      for await (const page of pages.read(open, readLimits))
        for (const found of page) {
          const stream = found.stream.slice(prefix.length);
          if (found.limited) limited.add(stream);
          else limited.delete(stream);
        }
    } finally {
      await connection.close();
    }
    return [...limited].sort();
  }
}

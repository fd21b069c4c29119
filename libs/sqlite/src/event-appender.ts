import type Sqlite from 'better-sqlite3';
import type { Envelope } from '#kernel/event';
import { eventIdFromSeal } from '#kernel/hash-chain';
import type { AppendPosition, ExpectedRevision } from '#execution/event-store';
import { VersionConflict } from '#execution/event-store';
import { encodeData } from '#sqlite/data-members';
import { EventRowWriter, type EncodedEvent } from '#sqlite/event-row-writer';
import { toPosition } from '#sqlite/event-rows';
import { decodeSeal, encodeMetadata } from '#sqlite/metadata-columns';
import { METADATA_CHARACTERS, type RecentEvent } from '#execution/recent-event-buffer';

/** Why a store that was opened read-only rejects an append. */
export const READ_ONLY_MESSAGE =
  'The events file is open read-only, so nothing was stored. Write through the running service.';

/** An append whose events are already encoded, so that only storing them can still fail. */
export interface PreparedAppend {
  readonly stream: string;
  readonly envelopes: readonly Envelope[];
  readonly expected: ExpectedRevision;
  readonly rows: readonly EncodedEvent[];
}

/** The result of an append, and the events that it stored: none when they had been stored before. */
export interface StoredAppend {
  readonly appended: AppendPosition;
  readonly events: readonly RecentEvent[];
}

type StreamEnd = readonly [id: number, revision: number | null];

interface StoredSeal {
  readonly position: number;
  readonly ids: string;
  readonly rest: string | null;
}

const encodeEvent = ({ id, type, schema, data, metadata }: Envelope): EncodedEvent => {
  // The id is not stored.
  if (id !== eventIdFromSeal(metadata.seal)) throw new TypeError(`The id ${id} of an event is not made from its seal.`);
  return { type, schema, data: encodeData(data), metadata: encodeMetadata(metadata) };
};

/** Throws a `TypeError` when there is nothing to append or an id is not made from the seal, and whatever `JSON.stringify` throws. */
export const prepareAppend = (
  stream: string,
  envelopes: readonly Envelope[],
  expected: ExpectedRevision,
): PreparedAppend => {
  if (envelopes.length === 0) throw new TypeError(`An append to ${stream} needs at least one event.`);
  return { stream, envelopes, expected, rows: envelopes.map(encodeEvent) };
};

/** Writes appends. The caller begins and ends the transaction. */
export class EventAppender {
  private readonly writer;
  private readonly end;
  private readonly stored;

  constructor(database: Sqlite.Database) {
    this.writer = new EventRowWriter(database);
    this.end = database
      .prepare<[string], StreamEnd>(
        'SELECT id, (SELECT max(revision) FROM events WHERE stream = streams.id) FROM streams WHERE name = ?',
      )
      .raw();
    this.stored = database.prepare<[number, number, number], StoredSeal>(
      'SELECT position, hex(ids) AS ids, metadata AS rest FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?',
    );
  }

  /** Throws `VersionConflict`. For a repeated append, returns the result of the first one. */
  append({ stream, envelopes, expected, rows }: PreparedAppend): StoredAppend {
    const [streamId, actual] = this.end.get(stream) ?? [null, null];
    const first = expected === 'none' ? 0 : expected + 1;
    if (first !== (actual ?? -1) + 1) {
      const earlier = streamId === null ? null : this.findEarlierAppend(streamId, first, envelopes);
      if (earlier !== null) return { appended: earlier, events: [] };
      throw new VersionConflict(stream, expected, actual);
    }
    const events = this.insertAll(streamId ?? this.writer.addStream(stream), first, { stream, envelopes, rows });
    const position = events.at(-1)?.event.position ?? '';
    return { appended: { revision: first + rows.length - 1, position }, events };
  }

  /** Called after each commit. */
  rememberNames(): void {
    this.writer.rememberNames();
  }

  private insertAll(
    streamId: number,
    first: number,
    { stream, envelopes, rows }: Pick<PreparedAppend, 'stream' | 'envelopes' | 'rows'>,
  ): RecentEvent[] {
    return rows.map((encoded, index) => {
      const revision = first + index;
      const row = this.writer.insert(streamId, revision, encoded);
      const event = { ...(envelopes[index] as Envelope), stream, revision, position: toPosition(row) };
      return { characters: encoded.data.text.length + METADATA_CHARACTERS, event };
    });
  }

  private findEarlierAppend(stream: number, first: number, envelopes: readonly Envelope[]): AppendPosition | null {
    const found = this.stored.all(stream, first, envelopes.length);
    const position = found.at(-1)?.position;
    const isSame = ({ metadata }: Envelope, index: number): boolean => {
      const stored = found[index];
      return stored !== undefined && decodeSeal(stored.ids, stored.rest) === metadata.seal;
    };
    if (position === undefined || !envelopes.every(isSame)) return null;
    return { revision: first + envelopes.length - 1, position: toPosition(position) };
  }
}

import { Injectable } from '@nestjs/common';
import type { HistoryEvent } from '#api/history/history-event';
import { StreamHistory, type EventRange } from '#api/history/stream-history';
import { DEFAULT_LIMIT } from '#api/lists/list-query';
import type { Decider, StreamTypes } from '#kernel/decider';
import type { Instant, IsoDay } from '#kernel/time';
import type { PageRequest } from '#processing/keyset-paging';

/** One event of a record as its parties see it: without technical metadata. */
export interface TimelineEntry {
  /** Number of the event in the history of the record, from 0. */
  readonly revision: number;
  readonly type: string;
  readonly data: object;
  /** Id of the person, or `system`. */
  readonly by: string;
  readonly recordedAt: Instant;
  readonly occurredOn: IsoDay | null;
}

/** The first entries of a timeline, as part of the record. */
export interface TimelineStart {
  readonly timeline: readonly TimelineEntry[];
  /** Whether the list of the timeline has further entries. */
  readonly timelineContinues: boolean;
}

/** Leaves out what the reader may not see, before any personal text is decrypted. */
export type TimelineRedaction = (entries: readonly TimelineEntry[]) => readonly TimelineEntry[];

type ObjectEvent = HistoryEvent<string, object>;

/** Streams whose events have fields. */
type ObjectStream = StreamTypes & { readonly events: Readonly<Record<string, object>> };

const toTimelineEntry = ({ revision, type, data, actor, recordedAt, occurredOn }: ObjectEvent): TimelineEntry => ({
  revision,
  type,
  data,
  by: actor,
  recordedAt,
  occurredOn,
});

type Page<Filter extends string> = PageRequest<Filter, 'revision'>;

/** The range of events for a page of a list that is sorted by revision. */
export const toEventRange = <Filter extends string>(
  { sort, after, limit }: Page<Filter>,
  asOf: IsoDay | null = null,
): EventRange => ({
  asOf,
  order: sort.descending ? 'newest-first' : 'oldest-first',
  after: after === null ? null : Number(after.value),
  limit,
});

/** Reads timelines page by page. */
@Injectable()
export class Timelines {
  constructor(private readonly history: StreamHistory) {}

  /** One page of entries. Personal text stays encrypted until `reveal`. */
  async readPage<T extends ObjectStream>(decider: Decider<T>, id: string, page: Page<never>): Promise<TimelineEntry[]> {
    const events: readonly ObjectEvent[] = await this.history.readEvents(decider, id, toEventRange(page));
    return events.map(toTimelineEntry);
  }

  /** The entries that the reader may see, with their personal text decrypted. */
  reveal(entries: readonly TimelineEntry[], redact: TimelineRedaction): Promise<TimelineEntry[]> {
    return this.history.reveal(redact(entries), 'decrypted');
  }

  /** As many entries as a page of the list has by default, oldest first. */
  async readStart<T extends ObjectStream>(
    decider: Decider<T>,
    id: string,
    redact: TimelineRedaction,
  ): Promise<TimelineStart> {
    const sort = { by: 'revision', descending: false } as const;
    const entries = await this.readPage(decider, id, { where: {}, sort, after: null, limit: DEFAULT_LIMIT + 1 });
    return {
      timeline: await this.reveal(entries.slice(0, DEFAULT_LIMIT), redact),
      timelineContinues: entries.length > DEFAULT_LIMIT,
    };
  }
}

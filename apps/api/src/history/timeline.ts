import type { AsOfQuery } from '#api/history/as-of';
import type { HistoryEntry } from '#api/history/history-entry';
import type { HistoryRange, RecordReader } from '#api/history/record-reader';
import { DEFAULT_LIMIT } from '#api/lists/list-query';
import type { ListSource } from '#api/lists/list-response';
import type { StreamTypes } from '#kernel/decider';
import type { Instant, IsoDay } from '#kernel/time';
import type { Reader } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import { NOW } from '#records/record-steps';

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

const toTimelineEntry = ({ revision, type, data, actor, recordedAt, occurredOn }: HistoryEntry): TimelineEntry => ({
  revision,
  type,
  data,
  by: actor,
  recordedAt,
  occurredOn,
});

/** The timeline of a record: its history without technical metadata. */
export const timelineSource = <T extends StreamTypes, Rec>(
  records: RecordReader,
  kind: RecordKind<T, Rec>,
  id: string,
  reader: Reader,
): ListSource<TimelineEntry, never, 'revision'> => ({
  read: async ({ sort, after, limit }) => {
    const range: HistoryRange = {
      ...NOW,
      order: sort.descending ? 'newest-first' : 'oldest-first',
      after: after === null ? null : Number(after.value),
      limit,
    };
    return (await records.readHistory(kind, id, reader, range)).map(toTimelineEntry);
  },
  readAll: ({ sort }) => (sort.descending ? null : readWholeTimeline(records.readWholeHistory(kind, id, reader, null))),
});

async function* readWholeTimeline(history: AsyncIterable<readonly HistoryEntry[]>): AsyncGenerator<TimelineEntry[]> {
  for await (const entries of history) yield entries.map(toTimelineEntry);
}

/** As many entries as a page of the list has by default, oldest first. */
export const readTimelineStart = async <T extends StreamTypes, Rec>(
  records: RecordReader,
  kind: RecordKind<T, Rec>,
  id: string,
  reader: Reader,
  { asOf }: AsOfQuery,
): Promise<TimelineStart> => {
  const range: HistoryRange = { ...NOW, asOf, order: 'oldest-first', after: null, limit: DEFAULT_LIMIT + 1 };
  const entries = (await records.readHistory(kind, id, reader, range)).map(toTimelineEntry);
  return { timeline: entries.slice(0, DEFAULT_LIMIT), timelineContinues: entries.length > DEFAULT_LIMIT };
};

import { Injectable } from '@nestjs/common';
import { toPoint, type AsOfQuery } from '#api/history/as-of';
import { RecordReader, toResponse, type RecordResponse } from '#api/history/record-reader';
import { readTimelineStart, timelineSource, type TimelineEntry, type TimelineStart } from '#api/history/timeline';
import type { RequestOptions } from '#api/http/command-context';
import type { ListSource } from '#api/lists/list-response';
import { escalationKind, type EscalationDocument } from '#records/escalation.record';

/** A concern with the start of its timeline. */
export type EscalationRecord = RecordResponse<EscalationDocument> & TimelineStart;

/** Reads concerns from their streams. */
@Injectable()
export class EscalationReader {
  constructor(private readonly records: RecordReader) {}

  /** Throws `UnknownStream`. */
  async get(id: string, query: AsOfQuery, { reader }: RequestOptions): Promise<EscalationRecord> {
    const found = await this.records.read(escalationKind, id, reader, toPoint(query));
    const start = await readTimelineStart(this.records, escalationKind, id, reader, query);
    return { ...toResponse(found, query), ...start };
  }

  listTimeline(id: string, { reader }: RequestOptions): ListSource<TimelineEntry, never, 'revision'> {
    return timelineSource(this.records, escalationKind, id, reader);
  }
}

import { Injectable } from '@nestjs/common';
import { StateReader, type RecordState } from '#api/history/state-reader';
import { Timelines, type TimelineEntry, type TimelineStart } from '#api/history/timeline';
import { escalation } from '#domain/escalation';
import type { Escalation } from '#domain/escalation.types';
import type { ListSource } from '#api/lists/list-response';

/** A concern with the start of its timeline. */
export type EscalationRecord = RecordState<Escalation> & TimelineStart;

const showAll = (entries: readonly TimelineEntry[]): readonly TimelineEntry[] => entries;

/** Reads concerns from their streams. Who may see a concern sees all of it. */
@Injectable()
export class EscalationReader {
  constructor(
    private readonly records: StateReader,
    private readonly timelines: Timelines,
  ) {}

  /** Throws `UnknownStream`. */
  async get(id: string): Promise<EscalationRecord> {
    return {
      ...(await this.records.get(escalation, id)),
      ...(await this.timelines.readStart(escalation, id, showAll)),
    };
  }

  listTimeline(id: string): ListSource<TimelineEntry, never, 'revision'> {
    return {
      read: (page) => this.timelines.readPage(escalation, id, page),
      redact: (entries) => this.timelines.reveal(entries, showAll),
    };
  }
}

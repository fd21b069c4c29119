import { Injectable } from '@nestjs/common';
import { StreamHistory } from '#api/history/stream-history';
import { toTimelineEntry, type TimelineEntry } from '#api/history/timeline';
import { escalation, type Escalation } from '#domain/escalation';
import { UnknownStream } from '#kernel/refused';

/** A concern with its timeline. */
export interface EscalationRecord {
  readonly id: string;
  readonly version: number;
  readonly state: Escalation;
  readonly timeline: readonly TimelineEntry[];
}

/** Reads concerns from their streams. */
@Injectable()
export class EscalationReader {
  constructor(private readonly history: StreamHistory) {}

  /** Throws `UnknownStream`. */
  async get(id: string): Promise<EscalationRecord> {
    const found = await this.history.readLatest(escalation, id);
    if (found === undefined) throw new UnknownStream(escalation.category, id);
    const { version, state, events } = found;
    return { id, version, state, timeline: events.map(toTimelineEntry) };
  }
}

import { Injectable } from '@nestjs/common';
import { isBoardRole } from '#api/access/role-kinds';
import { StateReader, type RecordState } from '#api/history/state-reader';
import { Timelines, type TimelineEntry, type TimelineRedaction, type TimelineStart } from '#api/history/timeline';
import type { ListSource } from '#api/lists/list-response';
import { escalation } from '#domain/escalation';
import type { Escalation } from '#domain/escalation.types';
import type { CommandOptions } from '#nest-cqrs/stream-command';

/** A concern with the start of its timeline. */
export type EscalationRecord = RecordState<Escalation> & TimelineStart;

/** Reads concerns from their streams. Who may see a concern sees all of it, except that another party sees only as whom somebody raised it. */
@Injectable()
export class EscalationReader {
  constructor(
    private readonly records: StateReader,
    private readonly timelines: Timelines,
  ) {}

  /** Throws `UnknownStream`. */
  async get(id: string, options: CommandOptions): Promise<EscalationRecord> {
    return {
      ...(await this.records.get(escalation, id)),
      ...(await this.timelines.readStart(escalation, id, hideOtherParties(options))),
    };
  }

  listTimeline(id: string, options: CommandOptions): ListSource<TimelineEntry, never, 'revision'> {
    return {
      read: (page) => this.timelines.readPage(escalation, id, page),
      redact: (entries) => this.timelines.reveal(entries, hideOtherParties(options)),
    };
  }
}

/** For a party to the case, the party in whose name somebody else raised the concern stands in the place of the person. */
const hideOtherParties = ({ context: { actor, roles } }: CommandOptions): TimelineRedaction => {
  if (roles.some(isBoardRole)) return (entries) => entries;
  return (entries) => entries.map((entry) => (entry.by === actor ? entry : { ...entry, by: findParty(entry) }));
};

const findParty = ({ data, by }: TimelineEntry): string =>
  'raisedBy' in data && typeof data.raisedBy === 'string' ? data.raisedBy : by;

import { Injectable } from '@nestjs/common';
import { isBoardRole, type BoardRole } from '#api/access/role-kinds';
import { StreamHistory, WITHHELD, type TypedHistoryEvent } from '#api/history/stream-history';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { toTimelineEntry, type TimelineEntry } from '#api/history/timeline';
import { omit } from '#api/omit';
import type { RequestOrigin } from '#api/requests/requests.bodies';
import { request } from '#domain/request';
import type { RequestEvents } from '#domain/request.events';
import type { RequestStream, SupportRequest } from '#domain/request.types';
import type { Role } from '#domain/vocabulary';
import { UnknownStream } from '#kernel/refused';

/** A request with its timeline, as far as the reader may see it. Only the board sees the bidders. */
export interface RequestRecord {
  readonly id: string;
  readonly version: number;
  readonly state: SupportRequest | Omit<SupportRequest, 'bidIds' | 'bidders' | 'interested'>;
  readonly timeline: readonly TimelineEntry[];
}

/**
 * Whose requests a role outside the board reads in full. What others told the board in confidence about a school is not shown to the school. A new role
 * does not compile until it has an entry.
 */
const READS_IN_FULL: Readonly<Record<Exclude<Role, BoardRole>, readonly RequestOrigin[]>> = {
  'school-head': ['school'],
  'responsible-body': ['school', 'trust', 'diocese'],
  'la-officer': ['school', 'la'],
  'system-leader': [],
  'alliance-director': [],
  administrator: [],
};

/** Fields that readers outside the board may see in requests of others. */
const PUBLIC_FIELDS: { readonly [T in keyof RequestEvents]: readonly (keyof RequestEvents[T])[] } = {
  RequestSubmitted: ['boardId', 'schoolUrn', 'reference', 'from', 'needAreas', 'urgency'],
  RequestAcknowledged: ['by'],
  RequestScreened: ['eligible'],
  BidReceived: [],
  RequestTabled: ['meetingId', 'schoolUrn', 'reference'],
  TablingDeclined: ['meetingId', 'reason'],
  RequestPlacedOnAgenda: ['meetingId', 'itemId'],
  RequestDecided: ['decisionId', 'meetingId', 'outcome', 'decidedOn'],
  RequestWithdrawn: ['reasonCode'],
};

type Event = TypedHistoryEvent<RequestStream>;

/** This event names the bidders and their schools, so it is never shown in full outside the board. */
const NAMES_BIDDERS: keyof RequestEvents = 'RequestTabled';

/** Reads requests from their streams. */
@Injectable()
export class RequestReader {
  constructor(private readonly history: StreamHistory) {}

  /** Throws `UnknownStream`. */
  async get(id: string, { context: { roles } }: CommandOptions): Promise<RequestRecord> {
    const found = await this.history.readLatest(request, id);
    const first = found?.events[0];
    if (first?.type !== 'RequestSubmitted' || found === undefined) throw new UnknownStream(request.category, id);
    const { version, events } = found;
    if (roles.some(isBoardRole)) return { id, version, state: found.state, timeline: events.map(toTimelineEntry) };
    const state = omit(found.state, 'bidIds', 'bidders', 'interested');
    const { from } = first.data;
    const inFull = Object.entries(READS_IN_FULL).some(
      ([role, origins]) => roles.includes(role) && origins.includes(from),
    );
    const visible = events
      .filter(({ type }) => type !== 'BidReceived')
      .map((event) => (inFull && event.type !== NAMES_BIDDERS ? event : redactEvent(event)));
    return { id, version, state, timeline: visible.map(toTimelineEntry) };
  }
}

const redactEvent = (event: Event): Event => {
  const open: readonly string[] = PUBLIC_FIELDS[event.type];
  const fields = Object.entries<unknown>(event.data).map(
    ([name, value]) => [name, open.includes(name) ? value : WITHHELD] as const,
  );
  return { ...event, data: Object.fromEntries(fields) } as Event;
};

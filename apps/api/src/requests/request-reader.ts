import { Injectable } from '@nestjs/common';
import { isBoardRole, type BoardRole } from '#api/access/role-kinds';
import { StateReader, type RecordState } from '#api/history/state-reader';
import { StreamHistory, WITHHELD } from '#api/history/stream-history';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { Timelines, type TimelineEntry, type TimelineRedaction, type TimelineStart } from '#api/history/timeline';
import type { ListSource } from '#api/lists/list-response';
import { omit } from '#api/omit';
import type { RequestOrigin } from '#api/requests/requests.bodies';
import { request } from '#domain/request';
import type { RequestEvents } from '#domain/request.events';
import type { SupportRequest } from '#domain/request.types';
import type { Role } from '#domain/vocabulary';
import { UnknownStream } from '#kernel/refused';

type ShownOutside = Omit<SupportRequest, 'bidIds' | 'bidders' | 'interested'>;

/** A request with the start of its timeline, as far as the reader may see it. Only the board sees the bidders. */
export type RequestRecord = RecordState<SupportRequest | ShownOutside> & TimelineStart;

/**
 * Whose requests a role outside the board reads in full. What others told the board in confidence about a school is not shown to the school. A new role
 * does not compile until it has an entry.
 */
const READS_IN_FULL: Readonly<Record<Exclude<Role, BoardRole>, readonly RequestOrigin[]>> = {
  'school-head': ['school'],
  'chair-of-governors': ['school'],
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
  RequestTakenOffAgenda: ['meetingId'],
  RequestDecided: ['decisionId', 'meetingId', 'outcome', 'decidedOn'],
  RequestWithdrawn: ['reasonCode'],
  RequestWithdrawnFromMeeting: ['meetingId'],
};

/** This event names the bidders and their schools, so it is never shown in full outside the board. */
const NAMES_BIDDERS: keyof RequestEvents = 'RequestTabled';

const HIDDEN: keyof RequestEvents = 'BidReceived';

const withholdFields = (entry: TimelineEntry): TimelineEntry => {
  const open: readonly string[] = PUBLIC_FIELDS[entry.type as keyof RequestEvents];
  const fields = Object.entries<unknown>({ ...entry.data }).map(
    ([name, value]) => [name, open.includes(name) ? value : WITHHELD] as const,
  );
  return { ...entry, data: Object.fromEntries(fields) };
};

const showAll: TimelineRedaction = (entries) => entries;
const showOwn: TimelineRedaction = (entries) =>
  entries
    .filter(({ type }) => type !== HIDDEN)
    .map((entry) => (entry.type === NAMES_BIDDERS ? withholdFields(entry) : entry));
const showPublicFields: TimelineRedaction = (entries) =>
  entries.filter(({ type }) => type !== HIDDEN).map(withholdFields);

/** Reads requests from their streams. */
@Injectable()
export class RequestReader {
  constructor(
    private readonly records: StateReader,
    private readonly history: StreamHistory,
    private readonly timelines: Timelines,
  ) {}

  /** Throws `UnknownStream`. */
  async get(id: string, options: CommandOptions): Promise<RequestRecord> {
    const { state, ...record } = await this.records.get(request, id);
    const start = await this.timelines.readStart(request, id, await this.chooseRedaction(id, options));
    const shown = isBoard(options) ? state : omit(state, 'bidIds', 'bidders', 'interested');
    return { ...record, state: shown, ...start };
  }

  /** Who asked for the support. Throws `UnknownStream`. */
  async getOrigin(id: string): Promise<RequestOrigin> {
    return (await this.records.get(request, id)).state.from;
  }

  /** The timeline as this reader may see it. Throws `UnknownStream`. */
  async listTimeline(id: string, options: CommandOptions): Promise<ListSource<TimelineEntry, never, 'revision'>> {
    const redact = await this.chooseRedaction(id, options);
    return {
      read: (page) => this.timelines.readPage(request, id, page),
      redact: (entries) => this.timelines.reveal(entries, redact),
    };
  }

  /** The first event says who sent the request, which decides what readers outside the board may see. */
  private async chooseRedaction(id: string, options: CommandOptions): Promise<TimelineRedaction> {
    if (isBoard(options)) return showAll;
    const first = { asOf: null, order: 'oldest-first', after: null, limit: 1 } as const;
    const [submitted] = await this.history.readEvents(request, id, first);
    if (submitted?.type !== 'RequestSubmitted') throw new UnknownStream(request.category, id);
    const { from } = submitted.data;
    const { roles } = options.context;
    const inFull = Object.entries(READS_IN_FULL).some(
      ([role, origins]) => roles.includes(role) && origins.includes(from),
    );
    return inFull ? showOwn : showPublicFields;
  }
}

const isBoard = ({ context: { roles } }: CommandOptions): boolean => roles.some(isBoardRole);

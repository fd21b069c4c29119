import { Injectable } from '@nestjs/common';
import { isBoardRole } from '#api/access/conflicts';
import { Histories, WITHHELD, type Told } from '#api/history/stream-history';
import type { Call } from '#api/http/command-context';
import { spoken, type Spoken } from '#api/history/timeline';
import { without } from '#api/http/omit';
import type { From } from '#api/requests/requests.commands';
import { request } from '#domain/request';
import type { RequestEvents } from '#domain/request.events';
import type { SupportRequest } from '#domain/request.types';
import type { Role } from '#domain/vocabulary';
import { UnknownStream } from '#kernel/refused';

/** A request with what was said to it, as far as it is for the reader; who bids for it is for the board alone. */
export interface RequestRecord {
  readonly id: string;
  readonly version: number;
  readonly state: SupportRequest | Omit<SupportRequest, 'bidIds' | 'bidders' | 'interested'>;
  readonly said: readonly Spoken[];
}

/** Whose requests somebody outside the board reads in full: what others told the board in confidence about a school is not shown to the school. */
const READS_OF: { readonly [R in Role]?: readonly From[] } = {
  'school-head': ['school'],
  'responsible-body': ['school', 'trust', 'diocese'],
  'la-officer': ['school', 'la'],
};

/** What those may read whom somebody else's request concerns: these fields and no more. */
const OPEN_TO_ALL: { readonly [T in keyof RequestEvents]: readonly (keyof RequestEvents[T])[] } = {
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

type Event = Told<SupportRequest>;

/** Says who bid before it was tabled, and from which schools: never told in full outside the board. */
const NAMES_BIDDERS: keyof RequestEvents = 'RequestTabled';

/** Reads requests straight from their streams. */
@Injectable()
export class RequestRecords {
  constructor(private readonly histories: Histories) {}

  /** Throws `UnknownStream`. */
  async of(id: string, { occasion: { roles } }: Call): Promise<RequestRecord> {
    const told = await this.histories.of(request, id, 'opened');
    const [first, last] = [told[0], told.at(-1)];
    if (first === undefined || last === undefined) throw new UnknownStream(request.category, id);
    const version = last.revision + 1;
    if (roles.some(isBoardRole)) return { id, version, state: last.state, said: told.map(spoken) };
    const state = without(last.state, 'bidIds', 'bidders', 'interested');
    const { from } = first.data as RequestEvents['RequestSubmitted'];
    const inFull = Object.entries(READS_OF).some(([role, asked]) => roles.includes(role) && asked.includes(from));
    const said = told
      .filter(({ type }) => type !== 'BidReceived')
      .map((event) => (inFull && event.type !== NAMES_BIDDERS ? event : narrowed(event)));
    return { id, version, state, said: said.map(spoken) };
  }
}

const narrowed = (event: Event): Event => {
  const open: readonly string[] = OPEN_TO_ALL[event.type as keyof RequestEvents];
  const fields = Object.entries(event.data as object).map(([name, value]: [string, unknown]) => {
    return [name, open.includes(name) ? value : WITHHELD];
  });
  return { ...event, data: Object.fromEntries(fields) as object };
};

import type { DatedTerms } from '#domain/board';
import type { RequestEvents } from '#domain/request.events';
import type { Code, HalfDays, Outcome, Pence, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** A leader who bid for a request. */
export type Bidder = { readonly leaderId: string; readonly personId: string; readonly homeSchoolUrn: Urn };

/** A school's need for support, from its submission to the board's decision. */
export type SupportRequest = {
  /** Its own id, which is also that of its item on an agenda. */
  readonly requestId: string;
  readonly boardId: string;
  readonly schoolUrn: Urn;
  readonly reference: string;
  readonly acknowledgedBy: readonly RequestEvents['RequestAcknowledged']['by'][];
  /** Null until screened. */
  readonly eligible: boolean | null;
  readonly bidIds: readonly string[];
  /** Who bid, as often as they did: their person and home school have an interest in the request. */
  readonly bidders: readonly Bidder[];
  /** The meeting that was asked to take it, or has it on its agenda; null while it waits for one. */
  readonly tabledFor: string | null;
  /** Every meeting that was asked to take it, in that order; interests declared there bind for ever. */
  readonly meetingIds: readonly string[];
  /** Persons who were known to have an interest when it was last tabled. */
  readonly interested: readonly string[];
  /** The last outcome; a deferred request can be tabled again. */
  readonly outcome: Outcome | null;
  readonly withdrawn: boolean;
};

export type RequestCommands = {
  SubmitRequest: RequestEvents['RequestSubmitted'];
  AcknowledgeRequest: RequestEvents['RequestAcknowledged'];
  ScreenRequest: { eligible: boolean; reason: Personal };
  BidForRequest: { bidId: string; leaderId: string; halfDays: HalfDays; pence: Pence; approach: Personal };
  TableRequest: { meetingId: string };
  WithdrawRequest: { reasonCode: Code; note: Personal };
  NoteAgendaItem: { meetingId: string; itemId: string };
  NoteTablingDeclined: { meetingId: string; reason: string };
  NoteDecision: { decisionId: string; meetingId: string; outcome: Outcome; decidedOn: IsoDay };
};

export type RequestStream = {
  state: SupportRequest;
  commands: RequestCommands;
  events: RequestEvents;
  facts: {
    SubmitRequest: {
      /** The board's terms today; null when there is no such board. */
      terms: DatedTerms | null;
      school: { closed: boolean } | undefined;
    };
    BidForRequest: { leader: { personId: string; homeSchoolUrn: Urn; designated: boolean } | undefined };
    TableRequest: {
      meeting: { boardId: string; closed: boolean } | undefined;
      /** Whether the meeting it was tabled for before has closed without deciding on it. */
      carriedOver: boolean;
      /** Who declared an interest in it at the last meeting that was asked to take it. */
      declared: readonly string[];
    };
    WithdrawRequest: { terms: DatedTerms | null };
  };
  answers: {
    NoteAgendaItem: 'RequestPlacedOnAgenda';
    NoteTablingDeclined: 'TablingDeclined';
    NoteDecision: 'RequestDecided';
  };
};

import type { TermsOfReference } from '#domain/board.events';
import type { RequestEvents } from '#domain/request.events';
import type { Code, HalfDays, Outcome, Pence } from '#domain/vocabulary';
import type { IsoDay } from '#event-sourcing/time';

export type RequestCommands = {
  SubmitRequest: RequestEvents['RequestSubmitted'];
  AcknowledgeRequest: RequestEvents['RequestAcknowledged'];
  ScreenRequest: { eligible: boolean; reason: string };
  BidForRequest: { bidId: string; leaderId: string; halfDays: HalfDays; pence: Pence; approach: string };
  TableRequest: { meetingId: string };
  WithdrawRequest: { reasonCode: Code; note: string };
  NoteAgendaItem: { meetingId: string; itemId: string };
  NoteTablingDeclined: { meetingId: string; reason: string };
  NoteDecision: { decisionId: string; meetingId: string; outcome: Outcome; decidedOn: IsoDay };
};

export type RequestTermsFact = TermsOfReference | undefined;

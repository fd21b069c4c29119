import type { HandOverAnswer } from '#domain/meeting-hand-overs.events';
import type { SupportReason } from '#domain/request-asking.events';
import type { EarlierRequest, ReceivedRequest } from '#domain/request-handling.events';
import type { KeptRanking, VisitPlan, WorkLead } from '#domain/request-matching.events';
import type { RequestFacts } from '#domain/request-facts.types';
import type { RequestEvents } from '#domain/request.events';
import type { RequestUrgency } from '#domain/vocabulary';
import type { Code, HalfDays, Outcome, Pence, Provider, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** A leader or an organisation that bid for a request. `leaderId`: who would steer the work. */
export type Bidder = {
  readonly bidId: string;
  readonly halfDays: HalfDays;
  readonly pence: Pence;
  readonly provider: Provider;
  readonly leaderId: string;
  readonly personId: string;
  readonly homeSchoolUrn: Urn | null;
  /** The schools of the organisation. */
  readonly schools: readonly Urn[];
  readonly bidBy: string;
  /** Whether it was withdrawn. Its persons and schools keep their interest. */
  readonly withdrawn: boolean;
};

/** The work as it is offered to a leader or an alliance. */
export type WorkOffer = {
  readonly offerId: string;
  readonly provider: Provider;
  readonly leaderId: string | null;
  /** The person of the leader; null for an alliance. */
  readonly personId: string | null;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly halfDays: HalfDays;
  readonly visits: VisitPlan;
  readonly lead: WorkLead;
  readonly structural: boolean;
  readonly expiresOn: IsoDay;
  /** Null until the offer is answered, withdrawn or expired. */
  readonly answer: 'accepted' | 'declined' | 'withdrawn' | 'expired' | null;
  /** The bid with which it was accepted; null otherwise. */
  readonly bidId: string | null;
};

/** A school's need for support, from its submission to the board's decision. */
export type SupportRequest = {
  /** Id of the request and of its agenda item. */
  readonly requestId: string;
  readonly boardId: string;
  readonly schoolUrn: Urn;
  readonly submittedOn: IsoDay;
  readonly reference: string;
  /** Who asked. Only they, or the clerk, can withdraw the request. */
  readonly from: RequestEvents['RequestSubmitted']['from'];
  /** The alliance, or the trust or diocese, that asked, if it is known. */
  readonly allianceId: string | null;
  readonly bodyId: string | null;
  readonly needAreas: readonly Code[];
  readonly urgency: RequestUrgency;
  readonly acknowledgedBy: readonly RequestEvents['RequestAcknowledged']['by'][];
  /** Null until screened. */
  readonly eligible: boolean | null;
  /** How often it was screened. */
  readonly screenings: number;
  readonly bidIds: readonly string[];
  /** One entry per bid. The persons and schools of a bidder have an interest in the request. */
  readonly bidders: readonly Bidder[];
  /** The meeting for which it is tabled; null while it waits for a meeting. */
  readonly tabledFor: string | null;
  /** Every meeting for which it was tabled, in order. Interests declared there stay valid. */
  readonly meetingIds: readonly string[];
  /** Ids of persons with a known interest when it was last tabled. */
  readonly interested: readonly string[];
  /** The last decision; null without one. */
  readonly decisionId: string | null;
  /** The last outcome. A deferred request can be tabled again. */
  readonly outcome: Outcome | null;
  /** The meeting to which the board put it off, until it is tabled again; null without one. */
  readonly deferredTo: string | null;
  readonly withdrawn: boolean;
  /** The ranking that was kept last; null without one. */
  readonly ranking: KeptRanking | null;
  readonly rankingsKept: number;
  /** What was checked, by provider. */
  readonly diligence: readonly { readonly candidateKey: string; readonly item: Code; readonly on: IsoDay }[];
  readonly ticks: number;
  readonly offers: readonly WorkOffer[];
  /** Why support is asked for; null if nobody said. */
  readonly support: Readonly<SupportReason> | null;
  readonly helpDeclined: boolean;
  /** The last hand-over to another board or an alliance, and how often there was one. */
  readonly handOver:
    | (RequestEvents['RequestHandedOver'] & { readonly answer: 'accepted' | 'refused' | 'withdrawn' | null })
    | null;
  readonly handOvers: number;
  /** Other support of the school that was answered, and how often. */
  readonly overlaps: {
    readonly answered: readonly { readonly overlapKey: string; readonly answer: Code }[];
    readonly count: number;
  };
};

export type RequestCommands = {
  SubmitRequest: RequestEvents['RequestSubmitted'] & {
    support?: RequestEvents['SupportReasonGiven'] | null;
    protectedSource?: Personal | null;
  };
  DeclineHelp: RequestEvents['HelpDeclined'];
  VoidRefusalOfHelp: RequestEvents['HelpDeclinedVoided'];
  /** Of an offer that is open. What is null stays as it is. */
  CorrectWorkOffer: {
    offerId: string;
    from: IsoDay | null;
    to: IsoDay | null;
    halfDays: HalfDays | null;
    visits: VisitPlan | null;
    lead: WorkLead | null;
    structural: boolean | null;
    expiresOn: IsoDay | null;
    brief: Personal | null;
    reason: Personal;
  };
  /** After the decision; before it the request is screened again. */
  RecordLostEligibility: RequestEvents['EligibilityLost'];
  VoidLostEligibility: RequestEvents['EligibilityLossVoided'];
  /** Until the board decides. */
  CorrectSupportReason: SupportReason & { reason: Personal };
  /** What is null stays as it is. */
  CorrectRequest: {
    needAreas: Code[] | null;
    urgency: RequestUrgency | null;
    outcomesWanted: Personal | null;
    circumstances: Personal | null;
    reason: Personal;
  };
  AcknowledgeRequest: RequestEvents['RequestAcknowledged'];
  ScreenRequest: { eligible: boolean; reason: Personal };
  BidForRequest: {
    bidId: string;
    provider: Provider;
    leaderId: string;
    halfDays: HalfDays;
    pence: Pence;
    approach: Personal;
  };
  /** By whoever bid, until the board decides. `approach` is null if it does not change. */
  CorrectBid: { bidId: string; halfDays: HalfDays; pence: Pence; approach: Personal | null; reason: Personal };
  /** By whoever bid, until the board decides. */
  WithdrawBid: { bidId: string; reasonCode: Code; note: Personal | null };
  /** `overlaps`: keys of other live support in the same need area, which the service finds. */
  TableRequest: { meetingId: string; overlaps: string[] };
  /** The service fills in what it found about the other support. */
  AnswerOverlap: RequestEvents['OverlapAnswered'];
  /** `answerReason`: the right reason; null if it stays as it is. */
  CorrectOverlapAnswer: { overlapKey: string; answer: Code; answerReason: Personal | null; reason: Personal };
  HandRequestOver: RequestEvents['RequestHandedOver'];
  /** `needAreas` and `urgency`: those of the other board; null if they stay. `reference`: that of the other board; null for an alliance. */
  AcceptHandOver: {
    handOverId: string;
    reference: string | null;
    needAreas: Code[] | null;
    urgency: RequestUrgency | null;
  };
  VoidHandOverAcceptance: { handOverId: string; reason: Personal };
  /** Withdraws the request at the board that had taken it over. */
  NoteAcceptanceVoided: { note: Personal };
  RefuseHandOver: Omit<RequestEvents['HandOverRefused'], 'answeredBy'>;
  /** Sent by a reaction when the other board has decided on the hand-over. */
  NoteHandOverAnswer: HandOverAnswer & { handOverId: string; answeredBy: string };
  WithdrawHandOver: RequestEvents['HandOverTakenBack'];
  /** Opens the request at the other board. */
  ReceiveRequest: ReceivedRequest & { earlier: EarlierRequest; handedOverOn: IsoDay; receivedBy: string };
  /** Until the board declines it. After an approval its award is released. */
  WithdrawRequest: RequestEvents['RequestWithdrawn'];
  NoteAgendaItem: { meetingId: string; itemId: string };
  NoteTablingDeclined: { meetingId: string; reason: string };
  NoteItemRemoved: { meetingId: string };
  NoteTargetMeeting: RequestEvents['RequestDeferredTo'];
  NoteDecision: { decisionId: string; meetingId: string; outcome: Outcome; decidedOn: IsoDay };
  /** Made by the service: nobody types a ranking. */
  KeepRanking: RequestEvents['RankingKept'];
  TickDueDiligence: RequestEvents['DueDiligenceTicked'];
  UntickDueDiligence: RequestEvents['DueDiligenceUnticked'];
  /** `alongside`: whether another offer may be open too. */
  OfferWork: Omit<RequestEvents['WorkOffered'], 'personId' | 'rankingId' | 'rank'> & { alongside: boolean };
  /** `leaderId`: who would steer the work for an alliance. Whoever has bid already keeps that bid, with its approach. */
  AcceptOffer: Omit<RequestCommands['BidForRequest'], 'provider' | 'leaderId'> & {
    leaderId: string | null;
    offerId: string;
  };
  DeclineOffer: RequestEvents['OfferDeclined'];
  WithdrawOffer: RequestEvents['OfferTakenBack'];
  /** Sent by a deadline. */
  NoteOfferExpired: RequestEvents['OfferExpired'];
  /** Sent by a deadline. */
  NoteSchoolChange: RequestEvents['SchoolChangeNoted'];
};

export type RequestStream = {
  state: SupportRequest;
  commands: RequestCommands;
  events: RequestEvents;
  facts: RequestFacts;
  replies: {
    NoteAcceptanceVoided: 'RequestWithdrawn';
    NoteHandOverAnswer: 'HandOverAccepted' | 'HandOverRefused' | 'HandOverAnsweredBefore';
    ReceiveRequest: 'RequestSubmitted' | 'RequestAlreadyReceived';
    NoteAgendaItem: 'RequestPlacedOnAgenda';
    NoteTablingDeclined: 'TablingDeclined';
    NoteItemRemoved: 'RequestTakenOffAgenda';
    NoteDecision: 'RequestDecided';
    NoteTargetMeeting: 'RequestDeferredTo';
    NoteOfferExpired: 'OfferExpired';
  };
};

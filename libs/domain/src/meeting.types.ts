import type { AwardComparison } from '#domain/request-matching.events';
import type { Consultation } from '#domain/board-decision-rules.events';
import type { ApprovalScope } from '#domain/meeting-explanations.events';
import type { TabledHandOver } from '#domain/meeting-hand-overs.events';
import type { AgendaItem, Award, Condition, MeetingEvents, RequestTitle, Vote } from '#domain/meeting.events';
import type { MeetingFacts } from '#domain/meeting-facts.types';
import type { MeetingPapers, PaperCommands } from '#domain/meeting-papers.types';
import type { Code, ItemKind, Outcome, RequestUrgency, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export type Meeting = MeetingPapers & {
  readonly boardId: string;
  readonly on: IsoDay;
  readonly items: readonly AgendaItem[];
  /** How many items the agenda has had, with those that were removed. */
  readonly itemsTaken: number;
  /** How often the meeting was moved to another day. */
  readonly moves: number;
  /** The day on which the meeting was entered, if that was after its own day; null otherwise. */
  readonly recordedOn: IsoDay | null;
  /** The roll and rules copied when the meeting opened; null before. */
  readonly opened: MeetingEvents['MeetingOpened'] | null;
  readonly present: readonly string[];
  readonly apologies: readonly string[];
  /** Who recorded the attendance last; null before. */
  readonly attendanceBy: string | null;
  /** The day of the current sitting: that of the meeting, or to which it was adjourned. */
  readonly sitsOn: IsoDay;
  readonly adjournments: number;
  /** Who sits and votes for a member who is away. */
  readonly substitutes: readonly { readonly personId: string; readonly forPersonId: string }[];
  /** Members who were absent for some of the items. */
  readonly absences: readonly { readonly personId: string; readonly itemIds: readonly string[] }[];
  /** How often substitutes, people without a vote, absences from items or an acting chair were recorded. */
  readonly attendanceRecords: number;
  /** The day on which the agenda was published; null until then. */
  readonly agendaPublishedOn: IsoDay | null;
  /** How often an item was moved. */
  readonly agendaMoves: number;
  /** The items of which the minutes have a text; null for that of the meeting as a whole. */
  readonly minuteTexts: readonly (string | null)[];
  /** The items of which the published minutes leave something out. */
  readonly redactedItems: readonly string[];
  /** How often a redaction was recorded or lifted. */
  readonly redactionsMade: number;
  /** The requests that other boards hand over, by item. */
  readonly handOvers: readonly (TabledHandOver & { readonly itemId: string })[];
  readonly interests: readonly RecordedInterest[];
  readonly decisions: readonly MinutedDecision[];
  /** How often the attendance or a minute was corrected. */
  readonly corrections: number;
  /** The day on which a later meeting approved the minutes; null until then. */
  readonly minutesApprovedOn: IsoDay | null;
  /** A cancelled meeting is closed too. */
  readonly cancelled: boolean;
  readonly closed: boolean;
};

/**
 * An interest of a member in an item. `declared` by the member, or `recorded` by somebody else until the member has confirmed or contested it. It applies
 * unless it is withdrawn.
 */
export type RecordedInterest = {
  readonly itemId: string;
  readonly personId: string;
  readonly nature: Personal;
  readonly recordedBy: string;
  readonly standing: 'declared' | 'recorded' | 'confirmed' | 'contested' | 'withdrawn';
};

/** A decision as it is minuted, with its corrections. Its texts are in the history of the meeting. */
export type MinutedDecision = {
  readonly itemId: string;
  readonly decisionId: string;
  readonly outcome: Outcome;
  readonly reasonCodes: readonly Code[];
  readonly vote: Vote;
  readonly quorum: number;
  readonly decidedBy: readonly string[];
  readonly conflicted: readonly string[];
  readonly conditionIds: readonly string[];
  readonly minutedBy: string;
  readonly madeOn: IsoDay;
  readonly effectiveFrom: IsoDay;
  /** Who must authorise the award; null if nobody must. */
  readonly authoriserId: string | null;
  /** The level of the award; null without one. */
  readonly level: Code | null;
  /** Why the contract under review ends early; null unless the minute says so. */
  readonly endCause: Code | null;
  readonly confirmed: boolean;
};

/** An item that is added because its subject waits for the board. Requests are tabled instead. */
export type AssembledItem = {
  itemId: string;
  kind: Exclude<ItemKind, 'request' | 'other'>;
  subjectId: string;
  title: Personal;
};

/** Whether a person on the roll was at a meeting: there, away with apologies, or away without. */
export type Attendance = 'present' | 'apologies' | 'absent';

export type MeetingCommands = PaperCommands & {
  /** `recordedAfterwards`: the reason for entering a meeting whose day has passed; null for a meeting to come. */
  ScheduleMeeting: { boardId: string; on: IsoDay; place: Personal; recordedAfterwards: Personal | null };
  /** Sent by a reaction when the board plans the meetings of a year. */
  SchedulePlannedMeeting: MeetingEvents['MeetingScheduled'];
  MoveMeeting: { on: IsoDay; reason: Personal };
  CancelMeeting: { reason: Personal };
  AddOtherBusiness: {
    itemId: string;
    kind: Exclude<ItemKind, 'request'>;
    /** As in the item: null for other business. */
    subjectId: string | null;
    /** For other business only. The school of the others is known from what they are about. */
    schoolUrn: Urn | null;
    title: Personal;
    /** The request that another board hands over, if the item is about one; left out or null otherwise. */
    handOver?: TabledHandOver | null;
  };
  /** Adds everything that waits and is not on the agenda yet, in this order. */
  AssembleAgenda: { items: AssembledItem[] };
  /** Sent by a reaction, which titles the item. */
  AddAgendaItem: Omit<AgendaItem, 'title'> & { title: RequestTitle };
  RemoveAgendaItem: { itemId: string; reason: Personal };
  DropWithdrawnItem: { itemId: string };
  /** `recordedAfterwards`: the reason for opening on a later day than that of the meeting; null on its day. */
  OpenMeeting: { recordedAfterwards: Personal | null };
  /** `seen`: whether the caller names the version of the meeting of which the attendance is replaced. */
  RecordAttendance: { present: string[]; apologies: string[]; seen?: boolean };
  DeclareInterest: { itemId: string; personId: string; nature: Personal };
  /** Who declared or recorded an interest by a slip takes it back until the item is decided. */
  WithdrawInterest: { itemId: string; personId: string; reason: Personal };
  /** The member answers an interest that somebody else recorded. */
  AnswerInterest: { itemId: string; answer: 'confirmed' | 'contested'; note: Personal };
  NoteBidder: MeetingEvents['BidderNoted'];
  MinuteDecision: {
    decisionId: string;
    itemId: string;
    outcome: Outcome;
    reasonCodes: Code[];
    rationale: Personal;
    optionsConsidered: Personal[];
    vote: Vote;
    award: Award | null;
    conditions: Condition[];
    effectiveFrom: IsoDay;
    /** Why the contract under review ends early, so that it ends when the minute is confirmed; null for everything else. */
    endCause: Code | null;
    /** Why the award does not go to the first provider of the kept ranking; left out or null if it does. */
    departure?: AwardComparison['departure'];
    /** Who was consulted before; left out if nobody was. */
    consulted?: Consultation[];
    /** To whom the request is referred; left out or null unless it is. */
    referredTo?: Personal | null;
    /** What is approved and what is not; needed for an approval in part, and left out or null otherwise. */
    scope?: ApprovalScope | null;
    /** The meeting to which a request is put off; left out or null if it is not known yet. */
    deferredTo?: string | null;
    /** What the board tells the school; left out or null if nothing. */
    messageForSchool?: Personal | null;
    /** How the board answers a hand-over; left out or null for every other item. What is null of the request stays as it was. */
    handOver?: {
      reference: string | null;
      needAreas: Code[] | null;
      urgency: RequestUrgency | null;
      reasonCode: Code | null;
      note: Personal | null;
    } | null;
  };
  /** Puts right whether one person was there, as far as no decision depends on it. So two clerks who correct at the same time undo nothing of each other. */
  CorrectAttendance: { personId: string; attendance: Attendance; reason: Personal };
  /** Replaces what was minuted, except the outcome and what it allows. `conditions`: those whose text changes. */
  CorrectMinute: Pick<
    MeetingCommands['MinuteDecision'],
    'decisionId' | 'reasonCodes' | 'rationale' | 'optionsConsidered' | 'vote' | 'scope' | 'messageForSchool'
  > & { conditions: Pick<Condition, 'conditionId' | 'text'>[]; reason: Personal };
  CorrectConsultation: Omit<MeetingEvents['ConsultationCorrected'], 'itemId'>;
  /** Publishes the agenda. Items that are added later are marked. */
  PublishAgenda: Record<never, never>;
  /** Moves an item to another place of the agenda. Places count from 1. */
  ReorderAgendaItem: { itemId: string; position: number };
  WriteMinuteText: MeetingEvents['MinuteTextWritten'];
  CorrectMinuteText: MeetingEvents['MinuteTextCorrected'];
  RedactItem: MeetingEvents['ItemRedacted'];
  LiftRedaction: MeetingEvents['RedactionLifted'];
  NameSubstitute: { personId: string; forPersonId: string };
  RecordNonVoters: MeetingEvents['NonVotersRecorded'];
  RecordAbsenceFromItems: MeetingEvents['AbsenceFromItemsRecorded'];
  ChooseActingChair: MeetingEvents['ActingChairChosen'];
  /** The meeting continues on a later day. */
  AdjournMeeting: { on: IsoDay; reason: Personal };
  NoteMinutesApproved: MeetingEvents['MinutesApproved'];
  /** Confirms all decisions that the person can confirm. */
  ConfirmDecisions: Record<never, never>;
  CloseMeeting: Record<never, never>;
};

export type MeetingStream = {
  state: Meeting;
  commands: MeetingCommands;
  events: MeetingEvents;
  facts: MeetingFacts;
  replies: {
    SchedulePlannedMeeting: 'MeetingScheduled';
    AddAgendaItem: 'AgendaItemAdded' | 'AgendaItemDeclined';
    DropWithdrawnItem: 'AgendaItemRemoved' | 'AgendaItemNotRemoved';
    NoteBidder: 'BidderNoted';
    NoteMinutesApproved: 'MinutesApproved';
  };
};

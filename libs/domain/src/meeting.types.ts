import type { DatedTerms } from '#domain/board';
import type {
  AgendaItem,
  Award,
  Condition,
  MeetingEvents,
  RequestTitle,
  RollEntry,
  Vote,
} from '#domain/meeting.events';
import type { Code, Outcome, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export type Meeting = {
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
  readonly interests: readonly { readonly itemId: string; readonly personId: string }[];
  readonly decisions: readonly {
    readonly itemId: string;
    readonly decisionId: string;
    readonly conflicted: readonly string[];
  }[];
  /** A cancelled meeting is closed too. */
  readonly cancelled: boolean;
  readonly closed: boolean;
};

export type MeetingCommands = {
  /** `recordedAfterwards`: the reason for entering a meeting whose day has passed; null for a meeting to come. */
  ScheduleMeeting: { boardId: string; on: IsoDay; place: Personal; recordedAfterwards: Personal | null };
  MoveMeeting: { on: IsoDay; reason: Personal };
  CancelMeeting: { reason: Personal };
  AddOtherBusiness: {
    itemId: string;
    kind: 'review' | 'escalation' | 'other';
    /** Id of the contract or escalation that the item is about; null for other business. */
    subjectId: string | null;
    /** For other business only. The school of a review or escalation is known from its contract. */
    schoolUrn: Urn | null;
    title: Personal;
  };
  /** Sent by a reaction, which titles the item. */
  AddAgendaItem: Omit<AgendaItem, 'title'> & { title: RequestTitle };
  RemoveAgendaItem: { itemId: string; reason: Personal };
  DropWithdrawnItem: { itemId: string };
  /** `recordedAfterwards`: the reason for opening on a later day than that of the meeting; null on its day. */
  OpenMeeting: { recordedAfterwards: Personal | null };
  RecordAttendance: { present: string[]; apologies: string[] };
  DeclareInterest: { itemId: string; personId: string; nature: Personal };
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
  };
  CloseMeeting: Record<never, never>;
};

/** What an award needs to know about the leader. */
export type LeaderForAward = {
  personId: string;
  homeSchoolUrn: Urn;
  /** Whether the leader is designated on the day the decision takes effect. */
  designated: boolean;
};

/** State of the request that an item is about, at the time of the board's decision. */
export type RequestForDecision = { withdrawn: boolean; eligible: boolean | null };

/** The contract behind an item. Its school and provider have an interest in the item. */
export type ItemSubject = {
  boardId: string;
  schoolUrn: Urn;
  /** Null without a provider, as for a concern about a school without a contract. */
  leaderPersonId: string | null;
  homeSchoolUrn: Urn | null;
};

/** Ids of persons who had an interest in an item, whatever their roles today, and the home schools of its bidders. */
export type KnownInterests = { interested: string[]; interestedSchools: Urn[] };

/** A member who heads this school by role assignment, whichever school their seat names. */
export type HeadOnRoll = Pick<RollEntry, 'personId' | 'schoolUrn'>;

export type MeetingStream = {
  state: Meeting;
  commands: MeetingCommands;
  events: MeetingEvents;
  facts: {
    ScheduleMeeting: { boardExists: boolean };
    /**
     * The contract that a review or escalation is about, and who had an interest when the board decided on it. Undefined for other
     * business, and if there is no such contract.
     */
    AddOtherBusiness: { subject: (ItemSubject & KnownInterests) | undefined };
    /** The board's roll and terms on the day of the meeting; `terms` is null if none apply. */
    OpenMeeting: {
      roll: readonly RollEntry[];
      terms: DatedTerms | null;
    };
    /** The board's roll on the day of the meeting. It applies until the meeting opens with its own copy. */
    DeclareInterest: { roll: readonly RollEntry[] };
    MinuteDecision: {
      /** The terms named at the opening. They apply until the meeting closes. */
      terms: DatedTerms | null;
      leader: LeaderForAward | undefined;
      /** Undefined if the item is not about a request. */
      request: RequestForDecision | undefined;
      /** Members of the roll who headed a school on the day of the meeting. */
      heads: readonly HeadOnRoll[];
    };
  };
  replies: {
    AddAgendaItem: 'AgendaItemAdded' | 'AgendaItemDeclined';
    DropWithdrawnItem: 'AgendaItemRemoved' | 'AgendaItemNotRemoved';
    NoteBidder: 'BidderNoted';
  };
};

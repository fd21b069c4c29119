import type { DatedTerms } from '#domain/board';
import type { AgendaItem, Award, Condition, MeetingEvents, RollEntry, Vote } from '#domain/meeting.events';
import type { Code, Outcome, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export type BoardMeeting = {
  readonly boardId: string;
  readonly on: IsoDay;
  readonly items: readonly AgendaItem[];
  /** The roll and rules of the day, copied when the meeting was opened; null before. */
  readonly opened: MeetingEvents['MeetingOpened'] | null;
  readonly present: readonly string[];
  readonly interests: readonly { readonly itemId: string; readonly personId: string }[];
  readonly decisions: readonly {
    readonly itemId: string;
    readonly decisionId: string;
    readonly conflicted: readonly string[];
  }[];
  readonly closed: boolean;
};

export type MeetingCommands = {
  ScheduleMeeting: { boardId: string; on: IsoDay; place: string };
  AddOtherBusiness: {
    itemId: string;
    kind: 'review' | 'escalation' | 'other';
    /** The contract or escalation that the item is about; null for other business. */
    subjectId: string | null;
    /** For other business; of a review or an escalation the school is known from its contract. */
    schoolUrn: Urn | null;
    title: string;
  };
  AddAgendaItem: AgendaItem;
  OpenMeeting: Record<never, never>;
  RecordAttendance: { present: string[]; apologies: string[] };
  DeclareInterest: { itemId: string; personId: string; nature: Personal };
  NoteBidder: MeetingEvents['BidderNoted'];
  MinuteDecision: {
    decisionId: string;
    itemId: string;
    outcome: Outcome;
    reasonCodes: Code[];
    rationale: Personal;
    optionsConsidered: string[];
    vote: Vote;
    award: Award | null;
    conditions: Condition[];
    effectiveFrom: IsoDay;
  };
  CloseMeeting: Record<never, never>;
};

/** What an award relies on about the leader. */
export type LeaderForAward = {
  personId: string;
  homeSchoolUrn: Urn;
  /** On the day from which the decision takes effect. */
  designated: boolean;
};

/** The request that an item is about, as it stands when the board decides on it. */
export type RequestForDecision = { withdrawn: boolean; eligible: boolean | null };

/** The contract behind an item: whose school and provider have an interest in it. */
export type ItemSubject = { boardId: string; schoolUrn: Urn; leaderPersonId: string; homeSchoolUrn: Urn };

/** Who had an interest in an item, whatever they are today, and the home schools of who bid for it. */
export type KnownInterests = { interested: string[]; interestedSchools: Urn[] };

/** Somebody who is head of this school by their standing, whatever their seat on the board says. */
export type HeadOnRoll = Pick<RollEntry, 'personId' | 'schoolUrn'>;

export type MeetingStream = {
  state: BoardMeeting;
  commands: MeetingCommands;
  events: MeetingEvents;
  facts: {
    ScheduleMeeting: { boardExists: boolean };
    /**
     * The contract that a review or an escalation is about, and who had an interest when the board decided on it; undefined for other
     * business, and when there is none.
     */
    AddOtherBusiness: { subject: (ItemSubject & KnownInterests) | undefined };
    /** The board's roll and terms on the day of the meeting, null when it has none then. */
    OpenMeeting: {
      roll: readonly RollEntry[];
      terms: DatedTerms | null;
    };
    /** The board's roll on the day of the meeting, which counts until the meeting is opened with its own. */
    DeclareInterest: { roll: readonly RollEntry[] };
    MinuteDecision: {
      /** The terms that the opening named, with which the meeting decides to its end. */
      terms: DatedTerms | null;
      leader: LeaderForAward | undefined;
      /** Undefined where the item is about no request. */
      request: RequestForDecision | undefined;
      /** Those of the roll who were head of a school on the day of the meeting. */
      heads: readonly HeadOnRoll[];
    };
  };
  answers: { AddAgendaItem: 'AgendaItemAdded' | 'AgendaItemDeclined'; NoteBidder: 'BidderNoted' };
};

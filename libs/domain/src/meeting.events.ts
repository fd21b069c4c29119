import type { Consultation } from '#domain/board-decision-rules.events';
import type { MeetingExplanationEvents } from '#domain/meeting-explanations.events';
import type { MeetingHandOverEvents } from '#domain/meeting-hand-overs.events';
import type { MeetingMinutesEvents } from '#domain/meeting-minutes.events';
import type { MeetingPapersEvents } from '#domain/meeting-papers.events';
import type { MeetingSittingEvents } from '#domain/meeting-sitting.events';
import type { Code, DecisionRule, HalfDays, ItemKind, Office, Outcome, Pence, Provider, Urn } from '#domain/vocabulary';
import type { AwardComparison } from '#domain/request-matching.events';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export type RollEntry = { personId: string; office: Office; schoolUrn: Urn | null };

/** The titles that the system gives to a request and to the chair's action on an agenda. They name no person. */
export type RequestTitle = `Request ${string}`;
export const RATIFICATION_TITLE = "Ratification of the chair's action";

export type AgendaItem = {
  itemId: string;
  kind: ItemKind;
  /**
   * Id of the request, the contract or decision under review, the escalation, the decision to ratify, or the meeting whose minutes are approved; null for
   * other business.
   */
  subjectId: string | null;
  /** The school concerned, which determines conflicts of interest; null if there is none. */
  schoolUrn: Urn | null;
  title: Personal | RequestTitle | typeof RATIFICATION_TITLE;
  /** Ids of persons with an interest known before this meeting: declared at an earlier meeting, or by a bid. */
  interested: string[];
  /** Other schools whose members have an interest: the home schools of bidders. */
  interestedSchools: Urn[];
};

/** What an approving decision allows: who gives the support, who leads it, at which level, and the limits. `leaderId`: the lead leader, who steers the work. */
export type Award = {
  provider: Provider;
  leaderId: string;
  level: Code;
  mostHalfDays: HalfDays;
  mostPence: Pence;
  latestEnd: IsoDay;
};

export type Condition = { conditionId: string; text: Personal; due: IsoDay | null };

/** Ids of the members by how they voted, and the casting vote. */
export type Vote = { for: string[]; against: string[]; abstained: string[]; castingVote: 'for' | 'against' | null };

export type MeetingRecordEvents = {
  MeetingScheduled: { boardId: string; on: IsoDay; place: Personal };
  /** The meeting takes place on another day. `old`: the day for which it was planned before. */
  MeetingMoved: { old: IsoDay; on: IsoDay; reason: Personal };
  /** The meeting does not take place. `carriedOver`: the items on its agenda, which can be tabled again. */
  MeetingCancelled: { reason: Personal; carriedOver: string[] };
  /** The meeting took place on its day, and is entered on this later day. The reason may name people. */
  MeetingRecordedAfterwards: { recordedOn: IsoDay; reason: Personal };
  AgendaItemAdded: AgendaItem;
  /** The item is off the agenda: it was a slip, or its request was withdrawn. It can be tabled again. */
  AgendaItemRemoved: {
    itemId: string;
    kind: AgendaItem['kind'];
    subjectId: string | null;
    cause: 'slip' | 'request-withdrawn';
    /** Null if the request was withdrawn. */
    reason: Personal | null;
  };
  /** Reply to a withdrawn request: its item is not on the agenda, or was decided. Nothing changes. */
  AgendaItemNotRemoved: { itemId: string };
  /** The meeting does not take the item. `reason` is a code. */
  AgendaItemDeclined: { itemId: string; subjectId: string | null; reason: string };
  /** Copies the roll and the rules of that day, so that the meeting decides from its own stream. */
  MeetingOpened: { roll: RollEntry[]; quorum: number; decisionRule: DecisionRule; termsFrom: IsoDay };
  /** The ids of the persons who are present, and of those who sent apologies. */
  AttendanceRecorded: { present: string[]; apologies: string[] };
  /** The nature may name people. */
  InterestDeclared: { itemId: string; personId: string; nature: Personal };
  /** An interest was declared or recorded by a slip. It no longer applies, and stays visible. */
  InterestWithdrawn: { itemId: string; personId: string; reason: Personal };
  /** The member confirms or contests an interest that the clerk recorded. It applies in either case until it is withdrawn. */
  InterestAnswered: { itemId: string; personId: string; answer: 'confirmed' | 'contested'; note: Personal };
  /** A leader bid for a request that is already tabled for this meeting. */
  BidderNoted: { itemId: string; personId: string; homeSchoolUrn: Urn | null };
  /** The minute of a decision: its outcome, reasons, vote and award. */
  DecisionMinuted: {
    decisionId: string;
    itemId: string;
    boardId: string;
    subjectKind: AgendaItem['kind'];
    subjectId: string | null;
    schoolUrn: Urn | null;
    outcome: Outcome;
    reasonCodes: Code[];
    /** May name people. */
    rationale: Personal;
    optionsConsidered: Personal[];
    vote: Vote;
    /** Ids of the members present without a conflict on this item. They count towards the quorum. */
    decidedBy: string[];
    conflicted: string[];
    quorum: number;
    award: Award | null;
    conditions: Condition[];
    madeOn: IsoDay;
    effectiveFrom: IsoDay;
    /** Who was consulted before the board decided. */
    consulted: Consultation[];
    /** To whom the board refers the request; null with every other outcome. */
    referredTo: Personal | null;
    /** Who must authorise the award, because it is beyond the limits of its level; null if nobody must. */
    authoriserId: string | null;
    /** The earlier decision of which this one takes the place; null if there is none. */
    supersedes: string | null;
  };
  /** Somebody who chaired the meeting confirms that these decisions were taken as they are minuted. Contracts that follow from them may start. */
  DecisionsConfirmed: { boardId: string; decisionIds: string[] };
  /** The minute of a review says why the contract ends early. Recorded with the minute. `causeCode`: one of the board's causes. */
  EarlyEndMinuted: { decisionId: string; itemId: string; causeCode: Code };
  /** The chair confirmed what the board decided when it reviewed a contract. `causeCode`: why the contract ends early; null unless the minute says so. */
  ReviewConfirmed: {
    decisionId: string;
    contractId: string;
    outcome: Outcome;
    madeOn: IsoDay;
    effectiveFrom: IsoDay;
    causeCode: Code | null;
  };
  /** Who was there was recorded wrongly. The first record stays in the history. */
  AttendanceCorrected: {
    old: { present: string[]; apologies: string[] };
    new: { present: string[]; apologies: string[] };
    reason: Personal;
  };
  /** A minute was typed wrongly. The outcome stays. The texts replace those that were minuted, which stay in the history. */
  MinuteCorrected: {
    decisionId: string;
    itemId: string;
    reasonCodes: { old: Code[]; new: Code[] };
    vote: { old: Vote; new: Vote };
    rationale: Personal;
    optionsConsidered: Personal[];
    /** Only the conditions whose text changes. */
    conditions: { conditionId: string; text: Personal }[];
    reason: Personal;
  };
  /** How the award of a decision compares with the kept ranking and with the checklist. */
  AwardCompared: AwardComparison & { itemId: string; decisionId: string };
  /** The board rescinds an earlier decision. `by`: the decision that rescinds it. */
  RescissionMinuted: { itemId: string; rescinded: string; by: string; on: IsoDay };
  /** A later meeting of the board approved the minutes of this one. `corrected`: with corrections. They stand from then on. */
  MinutesApproved: { meetingId: string; decisionId: string; approvedOn: IsoDay; corrected: boolean };
  /** `decided`: the number of decisions. `carriedOver`: items without a decision, which can be tabled again. */
  MeetingClosed: { decided: number; carriedOver: string[] };
};

export type MeetingEvents = MeetingRecordEvents &
  MeetingExplanationEvents &
  MeetingHandOverEvents &
  MeetingSittingEvents &
  MeetingMinutesEvents &
  MeetingPapersEvents;

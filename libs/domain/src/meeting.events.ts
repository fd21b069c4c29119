import type { Code, HalfDays, Outcome, Pence, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export type RollEntry = { personId: string; office: 'chair' | 'member'; schoolUrn: Urn | null };

export type AgendaItem = {
  itemId: string;
  kind: 'request' | 'review' | 'escalation' | 'other';
  /** What the item is about: id of the request, contract or escalation; null for other business. */
  subjectId: string | null;
  /** The school concerned, from which conflicts of interest follow; null when none. */
  schoolUrn: Urn | null;
  title: string;
  /** Ids of persons known to have an interest before any is declared here: declared at an earlier meeting, or by a bid. */
  interested: string[];
  /** Schools besides the one concerned whose members have an interest: home schools of those who bid. */
  interestedSchools: Urn[];
};

/** What an approving decision allows. */
export type Award = { leaderId: string; level: Code; mostHalfDays: HalfDays; mostPence: Pence; latestEnd: IsoDay };

export type Condition = { conditionId: string; text: string; due: IsoDay | null };

/** How the members decided; ids of persons. */
export type Vote = { for: string[]; against: string[]; abstained: string[]; castingVote: 'for' | 'against' | null };

export type MeetingEvents = {
  MeetingScheduled: { boardId: string; on: IsoDay; place: string };
  AgendaItemAdded: AgendaItem;
  AgendaItemDeclined: { itemId: string; subjectId: string | null; reason: string };
  /** With a copy of the roll and the rules of that day, so that the meeting decides from its own stream. */
  MeetingOpened: { roll: RollEntry[]; quorum: number; decisionRule: 'majority' | 'consensus'; termsFrom: IsoDay };
  AttendanceRecorded: { present: string[]; apologies: string[] };
  /** The nature may name people. */
  InterestDeclared: { itemId: string; personId: string; nature: Personal };
  /** Somebody bid for a request that was tabled for this meeting before. */
  BidderNoted: { itemId: string; personId: string; homeSchoolUrn: Urn };
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
    optionsConsidered: string[];
    vote: Vote;
    /** Who was present and not conflicted on this item; the quorum was judged on them. */
    decidedBy: string[];
    conflicted: string[];
    quorum: number;
    award: Award | null;
    conditions: Condition[];
    madeOn: IsoDay;
    effectiveFrom: IsoDay;
  };
  MeetingClosed: { decided: number; carriedOver: string[] };
};

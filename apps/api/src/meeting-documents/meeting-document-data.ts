import type { Consultation } from '#domain/board-decision-rules.events';
import type { Code, DecisionRule, HalfDays, ItemKind, Office, Outcome, Pence, Urn } from '#domain/vocabulary';
import type { ApprovalScope } from '#domain/meeting-explanations.events';
import type { Plain } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import type { PaperVersionRecord } from '#records/meeting-papers.record.types';

/** A person with their name; null once it is erased. */
export interface NamedPerson {
  readonly personId: string;
  readonly name: string | null;
}

export interface MemberData extends NamedPerson {
  readonly office: Office;
  readonly schoolName: string | null;
}

/** A code from a list of the board, with what it means. */
export interface TermData {
  readonly code: Code;
  readonly meaning: string;
}

export interface AwardData {
  readonly leadName: string | null;
  readonly level: TermData;
  readonly mostHalfDays: HalfDays;
  readonly mostPence: Pence;
  readonly latestEnd: IsoDay;
}

/** Somebody who was consulted before a decision. `said`: null if they did not answer. */
export type ConsultationData = Pick<Consultation, 'party' | 'on'> & {
  readonly who: string;
  readonly said: string | null;
};

/** What was decided on an item. Lists have names, so that it can be read without the record. */
export interface DecisionData {
  readonly decisionId: string;
  readonly outcome: Outcome;
  readonly reasons: readonly TermData[];
  readonly rationale: string;
  readonly optionsConsidered: readonly string[];
  readonly vote: {
    readonly for: number;
    readonly against: readonly string[];
    readonly abstained: readonly string[];
    readonly castingVote: 'for' | 'against' | null;
  } | null;
  readonly conflicted: readonly string[];
  readonly conditions: readonly { readonly text: string; readonly due: IsoDay | null }[];
  readonly award: AwardData | null;
  /** Why the award does not go to the first provider of the ranking; null if it does, or without a ranking. */
  readonly departure: { readonly reason: TermData; readonly note: string } | null;
  /** Whom the board consulted before. `said`: null if they did not answer. */
  readonly consulted: readonly ConsultationData[];
  /** To whom the request is referred; null unless it is. */
  readonly referredTo: string | null;
  /** What of a request is approved, what is not, and why not; null unless it is approved in part. */
  readonly scope: Plain<ApprovalScope> | null;
  /** The day of the meeting to which a request is put off; null without one. */
  readonly deferredTo: IsoDay | null;
  /** What the board tells the school; null if nothing. */
  readonly messageForSchool: string | null;
  /** Who must authorise the award, because it is beyond its level; null if nobody must. */
  readonly authoriserName: string | null;
  readonly effectiveFrom: IsoDay;
  readonly confirmedByName: string | null;
}

/** What a request asks for, for the pack. */
export interface RequestData {
  readonly reference: string;
  readonly needAreas: readonly TermData[];
  readonly urgency: string;
  /** Why support is asked for, and from where that is known; null if nobody said. */
  readonly support: { readonly reason: TermData; readonly source: TermData } | null;
  readonly outcomesWanted: string;
  readonly circumstances: string;
  readonly submittedOn: IsoDay;
  readonly eligible: boolean | null;
  /** Other support of the school in the same need area, and why the request is tabled all the same. */
  readonly overlaps: readonly {
    readonly kind: 'contract' | 'request';
    readonly needAreas: readonly TermData[];
    readonly answer: TermData;
    readonly reason: string;
  }[];
  readonly bids: readonly {
    readonly leadName: string | null;
    readonly halfDays: HalfDays;
    readonly pence: Pence;
    readonly approach: string;
  }[];
}

/** One thing that members need to know in order to decide, with what it is. */
export interface FactData {
  readonly label: string;
  readonly text: string;
}

/** A paper: a link, or a file by its newest version. Neither means that the file is to follow. */
export interface PaperData {
  readonly paperId: string;
  readonly title: string;
  readonly url: string | null;
  readonly file:
    | (Pick<PaperVersionRecord, 'version' | 'mediaType' | 'sizeBytes' | 'sha256' | 'scan'> & {
        readonly fileName: string;
      })
    | null;
  readonly addedAfterPublication: boolean;
}

/** An item with what its reader may see. Withheld items have only their number. `redacted`: what the published minutes leave out. */
export interface ItemData {
  readonly number: number;
  readonly withheld: boolean;
  readonly itemId: string | null;
  readonly kind: ItemKind | null;
  readonly title: string | null;
  readonly schoolUrn: Urn | null;
  readonly schoolName: string | null;
  /** The reference of the contract, the outcome and day of the decision, or the day of the meeting that the item is about; null for other kinds. */
  readonly subjectName: string | null;
  readonly addedAfterPublication: boolean;
  readonly interests: readonly { readonly name: string | null; readonly nature: string; readonly standing: string }[];
  readonly absent: readonly string[];
  /** Not in the minutes. */
  readonly papers: readonly PaperData[];
  readonly discussion: string | null;
  readonly request: RequestData | null;
  /** About the contract, decision or concern, for the pack; empty elsewhere. */
  readonly background: readonly FactData[];
  readonly decision: DecisionData | null;
}

/** The agenda, the pack or the minutes of a meeting, as one reader may see them. */
export interface MeetingDocumentData {
  readonly kind: 'agenda' | 'pack' | 'minutes';
  /** Whether it is the published version of the minutes. */
  readonly published: boolean;
  readonly meetingId: string;
  readonly boardName: string;
  readonly on: IsoDay;
  readonly place: string;
  readonly cancelled: boolean;
  readonly agendaPublishedOn: IsoDay | null;
  readonly adjournedTo: readonly IsoDay[];
  readonly minutesApprovedOn: IsoDay | null;
  readonly quorum: number | null;
  readonly decisionRule: DecisionRule | null;
  readonly present: readonly MemberData[];
  readonly apologies: readonly MemberData[];
  readonly nonVoters: readonly string[];
  readonly substitutes: readonly { readonly name: string | null; readonly forName: string | null }[];
  readonly actingChairName: string | null;
  readonly discussion: string | null;
  /** Papers of the meeting as a whole. Not in the minutes. */
  readonly papers: readonly PaperData[];
  readonly items: readonly ItemData[];
}

import type { Code, Governance } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** To whom a notice can be addressed. */
export const NOTICE_ADDRESSEES = ['school', 'responsible-body'] as const;

export type NoticeAddressee = (typeof NOTICE_ADDRESSEES)[number];

/** What a notice says, and to whom. `copiedTo`: others who get a copy, such as the diocese. */
export type NoticeContent = { addressees: NoticeAddressee[]; copiedTo: Personal[]; text: Personal };

/** The text for each addressee; null for one to whom the notice is not addressed. */
export type AddressedText = { text: Personal; forSchool: Personal | null; forResponsibleBody: Personal | null };

/** A text for the board, and for each addressee whom it concerns; null for the other. */
export type AddressedReason = {
  reason: Personal;
  reasonForSchool: Personal | null;
  reasonForResponsibleBody: Personal | null;
};

/** The law under which a notice is given, and its periods, as the board's rules said on the day on which it was sent. */
export type NoticeLaw = {
  governance: Governance;
  givenBy: string;
  law: string;
  source: string;
  caution: string;
  complianceDays: number;
  representationDays: number;
  powerDays: number | null;
};

/** The days that follow from the periods of a notice. `powersUntil`: null without limit. */
export type NoticeDays = { sentOn: IsoDay; complyBy: IsoDay; representBy: IsoDay; powersUntil: IsoDay | null };

/** What the answer to representations can do to a notice. */
export const REPRESENTATION_OUTCOMES = ['confirmed', 'modified', 'withdrawn'] as const;

export type RepresentationOutcome = (typeof REPRESENTATION_OUTCOMES)[number];

/** Formal notices, and what those addressed say against them. */
export type EscalationNoticeEvents = {
  /** Somebody drafts a notice. Notices are numbered from 1. Only the board and the council read the draft. */
  NoticeDrafted: NoticeContent & { kind: Code; draftedBy: string };
  /** The draft is replaced. */
  NoticeRedrafted: NoticeContent & { notice: number; draftedBy: string };
  /** The draft is not sent. */
  NoticeDiscarded: { notice: number; reason: Personal };
  /** The notice is sent to those addressed, who read it from then on. Somebody else than the drafter sends it. */
  NoticeSent: NoticeLaw &
    NoticeDays &
    AddressedText & {
      notice: number;
      kind: Code;
      addressees: NoticeAddressee[];
      copiedTo: Personal[];
      draftedBy: string;
      /** Why it is recorded after the day on which it was sent, and its periods still run from that day; null if they run from the day of recording. */
      lateReason: Personal | null;
    };
  /**
   * The text or a day of a notice was recorded wrongly. The old text stays in its event. `draft`: the number of the draft of another person whose text it has
   * now; null if its text stays.
   */
  NoticeCorrected: NoticeLaw &
    NoticeDays &
    AddressedText &
    AddressedReason & { notice: number; draft: number | null; draftedBy: string };
  /** The notice was lifted or withdrawn by mistake, and is in force. `representations`: those that are to be answered again. */
  NoticeReinstated: AddressedReason & { notice: number; representations: number[] };
  /** Somebody addressed says something against a notice. `late`: after the period for it. Representations are numbered from 1. */
  RepresentationMade: AddressedText & { notice: number; by: NoticeAddressee; receivedOn: IsoDay; late: boolean };
  /** A representation was typed wrongly. The old text stays in its event. */
  RepresentationCorrected: AddressedText &
    AddressedReason & { representation: number; receivedOn: IsoDay; late: boolean };
  /** The representation is answered to whoever made it. A notice that is withdrawn is in force no longer. */
  RepresentationAnswered: AddressedText & {
    representation: number;
    notice: number;
    outcome: RepresentationOutcome;
    answeredOn: IsoDay;
  };
  /** After representations, the notice has the text of the draft of another person, or gives more time. `draft`: null if its text stays. */
  NoticeModified: NoticeDays & AddressedText & { notice: number; draft: number | null; draftedBy: string };
  /** The notice is in force no longer. */
  NoticeLifted: AddressedReason & { notice: number; liftedOn: IsoDay };
};

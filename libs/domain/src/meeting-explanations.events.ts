import type { Consultation } from '#domain/board-decision-rules.events';
import type { Personal } from '#kernel/personal';

/** What the board approves of a request, what it does not, and why not. */
export type ApprovalScope = { approved: Personal; notApproved: Personal; why: Personal };

/** What a minute says besides the outcome and its reasons. Each is recorded with the minute or with a correction of it; the last one applies. */
export type MeetingExplanationEvents = {
  /** The board approves a part of what was asked for. */
  PartialApprovalMinuted: { decisionId: string; itemId: string; scope: ApprovalScope };
  /** The board puts a request off to this meeting. */
  DeferralMinuted: { decisionId: string; itemId: string; requestId: string; toMeetingId: string };
  /** Who was consulted was minuted wrongly. The list replaces the one before. */
  ConsultationCorrected: { decisionId: string; itemId: string; consulted: Consultation[]; reason: Personal };
  /** What the board tells the school, apart from the reasons that its members read. */
  MessageForSchoolMinuted: { decisionId: string; itemId: string; message: Personal };
};

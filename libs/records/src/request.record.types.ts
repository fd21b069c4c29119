import type { RequestEvents } from '#domain/request.events';
import type { RequestStage } from '#domain/request-stage';
import type { Code, HalfDays, Outcome, Pence, Provider, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import type { RequestAsking } from '#records/request-asking.record.types';
import type { RequestHandling } from '#records/request-handling.record.types';
import type { RequestMatching } from '#records/request-matching.record.types';
import type { WithWithheld, Withheld } from '#records/visibility';

type Text = Personal | Withheld;

export interface BidRecord {
  readonly bidId: string;
  readonly provider: Provider;
  readonly leaderId: string;
  readonly personId: string;
  readonly homeSchoolUrn: Urn | null;
  readonly bidBy: string;
  readonly halfDays: HalfDays;
  readonly pence: Pence;
  readonly approach: Text;
  readonly receivedOn: IsoDay;
  /** The day of the last correction; null without one. */
  readonly correctedOn: IsoDay | null;
  /** Why and when it was withdrawn; null if it was not. */
  readonly withdrawal: { readonly on: IsoDay; readonly reasonCode: Code; readonly note: Text | null } | null;
}

/** A request for support: what was asked, who knows of it, its screenings, bids, meetings and outcome. */
export interface RequestDocument extends RequestAsking, RequestHandling, RequestMatching {
  readonly requestId: string;
  readonly boardId: string;
  readonly schoolUrn: Urn;
  readonly reference: string;
  readonly from: RequestEvents['RequestSubmitted']['from'];
  /** The alliance, or the trust or diocese, that asked; null if it is not known. */
  readonly allianceId: string | null;
  readonly bodyId: string | null;
  readonly submittedOn: IsoDay;
  readonly submittedBy: string;
  readonly needAreas: readonly Code[] | Withheld;
  readonly outcomesWanted: Text;
  readonly circumstances: Text;
  readonly urgency: RequestEvents['RequestSubmitted']['urgency'];
  /** When it was last corrected; null if it never was. */
  readonly correctedOn: IsoDay | null;
  readonly acknowledgements: readonly {
    readonly as: RequestEvents['RequestAcknowledged']['by'];
    readonly on: IsoDay;
    readonly acknowledgedBy: string;
  }[];
  /** The parties that acknowledged it. */
  readonly acknowledgedAs: readonly RequestEvents['RequestAcknowledged']['by'][];
  /** Null until screened. */
  readonly eligible: boolean | null;
  readonly screenings: readonly {
    readonly eligible: boolean;
    readonly on: IsoDay;
    readonly screenedBy: string;
    readonly reason: Text;
  }[];
  readonly bids: readonly BidRecord[];
  /** The meeting for which it is tabled; null while it waits for a meeting. */
  readonly tabledFor: string | null;
  /** How far it has come, as lists show it. */
  readonly stage: RequestStage;
  readonly meetingIds: readonly string[];
  /** Ids of persons with a known interest when it was last tabled. */
  readonly interested: readonly string[] | Withheld;
  readonly outcome: Outcome | null;
  readonly decisionId: string | null;
  readonly decidedOn: IsoDay | null;
  readonly withdrawn: boolean;
  /** `by`: the party that withdrew it; null if it was withdrawn before this was recorded. */
  readonly withdrawal: {
    readonly on: IsoDay;
    readonly reasonCode: Code;
    readonly note: Text;
    readonly by: RequestEvents['RequestWithdrawn']['by'];
    readonly withdrawnBy: string;
  } | null;
  /** What became of the school meanwhile. */
  readonly schoolChanges: readonly RequestEvents['SchoolChangeNoted'][];
}

/** A request as people read it: what only the board reads is withheld from everybody else. */
export type ShownRequest = WithWithheld<RequestDocument, 'bids' | 'offers' | 'ranking' | 'diligence' | 'overlaps'>;

import type { Replaced } from '#domain/contract-corrections.events';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export type AllianceNetworkEvents = {
  /** Alliances begin to work together under a name. */
  NetworkFormed: { name: string; from: IsoDay };
  AllianceJoinedNetwork: { membershipId: string; allianceId: string; from: IsoDay };
  AllianceLeftNetwork: { membershipId: string; on: IsoDay; reason: Personal };
  /** The days of a membership were corrected. `to.new` is null if the alliance has not left. */
  NetworkMembershipCorrected: {
    membershipId: string;
    from: Replaced<IsoDay>;
    to: Replaced<IsoDay | null>;
    reason: Personal;
  };
  /** Two alliances agree that one challenges the work of the other. `challenger` and `challenged`: ids of their memberships. */
  MemorandumAgreed: {
    memorandumId: string;
    challenger: string;
    challenged: string;
    from: IsoDay;
    to: IsoDay | null;
    purpose: Personal;
  };
  MemorandumEnded: { memorandumId: string; on: IsoDay; reason: Personal };
  /** A memorandum was corrected. `purpose` is null if it did not change. */
  MemorandumCorrected: {
    memorandumId: string;
    from: Replaced<IsoDay>;
    to: Replaced<IsoDay | null>;
    purpose: Personal | null;
    reason: Personal;
  };
  /** One alliance looked at the work of another. `reviewer` and `reviewed`: ids of their memberships. `actions`: what they agreed to do. */
  PeerReviewRecorded: {
    reviewId: string;
    reviewer: string;
    reviewed: string;
    on: IsoDay;
    summary: Personal;
    actions: Personal;
  };
  /** A peer review was corrected. The texts are null if they did not change. */
  PeerReviewCorrected: {
    reviewId: string;
    on: Replaced<IsoDay>;
    summary: Personal | null;
    actions: Personal | null;
    reason: Personal;
  };
};

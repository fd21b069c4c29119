import type { Replaced } from '#domain/contract-corrections.events';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export type AllianceNetworkEvents = {
  /** Alliances begin to work together under a name. */
  NetworkFormed: { name: string; from: IsoDay };
  AllianceJoinedNetwork: { membershipId: string; allianceId: string; from: IsoDay };
  AllianceLeftNetwork: { membershipId: string; on: IsoDay; reason: Personal };
  /** The days of a membership were typed wrongly. `to.new` is null if the alliance has not left. */
  NetworkMembershipCorrected: {
    membershipId: string;
    from: Replaced<IsoDay>;
    to: Replaced<IsoDay | null>;
    reason: Personal;
  };
  /** Two alliances agree that one challenges the work of the other. Both are named by their memberships. */
  MemorandumAgreed: {
    memorandumId: string;
    challenger: string;
    challenged: string;
    from: IsoDay;
    to: IsoDay | null;
    purpose: Personal;
  };
  MemorandumEnded: { memorandumId: string; on: IsoDay; reason: Personal };
  /** A memorandum was typed wrongly. `purpose` is null if it did not change. */
  MemorandumCorrected: {
    memorandumId: string;
    from: Replaced<IsoDay>;
    to: Replaced<IsoDay | null>;
    purpose: Personal | null;
    reason: Personal;
  };
  /** One alliance looked at the work of another. `actions`: what they agreed to do about it. */
  PeerReviewRecorded: {
    reviewId: string;
    reviewer: string;
    reviewed: string;
    on: IsoDay;
    summary: Personal;
    actions: Personal;
  };
  /** A peer review was typed wrongly. The texts are null if they did not change. */
  PeerReviewCorrected: {
    reviewId: string;
    on: Replaced<IsoDay>;
    summary: Personal | null;
    actions: Personal | null;
    reason: Personal;
  };
};

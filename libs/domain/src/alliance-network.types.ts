import type { AllianceNetworkEvents } from '#domain/alliance-network.events';
import type { Period } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

type Events = AllianceNetworkEvents;

export type NetworkMembership = Period & { readonly membershipId: string; readonly allianceId: string };

export type Memorandum = Period & {
  readonly memorandumId: string;
  readonly challenger: string;
  readonly challenged: string;
};

export type PeerReview = {
  readonly reviewId: string;
  readonly reviewer: string;
  readonly reviewed: string;
  readonly on: IsoDay;
};

export type AllianceNetwork = {
  readonly name: string;
  readonly from: IsoDay;
  readonly memberships: readonly NetworkMembership[];
  readonly memoranda: readonly Memorandum[];
  readonly reviews: readonly PeerReview[];
};

export type AllianceNetworkCommands = {
  /** Opens the stream with the first alliance. */
  FormNetwork: { name: string; from: IsoDay; membershipId: string; allianceId: string };
  JoinNetwork: Events['AllianceJoinedNetwork'];
  LeaveNetwork: Events['AllianceLeftNetwork'];
  CorrectNetworkMembership: { membershipId: string; from: IsoDay; to: IsoDay | null; reason: Personal };
  AgreeMemorandum: Events['MemorandumAgreed'];
  EndMemorandum: Events['MemorandumEnded'];
  /** `purpose`: null if it stays as it is. */
  CorrectMemorandum: {
    memorandumId: string;
    from: IsoDay;
    to: IsoDay | null;
    purpose: Personal | null;
    reason: Personal;
  };
  RecordPeerReview: Events['PeerReviewRecorded'];
  /** The texts are null if they stay as they are. */
  CorrectPeerReview: {
    reviewId: string;
    on: IsoDay;
    summary: Personal | null;
    actions: Personal | null;
    reason: Personal;
  };
};

/** The alliances of which the actor is director today. */
export type ActingFor = { readonly ownAlliances: readonly string[] };

export type AllianceNetworkStream = {
  state: AllianceNetwork;
  commands: AllianceNetworkCommands;
  events: AllianceNetworkEvents;
  facts: { readonly [Name in Exclude<keyof AllianceNetworkCommands, 'FormNetwork' | 'JoinNetwork'>]: ActingFor };
};

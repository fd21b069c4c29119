import { allianceNetwork } from '#domain/alliance-network';
import type { AllianceNetworkStream, Memorandum, NetworkMembership, PeerReview } from '#domain/alliance-network.types';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import { ALL } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import type { Withheld } from '#records/visibility';

interface EndedPart {
  readonly endReason: Personal | Withheld | null;
  readonly corrected: boolean;
}

export type MembershipRecord = NetworkMembership & EndedPart;
export type MemorandumRecord = Memorandum & EndedPart & { readonly purpose: Personal | Withheld };
export type PeerReviewRecord = PeerReview & {
  readonly summary: Personal | Withheld;
  readonly actions: Personal | Withheld;
  readonly recordedBy: string;
  readonly corrected: boolean;
};

/** A network of alliances. */
export interface AllianceNetworkDocument {
  readonly name: string;
  readonly from: IsoDay;
  readonly memberships: readonly MembershipRecord[];
  readonly memoranda: readonly MemorandumRecord[];
  readonly reviews: readonly PeerReviewRecord[];
}

type Lists = Pick<AllianceNetworkDocument, 'memberships' | 'memoranda' | 'reviews'>;

const changeEach = <Entry>(
  entries: readonly Entry[],
  isMeant: (entry: Entry) => boolean,
  change: (entry: Entry) => Partial<Entry>,
): Entry[] => entries.map((each) => (isMeant(each) ? { ...each, ...change(each) } : each));

const OPEN = { endReason: null, corrected: false } as const;
const NONE: Lists = { memberships: [], memoranda: [], reviews: [] };

/** What people read of a network. Its alliances, their boards and auditors read all of it. */
export const allianceNetworkKind: RecordKind<AllianceNetworkStream, AllianceNetworkDocument> = {
  decider: allianceNetwork,
  visibility: {
    NetworkFormed: { readers: ALL },
    AllianceJoinedNetwork: { readers: ALL },
    AllianceLeftNetwork: { readers: ALL, reason: ALL },
    NetworkMembershipCorrected: { readers: ALL, reason: ALL },
    MemorandumAgreed: { readers: ALL, purpose: ALL },
    MemorandumEnded: { readers: ALL, reason: ALL },
    MemorandumCorrected: { readers: ALL, purpose: ALL, reason: ALL },
    PeerReviewRecorded: { readers: ALL, summary: ALL, actions: ALL },
    PeerReviewCorrected: { readers: ALL, summary: ALL, actions: ALL, reason: ALL },
  },
  projection: {
    NetworkFormed: { create: ({ name, from }) => ({ name, from, ...NONE }) },
    AllianceJoinedNetwork: (record, data) => ({
      ...record,
      memberships: [...record.memberships, { ...data, to: null, ...OPEN }],
    }),
    AllianceLeftNetwork: (record, { membershipId, on, reason }) => ({
      ...record,
      memberships: changeEach(
        record.memberships,
        (each) => each.membershipId === membershipId,
        () => ({ to: on, endReason: reason }),
      ),
    }),
    NetworkMembershipCorrected: (record, { membershipId, from, to }) => ({
      ...record,
      memberships: changeEach(
        record.memberships,
        (each) => each.membershipId === membershipId,
        () => ({ from: from.new, to: to.new, corrected: true }),
      ),
    }),
    MemorandumAgreed: (record, data) => ({ ...record, memoranda: [...record.memoranda, { ...data, ...OPEN }] }),
    MemorandumEnded: (record, { memorandumId, on, reason }) => ({
      ...record,
      memoranda: changeEach(
        record.memoranda,
        (each) => each.memorandumId === memorandumId,
        () => ({ to: on, endReason: reason }),
      ),
    }),
    MemorandumCorrected: (record, { memorandumId, from, to, purpose }) => ({
      ...record,
      memoranda: changeEach(
        record.memoranda,
        (each) => each.memorandumId === memorandumId,
        (each) => ({ from: from.new, to: to.new, purpose: purpose ?? each.purpose, corrected: true }),
      ),
    }),
    PeerReviewRecorded: (record, data, { actor }) => ({
      ...record,
      reviews: [...record.reviews, { ...data, recordedBy: actor, corrected: false }],
    }),
    PeerReviewCorrected: (record, { reviewId, on, summary, actions }) => ({
      ...record,
      reviews: changeEach(
        record.reviews,
        (each) => each.reviewId === reviewId,
        (each) => ({
          on: on.new,
          summary: summary ?? each.summary,
          actions: actions ?? each.actions,
          corrected: true,
        }),
      ),
    }),
  },
};

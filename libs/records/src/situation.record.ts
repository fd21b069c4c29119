import { situation, type SituationStream } from '#domain/situation';
import type { FormalStatus, HeadshipKind } from '#domain/situation.events';
import type { IsoDay } from '#kernel/time';
import { ALL } from '#records/readers';
import type { RecordKind } from '#records/record-kind';

/** The headships and the formal statuses of a school. */
export interface SituationDocument {
  readonly schoolUrn: string;
  /** In the order of recording. Each lasts until the next one begins. */
  readonly headships: readonly {
    readonly headshipId: string;
    readonly kind: HeadshipKind;
    readonly from: IsoDay;
    readonly head: string | null;
    readonly recordedBy: string;
    readonly corrected: boolean;
  }[];
  readonly statuses: readonly {
    readonly statusId: string;
    readonly status: FormalStatus;
    readonly from: IsoDay;
    readonly to: IsoDay | null;
    readonly plan: string | null;
    readonly source: string;
    readonly recordedBy: string;
    readonly corrected: boolean;
  }[];
}

/** Read by everybody who may read the school. */
export const situationKind: RecordKind<SituationStream, SituationDocument> = {
  decider: situation,
  visibility: {
    SituationOpened: { readers: ALL },
    HeadshipRecorded: { readers: ALL, head: ALL },
    HeadshipCorrected: { readers: ALL, head: ALL, reason: ALL },
    FormalStatusRecorded: { readers: ALL, plan: ALL, source: ALL },
    FormalStatusEnded: { readers: ALL, reason: ALL },
    FormalStatusCorrected: { readers: ALL, plan: ALL, reason: ALL },
  },
  projection: {
    SituationOpened: { create: ({ schoolUrn }) => ({ schoolUrn, headships: [], statuses: [] }) },
    HeadshipRecorded: (record, recorded, { actor }) => ({
      ...record,
      headships: [...record.headships, { ...recorded, recordedBy: actor, corrected: false }],
    }),
    HeadshipCorrected: (record, { headshipId, kind, from, head }) => ({
      ...record,
      headships: record.headships.map((each) =>
        each.headshipId === headshipId
          ? { ...each, kind: kind.new, from: from.new, head: head ?? each.head, corrected: true }
          : each,
      ),
    }),
    FormalStatusRecorded: (record, recorded, { actor }) => ({
      ...record,
      statuses: [...record.statuses, { ...recorded, to: null, recordedBy: actor, corrected: false }],
    }),
    FormalStatusEnded: (record, { statusId, on }) => ({
      ...record,
      statuses: record.statuses.map((each) => (each.statusId === statusId ? { ...each, to: on } : each)),
    }),
    FormalStatusCorrected: (record, { statusId, status, from, to, plan }) => ({
      ...record,
      statuses: record.statuses.map((each) =>
        each.statusId === statusId
          ? { ...each, status: status.new, from: from.new, to: to.new, plan: plan ?? each.plan, corrected: true }
          : each,
      ),
    }),
  },
};

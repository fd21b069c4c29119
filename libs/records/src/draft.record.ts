import { draft, type DraftStream } from '#domain/draft';
import type { DraftEvents } from '#domain/draft.events';
import { effectiveDay } from '#domain/shared-rules';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import type { Readers } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import type { Shown, Withheld } from '#records/visibility';

/** Only whoever writes a draft reads it. */
const SELF: Readers = ['self'];

/** A request that is being written, and what became of it. */
export interface DraftDocument extends Omit<Shown<DraftEvents['RequestDrafted']>, 'outcomesWanted' | 'circumstances'> {
  readonly draftId: string;
  readonly draftedOn: IsoDay;
  readonly changedOn: IsoDay;
  /** Null until it is written, and after the draft ended. */
  readonly outcomesWanted: Personal | Withheld | null;
  readonly circumstances: Personal | Withheld | null;
  readonly status: 'open' | 'submitted' | 'removed' | 'purged';
  readonly endedOn: IsoDay | null;
  /** The request that was submitted; null without one. */
  readonly requestId: string | null;
}

const NO_TEXTS = { outcomesWanted: null, circumstances: null } as const;

/** What people read of a draft, and who reads it. */
export const draftKind: RecordKind<DraftStream, DraftDocument> = {
  decider: draft,
  visibility: {
    RequestDrafted: { readers: SELF, needAreas: SELF, outcomesWanted: SELF, circumstances: SELF },
    DraftChanged: { readers: SELF, needAreas: SELF, outcomesWanted: SELF, circumstances: SELF },
    DraftSubmissionBegun: { readers: SELF },
    DraftSubmissionAbandoned: { readers: SELF },
    DraftSubmitted: { readers: SELF },
    DraftRemoved: { readers: SELF },
    DraftPurged: { readers: SELF },
    DraftTextsErased: { readers: SELF },
  },
  projection: {
    RequestDrafted: {
      create: (drafted, context) => ({
        ...drafted,
        draftId: context.id,
        ...{ draftedOn: effectiveDay(context), changedOn: effectiveDay(context) },
        ...{ status: 'open', endedOn: null, requestId: null },
      }),
    },
    DraftChanged: (record, { outcomesWanted, circumstances, ...changed }, context) => ({
      ...record,
      ...changed,
      outcomesWanted: outcomesWanted ?? record.outcomesWanted,
      circumstances: circumstances ?? record.circumstances,
      changedOn: effectiveDay(context),
    }),
    DraftSubmissionBegun: (record) => record,
    DraftSubmissionAbandoned: (record) => record,
    DraftSubmitted: (record, { requestId }, context) => ({
      ...record,
      ...NO_TEXTS,
      ...{ status: 'submitted', endedOn: effectiveDay(context), requestId },
    }),
    DraftRemoved: (record, _, context) => ({
      ...record,
      ...NO_TEXTS,
      ...{ status: 'removed', endedOn: effectiveDay(context) },
    }),
    DraftPurged: (record, _, context) => ({
      ...record,
      ...NO_TEXTS,
      ...{ status: 'purged', endedOn: effectiveDay(context) },
    }),
    DraftTextsErased: (record) => record,
  },
};

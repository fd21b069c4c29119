import { succession, type Succession, type SuccessionStream } from '#domain/succession';
import type { SuccessionParty, SuccessionTerms } from '#domain/succession.events';
import type { Personal } from '#kernel/personal';
import { ALL } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import { WITHHELD, type Withheld } from '#records/visibility';

/** A conversion, merger, split or closure of schools. */
export interface SuccessionDocument extends SuccessionTerms {
  readonly stage: Succession['stage'];
  /** The document that says so. */
  readonly source: Personal | Withheld;
  readonly proposedBy: string;
  /** Whether it was corrected, after which all parties confirm again. */
  readonly corrected: boolean;
  readonly confirmations: readonly {
    readonly schoolUrn: string;
    readonly party: SuccessionParty;
    readonly recordedBy: string;
    /** The document from which somebody else recorded it; null if the party did it. */
    readonly source: Personal | Withheld | null;
  }[];
  /** Null unless it was withdrawn. */
  readonly reasonWithdrawn: Personal | Withheld | null;
}

const show = (urns: string[] | Withheld): string[] => (urns === WITHHELD ? [] : urns);

/** Read by everybody who may read one of the schools. */
export const successionKind: RecordKind<SuccessionStream, SuccessionDocument> = {
  decider: succession,
  visibility: {
    SuccessionProposed: { readers: ALL, predecessors: ALL, successors: ALL, source: ALL },
    SuccessionPartyConfirmed: { readers: ALL, source: ALL },
    SuccessionConfirmed: { readers: ALL, predecessors: ALL, successors: ALL },
    SuccessionCorrected: { readers: ALL, predecessors: ALL, successors: ALL, source: ALL, reason: ALL },
    SuccessionWithdrawn: { readers: ALL, predecessors: ALL, successors: ALL, reason: ALL },
  },
  projection: {
    SuccessionProposed: {
      create: ({ kind, predecessors, successors, on, source }, { actor }) => ({
        ...{ kind, on, source, proposedBy: actor },
        predecessors: show(predecessors),
        successors: show(successors),
        stage: 'proposed',
        corrected: false,
        confirmations: [],
        reasonWithdrawn: null,
      }),
    },
    SuccessionPartyConfirmed: (record, confirmation, { actor }) => ({
      ...record,
      confirmations: [...record.confirmations, { ...confirmation, recordedBy: actor }],
    }),
    SuccessionConfirmed: (record) => ({ ...record, stage: 'confirmed' }),
    SuccessionCorrected: (record, { kind, predecessors, successors, on, source }) => ({
      ...record,
      kind: kind.new,
      predecessors: predecessors === WITHHELD ? [] : predecessors.new,
      successors: successors === WITHHELD ? [] : successors.new,
      on: on.new,
      source: source ?? record.source,
      stage: 'proposed',
      corrected: true,
      confirmations: [],
    }),
    SuccessionWithdrawn: (record, { reason }) => ({ ...record, stage: 'withdrawn', reasonWithdrawn: reason }),
  },
};

import { fund, type FundStream } from '#domain/fund';
import type { FundEvents } from '#domain/fund.events';
import { effectiveDay } from '#domain/shared-rules';
import type { Pence } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import { ALL, BOARD } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import type { Shown, Withheld } from '#records/visibility';

type Text = Personal | Withheld;

/** A fund: its grants, and the money of each contract. */
export interface FundDocument {
  readonly boardId: string;
  readonly name: string;
  readonly source: Text;
  readonly financialYear: string;
  readonly granted: Pence;
  readonly grants: readonly { readonly pence: Pence; readonly source: Text; readonly on: IsoDay }[];
  readonly commitments: readonly { readonly contractId: string; readonly pence: Pence; readonly on: IsoDay }[];
  readonly payments: readonly Shown<FundEvents['InstalmentPaid']>[];
  readonly recoveries: readonly {
    readonly contractId: string;
    readonly pence: Pence;
    readonly on: IsoDay;
    readonly reason: Text;
  }[];
  readonly releases: readonly { readonly contractId: string; readonly pence: Pence; readonly on: IsoDay }[];
}

/** What people read of a fund, and who reads it. */
export const fundKind: RecordKind<FundStream, FundDocument> = {
  decider: fund,
  visibility: {
    FundGranted: { readers: ALL, source: ALL },
    GrantIncreased: { readers: ALL, source: ALL },
    FundsCommitted: { readers: ALL },
    CommitmentDeclined: { readers: ALL },
    InstalmentPaid: { readers: ALL, milestone: ALL },
    PaymentRecovered: { readers: ALL, reason: [...BOARD, 'finance'] },
    CommitmentReleased: { readers: ALL },
  },
  projection: {
    FundGranted: {
      create: ({ pence, source, ...grant }, context) => ({
        ...grant,
        source,
        granted: pence,
        grants: [{ pence, source, on: effectiveDay(context) }],
        commitments: [],
        payments: [],
        recoveries: [],
        releases: [],
      }),
    },
    GrantIncreased: (record, { pence, source }, context) => ({
      ...record,
      granted: record.granted + pence,
      grants: [...record.grants, { pence, source, on: effectiveDay(context) }],
    }),
    FundsCommitted: (record, { contractId, pence }, context) => ({
      ...record,
      commitments: [...record.commitments, { contractId, pence, on: effectiveDay(context) }],
    }),
    CommitmentDeclined: (record) => record,
    InstalmentPaid: (record, payment) => ({ ...record, payments: [...record.payments, payment] }),
    PaymentRecovered: (record, { contractId, pence, reason }, context) => ({
      ...record,
      recoveries: [...record.recoveries, { contractId, pence, on: effectiveDay(context), reason }],
    }),
    CommitmentReleased: (record, { contractId, pence }, context) => ({
      ...record,
      releases: [...record.releases, { contractId, pence, on: effectiveDay(context) }],
    }),
  },
};

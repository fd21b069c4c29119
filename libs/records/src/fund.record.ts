import { fund } from '#domain/fund';
import type { FundStream } from '#domain/fund.types';
import { effectiveDay, nameByPlace } from '#domain/shared-rules';
import { ALL, BOARD, type Readers } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import { carrying } from '#records/fund-carrying.record';
import { changePayment, correctPayment, putPayment } from '#records/fund-payments.record';
import type { FundDocument } from '#records/fund.record.types';
import { WITHHELD, type StreamVisibility } from '#records/visibility';

/** Reasons can say more about a school than its figures do. */
const REASONS: Readers = [...BOARD, 'finance'];

const fundVisibility: StreamVisibility<FundStream> = {
  FundGranted: { readers: ALL, source: ALL },
  GrantIncreased: { readers: ALL, source: ALL },
  GrantLowered: { readers: ALL, reason: REASONS },
  CarryForwardBegun: { readers: ALL, reason: REASONS },
  MoneyCarriedIn: { readers: ALL },
  CarryInDeclined: { readers: ALL },
  CarryForwardCompleted: { readers: ALL },
  CarryForwardReturned: { readers: ALL },
  GrantCorrected: { readers: ALL, old: ALL, new: ALL, reason: REASONS },
  FundsCommitted: { readers: ALL },
  CommitmentDeclined: { readers: ALL },
  CommitmentLowered: { readers: ALL, reason: REASONS },
  CommitmentPassedOn: { readers: ALL },
  PaymentProposed: { readers: ALL, milestone: ALL, payee: ALL },
  PaymentProposalWithdrawn: { readers: ALL, reason: REASONS },
  PayeeNamed: { readers: ALL, reason: REASONS },
  PaymentDueSet: { readers: ALL },
  PaymentWithheld: { readers: ALL, reason: REASONS },
  WithheldPaymentReleased: { readers: ALL, reason: REASONS },
  InstalmentPaid: { readers: ALL, milestone: ALL, payee: ALL },
  PaymentVoided: { readers: ALL, note: REASONS },
  PaymentCorrected: { readers: ALL, old: ALL, new: ALL, reason: REASONS },
  PaymentRecovered: { readers: ALL, reason: REASONS },
  RecoveryCorrected: { readers: ALL, reason: REASONS },
  CommitmentReleased: { readers: ALL },
};

/** What people read of a fund, and who reads it. */
export const fundKind: RecordKind<FundStream, FundDocument> = {
  decider: fund,
  visibility: fundVisibility,
  projection: {
    FundGranted: {
      create: ({ pence, source, ...grant }, context) => ({
        ...grant,
        source,
        granted: pence,
        grants: [{ pence, source, on: effectiveDay(context) }],
        reductions: [],
        corrections: [],
        commitments: [],
        payments: [],
        recoveries: [],
        loweredCommitments: [],
        releases: [],
        carryForwards: [],
        carriedIn: [],
        withholdings: [],
        payeeChanges: [],
        passedOn: [],
      }),
    },
    GrantIncreased: (record, { pence, source }, context) => ({
      ...record,
      granted: record.granted + pence,
      grants: [...record.grants, { pence, source, on: effectiveDay(context) }],
    }),
    GrantLowered: (record, { pence, reason }, context) => ({
      ...record,
      granted: record.granted - pence,
      reductions: [...record.reductions, { pence, on: effectiveDay(context), reason }],
    }),
    ...carrying,
    GrantCorrected: (record, corrected, context) => {
      const corrections = [...record.corrections, { ...corrected, on: effectiveDay(context) }];
      if (corrected.old === WITHHELD || corrected.new === WITHHELD) return { ...record, corrections };
      const { pence, ...grant } = corrected.new;
      return { ...record, ...grant, granted: record.granted + pence - corrected.old.pence, corrections };
    },
    FundsCommitted: (record, { contractId, pence }, context) => ({
      ...record,
      commitments: [...record.commitments, { contractId, pence, on: effectiveDay(context) }],
    }),
    CommitmentDeclined: (record) => record,
    CommitmentLowered: (record, { contractId, pence, reason }, context) => ({
      ...record,
      loweredCommitments: [...record.loweredCommitments, { contractId, pence, on: effectiveDay(context), reason }],
    }),
    CommitmentPassedOn: (record, { contractId, allianceId, from }) => ({
      ...record,
      passedOn: [...record.passedOn, { contractId, ...allianceId, on: from }],
    }),
    PaymentDueSet: (record, { instalmentId, dueOn }) => ({
      ...record,
      ...changePayment(record, instalmentId, { dueOn: dueOn.new }),
    }),
    PaymentWithheld: (record, { instalmentId, contractId, reason }, context) => ({
      ...record,
      withholdings: [
        ...record.withholdings,
        {
          ...{ instalmentId, contractId, reason, on: effectiveDay(context), withheldBy: context.actor },
          ...{ releasedOn: null, releasedBy: null, releaseReason: null },
        },
      ],
    }),
    WithheldPaymentReleased: (record, { instalmentId, reason: releaseReason }, context) => {
      const released = { releasedOn: effectiveDay(context), releasedBy: context.actor, releaseReason };
      return {
        ...record,
        withholdings: record.withholdings.map((each) =>
          each.instalmentId === instalmentId && each.releasedOn === null ? { ...each, ...released } : each,
        ),
      };
    },
    PayeeNamed: (record, { entryId, contractId, payee, reason }, context) => ({
      ...record,
      payeeChanges:
        reason === null
          ? record.payeeChanges
          : [...record.payeeChanges, { entryId, contractId, ...payee, on: effectiveDay(context), reason }],
      ...changePayment(record, entryId, { payeeKind: payee.new }),
      recoveries: record.recoveries.map((each) =>
        each.recoveryId === entryId ? { ...each, payeeKind: payee.new } : each,
      ),
    }),
    PaymentProposed: (record, { instalmentId, contractId, pence, milestone, payee, proposedBy }) => ({
      ...record,
      ...putPayment(
        record,
        {
          instalmentId,
          contractId,
          pence,
          details: { milestone, payee, paidOn: null },
          proposedBy,
          status: 'proposed',
          payeeKind: null,
          dueOn: null,
          paidEarly: false,
          voidReason: null,
          note: null,
        },
        null,
      ),
    }),
    PaymentProposalWithdrawn: (record, { instalmentId, reason }) => ({
      ...record,
      ...changePayment(record, instalmentId, { status: 'withdrawn', note: reason }),
    }),
    InstalmentPaid: (record, { instalmentId, contractId, pence, milestone, payee, paidOn }) => ({
      ...record,
      ...putPayment(
        record,
        {
          instalmentId,
          contractId,
          pence,
          details: { milestone, payee, paidOn },
          proposedBy: null,
          status: 'paid',
          payeeKind: null,
          dueOn: null,
          paidEarly: false,
          voidReason: null,
          note: null,
        },
        paidOn,
      ),
    }),
    PaymentVoided: (record, { instalmentId, reason, note }) => ({
      ...record,
      ...changePayment(record, instalmentId, { status: 'voided', voidReason: reason, note }),
    }),
    PaymentCorrected: (record, { instalmentId, new: details }) =>
      details === WITHHELD ? record : { ...record, ...correctPayment(record, instalmentId, details) },
    PaymentRecovered: (record, { contractId, pence, reason, instalmentId }, context) => ({
      ...record,
      recoveries: [
        ...record.recoveries,
        {
          recoveryId: nameByPlace(context),
          contractId,
          pence,
          on: effectiveDay(context),
          reason,
          correctedOn: null,
          instalmentId,
          payeeKind: record.payments.find((each) => each.instalmentId === instalmentId)?.payeeKind ?? null,
        },
      ],
    }),
    RecoveryCorrected: (record, { recoveryId, pence }, context) => ({
      ...record,
      recoveries: record.recoveries.map((each) =>
        each.recoveryId === recoveryId ? { ...each, pence: pence.new, correctedOn: effectiveDay(context) } : each,
      ),
    }),
    CommitmentReleased: (record, { contractId, pence }, context) => ({
      ...record,
      releases: [...record.releases, { contractId, pence, on: effectiveDay(context) }],
    }),
  },
};

import type { Arrangement, ContractStream } from '#domain/contract.types';
import { effectiveDay } from '#domain/shared-rules';
import type { IsoDay } from '#kernel/time';
import { drafts } from '#records/contract-drafts.record';
import type { ContractDocument } from '#records/contract.record.types';
import type { RecordProjection } from '#records/record-projection';

type Projection = RecordProjection<ContractStream, ContractDocument>;

/** A confirmed arrangement stays confirmed: a refused second attempt does not undo it. */
const updateArrangement = (known: Arrangement, status: Arrangement['status'], since: IsoDay): Arrangement =>
  known.status === 'confirmed' ? known : { status, since };

/** What people read of a contract before its start: drafting, signing and arranging. */
export const beforeStart = {
  ...drafts,
  ContractSigned: (record, signature) => ({ ...record, signatures: [...record.signatures, signature] }),
  ContractAcknowledged: (record, { acknowledgedOn, personId }) => ({
    ...record,
    acknowledgedOn,
    acknowledgedBy: personId,
  }),
  ArrangementsRequested: (record, { requested }, context) => {
    const request = (name: 'money' | 'days'): Arrangement =>
      requested.includes(name) ? updateArrangement(record[name], 'requested', effectiveDay(context)) : record[name];
    return { ...record, money: request('money'), days: request('days') };
  },
  FundingNotNeeded: (record, _, context) => ({
    ...record,
    money: { status: 'confirmed', since: effectiveDay(context) },
  }),
  EarlierReplyNoted: (record) => record,
  FundingConfirmed: (record, _, context) => ({
    ...record,
    lowered: 0,
    money: { status: 'confirmed', since: effectiveDay(context) },
  }),
  FundingRefused: (record, _, context) => ({
    ...record,
    money: updateArrangement(record.money, 'refused', effectiveDay(context)),
  }),
  DaysConfirmed: (record, _, context) => ({ ...record, days: { status: 'confirmed', since: effectiveDay(context) } }),
  DaysRefused: (record, _, context) => ({
    ...record,
    days: updateArrangement(record.days, 'refused', effectiveDay(context)),
  }),
  ContractWithdrawn: (record, { reason }, context) => ({
    ...record,
    withdrawnOn: effectiveDay(context),
    withdrawalReason: reason,
  }),
} satisfies Partial<Projection>;

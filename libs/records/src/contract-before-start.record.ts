import type { Arrangement } from '#domain/contract-entries.types';
import type { ContractStream } from '#domain/contract.types';
import { effectiveDay } from '#domain/shared-rules';
import type { IsoDay } from '#kernel/time';
import { changeMember, team } from '#records/contract-team.record';
import { drafts } from '#records/contract-drafts.record';
import type { ContractDocument } from '#records/contract.record.types';
import { signVersion } from '#records/contract-versions.record';
import type { RecordProjection } from '#records/record-projection';
import { WITHHELD } from '#records/visibility';

type Projection = RecordProjection<ContractStream, ContractDocument>;

/** A confirmed arrangement stays confirmed: a refused second attempt does not undo it. */
const updateArrangement = (known: Arrangement, status: Arrangement['status'], since: IsoDay): Arrangement =>
  known.status === 'confirmed' ? known : { status, since };

/** What people read of a contract before its start: drafting, signing and arranging. */
export const beforeStart = {
  ...drafts,
  ...team,
  ContractSigned: (record, signature) => ({
    ...record,
    versions: signVersion(record, signature.as),
    signatures: [...record.signatures, signature],
  }),
  DraftedFromPaper: (record) => record,
  ContractTakenOver: (record, takenOver, { actor: enteredBy }) => ({
    ...record,
    takenOver: { ...takenOver, enteredBy },
  }),
  ContractSignedOnPaper: (record, signature) => ({
    ...record,
    versions: signVersion(record, signature.as),
    signatures: [...record.signatures, { ...signature, personId: null, contractVersion: null }],
  }),
  ContractAcknowledged: (record, { acknowledgedOn, personId }) => ({
    ...record,
    acknowledgedOn,
    acknowledgedBy: personId,
  }),
  ArrangementsRequested: (record, { requested, reservations }, context) => {
    const request = (name: 'money' | 'days'): Arrangement =>
      requested.includes(name) ? updateArrangement(record[name], 'requested', effectiveDay(context)) : record[name];
    const asked = reservations === WITHHELD ? [] : reservations.map(({ leaderId }) => leaderId);
    const members = record.team.map((member) =>
      asked.includes(member.leaderId) ? { ...member, days: 'requested' as const } : member,
    );
    return { ...record, team: members, money: request('money'), days: request('days') };
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
  DaysConfirmed: (record, { leaderId }, context) => ({
    ...changeMember(record, leaderId, { days: 'confirmed' }),
    days: { status: 'confirmed', since: effectiveDay(context) },
  }),
  DaysRefused: (record, { leaderId }, context) => ({
    ...changeMember(record, leaderId, { days: 'refused' }),
    days: updateArrangement(record.days, 'refused', effectiveDay(context)),
  }),
  ContractWithdrawn: (record, { reason }, context) => ({
    ...record,
    withdrawnOn: effectiveDay(context),
    withdrawalReason: reason,
  }),
} satisfies Partial<Projection>;

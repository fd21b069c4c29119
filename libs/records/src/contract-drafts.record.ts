import { EMPTY_AFTERWARDS } from '#records/contract-afterwards.record.types';
import type { AimChange } from '#domain/contract-aims.events';
import { putClause } from '#domain/contract-evolve-draft';
import type { PartChange } from '#domain/contract-parts.events';
import type { ContractStream } from '#domain/contract.types';
import { effectiveDay } from '#domain/shared-rules';
import type { EventContext } from '#kernel/decider';
import type { DraftChangeRecord } from '#records/contract-draft.record.types';
import type { ContractDocument } from '#records/contract.record.types';
import { addVersion, addNextVersion } from '#records/contract-versions.record';
import type { RecordProjection } from '#records/record-projection';
import { WITHHELD, type Withheld } from '#records/visibility';

type Projection = RecordProjection<ContractStream, ContractDocument>;

const EMPTY = {
  team: [],
  parts: [],
  clauses: [],
  price: null,
  aims: [],
  signatures: [],
  takenOver: null,
  draftChanges: [],
  acknowledgedOn: null,
  acknowledgedBy: null,
  startedOn: null,
  startCorrectedOn: null,
  begunEarly: null,
  nextReviewOn: null,
  nextReportOn: null,
  visits: [],
  sessions: [],
  programmeResults: [],
  measurements: [],
  evidence: [],
  reports: [],
  statements: [],
  reviews: [],
  variations: [],
  concernReports: [],
  concerns: [],
  circumstances: [],
  pauses: [],
  monitoring: null,
  workPlans: [],
  afterwards: EMPTY_AFTERWARDS,
  passedOn: [],
  extends: null,
  extendedBy: [],
  judgements: [],
  payments: [],
  lowered: 0,
  paid: 0,
  recovered: 0,
  ended: null,
  released: null,
  daysSettled: false,
  withdrawnOn: null,
  withdrawalReason: null,
  requestWithdrawal: null,
  closed: null,
} satisfies Partial<ContractDocument>;

/** The aims after these changes, as far as the reader sees them. */
export const applyAimChanges = (
  record: ContractDocument,
  changes: readonly AimChange[] | Withheld,
): ContractDocument['aims'] =>
  changes === WITHHELD
    ? record.aims
    : record.aims.map((aim) => changes.find(({ aimId }) => aimId === aim.aimId)?.new ?? aim);

/** The parts after these changes, as far as the reader sees them. */
export const applyPartChanges = (
  record: ContractDocument,
  changes: readonly PartChange[] | Withheld,
): ContractDocument['parts'] =>
  changes === WITHHELD
    ? record.parts
    : record.parts.map((part) => changes.find(({ partId }) => partId === part.partId)?.new ?? part);

type Agreed = ContractDocument['agreed'];

/** The record of a draft without aims and signatures. */
const startDraft = (agreed: Agreed, context: EventContext): ContractDocument => {
  const draftedOn = effectiveDay(context);
  const arrangement = { status: 'not-requested', since: draftedOn } as const;
  const { halfDays } = agreed;
  return {
    ...EMPTY,
    agreed,
    draftedOn,
    draftedBy: context.actor,
    versions: addVersion([], { change: 'drafted', about: null }, context),
    halfDays,
    money: arrangement,
    days: arrangement,
  };
};

const addDraftChange = (
  record: ContractDocument,
  context: EventContext,
  change: Pick<DraftChangeRecord, 'kind'> & Partial<DraftChangeRecord>,
): ContractDocument['draftChanges'] => [
  ...record.draftChanges,
  { on: effectiveDay(context), by: context.actor, old: null, new: null, voided: [], reason: null, ...change },
];

/** How the record of a draft changes. */
export const drafts = {
  ContractDrafted: { create: startDraft },
  ContractRedrafted: (record, agreed, context) => ({
    ...startDraft(agreed, context),
    draftChanges: addDraftChange(record, context, { kind: 'redrafted' }),
    versions: addVersion(record.versions, { change: 'drafted-again', about: null }, context),
    extendedBy: record.extendedBy,
    concernReports: record.concernReports,
    concerns: record.concerns,
    payments: record.payments,
    paid: record.paid,
    recovered: record.recovered,
  }),
  DraftAmended: (record, { old, new: figures, reason }, context) => ({
    ...record,
    agreed: { ...record.agreed, ...figures },
    halfDays: figures.halfDays,
    versions: addNextVersion(record, { change: 'figures-amended', about: null }, context),
    draftChanges: addDraftChange(record, context, { kind: 'amended', old, new: figures, reason }),
  }),
  SignaturesVoided: (record, { voided, reason }, context) => {
    const none = { status: 'not-requested', since: effectiveDay(context) } as const;
    return {
      ...record,
      signatures: [],
      takenOver: null,
      team: record.team.map((member) => ({
        ...member,
        releasedOn: null,
        releasedBy: null,
        releasedVersion: null,
        days: 'not-requested',
      })),
      acknowledgedOn: null,
      acknowledgedBy: null,
      money: none,
      days: none,
      versions: addNextVersion(record, { change: 'opened-again', about: null }, context),
      draftChanges: addDraftChange(record, context, { kind: 'reopened', voided, reason }),
    };
  },
  AimChanged: (record, { aimId, old, new: changed }, context) => ({
    ...record,
    versions: addNextVersion(record, { change: 'aim-changed', about: aimId }, context),
    aims:
      old === WITHHELD || changed === WITHHELD ? record.aims : applyAimChanges(record, [{ aimId, old, new: changed }]),
  }),
  ExtensionDrafted: (record, { extendedId }) => ({ ...record, extends: extendedId }),
  ContractExtended: (record, { extensionId }) => ({
    ...record,
    extendedBy: [...record.extendedBy.filter((id) => id !== extensionId), extensionId],
  }),
  AimAgreed: (record, aim, context) => ({
    ...record,
    versions: addNextVersion(record, { change: 'aim-added', about: aim.aimId }, context),
    aims: [...record.aims, aim],
  }),
  AimDropped: (record, { aimId }, context) => ({
    ...record,
    versions: addNextVersion(record, { change: 'aim-removed', about: aimId }, context),
    aims: record.aims.filter((aim) => aim.aimId !== aimId),
  }),
  PartAgreed: (record, part, context) => ({
    ...record,
    versions: addNextVersion(record, { change: 'part-added', about: part.partId }, context),
    parts: [...record.parts, part],
  }),
  PartChanged: (record, { partId, old, new: changed }, context) => ({
    ...record,
    versions: addNextVersion(record, { change: 'part-changed', about: partId }, context),
    parts:
      old === WITHHELD || changed === WITHHELD
        ? record.parts
        : applyPartChanges(record, [{ partId, old, new: changed }]),
  }),
  PartDropped: (record, { partId }, context) => ({
    ...record,
    versions: addNextVersion(record, { change: 'part-removed', about: partId }, context),
    parts: record.parts.filter((part) => part.partId !== partId),
  }),
  ClauseAdded: (record, clause, context) => ({
    ...record,
    versions: addNextVersion(record, { change: 'clause-added', about: clause.code }, context),
    clauses: putClause(record.clauses, clause),
  }),
  PriceAgreed: (record, price, context) => ({
    ...record,
    versions: addNextVersion(record, { change: 'price-agreed', about: null }, context),
    price,
  }),
  ClauseRemoved: (record, { code }, context) => ({
    ...record,
    versions: addNextVersion(record, { change: 'clause-removed', about: code }, context),
    clauses: record.clauses.filter((clause) => clause.code !== code),
  }),
} satisfies Partial<Projection>;

import type { ShownContract } from '#api/contracts/contract-reader';
import * as schema from '#api/openapi/response-schemas';
import type { Aim, ContractEvents } from '#domain/contract.events';
import type { Arrangement } from '#domain/contract.types';
import type { ConcernKind, Judgement, Rating, Signatory } from '#domain/vocabulary';
import type * as records from '#records/contract.record.types';

export const JUDGEMENT = schema.enumOf<Judgement>({ met: true, 'partly-met': true, 'not-met': true });
export const SIGNATORY = schema.enumOf<Signatory>({ school: true, provider: true, 'home-head': true });

const PURSUED = { progress: true, engagement: true, leadership: true, capacity: true, funding: true } as const;

export const CONCERN_KIND = schema.enumOf<ConcernKind>({ ...PURSUED, safeguarding: true });

export const AIM_FIELDS: schema.SchemasOf<Aim> = {
  aimId: schema.id(),
  needArea: schema.text(),
  statement: schema.text(),
  measure: schema.object<Aim['measure']>({
    name: schema.text(),
    unit: schema.text(),
    direction: schema.enumOf<'up' | 'down'>({ up: true, down: true }),
  }),
  baseline: schema.object<Aim['baseline']>({
    value: schema.number(),
    on: schema.day(),
    cohort: schema.text(),
    status: schema.enumOf<Aim['baseline']['status']>({ provisional: true, revised: true, final: true }),
  }),
  target: schema.object<Aim['target']>({ value: schema.number(), by: schema.day() }),
  assessor: schema.text(),
  method: schema.text(),
};

export const RATING = schema.enumOf<Rating>({ red: true, amber: true, green: true });

const AIM = schema.namedObject<Aim>('Aim', AIM_FIELDS);

const AGREED = schema.namedObject<ShownContract['agreed']>('ContractAgreed', {
  reference: schema.text(),
  decisionId: schema.id(),
  boardId: schema.id(),
  requestId: schema.orNull(schema.id()),
  schoolUrn: schema.urn(),
  leaderId: schema.id(),
  leaderPersonId: schema.id(),
  homeSchoolUrn: schema.urn(),
  allianceId: schema.orNull(schema.id()),
  level: schema.text(),
  fundId: schema.id(),
  pence: schema.pence(),
  halfDays: schema.halfDays(),
  startsOn: schema.day(),
  endsOn: schema.day(),
  reviewEveryDays: schema.integer(),
  reportEveryDays: schema.integer(),
  graceDays: schema.integer(),
  missedVisitReasons: schema.shownListOf(schema.text()),
  earlyEndCauses: schema.shownListOf(schema.text()),
});

const ARRANGEMENT = schema.namedObject<Arrangement>('Arrangement', {
  status: schema.enumOf<Arrangement['status']>({
    'not-requested': true,
    requested: true,
    confirmed: true,
    refused: true,
  }),
  since: schema.day(),
});

const VISIT = schema.namedObject<records.VisitRecord>('Visit', {
  visitId: schema.id(),
  on: schema.day('The day for which it is planned, or on which it was held.'),
  halfDays: schema.halfDays(),
  purpose: schema.text(),
  status: schema.enumOf<records.VisitRecord['status']>({ planned: true, held: true, missed: true }),
  plannedBy: schema.text('Id of the person.'),
  recordedBy: schema.orNull(schema.text('Id of the person who recorded that it was held or missed.')),
  summary: schema.orNull(schema.text()),
  missedReason: schema.orNull(schema.text('Code of the reason.')),
  missedNote: schema.orNull(schema.text()),
  countersigned: schema.boolean(),
  countersignedBy: schema.orNull(schema.text('Id of the person who countersigned for the school.')),
});

const MEASUREMENT = schema.namedObject<records.MeasurementRecord>('Measurement', {
  measurementId: schema.id(),
  aimId: schema.id(),
  value: schema.number(),
  measuredOn: schema.day(),
  source: schema.text(),
  recordedBy: schema.text('Id of the person.'),
});

const REPORT = schema.namedObject<records.ReportRecord>('ProgressReport', {
  reportId: schema.id(),
  reportedOn: schema.day(),
  reportedBy: schema.text('Id of the person.'),
  ratings: schema.shownListOf(
    schema.object<{ aimId: string; rating: Rating; evidence: string }>({
      aimId: schema.id(),
      rating: RATING,
      evidence: schema.text(),
    }),
  ),
  narrative: schema.text(),
});

const STATEMENT = schema.namedObject<records.StatementRecord>('SchoolStatement', {
  on: schema.day(),
  statedBy: schema.text('Id of the person.'),
  statement: schema.text(),
});

const REVIEW = schema.namedObject<records.ReviewRecord>('BoardReview', {
  reviewedOn: schema.day(),
  recordedBy: schema.text('Id of the person.'),
  judgement: RATING,
  note: schema.text(),
});

const VARIATION = schema.namedObject<records.VariationRecord>('Variation', {
  variationId: schema.id(),
  proposedBy: SIGNATORY,
  proposedOn: schema.day(),
  reason: schema.text(),
  aims: schema.shownListOf(
    schema.object<{ aimId: string; old: Aim; new: Aim }>({ aimId: schema.id(), old: AIM, new: AIM }),
  ),
  halfDays: schema.object<records.VariationRecord['halfDays']>({ old: schema.halfDays(), new: schema.halfDays() }),
  status: schema.enumOf<records.VariationRecord['status']>({ open: true, agreed: true, refused: true }),
  answeredBy: schema.orNull(SIGNATORY),
  answeredOn: schema.orNull(schema.day()),
  refusalReason: schema.orNull(schema.text()),
});

const CONCERN_REPORT = schema.namedObject<records.ConcernReportRecord>('ConcernReport', {
  on: schema.day(),
  reportedBy: schema.text('Id of the person.'),
  kind: CONCERN_KIND,
  aimIds: schema.shownListOf(schema.id()),
  detail: schema.text(),
});

const CONCERN = schema.namedObject<records.ContractConcernRecord>('ContractConcern', {
  escalationId: schema.id(),
  kind: CONCERN_KIND,
  since: schema.day(),
  settled: schema.boolean(),
  outcome: schema.orNull(schema.text()),
});

const AIM_JUDGEMENT = schema.namedObject<records.AimJudgementRecord>('AimJudgement', {
  aimId: schema.id(),
  judgement: JUDGEMENT,
  judgedOn: schema.day(),
  judgedBy: schema.text('Id of the person.'),
  evidence: schema.text(),
});

type Ended = NonNullable<ShownContract['ended']>;
const ENDED = schema.object<Ended>({
  how: schema.enumOf<Ended['how']>({ completed: true, 'ended-early': true, lapsed: true }),
  on: schema.day(),
  causeCode: schema.orNull(schema.text()),
  note: schema.orNull(schema.text()),
  unusedPence: schema.pence('The part of the price that is not owed, in pence.'),
  unusedHalfDays: schema.halfDays('Planned half-days that were not delivered.'),
});

type Closed = NonNullable<ShownContract['closed']>;
const CLOSED = schema.object<Closed>({
  metAims: schema.integer(),
  partlyMetAims: schema.integer(),
  unmetAims: schema.integer(),
  paid: schema.pence('Paid and not recovered, in pence.'),
  deliveredHalfDays: schema.halfDays(),
});

/** Everything that was agreed, done and written under a contract. A text or list that the reader may not see reads `withheld`. */
export const CONTRACT_DOCUMENT = schema.namedObject<ShownContract>('ContractDocument', {
  agreed: AGREED,
  draftedOn: schema.day(),
  draftedBy: schema.text('Id of the person.'),
  aims: schema.listOf(AIM),
  signatures: schema.listOf(
    schema.object<ContractEvents['ContractSigned']>({ as: SIGNATORY, personId: schema.id(), signedOn: schema.day() }),
  ),
  acknowledgedOn: schema.orNull(schema.day('The day on which the responsible body acknowledged the contract.')),
  acknowledgedBy: schema.orNull(schema.text('Id of the person.')),
  money: ARRANGEMENT,
  days: ARRANGEMENT,
  halfDays: schema.halfDays('Planned half-days, including variations.'),
  startedOn: schema.orNull(schema.day()),
  nextReviewOn: schema.orNull(schema.day()),
  nextReportOn: schema.orNull(schema.day()),
  visits: schema.listOf(VISIT),
  measurements: schema.listOf(MEASUREMENT, 'The whole series of every aim, in the order of recording.'),
  reports: schema.listOf(REPORT),
  statements: schema.listOf(STATEMENT),
  reviews: schema.listOf(REVIEW),
  variations: schema.listOf(VARIATION),
  concernReports: schema.shownListOf(CONCERN_REPORT, 'Reports of the provider that the work is not progressing.'),
  concerns: schema.shownListOf(CONCERN),
  judgements: schema.listOf(AIM_JUDGEMENT, 'The last judgement of each aim. Earlier ones are in the history.'),
  payments: schema.listOf(
    schema.object<ShownContract['payments'][number]>({
      instalmentId: schema.id(),
      pence: schema.pence(),
      notedOn: schema.day(),
      voided: schema.boolean('Whether the payment was recorded by mistake or came back from the bank.'),
    }),
  ),
  lowered: schema.pence('Total by which the price fell after the draft, in pence.'),
  paid: schema.pence('Total paid and not void, in pence.'),
  recovered: schema.pence('Recovered payments, in pence.'),
  ended: schema.orNull(ENDED),
  released: schema.orNull(schema.pence('Amount returned to the fund after the end, in pence.')),
  daysSettled: schema.boolean(),
  withdrawnOn: schema.orNull(schema.day('The day on which the withdrawal was recorded.')),
  withdrawalReason: schema.orNull(schema.text()),
  closed: schema.orNull(CLOSED),
});

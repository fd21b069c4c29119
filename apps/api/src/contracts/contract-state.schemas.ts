import * as schema from '#api/openapi/response-schemas';
import type { Aim, ContractEvents } from '#domain/contract.events';
import type { Arrangement, Concern, SupportContract, Visit } from '#domain/contract.types';
import type { ConcernKind, Judgement, Signatory } from '#domain/vocabulary';

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

const AGREED = schema.namedObject<ContractEvents['ContractDrafted']>('ContractAgreed', {
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
  missedVisitReasons: schema.listOf(schema.text()),
  earlyEndCauses: schema.listOf(schema.text()),
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

const VISIT = schema.namedObject<Visit>('Visit', {
  visitId: schema.id(),
  on: schema.day(),
  halfDays: schema.halfDays(),
  status: schema.enumOf<Visit['status']>({ planned: true, held: true, missed: true }),
  countersigned: schema.boolean(),
});

const CONCERN = schema.namedObject<Concern>('ContractConcern', {
  escalationId: schema.id(),
  kind: schema.enumOf<Concern['kind']>(PURSUED),
  since: schema.day(),
  settled: schema.boolean(),
});

type Ended = NonNullable<SupportContract['ended']>;
const ENDED = schema.object<Ended>({
  how: schema.enumOf<Ended['how']>({ completed: true, 'ended-early': true, lapsed: true }),
  on: schema.day(),
  unusedPence: schema.pence('The part of the price that is not owed, in pence.'),
});

/** The state of a contract. Concerns are included only for readers who may see them. */
export const CONTRACT_STATE = schema.namedObject<SupportContract>(
  'ContractState',
  {
    agreed: AGREED,
    draftedOn: schema.day(),
    aims: schema.listOf(schema.namedObject<Aim>('Aim', AIM_FIELDS)),
    signatures: schema.listOf(
      schema.object<ContractEvents['ContractSigned']>({ as: SIGNATORY, personId: schema.id(), signedOn: schema.day() }),
    ),
    acknowledgedOn: schema.orNull(schema.day('The day on which the responsible body acknowledged the contract.')),
    attempt: schema.integer('Number of requests for money and days.'),
    money: ARRANGEMENT,
    days: ARRANGEMENT,
    halfDays: schema.halfDays('Planned half-days, including variations.'),
    startedOn: schema.orNull(schema.day()),
    nextReviewOn: schema.orNull(schema.day()),
    nextReportOn: schema.orNull(schema.day()),
    notedOverdue: schema.object<SupportContract['notedOverdue']>({
      review: schema.orNull(schema.day()),
      report: schema.orNull(schema.day()),
    }),
    visits: schema.listOf(VISIT),
    measurements: schema.listOf(
      schema.object<SupportContract['measurements'][number]>({ measurementId: schema.id(), aimId: schema.id() }),
    ),
    reportIds: schema.listOf(schema.id()),
    counts: schema.object<SupportContract['counts']>({
      statements: schema.integer('Statements of the school.'),
      reviews: schema.integer('Reviews by the board.'),
      judgements: schema.integer('Judgements of aims, including those that were replaced.'),
    }),
    variation: schema.orNull(schema.anyObject('The proposed variation that is not yet answered.')),
    pastVariationIds: schema.listOf(schema.id()),
    concerns: schema.listOf(CONCERN),
    concernReports: schema.integer('Number of reports of the provider that the work is not progressing.'),
    judgements: schema.listOf(
      schema.object<SupportContract['judgements'][number]>({ aimId: schema.id(), judgement: JUDGEMENT }),
    ),
    paid: schema.pence(),
    recovered: schema.pence('Recovered payments, in pence.'),
    ended: schema.orNull(ENDED),
    released: schema.orNull(schema.pence('Amount returned to the fund after the end, in pence.')),
    daysSettled: schema.boolean(),
    withdrawn: schema.boolean(),
    withdrawnOn: schema.orNull(schema.day('The day on which the withdrawal was recorded.')),
    closed: schema.boolean(),
  },
  ['concerns', 'concernReports'],
);

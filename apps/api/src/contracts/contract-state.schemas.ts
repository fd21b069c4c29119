import * as is from '#api/openapi/response-schemas';
import type { Aim, ContractEvents } from '#domain/contract.events';
import type { Arrangement, Concern, SupportContract, Visit } from '#domain/contract.types';
import type { ConcernKind, Judgement, Signatory } from '#domain/vocabulary';

export const JUDGEMENT = is.word<Judgement>({ met: true, 'partly-met': true, 'not-met': true });
export const SIGNATORY = is.word<Signatory>({ school: true, provider: true, 'home-head': true });

export const CONCERN_KIND = is.word<ConcernKind>({
  progress: true,
  engagement: true,
  leadership: true,
  capacity: true,
  funding: true,
  safeguarding: true,
});

export const AIM_FIELDS: is.ShapesOf<Aim> = {
  aimId: is.id(),
  needArea: is.text(),
  statement: is.text(),
  measure: is.fields<Aim['measure']>({
    name: is.text(),
    unit: is.text(),
    direction: is.word<'up' | 'down'>({ up: true, down: true }),
  }),
  baseline: is.fields<Aim['baseline']>({
    value: is.number(),
    on: is.day(),
    cohort: is.text(),
    status: is.word<Aim['baseline']['status']>({ provisional: true, revised: true, final: true }),
  }),
  target: is.fields<Aim['target']>({ value: is.number(), by: is.day() }),
  assessor: is.text(),
  method: is.text(),
};

const AGREED = is.named<ContractEvents['ContractDrafted']>('ContractAgreed', {
  reference: is.text(),
  decisionId: is.id(),
  boardId: is.id(),
  requestId: is.orNull(is.id()),
  schoolUrn: is.urn(),
  leaderId: is.id(),
  leaderPersonId: is.id(),
  homeSchoolUrn: is.urn(),
  allianceId: is.orNull(is.id()),
  level: is.text(),
  fundId: is.id(),
  pence: is.pence(),
  halfDays: is.halfDays(),
  startsOn: is.day(),
  endsOn: is.day(),
  reviewEveryDays: is.whole(),
  reportEveryDays: is.whole(),
  graceDays: is.whole(),
  missedVisitReasons: is.listOf(is.text()),
  earlyEndCauses: is.listOf(is.text()),
});

const ARRANGEMENT = is.named<Arrangement>('Arrangement', {
  status: is.word<Arrangement['status']>({ 'not-asked': true, asked: true, confirmed: true, refused: true }),
  since: is.day(),
});

const VISIT = is.named<Visit>('Visit', {
  visitId: is.id(),
  on: is.day(),
  halfDays: is.halfDays(),
  status: is.word<Visit['status']>({ planned: true, held: true, missed: true }),
  countersigned: is.flag(),
});

const CONCERN = is.named<Concern>('ContractConcern', {
  escalationId: is.id(),
  kind: CONCERN_KIND,
  since: is.day(),
  settled: is.flag(),
});

type Ended = NonNullable<SupportContract['ended']>;
const ENDED = is.fields<Ended>({
  how: is.word<Ended['how']>({ completed: true, 'ended-early': true, lapsed: true }),
  on: is.day(),
  unusedPence: is.pence('What of the price is not owed, in pence.'),
});

/** The contract as its stream folds; concerns only for those who may see them. */
export const CONTRACT_STATE = is.named<SupportContract>(
  'ContractState',
  {
    agreed: AGREED,
    draftedOn: is.day(),
    aims: is.listOf(is.named<Aim>('Aim', AIM_FIELDS)),
    signatures: is.listOf(
      is.fields<ContractEvents['ContractSigned']>({ as: SIGNATORY, personId: is.id(), signedOn: is.day() }),
    ),
    acknowledgedOn: is.orNull(is.day('The day on which the responsible body acknowledged the contract.')),
    attempt: is.whole('How often money and days were asked for.'),
    money: ARRANGEMENT,
    days: ARRANGEMENT,
    halfDays: is.halfDays('Planned half-days as last varied.'),
    startedOn: is.orNull(is.day()),
    nextReviewOn: is.orNull(is.day()),
    nextReportOn: is.orNull(is.day()),
    notedOverdue: is.fields<SupportContract['notedOverdue']>({
      review: is.orNull(is.day()),
      report: is.orNull(is.day()),
    }),
    visits: is.listOf(VISIT),
    readings: is.listOf(is.fields<SupportContract['readings'][number]>({ readingId: is.id(), aimId: is.id() })),
    reportIds: is.listOf(is.id()),
    variation: is.orNull(is.anything('The variation that is proposed and not answered yet.')),
    pastVariationIds: is.listOf(is.id()),
    concerns: is.listOf(CONCERN),
    judgements: is.listOf(is.fields<SupportContract['judgements'][number]>({ aimId: is.id(), judgement: JUDGEMENT })),
    paid: is.pence(),
    recovered: is.pence('What came back of what was paid, in pence.'),
    ended: is.orNull(ENDED),
    released: is.orNull(is.pence('What went back to the fund after the end, in pence.')),
    daysSettled: is.flag(),
    withdrawn: is.flag(),
    withdrawnOn: is.orNull(is.day('The day on which the withdrawal was recorded.')),
    closed: is.flag(),
  },
  ['concerns'],
);

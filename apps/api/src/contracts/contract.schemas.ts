import type { ContractHistory } from '#api/contracts/contract-history-reader';
import type { ContractRecord } from '#api/contracts/contract-reader';
import { AIM_FIELDS, CONTRACT_STATE, JUDGEMENT, SIGNATORY } from '#api/contracts/contract-state.schemas';
import * as is from '#api/openapi/response-schemas';
import type { Stage, Waiting } from '#domain/contract-stage';
import type { Rating } from '#domain/vocabulary';
import type { RegisteredAim, RegisteredContract } from '#read-models/contract-register';

export const STAGE = is.word<Stage>({
  draft: true,
  signing: true,
  arranging: true,
  ready: true,
  running: true,
  ended: true,
  closed: true,
  withdrawn: true,
});

const RATING = is.word<Rating>({ red: true, amber: true, green: true });

const AIM = is.named<RegisteredAim>('RegisteredAim', {
  ...AIM_FIELDS,
  latest: is.orNull(is.fields<{ value: number; takenOn: string }>({ value: is.number(), takenOn: is.day() })),
  rating: is.orNull(RATING),
  judgement: is.orNull(JUDGEMENT),
});

const LINE: is.ShapesOf<RegisteredContract> = {
  contractId: is.id(),
  reference: is.text(),
  boardId: is.id(),
  decisionId: is.id(),
  requestId: is.orNull(is.id()),
  schoolUrn: is.urn(),
  leaderId: is.id(),
  leaderPersonId: is.id(),
  homeSchoolUrn: is.urn(),
  allianceId: is.orNull(is.id()),
  level: is.text(),
  fundId: is.id(),
  startsOn: is.day(),
  endsOn: is.day('The time limit.'),
  recordableUntil: is.day('The last day on which what happened within the contract is still recorded.'),
  startedOn: is.orNull(is.day()),
  endedOn: is.orNull(is.day()),
  endedHow: is.orNull(
    is.word<'completed' | 'ended-early' | 'lapsed'>({ completed: true, 'ended-early': true, lapsed: true }),
  ),
  boardJudgement: is.orNull(RATING),
  reviewedOn: is.orNull(is.day()),
  plannedHalfDays: is.halfDays(),
  deliveredHalfDays: is.halfDays(),
  pence: is.pence(),
  paidPence: is.pence('What was paid and did not come back, in pence.'),
  openConcerns: is.listOf(is.id(), 'Concerns raised and not yet settled; only for those who may see them.'),
  aims: is.listOf(AIM),
  stage: STAGE,
  signedBy: is.listOf(SIGNATORY),
  moneyConfirmed: is.flag(),
  daysConfirmed: is.flag(),
  daysLeft: is.orNull(is.whole('Days up to the time limit, its last day counted as 0; null unless it runs.')),
  lapsed: is.flag('The time limit has passed.'),
};

export const REGISTERED_CONTRACT = is.named<RegisteredContract>('RegisteredContract', LINE);

const WAITING = is.named<Waiting>('Waiting', {
  what: is.word<Waiting['what']>(
    {
      ...{ aims: true, 'signature-of-school': true, 'signature-of-provider': true, 'signature-of-home-head': true },
      ...{ money: true, 'money-refused': true, days: true, 'days-refused': true, start: true },
      ...{ 'consent-to-variation': true, concern: true, 'settlement-of-money': true, payment: true },
      ...{ recovery: true, 'settlement-of-days': true, closing: true },
    },
    'For what the contract waits.',
  ),
  since: is.day(),
});

export const CONTRACT = is.named<ContractRecord>(
  'Contract',
  {
    ...LINE,
    id: is.id(),
    version: is.version(),
    waitingFor: is.listOf(WAITING),
    record: CONTRACT_STATE,
  },
  ['openConcerns'],
);

const EVENT = is.named<ContractHistory['events'][number]>('ContractEvent', {
  id: is.id(),
  revision: is.whole('Place in the history, from 0.'),
  type: is.text(),
  schema: is.whole('Version of the event type.'),
  data: is.anything(),
  actor: is.text('Id of the person, or `system`.'),
  roles: is.listOf(is.text()),
  recordedAt: is.moment(),
  occurredOn: is.orNull(is.day()),
  commandId: is.text(),
  correlationId: is.text(),
  causationId: is.orNull(is.text()),
  seal: is.text('SHA-256 over the stored event and the seal before it.'),
  state: CONTRACT_STATE,
  stage: STAGE,
});

export const CONTRACT_HISTORY = is.named<ContractHistory>('ContractHistory', {
  id: is.id(),
  version: is.whole('Number of events told.'),
  asOf: is.orNull(is.day()),
  stage: is.orNull(STAGE),
  state: is.orNull(CONTRACT_STATE),
  events: is.listOf(EVENT),
});

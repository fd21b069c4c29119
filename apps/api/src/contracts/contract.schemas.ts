import { CONTRACT_DOCUMENT, CONTRACT_DOCUMENT_NAMES } from '#api/contracts/contract-document.schemas';
import { AIM_FIELDS } from '#api/contracts/contract-aims.schemas';
import { PAYER, SIGNATORY } from '#api/contracts/contract-draft.schemas';
import { JUDGEMENT, RATING } from '#api/contracts/contract-entries.schemas';
import type { ContractRecord, ContractStateAt } from '#api/contracts/contract-reader';
import { LEADER_DAYS } from '#api/contracts/contract-team.schemas';
import { PROVIDER_KIND } from '#api/meetings/award.schemas';
import { nameFields, type AnyNameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import type { Stage } from '#domain/contract-stage';
import type { StandingStill } from '#domain/contract-pause-periods';
import type { Waiting } from '#domain/contract-waiting';
import type { RegisteredContract } from '#read-models/contract-register';
import type { RegisteredAim } from '#read-models/registered-aims';

export const STAGE = schema.enumOf<Stage>({
  draft: true,
  signing: true,
  arranging: true,
  ready: true,
  running: true,
  ended: true,
  closed: true,
  withdrawn: true,
});

const AIM = schema.namedObject<RegisteredAim>('RegisteredAim', {
  ...AIM_FIELDS,
  latest: schema.orNull(
    schema.object<{ value: number; measuredOn: string }>({ value: schema.number(), measuredOn: schema.day() }),
  ),
  rating: schema.orNull(RATING),
  judgement: schema.orNull(JUDGEMENT),
});

const ROW: schema.SchemasOf<RegisteredContract> = {
  contractId: schema.id(),
  reference: schema.text(),
  boardId: schema.id(),
  decisionId: schema.id(),
  requestId: schema.orNull(schema.id()),
  schoolUrn: schema.urn(),
  providerKind: PROVIDER_KIND,
  providerAllianceId: schema.orNull(schema.id()),
  providerSchoolUrn: schema.orNull(schema.urn()),
  providerBodyId: schema.orNull(schema.id()),
  providerAreaCode: schema.orNull(schema.text('Code of the local authority.')),
  leaderId: schema.id('The lead leader.'),
  deployedLeaderIds: schema.listOf(schema.id(), 'The deployed leaders besides the lead leader.'),
  leaderPersonId: schema.id(),
  homeSchoolUrn: schema.orNull(schema.urn()),
  allianceId: schema.orNull(schema.id()),
  level: schema.text(),
  payer: PAYER,
  fundId: schema.orNull(schema.id()),
  startsOn: schema.day(),
  endsOn: schema.day('Last day of the contract.'),
  recordableUntil: schema.day('Last day on which work under the contract can be recorded.'),
  takenOverOn: schema.orNull(
    schema.day(
      'The day on which the contract was taken over from paper. Its days and its price are what was left then. Null for one that was signed here.',
    ),
  ),
  startedOn: schema.orNull(schema.day()),
  endedOn: schema.orNull(schema.day()),
  endedHow: schema.orNull(
    schema.enumOf<'completed' | 'ended-early' | 'lapsed'>({ completed: true, 'ended-early': true, lapsed: true }),
  ),
  boardJudgement: schema.orNull(RATING),
  reviewedOn: schema.orNull(schema.day()),
  plannedHalfDays: schema.halfDays(),
  deliveredHalfDays: schema.halfDays(),
  pence: schema.pence(),
  paidPence: schema.pence('Payments less recovered payments, in pence.'),
  openConcerns: schema.listOf(schema.id(), 'Open concerns. Present only for readers who may see them.'),
  aims: schema.listOf(AIM),
  stage: STAGE,
  signedBy: schema.listOf(SIGNATORY),
  moneyConfirmed: schema.boolean(),
  daysConfirmed: schema.boolean(),
  daysLeft: schema.orNull(
    schema.integer('Days until the last day of the contract, which counts as 0; null unless the contract is running.'),
  ),
  lapsed: schema.boolean('The time limit ended the contract or draft, whether or not that is recorded yet.'),
};

export const REGISTERED_CONTRACT = schema.namedObject<RegisteredContract>('RegisteredContract', ROW);

const WAITING = schema.namedObject<Waiting>('Waiting', {
  kind: schema.enumOf<Waiting['kind']>(
    {
      aims: true,
      'signature-of-school': true,
      'signature-of-provider': true,
      'signature-of-home-head': true,
      'take-over': true,
      'release-of-team': true,
      'agreement-to-team': true,
      money: true,
      'money-refused': true,
      days: true,
      'days-refused': true,
      start: true,
      'consent-to-variation': true,
      concern: true,
      'answer-to-circumstance': true,
      resumption: true,
      end: true,
      'settlement-of-money': true,
      payment: true,
      recovery: true,
      'settlement-of-days': true,
      'confirmation-of-judgements': true,
      visit: true,
      closing: true,
    },
    'What the contract waits for.',
  ),
  since: schema.day(),
});

const STANDING_STILL = schema.namedObject<StandingStill>('StandingStill', {
  since: schema.day('Since when the contract is paused. What was due before stays late.'),
  expectedOn: schema.orNull(
    schema.day(
      'When the work is expected to go on. Null if the answer to a circumstance paused the contract, and nobody has given the day.',
    ),
  ),
  reservedHalfDays: schema.halfDays('The half-days that stay reserved: those planned and not delivered.'),
  nextReviewOn: schema.orNull(schema.day('The review that would have fallen due since then.')),
  nextReportOn: schema.orNull(schema.day('The report that would have fallen due since then.')),
  visitIds: schema.listOf(schema.id(), 'The planned visits since then. Each needs another day, or is cancelled.'),
});

export const CONTRACT = schema.namedObject<ContractRecord>(
  'Contract',
  {
    ...ROW,
    id: schema.id(),
    version: schema.version(),
    contractVersion: schema.integer('The number of the version of what is agreed. A signature names it.'),
    signedVersion: schema.orNull(schema.integer('The version that all parties signed; null without one.')),
    waitingFor: schema.listOf(WAITING),
    standingStill: schema.orNull(STANDING_STILL),
    daysOfLeaders: schema.listOf(LEADER_DAYS, 'The half-days of the lead leader and of each deployed leader.'),
    asOf: schema.orNull(schema.day('The day for which the record was asked; null for the record as it is now.')),
    record: CONTRACT_DOCUMENT,
  },
  ['openConcerns'],
);

export const CONTRACT_STATE_AT = schema.namedObject<ContractStateAt>('ContractStateAt', {
  id: schema.id(),
  version: schema.integer('Number of events included.'),
  asOf: schema.orNull(schema.day()),
  stage: schema.orNull(STAGE),
  state: schema.orNull(CONTRACT_DOCUMENT),
});

const NAMES = {
  boardId: 'board',
  decisionId: 'decision',
  requestId: 'request',
  schoolUrn: 'school',
  providerAllianceId: 'alliance',
  providerSchoolUrn: 'school',
  providerBodyId: 'body',
  leaderId: 'person',
  deployedLeaderIds: ['person'],
  homeSchoolUrn: 'school',
  allianceId: 'alliance',
  fundId: 'fund',
} as const;

/** The ids in a row of the register that are shown with a name. */
export const REGISTERED_CONTRACT_NAMES = nameFields<RegisteredContract>(NAMES);

/** The ids in a contract that are shown with a name. */
export const CONTRACT_NAMES: AnyNameFields = {
  ...nameFields<Pick<ContractRecord, keyof RegisteredContract | 'daysOfLeaders'>>({
    ...NAMES,
    leaderPersonId: 'person',
    daysOfLeaders: { leaderId: 'person' },
  }),
  record: CONTRACT_DOCUMENT_NAMES,
};

/** The ids in a contract at one point of its history that are shown with a name. */
export const CONTRACT_STATE_NAMES: AnyNameFields = { state: CONTRACT_DOCUMENT_NAMES };

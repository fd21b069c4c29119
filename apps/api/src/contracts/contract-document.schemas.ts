import { AFTERWARDS, AFTERWARDS_NAMES } from '#api/contracts/contract-afterwards.schemas';
import type { ShownContract } from '#api/contracts/contract-reader';
import { AGREED, DRAFT_CHANGE, SIGNATORY } from '#api/contracts/contract-draft.schemas';
import { CLAUSE_FIELDS } from '#api/boards/board-clauses.schemas';
import { PRICE } from '#api/contracts/contract-price.schemas';
import { PART, PROGRAMME_RESULT, SESSION } from '#api/contracts/contract-parts.schemas';
import { AIM } from '#api/contracts/contract-aims.schemas';
import {
  AIM_JUDGEMENT,
  CONCERN,
  CONCERN_REPORT,
  EVIDENCE,
  MEASUREMENT,
  REPORT,
  REVIEW,
  STATEMENT,
  VARIATION,
} from '#api/contracts/contract-entries.schemas';
import { ARRANGEMENT, CLOSED, ENDED } from '#api/contracts/contract-stages.schemas';
import { CIRCUMSTANCE, PASSING_ON } from '#api/contracts/contract-circumstances.schemas';
import { CONTRACT_VERSION, CONTRACT_VERSION_NAMES } from '#api/contracts/contract-versions.schemas';
import { MONITORING, MONITORING_NAMES, WORK_PLANS } from '#api/contracts/contract-monitoring.schemas';
import { PAUSE, TEAM_MEMBER, VISIT } from '#api/contracts/contract-team.schemas';
import { LEADER_NAMES, PROVIDER_NAMES } from '#api/meetings/award.schemas';
import { NamedBy, nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import type { ContractClause } from '#domain/contract-clauses.events';
import type { Signature } from '#domain/contract-entries.types';

/** A clause with the words that the parties sign. */
export const CLAUSE = schema.namedObject<ContractClause>('ContractClause', CLAUSE_FIELDS);

/** Everything that was agreed, done and written under a contract. A text or list that the reader may not see reads `withheld`. */
export const CONTRACT_DOCUMENT = schema.namedObject<ShownContract>('ContractDocument', {
  agreed: AGREED,
  draftedOn: schema.day(),
  draftedBy: schema.text('Id of the person.'),
  versions: schema.listOf(CONTRACT_VERSION, 'Each version of what is agreed, from the first draft on.'),
  draftChanges: schema.listOf(DRAFT_CHANGE, 'What changed before the start.'),
  team: schema.listOf(TEAM_MEMBER, 'The deployed leaders besides the lead leader.'),
  parts: schema.listOf(PART, 'What the support consists of. Empty if the contract is not divided.'),
  clauses: schema.listOf(CLAUSE, 'Copies of clauses of the board. Each party accepts them with its signature.'),
  price: schema.orNull(PRICE),
  aims: schema.listOf(AIM),
  signatures: schema.listOf(
    schema.object<Signature>({
      as: SIGNATORY,
      personId: schema.orNull(schema.id('Null for a signature on paper.')),
      signedOn: schema.orNull(schema.day('Null if the day of a signature on paper is not known.')),
      contractVersion: schema.orNull(schema.integer('The version that was signed; null for a signature on paper.')),
    }),
  ),
  takenOver: schema.orNull(
    schema.object<NonNullable<ShownContract['takenOver']>>({
      takenOverOn: schema.day('The day on which the contract was taken over from paper.'),
      enteredBy: schema.text('Id of the person.'),
      before: schema.object<NonNullable<ShownContract['takenOver']>['before']>({
        halfDays: schema.halfDays('Half-days that were delivered before. The other figures are what was left.'),
        pence: schema.pence('Pence that were paid before.'),
      }),
      source: schema.text('The paper from which it was entered.'),
    }),
  ),
  acknowledgedOn: schema.orNull(schema.day('The day on which the responsible body acknowledged the contract.')),
  acknowledgedBy: schema.orNull(schema.text('Id of the person.')),
  money: ARRANGEMENT,
  days: ARRANGEMENT,
  halfDays: schema.halfDays('Planned half-days, including variations.'),
  startedOn: schema.orNull(schema.day()),
  startCorrectedOn: schema.orNull(schema.day('When the start was last corrected.')),
  begunEarly: schema.orNull(schema.text('Why the work began before the last signature.')),
  nextReviewOn: schema.orNull(schema.day()),
  nextReportOn: schema.orNull(schema.day()),
  visits: schema.listOf(VISIT),
  evidence: schema.listOf(EVIDENCE),
  sessions: schema.listOf(SESSION, 'The sessions of programmes.'),
  programmeResults: schema.listOf(PROGRAMME_RESULT),
  measurements: schema.listOf(MEASUREMENT, 'The whole series of every aim, in the order of recording.'),
  reports: schema.listOrWithheld(REPORT),
  statements: schema.listOrWithheld(STATEMENT),
  reviews: schema.listOrWithheld(REVIEW),
  variations: schema.listOf(VARIATION),
  concernReports: schema.listOrWithheld(CONCERN_REPORT, 'Reports of the provider that the work is not progressing.'),
  concerns: schema.listOrWithheld(CONCERN),
  pauses: schema.listOf(PAUSE, 'Also those by answers of the board to circumstances, whose id they have.'),
  monitoring: MONITORING,
  workPlans: WORK_PLANS,
  afterwards: AFTERWARDS,
  circumstances: schema.listOf(CIRCUMSTANCE, 'What happened around the contract, and what the board decided about it.'),
  passedOn: schema.listOf(PASSING_ON, 'The other alliances to which the contract passed, in order.'),
  extends: schema.orNull(schema.id('The contract that this one extends by decision of the board.')),
  extendedBy: schema.listOf(schema.id(), 'The contracts that extend this one.'),
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
  requestWithdrawal: schema.orNull(
    schema.object<NonNullable<ShownContract['requestWithdrawal']>>({
      requestId: schema.id('The request that was withdrawn after the approval.'),
      since: schema.day(),
      effect: schema.enumOf<'draft-withdrawn' | 'goes-on' | 'over'>({
        'draft-withdrawn': true,
        'goes-on': true,
        over: true,
      }),
    }),
  ),
  closed: schema.orNull(CLOSED),
});

const PART_NAMES = { leaderIds: ['person'] } as const;

/** The ids in the record of a contract that are shown with a name. */
export const CONTRACT_DOCUMENT_NAMES = nameFields<ShownContract>({
  agreed: {
    decisionId: 'decision',
    boardId: 'board',
    requestId: 'request',
    schoolUrn: 'school',
    provider: PROVIDER_NAMES,
    leaderId: 'person',
    leaderPersonId: 'person',
    homeSchoolUrn: 'school',
    allianceId: 'alliance',
    fundId: 'fund',
  },
  draftedBy: 'person',
  versions: CONTRACT_VERSION_NAMES,
  draftChanges: { by: 'person', old: { fundId: 'fund' }, new: { fundId: 'fund' } },
  team: {
    ...LEADER_NAMES,
    allianceId: 'alliance',
    addedBy: 'person',
    acceptedBy: 'person',
    releasedBy: 'person',
  },
  signatures: { personId: 'person' },
  takenOver: { enteredBy: 'person' },
  acknowledgedBy: 'person',
  visits: { attendedBy: ['person'], plannedBy: 'person', recordedBy: 'person', countersignedBy: 'person' },
  parts: PART_NAMES,
  variations: { parts: { old: PART_NAMES, new: PART_NAMES } },
  sessions: { recordedBy: 'person' },
  evidence: { recordedBy: 'person' },
  programmeResults: { recordedBy: 'person' },
  measurements: { recordedBy: 'person' },
  reports: { reportedBy: 'person' },
  statements: { statedBy: 'person' },
  reviews: { recordedBy: 'person' },
  concernReports: { reportedBy: 'person' },
  circumstances: {
    // The other kinds name an offer or a succession, which have no name.
    sourceId: new NamedBy('kind', {
      'decision-rescinded': 'decision',
      'request-withdrawn': 'request',
      'eligibility-lost': 'request',
      'designation-ended': 'person',
      'alliance-ended': 'alliance',
      'leader-passed-on': 'person',
      'leader-day-overbooked': 'person',
      'head-left': 'school',
      'school-closed': 'school',
      'home-school-closed': 'school',
      'home-school-below-good': 'school',
    }),
    answeredBy: 'person',
    decisionId: 'decision',
  },
  pauses: { pausedBy: 'person', resumedBy: 'person' },
  monitoring: MONITORING_NAMES,
  workPlans: { setBy: 'person' },
  afterwards: AFTERWARDS_NAMES,
  passedOn: { old: 'alliance', new: 'alliance', recordedBy: 'person' },
  extends: 'contract',
  extendedBy: ['contract'],
  requestWithdrawal: { requestId: 'request' },
  judgements: { judgedBy: 'person', evidenceKinds: { recordedBy: 'person' } },
});

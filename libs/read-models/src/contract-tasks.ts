import { AFTERWARDS_RULES, waitsForConfirmation } from '#read-models/contract-afterwards-tasks';
import type { Signatory } from '#domain/vocabulary';
import { TAKE_OVER_RULES } from '#read-models/contract-take-over-tasks';
import { listTeamTasks } from '#read-models/contract-team-tasks';
import type { ContractRow } from '#read-models/contract-task-rows';
import { RELEASES, SIGNS_AS_PROVIDER } from '#read-models/employers-of-leaders';
import { PAYMENT_RULES } from '#read-models/payment-tasks';
import { WORK_RULES } from '#read-models/contract-work-tasks';
import {
  listOpenTasks,
  when,
  type Open,
  type TaskRules,
  type TaskRow,
  type TaskSubject,
} from '#read-models/task-rules';

const isRunning = ({ stage }: ContractRow): boolean => stage === 'running';

const signatureOf =
  (signatory: Signatory) =>
  ({ stage, signedBy, fromPaper, aimCount, since, startsOn }: ContractRow): Open[] =>
    when(!fromPaper && (stage === 'draft' || stage === 'signing') && aimCount > 0 && !signedBy.includes(signatory), {
      since,
      due: startsOn,
    });

/** Whether the provider employs the lead leader, so that its signature also releases the lead leader. In a school, the lead leader can be the head. */
const isReleasedByProvider = (row: ContractRow): boolean =>
  (row.ownEmployerId !== null && row.ownEmployerId === row.signingLeaderId) ||
  (row.employerAllianceId !== null && row.employerAllianceId === row.providerAllianceId) ||
  (row.employerAreaCode !== null && row.employerAreaCode === row.providerAreaCode);

const answerOf =
  (side: 'school' | 'provider') =>
  ({ stage, variation }: ContractRow): Open[] =>
    stage !== 'running' || variation === null || variation.proposedBy === side
      ? []
      : [{ since: variation.since, part: variation.variationId }];

const recoverablePence = ({ stage, pence, paidPence, unusedPence }: ContractRow): number => {
  if (stage === 'withdrawn') return paidPence;
  return stage === 'ended' ? Math.max(0, paidPence - (pence - (unusedPence ?? 0))) : 0;
};

const canBeClosed = (row: ContractRow): boolean =>
  row.stage === 'ended' &&
  row.openConcerns.length === 0 &&
  row.outstandingPence === 0 &&
  recoverablePence(row) === 0 &&
  row.daysSettled &&
  !waitsForConfirmation(row);

/** What waits for somebody on a contract. A new kind is an entry here, and columns above if it needs more facts. */
export const CONTRACT_RULES = {
  'agree-aims': {
    title: 'Add the aims of the contract',
    path: 'contracts/{record}/aims',
    holders: { clerk: 'boardId' },
    open: ({ stage, aimCount, since, startsOn }) => when(stage === 'draft' && aimCount === 0, { since, due: startsOn }),
  },
  ...TAKE_OVER_RULES,
  'sign-for-school': {
    title: 'Sign the contract for the supported school',
    path: 'contracts/{record}/signatures/school',
    holders: { 'school-head': 'schoolUrn', 'chair-of-governors': 'schoolUrn' },
    open: signatureOf('school'),
  },
  'sign-as-provider': {
    title: 'Sign the contract as the provider',
    path: 'contracts/{record}/signatures/provider',
    holders: SIGNS_AS_PROVIDER,
    open: signatureOf('provider'),
  },
  'sign-for-home-school': {
    title: 'Sign the contract for the home school or another employer of the leader',
    path: 'contracts/{record}/signatures/home-head',
    holders: RELEASES,
    open: (row) => (isReleasedByProvider(row) ? [] : signatureOf('home-head')(row)),
  },
  'acknowledge-contract': {
    title: 'Acknowledge the contract for the responsible body',
    path: 'contracts/{record}/acknowledgement',
    holders: { 'responsible-body': 'schoolUrn' },
    open: ({ stage, signedBy, acknowledged, since }) =>
      when(signedBy.length > 0 && !acknowledged && stage !== 'withdrawn' && stage !== 'closed', { since }),
  },
  'renew-arrangements': {
    title: 'Ask again for the money or the days that were refused',
    path: 'contracts/{record}/arrangements',
    holders: { clerk: 'boardId' },
    open: ({ stage, moneyRefusedOn, daysRefusedOn, startsOn }) => {
      const since = moneyRefusedOn ?? daysRefusedOn;
      return stage === 'arranging' && since !== null ? [{ since, due: startsOn }] : [];
    },
  },
  'start-contract': {
    title: 'Start the work',
    path: 'contracts/{record}/start',
    holders: { clerk: 'boardId' },
    open: ({ stage, since, startsOn }) => when(stage === 'ready', { since, due: startsOn, possibleFrom: startsOn }),
  },
  ...WORK_RULES,
  'answer-variation-for-school': {
    title: 'Answer the proposed variation for the school',
    path: 'contracts/{record}/variations/{part}/consent/school',
    holders: { 'school-head': 'schoolUrn', 'chair-of-governors': 'schoolUrn' },
    open: answerOf('school'),
  },
  'answer-variation-as-provider': {
    title: 'Answer the proposed variation as the provider',
    path: 'contracts/{record}/variations/{part}/consent/provider',
    holders: SIGNS_AS_PROVIDER,
    open: answerOf('provider'),
  },
  'answer-circumstance': {
    title: 'Record what the board decides about what happened around the contract',
    path: 'contracts/{record}/circumstances/{part}/answer',
    holders: { clerk: 'boardId' },
    open: ({ stage, circumstances }) =>
      stage === 'closed' || stage === 'withdrawn'
        ? []
        : circumstances.map(({ circumstanceId, since }) => ({ since, part: circumstanceId })),
  },
  'record-measurement': {
    title: 'Record a measurement of the aim',
    path: 'contracts/{record}/measurements',
    holders: { 'system-leader': 'leaderId' },
    open: (row) =>
      row.aims
        .filter(({ measured }) => isRunning(row) && !measured)
        .map(({ aimId, by }) => ({ since: row.since, due: by, possibleFrom: by, part: aimId })),
  },
  'judge-aim': {
    title: 'Judge the aim',
    path: 'contracts/{record}/aims/{part}/judgement',
    holders: { clerk: 'boardId', chair: 'boardId', 'vice-chair': 'boardId' },
    open: (row) =>
      row.aims
        .filter(({ measured }) => isRunning(row) && measured)
        .map(({ aimId, by }) => ({ since: row.since, due: by, possibleFrom: by, part: aimId })),
  },
  'complete-contract': {
    title: 'End the work: every aim is judged',
    path: 'contracts/{record}/completion',
    holders: { clerk: 'boardId', chair: 'boardId', 'vice-chair': 'boardId' },
    open: (row) =>
      when(isRunning(row) && row.aimCount > 0 && row.aims.length === 0, { since: row.since, due: row.endsOn }),
  },
  'pay-instalment': {
    title: 'Pay what is still owed, and record it',
    path: 'funds/{fundId}/instalments',
    holders: { clerk: 'boardId', 'finance-officer': 'boardId' },
    open: ({ stage, since, outstandingPence }) => when(stage === 'ended' && (outstandingPence ?? 0) > 0, { since }),
  },
  'recover-payment': {
    title: 'Recover what was overpaid, and record it',
    path: 'funds/{fundId}/recoveries',
    holders: { clerk: 'boardId', 'finance-officer': 'boardId' },
    open: (row) => when(recoverablePence(row) > 0, { since: row.since }),
  },
  'close-contract': {
    title: 'Close the contract: nothing is open',
    path: 'contracts/{record}/closing',
    holders: { clerk: 'boardId' },
    open: (row) => when(canBeClosed(row), { since: row.since }),
  },
  ...AFTERWARDS_RULES,
} as const satisfies TaskRules<ContractRow, string>;

export const listContractTasks = (row: ContractRow): TaskRow[] => {
  const subject: TaskSubject = {
    category: 'contract',
    recordId: row.contractId,
    reference: row.reference,
    boardId: row.boardId,
    schoolUrn: row.schoolUrn,
    leaderId: row.leaderId,
    caseKind: 'contract',
    caseId: row.contractId,
  };
  return [
    ...listOpenTasks(CONTRACT_RULES, row, subject),
    ...listOpenTasks(PAYMENT_RULES, row, subject),
    ...listTeamTasks(row, subject),
  ];
};

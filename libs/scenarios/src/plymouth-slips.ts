import type { Problem } from '#client/api.types';
import {
  closeMeeting,
  draftContract,
  confirmDecisions,
  minuteApproval,
  openMeeting,
  scheduleMeeting,
  signContract,
  submitRequest,
  tableForMeeting,
  waitForArrangements,
  waitForContract,
  waitForSettlement,
  type ContractFixture,
  type ContractParties,
} from '#scenarios/case-steps';
import { prepareSignature } from '#scenarios/signature';
import { closeContract, completeContract, judgeAims, planVisit, recordMeasurement } from '#scenarios/contract-steps';
import type { Caller } from '#scenarios/demo-installation';
import { designateLeader, registerHead, type Scenario } from '#scenarios/fixtures';
import { BEGIN, createPercentageAim, type PlymouthSetup } from '#scenarios/plymouth.setup';

/** Ids of the finished case, for the tests. */
export interface Slips {
  readonly slipsContractId: string;
  readonly cancelledMeetingId: string;
  /** The refusal of the true second payment, while the first one stands there twice. */
  readonly doublePayment: Problem | undefined;
}

const JUNIOR = '900203';
const HOME_SCHOOL = '113328';
const CANCELLED_ON = '2015-12-15';
const MEETING_ON = '2016-01-05';
const STARTS_ON = '2016-01-06';
const VISITED_ON = '2016-01-07';
const ENDS_ON = '2016-01-11';
const PENCE = 60_000;
const HALF_DAYS = 2;

/** Runs a case in which much is mistyped and corrected. The leader is the head of their own school. */
export const runSlips = async (scenario: Scenario, setup: PlymouthSetup): Promise<Slips> => {
  scenario.narrate('A head becomes a local leader. Nobody releases their own days: the chair of governors does.');
  const leader = await designateLeader(scenario.installation, {
    name: 'Head who leads',
    isHead: true,
    providerType: 'lle',
    homeSchoolUrn: HOME_SCHOOL,
    allianceId: setup.allianceId,
    phases: ['Primary'],
    needAreas: ['writing-key-stage-1'],
    from: BEGIN,
    to: '2016-08-31',
    halfDays: 10,
  });
  const school = await registerHead(scenario.installation, JUNIOR, 'Head of the junior school', BEGIN);
  const parties = { board: setup.board, leader, school };
  const { decisionId, cancelledMeetingId } = await decideAfterCancellation(scenario, parties);
  const contract = await signAfterAmendment(scenario, parties, setup.fundId, decisionId);
  await correctVisit(scenario, parties, contract);
  const doublePayment = await payAfterVoiding(scenario, parties, setup.fundId, contract.id);
  return { slipsContractId: contract.id, cancelledMeetingId, doublePayment };
};

const decideAfterCancellation = async (
  { installation, narrate }: Scenario,
  { board, leader, school }: ContractParties,
): Promise<{ readonly decisionId: string; readonly cancelledMeetingId: string }> => {
  const requestId = await submitRequest(
    { board, leader },
    {
      school,
      urn: JUNIOR,
      reference: 'PLY-2015-002',
      needAreas: ['writing-key-stage-1'],
      outcomesWanted: 'Teachers of Year 3 agree what good writing is',
      circumstances: 'Two of three teachers are new.',
      bid: { halfDays: HALF_DAYS, pence: PENCE, approach: 'A day of moderation with the teachers' },
    },
  );
  const cancelledMeetingId = await scheduleMeeting(board, '2015-12-16');
  await tableForMeeting(board, requestId, cancelledMeetingId);
  await installation.setDay(CANCELLED_ON);
  narrate('The December meeting is cancelled. The request that stood on its agenda goes to the meeting in January.');
  const reason = { reason: 'Half of the members are ill' };
  await board.clerk.record('/v1/meetings/{meeting}/cancellation', { meeting: cancelledMeetingId }, reason);
  const meetingId = await scheduleMeeting(board, MEETING_ON);
  await tableForMeeting(board, requestId, meetingId);
  await installation.setDay(MEETING_ON);
  await openMeeting(board, meetingId);
  const award = { level: 'light-touch', mostHalfDays: HALF_DAYS, mostPence: PENCE, latestEnd: ENDS_ON } as const;
  const decisionId = await minuteApproval(board, {
    requestId,
    meetingId,
    on: MEETING_ON,
    award: { leaderId: leader.id, ...award },
    rationale: 'One day now saves a term of doubt.',
  });
  await confirmDecisions(board, meetingId);
  await closeMeeting(board, meetingId);
  return { decisionId, cancelledMeetingId };
};

const signAfterAmendment = async (
  { installation, narrate }: Scenario,
  parties: ContractParties,
  fundId: string,
  decisionId: string,
): Promise<ContractFixture> => {
  const { board, school } = parties;
  await installation.setDay(STARTS_ON);
  const contract = await draftContract(parties, {
    decisionId,
    fundId,
    reference: 'PLY-2015-002/1',
    pence: PENCE / 10,
    halfDays: HALF_DAYS,
    startsOn: STARTS_ON,
    endsOn: ENDS_ON,
    aims: [createPercentageAim('writing-key-stage-1', 'Pieces on which the teachers agree', 50, 80, ENDS_ON)],
  });
  const { id } = contract;
  const first = await prepareSignature(school, id, STARTS_ON);
  await school.record('/v1/contracts/{contract}/signatures/school', { contract: id }, first);
  narrate('The draft says £60, not £600. The clerk amends it, which voids the signature; the school signs again.');
  const amendment = { pence: PENCE, reason: 'A nought was missing in the price' };
  await board.clerk.record('/v1/contracts/{contract}/amendment', { contract: id }, amendment);
  await signContract(parties, id, STARTS_ON);
  await waitForArrangements(board.clerk, id);
  await board.clerk.record('/v1/contracts/{contract}/start', { contract: id }, { startedOn: STARTS_ON });
  return contract;
};

const correctVisit = async (
  { installation, narrate }: Scenario,
  { board, leader, school }: ContractParties,
  contract: ContractFixture,
): Promise<void> => {
  const plan = { on: VISITED_ON, halfDays: HALF_DAYS, purpose: 'A day of moderation' } as const;
  const visit = await planVisit(leader, contract.id, plan);
  await installation.setDay(VISITED_ON);
  narrate('The leader records half a day where a whole one was held, and corrects it before the school countersigns.');
  const path = '/v1/contracts/{contract}/visits/{visit}/attendance';
  const held = { heldOn: VISITED_ON, summary: 'Twelve pieces moderated', halfDays: 1 } as const;
  await leader.person.record(path, { ...visit }, held);
  const correction = { heldOn: VISITED_ON, halfDays: HALF_DAYS, reason: 'The afternoon was forgotten' } as const;
  await leader.person.record(`${path}/correction`, { ...visit }, correction);
  await school.record('/v1/contracts/{contract}/visits/{visit}/countersignature', { ...visit });
  await installation.setDay(ENDS_ON);
  const [aimId = ''] = contract.aimIds;
  const measured = { aimId, value: 83, measuredOn: VISITED_ON, source: 'Ten of twelve pieces' } as const;
  await recordMeasurement(leader, contract.id, measured);
  await judgeAims(board, contract, { judgedOn: ENDS_ON, evidence: '83 % against a target of 80 %' });
  await completeContract(board, contract.id, { endedOn: ENDS_ON, note: 'The teachers agree' });
};

const payAfterVoiding = async (
  { narrate }: Scenario,
  { board }: ContractParties,
  fund: string,
  contractId: string,
): Promise<Problem | undefined> => {
  narrate(
    'The first half of the price is entered twice. The second entry is voided, and the true second half is paid.',
  );
  const half = { contractId, pence: PENCE / 2, payee: "The leader's school" };
  await pay(board.clerk, board.chair, fund, { ...half, milestone: 'Signature' });
  const twice = await pay(board.clerk, board.chair, fund, { ...half, milestone: 'Signature' });
  const secondHalf = { ...half, milestone: 'Completion' };
  const { problem } = await board.clerk.post('/v1/funds/{fund}/instalments', { fund }, secondHalf);
  const wrong = { reason: 'wrong-entry', note: 'The same payment was entered twice' } as const;
  await board.chair.record('/v1/funds/{fund}/instalments/{instalment}/void', { fund, instalment: twice }, wrong);
  await pay(board.clerk, board.chair, fund, secondHalf);
  await waitForSettlement(board.clerk, contractId);
  await closeContract(board, contractId);
  await waitForContract(board.clerk, contractId, ({ stage }) => stage === 'closed');
  return problem;
};

interface Instalment {
  readonly contractId: string;
  readonly pence: number;
  readonly milestone: string;
  readonly payee: string;
}

/** One person proposes the payment, another records that it was made. Returns the id of the instalment. */
const pay = async (clerk: Caller, chair: Caller, fund: string, instalment: Instalment): Promise<string> => {
  const { instalmentId } = await clerk.record('/v1/funds/{fund}/instalments', { fund }, instalment);
  const paid = { paidOn: ENDS_ON } as const;
  const path = '/v1/funds/{fund}/instalments/{instalment}/payment';
  await chair.record(path, { fund, instalment: instalmentId }, paid);
  return instalmentId;
};

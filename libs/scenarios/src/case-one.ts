import {
  agreeContract,
  approveSupport,
  waitForSettlement,
  tableRequest,
  type ContractFixture,
} from '#scenarios/case-steps';
import {
  END,
  HALF_DAYS,
  JUNIOR,
  LEARNING_WALK,
  MATHEMATICS,
  MORE_ABLE,
  PARTS,
  PENCE,
  setUpCaseOne,
  TEACHING,
  type Parties,
} from '#scenarios/case-one.setup';
import {
  closeContract,
  completeContract,
  followUpContract,
  holdVisit,
  judgeAims,
  payInstalment,
  recordMeasurement,
  recordStatement,
  reportProgress,
  reviewContract,
  varyContract,
} from '#scenarios/contract-steps';
import type { Scenario, BoardFixture, LeaderFixture } from '#scenarios/fixtures';
import type { IsoDay } from '#kernel/time';

/** Ids and people of the finished case, for the audit and the tests. */
export interface CaseOne {
  readonly board: BoardFixture;
  readonly contractId: string;
  readonly aimIds: readonly string[];
  readonly fundId: string;
  readonly leader: LeaderFixture;
}

/** Runs the case of a junior school that needs help with mathematics (Milton Keynes, 2011–12), from the request to the closed contract. */
export const runCaseOne = async (scenario: Scenario): Promise<CaseOne> => {
  const parties = await setUpCaseOne(scenario);
  const contract = await requestAndContract(scenario, parties);
  await runFirstTwoTerms(scenario, parties, contract);
  await changeFocus(scenario, parties, contract);
  await runSummerTerm(scenario, parties, contract);
  const { board, leader, fundId } = parties;
  return { board, leader, fundId, contractId: contract.id, aimIds: contract.aimIds };
};

const REQUEST = {
  urn: JUNIOR,
  reference: 'MK-2011-014',
  needAreas: ['mathematics', 'teaching-quality'],
  outcomesWanted: 'Better progress in mathematics, above all of the more able; teaching that is reliably good.',
  circumstances:
    'Level 4 and above: 48 % in mathematics in 2009, 67 % in 2011; both subjects 36 % in 2009, 63 % in 2011.',
  bid: {
    halfDays: HALF_DAYS,
    pence: PENCE,
    approach: 'Action plan over two terms, a learning walk, gap tasks for staff',
  },
};

const requestAndContract = async (
  scenario: Scenario,
  { board, leader, school, fundId }: Parties,
): Promise<ContractFixture> => {
  scenario.narrate(
    'The junior school (184 on roll, 57.9 % eligible for free meals) asks for help with mathematics. The leader bids: 6 days, £2,000.',
  );
  const meetingOn: IsoDay = '2011-09-20';
  const tabled = await tableRequest(scenario, { board, leader, meetingOn }, { school, ...REQUEST });
  scenario.narrate('The board meets with a quorum, considers the options and approves 6 days and £2,000.');
  const award = { leaderId: leader.id, level: 'intensive', mostHalfDays: HALF_DAYS, mostPence: PENCE, latestEnd: END };
  const rationale = 'The school has risen from a low point and can hold it with help in mathematics.';
  const decisionId = await approveSupport(board, { ...tabled, on: meetingOn, award, rationale });
  await scenario.installation.setDay('2011-09-26');
  scenario.narrate(
    'The clerk reads what the template of the board proposes, completes its aims and parts, and adds the two clauses.',
  );
  const template = { template: 'intensive-mentoring', startsOn: '2011-09-26' };
  const proposal = await board.clerk.read('/v1/boards/{board}/contract-proposal', { board: board.id }, template);
  const contract = await agreeContract(
    scenario,
    { board, leader, school },
    {
      decisionId,
      fundId,
      reference: 'MK-2011-014/1',
      pence: PENCE,
      halfDays: HALF_DAYS,
      startsOn: '2011-09-26',
      endsOn: END,
      aims: [MATHEMATICS, TEACHING, LEARNING_WALK],
      parts: PARTS.map((part) => ({ ...part, endsOn: END, leaderIds: [leader.id] })),
      clauses: proposal.clauses.map(({ code, version }) => ({ code, version })),
      signedOn: '2011-09-26',
    },
  );
  await board.clerk.record('/v1/contracts/{contract}/start', { contract: contract.id }, { startedOn: '2011-09-26' });
  return contract;
};

const reportAndReview = async (
  scenario: Scenario,
  { board, leader }: Parties,
  contract: ContractFixture,
  on: IsoDay,
  rating: 'amber' | 'green',
): Promise<void> => {
  await scenario.installation.setDay(on);
  const narrative = 'The plan is being carried out with the staff.';
  await reportProgress(leader, contract, { reportedOn: on, rating, narrative });
  const review = { reviewedOn: on, judgement: rating, note: 'Targeted Intervention Board' };
  await reviewContract(board, contract.id, review);
};

const recordLearningWalk = async ({ leader }: Parties, { id, aimIds }: ContractFixture): Promise<void> => {
  const [, , aimId = ''] = aimIds;
  await recordMeasurement(leader, id, {
    aimId,
    value: 8,
    measuredOn: '2011-11-28',
    source: 'List of the learning walk',
  });
};

const runFirstTwoTerms = async (scenario: Scenario, parties: Parties, contract: ContractFixture): Promise<void> => {
  scenario.narrate(
    'Two terms of work: an action plan, a learning walk and gap tasks. The board reviews the work every six weeks.',
  );
  await holdVisit(scenario, parties, contract.id, {
    on: '2011-10-10',
    purpose: 'Action plan over two terms agreed with the staff',
  });
  await reportAndReview(scenario, parties, contract, '2011-11-07', 'amber');
  await holdVisit(scenario, parties, contract.id, { on: '2011-11-28', purpose: 'Learning walk', schoolStaff: 8 });
  await recordLearningWalk(parties, contract);
  await reportAndReview(scenario, parties, contract, '2011-12-16', 'amber');
  scenario.narrate(
    'Teachers of the junior school visit the leader at her own school, see lessons and review their gap tasks.',
  );
  await holdVisit(scenario, parties, contract.id, {
    on: '2012-01-16',
    purpose: 'Lessons in mathematics seen; gap tasks reviewed',
    place: 'provider',
    schoolStaff: 3,
  });
  await reportAndReview(scenario, parties, contract, '2012-01-27', 'green');
};

const changeFocus = async (scenario: Scenario, parties: Parties, { id, aimIds }: ContractFixture): Promise<void> => {
  scenario.narrate(
    'February 2012. After the Y6 assessments the focus is changed: a variation, proposed by the leader and agreed by the school.',
  );
  await scenario.installation.setDay('2012-02-20');
  const [aimId = ''] = aimIds;
  await recordMeasurement(parties.leader, id, {
    aimId,
    value: 74,
    measuredOn: '2012-02-17',
    source: 'Y6 assessments, February 2012',
  });
  const aims = [{ ...MORE_ABLE, aimId }];
  const proposal = { reason: 'The Y6 assessments show where the gaps are', aims, halfDays: HALF_DAYS };
  await varyContract(parties, id, proposal);
};

const runSummerTerm = async (scenario: Scenario, parties: Parties, contract: ContractFixture): Promise<void> => {
  const { id, aimIds } = contract;
  await reportAndReview(scenario, parties, contract, '2012-03-09', 'green');
  await holdVisit(scenario, parties, id, { on: '2012-03-26', purpose: 'Year 6 lessons and books' });
  await reportAndReview(scenario, parties, contract, '2012-04-20', 'green');
  await holdVisit(scenario, parties, id, { on: '2012-05-21', purpose: 'Paired observations' });
  await reportAndReview(scenario, parties, contract, '2012-06-01', 'green');
  await holdVisit(scenario, parties, id, { on: '2012-06-25', purpose: 'Hand-over to the school’s own leaders' });
  await reportAndReview(scenario, parties, contract, '2012-07-13', 'green');
  scenario.narrate(
    'Summer 2012: 90 % at level 4 in mathematics, 20 % at level 5; 75 % of teaching good or better. Every target is met or exceeded.',
  );
  await scenario.installation.setDay('2012-07-16');
  const [mathematics = '', teaching = ''] = aimIds;
  const tests = 'Key stage 2 tests 2012; level 5: 20 %; progress Y6 5.2, Y5 5.2, Y4 4.3, Y3 4.11 points';
  await recordMeasurement(parties.leader, id, {
    aimId: mathematics,
    value: 90,
    measuredOn: '2012-07-10',
    source: tests,
    status: 'provisional',
  });
  const source = 'Paired observations of all classes';
  await recordMeasurement(parties.leader, id, { aimId: teaching, value: 75, measuredOn: '2012-07-12', source });
  await endContract(parties, contract);
  await followUpContract(scenario, parties.board, contract, '2013-03-14');
  scenario.narrate('The bill is paid and nothing is left to do. The contract is closed.');
};

const endContract = async ({ board, school, fundId }: Parties, contract: ContractFixture): Promise<void> => {
  const { id } = contract;
  await recordStatement(school, id, 'The staff plan mathematics together now.');
  await judgeAims(board, contract, { judgedOn: '2012-07-16', evidence: 'Final measurements of July 2012' });
  await completeContract(board, id, { endedOn: '2012-07-16', note: 'All targets met or exceeded' });
  const payment = {
    contractId: id,
    pence: PENCE,
    milestone: 'Completion',
    payee: "The leader's school",
    paidOn: '2012-07-16',
  } as const;
  await payInstalment(board, fundId, payment);
  await waitForSettlement(board.clerk, id);
  await closeContract(board, id);
};

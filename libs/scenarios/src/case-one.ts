import { agreedContract, approved, settled, tabledRequest, type TheContract } from '#scenarios/case';
import {
  END,
  HALF_DAYS,
  JUNIOR,
  MATHEMATICS,
  PENCE,
  setScene,
  TEACHING,
  type Parties,
} from '#scenarios/case-one.setting';
import type { Play, TheBoard, TheLeader } from '#scenarios/fixtures';
import type { TakeReadingBody } from '#client/api.types';
import type { IsoDay } from '#kernel/time';

/** What the auditor and the tests look at afterwards. */
export interface CaseOne {
  readonly board: TheBoard;
  readonly contractId: string;
  readonly aimIds: readonly string[];
  readonly fundId: string;
  readonly leader: TheLeader;
}

/** The mathematics of a junior school (Milton Keynes, 2011–12), from the request to the closed contract. */
export const playCaseOne = async (play: Play): Promise<CaseOne> => {
  const parties = await setScene(play);
  const contract = await fromRequestToContract(play, parties);
  await firstTwoTerms(play, parties, contract);
  await newFocus(play, parties, contract);
  await summerTerm(play, parties, contract);
  const { board, leader, fundId } = parties;
  return { board, leader, fundId, contractId: contract.id, aimIds: contract.aimIds };
};

const fromRequestToContract = async (play: Play, { board, leader, school, fundId }: Parties): Promise<TheContract> => {
  play.tell(
    'The junior school (184 on roll, 57.9 % eligible for free meals) asks for help with mathematics. The leader bids: 6 days, £2,000.',
  );
  const meetingOn: IsoDay = '2011-09-20';
  const asked = {
    school,
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
  const tabled = await tabledRequest(play, { board, leader, meetingOn }, asked);
  play.tell('The board meets, has its quorum, considers the options and approves 6 days and £2,000.');
  const award = { leaderId: leader.id, level: 'intensive', mostHalfDays: HALF_DAYS, mostPence: PENCE, latestEnd: END };
  const rationale = 'The school has risen from a low point and can hold it with help in mathematics.';
  const decisionId = await approved(board, { ...tabled, on: meetingOn, award, rationale });
  await play.installation.on('2011-09-26');
  const contract = await agreedContract(
    play,
    { board, leader, school },
    {
      decisionId,
      fundId,
      reference: 'MK-2011-014/1',
      pence: PENCE,
      halfDays: HALF_DAYS,
      startsOn: '2011-09-26',
      endsOn: END,
      aims: [MATHEMATICS, TEACHING],
      signedOn: '2011-09-26',
    },
  );
  await board.clerk.record('/v1/contracts/{contract}/start', { contract: contract.id }, { startedOn: '2011-09-26' });
  return contract;
};

const visit = async (
  { installation }: Play,
  { leader, school }: Parties,
  contract: string,
  on: IsoDay,
  summary: string,
): Promise<void> => {
  const plan = { on, halfDays: 2, purpose: summary };
  const { visitId } = await leader.person.record('/v1/contracts/{contract}/visits', { contract }, plan);
  const planned = { contract, visit: visitId };
  await installation.on(on);
  const held = { heldOn: on, halfDays: 2, summary };
  await leader.person.record('/v1/contracts/{contract}/visits/{visit}/held', planned, held);
  await school.record('/v1/contracts/{contract}/visits/{visit}/countersignature', planned);
};

const reported = async (
  play: Play,
  { board, leader }: Parties,
  { id, aimIds }: TheContract,
  on: IsoDay,
  rating: 'amber' | 'green',
): Promise<void> => {
  await play.installation.on(on);
  const ratings = aimIds.map((aimId) => ({ aimId, rating, evidence: 'Books, plans and lessons seen' }));
  const report = { reportedOn: on, ratings, narrative: 'The plan is being carried out with the staff.' };
  await leader.person.record('/v1/contracts/{contract}/progress-reports', { contract: id }, report);
  const review = { reviewedOn: on, judgement: rating, note: 'Targeted Intervention Board' };
  await board.clerk.record('/v1/contracts/{contract}/board-reviews', { contract: id }, review);
};

const reading = async ({ leader }: Parties, contract: string, taken: TakeReadingBody): Promise<void> => {
  await leader.person.record('/v1/contracts/{contract}/readings', { contract }, taken);
};

const firstTwoTerms = async (play: Play, parties: Parties, contract: TheContract): Promise<void> => {
  play.tell('Two terms of work: an action plan, a learning walk, gap tasks; every six weeks the board reviews it.');
  await visit(play, parties, contract.id, '2011-10-10', 'Action plan over two terms agreed with the staff');
  await reported(play, parties, contract, '2011-11-07', 'amber');
  await visit(play, parties, contract.id, '2011-11-28', 'Learning walk');
  await reported(play, parties, contract, '2011-12-16', 'amber');
  await visit(play, parties, contract.id, '2012-01-16', 'Gap tasks looked at');
  await reported(play, parties, contract, '2012-01-27', 'green');
};

const newFocus = async (play: Play, parties: Parties, { id, aimIds }: TheContract): Promise<void> => {
  play.tell(
    'February 2012. After the Y6 assessments the focus is changed: a variation, proposed by the leader and agreed by the school.',
  );
  await play.installation.on('2012-02-20');
  const [aimId = ''] = aimIds;
  await reading(parties, id, { aimId, value: 74, takenOn: '2012-02-17', source: 'Y6 assessments, February 2012' });
  const statement = 'Pupils of Year 6 close the gaps that the February assessments show; the more able reach level 5';
  const aims = [{ ...MATHEMATICS, aimId, statement, target: { value: 85, by: '2012-07-16' } }];
  const proposal = { reason: 'The Y6 assessments show where the gaps are', aims, halfDays: HALF_DAYS };
  const { variationId } = await parties.leader.person.record(
    '/v1/contracts/{contract}/variations/by-provider',
    { contract: id },
    proposal,
  );
  const proposed = { contract: id, variation: variationId };
  await parties.school.record('/v1/contracts/{contract}/variations/{variation}/consent/by-school', proposed);
};

const summerTerm = async (play: Play, parties: Parties, contract: TheContract): Promise<void> => {
  const { id, aimIds } = contract;
  await reported(play, parties, contract, '2012-03-09', 'green');
  await visit(play, parties, id, '2012-03-26', 'Year 6 lessons and books');
  await reported(play, parties, contract, '2012-04-20', 'green');
  await visit(play, parties, id, '2012-05-21', 'Paired observations');
  await reported(play, parties, contract, '2012-06-01', 'green');
  await visit(play, parties, id, '2012-06-25', 'Hand-over to the school’s own leaders');
  await reported(play, parties, contract, '2012-07-13', 'green');
  play.tell(
    'Summer 2012: 90 % at level 4 in mathematics, 20 % at level 5; 75 % of teaching good or better. Every target is met or exceeded.',
  );
  await play.installation.on('2012-07-16');
  const [mathematics = '', teaching = ''] = aimIds;
  const tests = 'Key stage 2 tests 2012; level 5: 20 %; progress Y6 5.2, Y5 5.2, Y4 4.3, Y3 4.11 points';
  await reading(parties, id, { aimId: mathematics, value: 90, takenOn: '2012-07-10', source: tests });
  const observations = 'Paired observations of all classes';
  await reading(parties, id, { aimId: teaching, value: 75, takenOn: '2012-07-12', source: observations });
  await ended(parties, contract);
  play.tell('Paid, and with nothing left open, the contract is closed.');
};

const ended = async ({ board, school, fundId }: Parties, { id, aimIds }: TheContract): Promise<void> => {
  const contract = { contract: id };
  const view = { view: 'The staff plan mathematics together now.' };
  await school.record('/v1/contracts/{contract}/school-view', contract, view);
  for (const aim of aimIds) {
    const judged = { judgement: 'met', evidence: 'Final readings of July 2012', judgedOn: '2012-07-16' } as const;
    await board.chair.record('/v1/contracts/{contract}/aims/{aim}/judgement', { ...contract, aim }, judged);
  }
  const end = { endedOn: '2012-07-16', unusedPence: 0, note: 'All targets met or exceeded' };
  await board.clerk.record('/v1/contracts/{contract}/completion', contract, end);
  const payment = { contractId: id, pence: PENCE, milestone: 'Completion', paidOn: '2012-07-16' };
  await board.clerk.record('/v1/funds/{fund}/instalments', { fund: fundId }, payment);
  await settled(board.clerk, id);
  await board.clerk.record('/v1/contracts/{contract}/closing', contract);
};

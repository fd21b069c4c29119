import { enterChecklist, recordNoConsultees } from '#scenarios/escalation-steps';
import { runAllianceSupport, type AllianceSupport } from '#scenarios/alliance-support';
import {
  closeMeeting,
  confirmDecisions,
  openMeeting,
  scheduleMeeting,
  waitForContract,
  waitForSettlement,
} from '#scenarios/case-steps';
import { closeContract } from '#scenarios/contract-steps';
import { readDataFile, type Scenario } from '#scenarios/fixtures';
import { holdVisits, startCase, takeStep, type Plymouth } from '#scenarios/plymouth';
import { createPercentageAim, type NextYear } from '#scenarios/plymouth.setup';
import type { IsoDay } from '#kernel/time';

/** Ids of the cases of the second year, for the tests. */
export interface NextYearCases {
  readonly allianceContractId: string;
  readonly allianceIncome: AllianceSupport['income'];
  readonly convertedContractId: string;
  readonly academyContractId: string;
  /** The concern about the academy, which reached the regional director. */
  readonly academyConcernId: string;
}

const FROM: IsoDay = '2016-09-01';
const TO: IsoDay = '2017-07-21';
const CONVERTING = '900205';
const ACADEMY = '900207';

/** Plays the second year of Plymouth: an alliance gives support, a school converts in the middle of a contract, and an academy stops progressing. */
export const runNextYear = async (scenario: Scenario, plymouth: Plymouth): Promise<NextYearCases> => {
  const year = await beginYear(scenario, plymouth);
  const { contractId: allianceContractId, income: allianceIncome } = await runAllianceSupport(scenario, year);
  const convertedContractId = await runConversion(scenario, year);
  return { allianceContractId, allianceIncome, convertedContractId, ...(await runAcademy(scenario, year)) };
};

const importSchools = async ({ installation }: Scenario, file: string, extractedOn: IsoDay): Promise<void> => {
  const administrator = await installation.administrator;
  const source = { file, extractedOn };
  await administrator.upload('/v1/imports/establishments', source, readDataFile(`plymouth/${file}`));
};

/** Three more schools, the fund of the year, and new half-days of the leader. */
const beginYear = async (scenario: Scenario, { board, leader, ...plymouth }: Plymouth): Promise<NextYear> => {
  const { installation, narrate } = scenario;
  narrate('September 2016. The Schools Forum grants £200,000 for the second year, and the leader offers new days.');
  await installation.setDay(FROM);
  await importSchools(scenario, 'stand-ins-2016.csv', FROM);
  const administrator = await installation.administrator;
  const grant = {
    name: 'School-to-school support, second year',
    source: 'Plymouth Schools Forum',
    financialYear: '2016-17',
    pence: 20_000_000,
  };
  const { id: fundId } = await administrator.record('/v1/boards/{board}/funds', { board: board.id }, grant);
  const offer = { from: FROM, to: TO, halfDays: 40 } as const;
  const { offerId } = await leader.person.record('/v1/leaders/{leader}/offers', { leader: leader.id }, offer);
  const released = { leader: leader.id, offer: offerId };
  await leader.homeHead.record('/v1/leaders/{leader}/offers/{offer}/release', released, { halfDays: 40 });
  return { ...plymouth, board, leader, fundId, from: FROM, to: TO };
};

/** The board reviews the contract of the school that closed, and ends it. Returns the id of the contract. */
const runConversion = async (scenario: Scenario, year: NextYear): Promise<string> => {
  const { installation, narrate } = scenario;
  narrate('A maintained school is helped with its leadership. At the end of December it becomes an academy.');
  const { board } = year;
  const { contract } = await startCase(scenario, year, {
    urn: CONVERTING,
    reference: 'PLY-2017-001',
    meetingOn: '2016-12-20',
    startsOn: '2016-12-21',
    endsOn: '2017-03-31',
    level: 'targeted',
    halfDays: 8,
    pence: 240_000,
    aim: createPercentageAim('leadership', 'Lessons in which leaders check what pupils learn', 30, 70, '2017-03-31'),
  });
  await installation.setDay('2017-01-10');
  await importSchools(scenario, 'stand-ins-2017.csv', '2017-01-10');
  await installation.setDay('2017-01-11');
  narrate('The register says that the school is closed. This is noted on the contract, and waits for the board.');
  await waitForContract(board.clerk, contract.id, ({ waitingFor }) =>
    waitingFor.some(({ kind }) => kind === 'answer-to-circumstance'),
  );
  await endByReview(scenario, year, contract.id);
  await waitForContract(board.clerk, contract.id, ({ record }) => record.ended !== null);
  narrate('The minute says why. As soon as the chair confirms it, it answers for the contract and ends it.');
  await waitForSettlement(board.clerk, contract.id);
  await closeContract(board, contract.id);
  narrate('The contract is closed. The half-days of the leader and the money that were not used are free again.');
  return contract.id;
};

/** The board puts the contract on its agenda, and decides to end it. */
const endByReview = async ({ installation }: Scenario, { board }: NextYear, subjectId: string): Promise<void> => {
  const meeting = await scheduleMeeting(board, '2017-01-17');
  const review = { kind: 'review', subjectId, title: 'The school has become an academy' } as const;
  const { itemId } = await board.clerk.record('/v1/meetings/{meeting}/items', { meeting }, review);
  await installation.setDay('2017-01-17');
  await openMeeting(board, meeting);
  await board.clerk.record(
    '/v1/meetings/{meeting}/decisions',
    { meeting },
    {
      itemId,
      outcome: 'end',
      reasonCodes: ['other-support'],
      rationale: 'The trust of the academy arranges its own support from now on.',
      optionsConsidered: ['Go on until March'],
      vote: { for: board.members.map(({ personId }) => personId), against: [], abstained: [] },
      award: null,
      conditions: [],
      effectiveFrom: '2017-01-17',
      endCause: 'school-converted',
    },
  );
  await confirmDecisions(board, meeting);
  await closeMeeting(board, meeting);
};

/** An academy does not act on what was agreed. The concern goes to the board, to the trust and to the regional director. */
const runAcademy = async (
  scenario: Scenario,
  year: NextYear,
): Promise<Pick<NextYearCases, 'academyContractId' | 'academyConcernId'>> => {
  const { installation, narrate } = scenario;
  narrate('An academy is helped with its leadership, and does not act on what was agreed.');
  const { board, leader } = year;
  const { contract } = await startCase(scenario, year, {
    urn: ACADEMY,
    reference: 'PLY-2017-002',
    meetingOn: '2017-02-07',
    startsOn: '2017-02-08',
    endsOn: '2017-07-14',
    level: 'targeted',
    halfDays: 12,
    pence: 360_000,
    aim: createPercentageAim('leadership', 'Lessons in which leaders check what pupils learn', 25, 75, '2017-07-14'),
  });
  await holdVisits(scenario, leader, contract, ['2017-02-27']);
  const report = { kind: 'leadership', aimIds: contract.aimIds, detail: 'No agreed action was begun.' } as const;
  await leader.person.record('/v1/contracts/{contract}/concern-reports', { contract: contract.id }, report);
  const { openConcerns = [] } = await waitForContract(
    board.clerk,
    contract.id,
    ({ openConcerns: open = [] }) => open.length > 0,
  );
  const [concern = ''] = openConcerns;
  await takeStep(year, concern, 'The agreed actions have not been begun.');
  await installation.setDay('2017-03-15');
  await takeStep(year, concern, 'The trust must respond.');
  await installation.setDay('2017-04-04');
  await recordNoConsultees(board, await installation.administrator, concern);
  await enterChecklist(board, concern, { on: '2017-04-04' });
  await takeStep(year, concern, 'The trust did not respond in time.', 'continues');
  narrate(
    'The last step about an academy is addressed to the regional director, because the council has no powers there.',
  );
  return { academyContractId: contract.id, academyConcernId: concern };
};

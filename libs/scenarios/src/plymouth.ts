import {
  agreeContract,
  approveSupport,
  waitForContract,
  waitForSettlement,
  tableRequest,
  type ContractFixture,
} from '#scenarios/case-steps';
import { enterChecklist } from '#scenarios/escalation-steps';
import { runSlips, type Slips } from '#scenarios/plymouth-slips';
import { BEGIN, setUpPlymouth, createPercentageAim, type PlymouthSetup } from '#scenarios/plymouth.setup';
import { holdVisit, payInstalment } from '#scenarios/contract-steps';
import { registerHead, type Scenario, type LeaderFixture } from '#scenarios/fixtures';
import type { AgreeAimBody, Problem } from '#client/api.types';
import type { IsoDay } from '#kernel/time';

/** Ids of the finished cases, for the tests. */
export interface Plymouth extends PlymouthSetup, Slips {
  readonly successfulContractId: string;
  readonly stalledContractId: string;
  /** The concern that was escalated to the local authority. */
  readonly escalationId: string;
  /** The refusal of the formal step, while the governance of the school was unknown. */
  readonly refusal: Problem | undefined;
}

const INFANT = '900201';
const PRIMARY = '900202';

/** Runs three cases of the board of Plymouth: a successful one, one full of slips, and one that stalls and is escalated. */
export const runPlymouth = async (scenario: Scenario): Promise<Plymouth> => {
  const scene = await setUpPlymouth(scenario);
  const successfulContractId = await runSuccessfulCase(scenario, scene);
  const slips = await runSlips(scenario, scene);
  return { ...scene, successfulContractId, ...slips, ...(await runStalledCase(scenario, scene)) };
};

interface CaseDetails {
  readonly urn: string;
  readonly reference: string;
  readonly meetingOn: IsoDay;
  readonly startsOn: IsoDay;
  readonly endsOn: IsoDay;
  readonly level: string;
  readonly halfDays: number;
  readonly pence: number;
  readonly aim: AgreeAimBody;
}

/** Takes a case from the request to the running contract. */
export const startCase = async (scenario: Scenario, { board, leader, fundId }: PlymouthSetup, details: CaseDetails) => {
  const { urn, reference, meetingOn, startsOn, endsOn, level, halfDays, pence, aim } = details;
  const school = await registerHead(scenario.installation, urn, `Head of ${urn}`, BEGIN);
  const requestDetails = {
    school,
    urn,
    reference,
    needAreas: [aim.needArea],
    outcomesWanted: aim.statement,
    circumstances: 'Results have fallen for two years; staff have changed.',
    bid: { halfDays, pence, approach: 'Work beside the teachers, week by week' },
  };
  const tabled = await tableRequest(scenario, { board, leader, meetingOn }, requestDetails);
  const award = { leaderId: leader.id, level, mostHalfDays: halfDays, mostPence: pence, latestEnd: endsOn };
  const decisionId = await approveSupport(board, {
    ...tabled,
    on: meetingOn,
    award,
    rationale: 'Help now is lighter than help later.',
  });
  await scenario.installation.setDay(startsOn);
  const draft = { decisionId, fundId, reference: `${reference}/1`, pence, halfDays, startsOn, endsOn };
  const contract = await agreeContract(
    scenario,
    { board, leader, school },
    { ...draft, aims: [aim], signedOn: startsOn },
  );
  await board.clerk.record('/v1/contracts/{contract}/start', { contract: contract.id }, { startedOn: startsOn });
  return { school, contract };
};

const runSuccessfulCase = async (scenario: Scenario, scene: PlymouthSetup): Promise<string> => {
  scenario.narrate('An infant school asks for help with writing: light touch, three days, £1,800.');
  const { board, leader, fundId } = scene;
  const aim = createPercentageAim(
    'writing-key-stage-1',
    'Pupils at the expected standard in writing',
    61,
    70,
    '2015-12-11',
  );
  const { contract } = await startCase(scenario, scene, {
    urn: INFANT,
    reference: 'PLY-2015-001',
    meetingOn: '2015-09-15',
    startsOn: '2015-09-21',
    endsOn: '2015-12-18',
    level: 'light-touch',
    halfDays: 6,
    pence: 180_000,
    aim,
  });
  await holdVisits(scenario, leader, contract, ['2015-10-05', '2015-11-02', '2015-11-30']);
  await scenario.installation.setDay('2015-12-14');
  const { id } = contract;
  const [aimId = ''] = contract.aimIds;
  const measurement = { aimId, value: 73, measuredOn: '2015-12-11', source: 'Moderated assessment, December 2015' };
  await leader.person.record('/v1/contracts/{contract}/measurements', { contract: id }, measurement);
  const judged = { judgement: 'met', evidence: '73 % against a target of 70 %', judgedOn: '2015-12-14' } as const;
  await board.clerk.record('/v1/contracts/{contract}/aims/{aim}/judgement', { contract: id, aim: aimId }, judged);
  const confirmed = { confirmedOn: '2015-12-14' } as const;
  await board.chair.record('/v1/contracts/{contract}/judgements/confirmation', { contract: id }, confirmed);
  const end = { endedOn: '2015-12-14', unusedPence: 0, note: 'Target met' };
  await board.clerk.record('/v1/contracts/{contract}/completion', { contract: id }, end);
  const payee = "The leader's school";
  const payment = { contractId: id, pence: 180_000, milestone: 'Completion', payee, paidOn: '2015-12-14' } as const;
  await payInstalment(board, fundId, payment);
  await waitForSettlement(board.clerk, id);
  await board.clerk.record('/v1/contracts/{contract}/closing', { contract: id });
  scenario.narrate('The target is met, the bill is paid and the contract is closed.');
  return id;
};

/** The leader holds a visit on each of these days. The school countersigns none. */
export const holdVisits = async (
  scenario: Scenario,
  leader: LeaderFixture,
  { id }: ContractFixture,
  days: readonly IsoDay[],
): Promise<void> => {
  for (const on of days) await holdVisit(scenario, { leader }, id, { on, purpose: 'Work beside the teachers' });
};

const runStalledCase = async (
  scenario: Scenario,
  scene: PlymouthSetup,
): Promise<Pick<Plymouth, 'stalledContractId' | 'escalationId' | 'refusal'>> => {
  scenario.narrate('A primary school is offered longer help with its leadership.');
  const { board, leader } = scene;
  const { contract } = await startCase(scenario, scene, {
    urn: PRIMARY,
    reference: 'PLY-2016-002',
    meetingOn: '2016-01-12',
    startsOn: '2016-01-18',
    endsOn: '2016-07-20',
    level: 'targeted',
    halfDays: 16,
    pence: 480_000,
    aim: createPercentageAim('leadership', 'Lessons in which leaders check what pupils learn', 20, 80, '2016-07-15'),
  });
  await holdVisits(scenario, leader, contract, ['2016-02-01', '2016-02-22']);
  scenario.narrate(
    'The provider reports that the work is not progressing and that the quality of leadership is in question.',
  );
  await scenario.installation.setDay('2016-03-07');
  const { id, aimIds } = contract;
  const detail = 'Agreed actions were not begun; meetings with the senior team were cancelled twice.';
  const concern = { kind: 'leadership', aimIds, detail } as const;
  await leader.person.record('/v1/contracts/{contract}/concern-reports', { contract: id }, concern);
  const raised = await waitForContract(board.clerk, id, ({ openConcerns = [] }) => openConcerns.length > 0);
  const [escalationId = ''] = raised.openConcerns ?? [];
  return { stalledContractId: id, escalationId, refusal: await escalate(scenario, scene, escalationId) };
};

/** The clerk proposes the step, and the chair takes it. */
export const takeStep = async (
  { board }: PlymouthSetup,
  escalation: string,
  reason: string,
  contractMeanwhile: 'continues' | 'pauses' | 'ends' | null = null,
): Promise<void> => {
  await board.clerk.record('/v1/escalations/{escalation}/step/proposal', { escalation }, { reason, contractMeanwhile });
  await board.chair.record('/v1/escalations/{escalation}/step/approval', { escalation }, {});
};

const escalate = async ({ installation, narrate }: Scenario, scene: PlymouthSetup, escalation: string) => {
  await takeStep(scene, escalation, 'The agreed actions have not been begun.');
  await installation.setDay('2016-03-22');
  await takeStep(scene, escalation, 'The governing body must respond.');
  await installation.setDay('2016-04-18');
  const formal = { reason: 'No response within the time given.' };
  const { clerk } = scene.board;
  const { problem: refusal } = await clerk.post('/v1/escalations/{escalation}/step/proposal', { escalation }, formal);
  narrate(
    'The register does not say which law applies to the school. The formal step waits until the school is classified, with a source.',
  );
  const administrator = await installation.administrator;
  const source = 'Instrument of government of the school';
  const law = { governance: 'maintained', consultees: [], source } as const;
  await administrator.record('/v1/schools/{school}/classification', { school: PRIMARY }, law);
  await enterChecklist(scene.board, escalation, { on: '2016-04-18' });
  await takeStep(scene, escalation, formal.reason, 'continues');
  narrate(
    'The concern goes to the board, to the governing body and then to the local authority, which has powers over a maintained school.',
  );
  return refusal;
};

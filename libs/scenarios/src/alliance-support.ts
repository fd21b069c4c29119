import {
  approveSupport,
  draftContract,
  tableRequest,
  waitForArrangements,
  waitForSettlement,
  type ContractFixture,
} from '#scenarios/case-steps';
import { prepareSignature } from '#scenarios/signature';
import {
  closeContract,
  completeContract,
  holdVisit,
  judgeAims,
  payInstalment,
  recordMeasurement,
} from '#scenarios/contract-steps';
import type { Caller } from '#scenarios/demo-installation';
import { designateLeader, registerHead, type LeaderFixture, type Scenario } from '#scenarios/fixtures';
import { createPercentageAim, type NextYear } from '#scenarios/plymouth.setup';
import type { IsoDay } from '#kernel/time';

const SCHOOL = '900204';
/** Home schools of the two specialist leaders. */
const HOMES = ['113416', '113417'] as const;
const MEETING_ON: IsoDay = '2016-09-20';
const STARTS_ON: IsoDay = '2016-09-26';
const ENDS_ON: IsoDay = '2016-12-16';
const HALF_DAYS = 8;
/** The published price of a specialist leader: £280 a day, and £20 for administration. */
const LIST_PRICE = {
  code: 'sle-deployment',
  title: 'Deployment of a specialist leader',
  providerTypes: ['sle'],
  formsOfSupport: [],
  pencePerDay: 28_000,
  administrationPence: 2_000,
  from: STARTS_ON,
  reason: 'The price list of the alliance for the year',
};
const PENCE = 114_000;
/** The home school of the lead leader is paid for its two days. The alliance receives the rest, and pays the other home school. */
const HOME_SCHOOL_PENCE = 56_000;
const ALLIANCE_PENCE = PENCE - HOME_SCHOOL_PENCE;

interface Parties {
  readonly director: Caller;
  readonly lead: LeaderFixture;
  readonly deployed: LeaderFixture;
  readonly school: Caller;
}

/** What the alliance and the auditor read in the end. */
export interface AllianceSupport {
  readonly contractId: string;
  /** The sums of the statement of income of the alliance, in pence. Only its first page has them. */
  readonly income: { readonly paid: number; readonly recovered: number; readonly net: number } | null;
}

/** An alliance gives the support: its director signs, one specialist leader steers the work and another is deployed, at the price of the list. */
export const runAllianceSupport = async (scenario: Scenario, year: NextYear): Promise<AllianceSupport> => {
  const { installation, narrate } = scenario;
  narrate(
    'A school asks for help with reading. The alliance offers two specialist leaders: four days at £280, and £20: £1,140.',
  );
  const scope = { kind: 'alliance', id: year.allianceId } as const;
  const parties: Parties = {
    director: await installation.register('Alliance director', year.from, { role: 'alliance-director', scope }),
    lead: await designateSpecialist(scenario, year, 'Specialist who leads', HOMES[0]),
    deployed: await designateSpecialist(scenario, year, 'Specialist', HOMES[1]),
    school: await registerHead(installation, SCHOOL, 'Head of the reading school', year.from),
  };
  const contract = await agree(scenario, year, parties);
  const { lead, deployed, school } = parties;
  const lesson = { purpose: 'Reading lessons in Year 4', summary: 'Lessons seen and discussed' };
  const both = { leader: lead, attendedBy: [lead, deployed], school };
  await holdVisit(scenario, both, contract.id, { on: '2016-10-11', ...lesson });
  await holdVisit(scenario, { leader: deployed, school }, contract.id, { on: '2016-11-08', ...lesson });
  await holdVisit(scenario, { leader: lead, school }, contract.id, { on: '2016-11-29', ...lesson });
  await finish(scenario, year, lead, contract);
  narrate('The director reads what the alliance received, also as CSV for its finance system.');
  const { totals } = await parties.director.read('/v1/alliances/{alliance}/income', { alliance: year.allianceId });
  return { contractId: contract.id, income: totals };
};

const agree = async (scenario: Scenario, year: NextYear, parties: Parties): Promise<ContractFixture> => {
  const { board, fundId } = year;
  const { director, lead, deployed, school } = parties;
  const decisionId = await approve(scenario, year, parties);
  await scenario.installation.setDay(STARTS_ON);
  const contract = await draftContract(
    { board, leader: lead, school },
    {
      decisionId,
      fundId,
      reference: 'PLY-2016-003/1',
      pence: PENCE,
      halfDays: HALF_DAYS,
      startsOn: STARTS_ON,
      endsOn: ENDS_ON,
      aims: [createPercentageAim('reading', 'Pupils of Year 4 who read at the expected level', 55, 65, ENDS_ON)],
    },
  );
  await agreePrice(scenario, year, contract.id);
  scenario.narrate('The director names who is deployed. Each head releases their own leader, and the director signs.');
  const ids = { contract: contract.id };
  await director.record('/v1/contracts/{contract}/team', ids, { leaderId: deployed.id, halfDays: HALF_DAYS / 2 });
  const signature = await prepareSignature(school, contract.id, STARTS_ON);
  await school.record('/v1/contracts/{contract}/signatures/school', ids, signature);
  await director.record('/v1/contracts/{contract}/signatures/provider', ids, signature);
  await lead.homeHead.record('/v1/contracts/{contract}/signatures/home-head', ids, signature);
  const released = { ...ids, deployed: deployed.id };
  const release = { releasedOn: STARTS_ON, contractVersion: signature.contractVersion };
  await deployed.homeHead.record('/v1/contracts/{contract}/team/{deployed}/release', released, release);
  await waitForArrangements(board.clerk, contract.id);
  await board.clerk.record('/v1/contracts/{contract}/start', ids, { startedOn: STARTS_ON });
  return contract;
};

const agreePrice = async ({ narrate }: Scenario, { board }: NextYear, contract: string): Promise<void> => {
  narrate('The clerk prices the contract by the list of the board: four days at £280 and £20 for administration.');
  await board.clerk.record('/v1/boards/{board}/list-prices', { board: board.id }, LIST_PRICE);
  const price = {
    basis: 'list',
    listPrice: LIST_PRICE.code,
    fixedPence: null,
    unpaidHalfDays: 0,
    discountKind: null,
    discountPence: 0,
    discountReason: null,
    shares: [
      { payee: 'home-school', pence: HOME_SCHOOL_PENCE },
      { payee: 'alliance', pence: ALLIANCE_PENCE },
    ],
  } as const;
  await board.clerk.record('/v1/contracts/{contract}/price', { contract }, { ...price, shares: [...price.shares] });
};

const finish = async (
  { installation }: Scenario,
  { board, fundId }: NextYear,
  lead: LeaderFixture,
  contract: ContractFixture,
): Promise<void> => {
  await installation.setDay(ENDS_ON);
  const [aimId = ''] = contract.aimIds;
  await recordMeasurement(lead, contract.id, { aimId, value: 68, measuredOn: ENDS_ON, source: 'Reading test' });
  await judgeAims(board, contract, { judgedOn: ENDS_ON, evidence: '68 % against a target of 65 %' });
  await completeContract(board, contract.id, { endedOn: ENDS_ON, note: 'The target is exceeded' });
  const payment = { contractId: contract.id, milestone: 'Completion', paidOn: ENDS_ON } as const;
  const home = { payee: 'Home school of the lead leader', payeeKind: 'home-school', pence: HOME_SCHOOL_PENCE } as const;
  const alliance = { payee: 'Alliance led by High View School', payeeKind: 'alliance', pence: ALLIANCE_PENCE } as const;
  for (const share of [home, alliance]) await payInstalment(board, fundId, { ...payment, ...share });
  await waitForSettlement(board.clerk, contract.id);
  await closeContract(board, contract.id);
};

const designateSpecialist = (
  { installation }: Scenario,
  { allianceId, from, to }: NextYear,
  name: string,
  homeSchoolUrn: string,
): Promise<LeaderFixture> =>
  designateLeader(installation, {
    name,
    providerType: 'sle',
    homeSchoolUrn,
    allianceId,
    phases: ['Primary'],
    needAreas: ['reading'],
    from,
    to,
    halfDays: 10,
  });

const approve = async (
  scenario: Scenario,
  { board, allianceId }: NextYear,
  { school, lead }: Pick<Parties, 'school' | 'lead'>,
): Promise<string> => {
  const tabled = await tableRequest(
    scenario,
    { board, leader: lead, meetingOn: MEETING_ON },
    {
      school,
      urn: SCHOOL,
      reference: 'PLY-2016-003',
      needAreas: ['reading'],
      outcomesWanted: 'More pupils of Year 4 read at the expected level',
      circumstances: 'The subject leader for reading is new.',
      bid: {
        halfDays: HALF_DAYS,
        pence: PENCE,
        approach: 'Two specialists, in classrooms and with the subject leader',
      },
    },
  );
  return approveSupport(board, {
    ...tabled,
    on: MEETING_ON,
    award: {
      provider: { kind: 'alliance', allianceId },
      leaderId: lead.id,
      level: 'light-touch',
      mostHalfDays: HALF_DAYS,
      mostPence: PENCE,
      latestEnd: ENDS_ON,
    },
    rationale: 'The alliance has two specialists for reading.',
  });
};

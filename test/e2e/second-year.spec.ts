import { runNextYear, type NextYearCases } from '#scenarios/plymouth-next-year';
import { runOverview } from '#scenarios/plymouth-overview';
import { startWithCompletedCases } from '#test/support/completed-cases';
import type { DemoCases } from '#test/support/demo-cases';
import type { Demonstration } from '#test/support/demonstration';

let demonstration: Demonstration;
let cases: DemoCases;
let year: NextYearCases;

beforeAll(async () => {
  ({ demonstration, cases } = await startWithCompletedCases());
  year = await runNextYear(demonstration.scenario, cases.plymouth);
});

afterAll(() => demonstration.remove());

const readContract = (contract: string) => cases.plymouth.board.clerk.read('/v1/contracts/{contract}', { contract });

describe('The second year of the demonstration board in Plymouth', () => {
  it('closes a contract of the alliance: eight half-days of two specialist leaders for £280 a day and £20', async () => {
    const contract = await readContract(year.allianceContractId);
    expect(contract).toMatchObject({
      stage: 'closed',
      providerKind: 'alliance',
      providerAllianceName: 'Alliance led by High View School',
      leaderName: 'Specialist who leads',
      deployedLeaderNames: ['Specialist'],
      plannedHalfDays: 8,
      deliveredHalfDays: 8,
      pence: 114_000,
      paidPence: 114_000,
      daysOfLeaders: [{ deliveredHalfDays: 4 }, { deliveredHalfDays: 4 }],
    });
    const { deployments } = await cases.plymouth.board.clerk.read('/v1/alliances/{alliance}/deployments', {
      alliance: cases.plymouth.allianceId,
    });
    expect(deployments.map(({ contractId }) => contractId)).toContain(year.allianceContractId);
  });

  it('states the income of the alliance, and the payments of the fund with every payee', async () => {
    expect(year.allianceIncome).toEqual({ paid: 58_000, recovered: 0, net: 58_000 });
    const { board } = cases.plymouth;
    const query = { contractId: year.allianceContractId };
    const { payments, totals } = await board.clerk.read('/v1/boards/{board}/payments', { board: board.id }, query);
    expect(totals).toEqual({ paid: 114_000, recovered: 0, net: 114_000 });
    expect(payments.map(({ payeeKind, paid }) => [payeeKind, paid])).toEqual(
      expect.arrayContaining([
        ['home-school', 56_000],
        ['alliance', 58_000],
      ]) as unknown[],
    );
  });

  it('leads the auditor from the decision to the impact in one read', async () => {
    const { auditor } = cases.plymouth.board;
    const contract = { contract: year.allianceContractId };
    const { steps } = await auditor.read('/v1/contracts/{contract}/audit-trail', contract, { limit: 200 });
    const kinds = (stage: string) => steps.filter((step) => step.stage === stage).map(({ kind }) => kind);
    expect([...new Set(steps.map(({ stage }) => stage))]).toEqual([
      ...['decision', 'contract', 'visits', 'payments', 'impact'],
    ]);
    expect(kinds('decision')).toEqual(['decided', 'confirmed']);
    expect(kinds('contract')).toEqual(expect.arrayContaining(['drafted', 'signed', 'started', 'ended']) as unknown[]);
    expect(kinds('visits')).toEqual(['held', 'held', 'held']);
    expect(kinds('payments').toSorted()).toEqual(['paid', 'paid', 'proposed', 'proposed']);
    expect(kinds('impact')).toEqual(['judged']);
    const paid = steps.filter(({ kind }) => kind === 'paid');
    expect(paid.reduce((total, { pence }) => total + (pence ?? 0), 0)).toBe(114_000);
    const proposers = steps.filter(({ kind }) => kind === 'proposed').map(({ personId }) => personId);
    expect(paid.every(({ personId }) => personId !== null && !proposers.includes(personId))).toBe(true);
    for (const { link } of steps) expect(link).toMatch(/^\/v1\/(?:contracts|decisions|funds)\/[\w-]+$/);
  });

  it('ends the contract of a school that became an academy, by a decision of the board', async () => {
    const contract = await readContract(year.convertedContractId);
    expect(contract).toMatchObject({
      stage: 'closed',
      endedHow: 'ended-early',
      endedOn: '2017-01-17',
      paidPence: 0,
      record: {
        ended: { causeCode: 'school-converted', unusedPence: 240_000, unusedHalfDays: 8 },
        circumstances: [{ kind: 'school-closed', answer: 'end', answeredOn: '2017-01-17' }],
      },
    });
  });

  it('takes a concern about an academy to its trust and to the regional director', async () => {
    const concern = await cases.plymouth.board.clerk.read('/v1/escalations/{escalation}', {
      escalation: year.academyConcernId,
    });
    expect(concern.state.steps.map(({ addressee }) => addressee)).toEqual([
      'board',
      'academy trust',
      'DfE regional director',
    ]);
    expect(await readContract(year.academyContractId)).toMatchObject({
      stage: 'running',
      openConcerns: [year.academyConcernId],
    });
  });

  it('accounts for the money of the year to the penny', async () => {
    const { board } = cases.plymouth;
    const { funds } = await board.clerk.read('/v1/boards/{board}/funds', { board: board.id });
    const second = funds.find(({ financialYear }) => financialYear === '2016-17');
    expect(second).toMatchObject({ granted: 20_000_000, paid: 114_000, outstanding: 360_000, free: 19_526_000 });
  });

  it('shows the board all its schools, after two persons have recorded the conversion', async () => {
    const overview = await runOverview(demonstration.scenario, cases.plymouth);
    expect(overview).toMatchObject({
      refusal: 'second-person-needed',
      successionStage: 'confirmed',
      watched: ['900206'],
    });
    expect(overview.schools).toBeGreaterThan(90);
    expect(overview.inNeed).toBeGreaterThan(0);
    expect(overview.inNeed).toBeLessThan(overview.schools);
  });
});

import type { ContractEvents } from '#domain/contract.events';
import type { FundEvents } from '#domain/fund.events';
import { agreed } from '#domain/testing/contract.builder';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory } from '#kernel/testing/spec-events';
import { givenView } from '#processing/testing/projection-spec';
import { forecastByMonth, type ForecastLine } from '#read-models/fund-forecast';
import { payments } from '#read-models/payments';
import { paidContracts } from '#read-models/payment-entries';

const contract = eventFactory<ContractEvents>('contract');
const fund = eventFactory<FundEvents>('fund');
const text = personalToken('Text');

const line: ForecastLine = {
  contractId: 'c1',
  endsOn: '2012-03-30',
  outstanding: 700,
  proposed: [
    { pence: 200, dueOn: '2012-02-01', withheld: false },
    { pence: 100, dueOn: '2011-11-01', withheld: false },
    { pence: 50, dueOn: null, withheld: false },
  ],
  moved: [
    { on: '2011-10-03', paid: 300, recovered: 0 },
    { on: '2011-12-05', paid: 0, recovered: 40 },
  ],
};

describe('The forecast of a fund', () => {
  it('has what was paid, what is due and what is left at the end of each contract, by month', () => {
    expect(forecastByMonth([line], '2012-01-10')).toEqual([
      { month: '2011-10', paid: 300, recovered: 0, due: 0, notReleased: 0, expected: 0, total: 300 },
      { month: '2011-12', paid: 0, recovered: 40, due: 0, notReleased: 0, expected: 0, total: 260 },
      { month: '2012-01', paid: 0, recovered: 0, due: 100, notReleased: 0, expected: 0, total: 360 },
      { month: '2012-02', paid: 0, recovered: 0, due: 200, notReleased: 0, expected: 0, total: 560 },
      { month: '2012-03', paid: 0, recovered: 0, due: 50, notReleased: 0, expected: 350, total: 960 },
    ]);
  });

  it('expects what is left of a contract that is over this month', () => {
    const over = { ...line, endsOn: '2011-12-16', proposed: [], moved: [] } as const;
    expect(forecastByMonth([over], '2012-01-10')).toEqual([
      { month: '2012-01', paid: 0, recovered: 0, due: 0, notReleased: 0, expected: 700, total: 700 },
    ]);
  });

  it('has no more than can be paid after a release, and leaves out first what is due last', () => {
    const released = { ...line, outstanding: 250, moved: [] };
    expect(forecastByMonth([released], '2012-01-10')).toEqual([
      { month: '2012-01', paid: 0, recovered: 0, due: 100, notReleased: 0, expected: 0, total: 100 },
      { month: '2012-02', paid: 0, recovered: 0, due: 150, notReleased: 0, expected: 0, total: 250 },
    ]);
  });

  it('has payments that are withheld apart', () => {
    const withheld = { ...line, proposed: [{ pence: 200, dueOn: '2012-02-01', withheld: true }], moved: [] } as const;
    expect(forecastByMonth([withheld], '2012-01-10')).toEqual([
      { month: '2012-02', paid: 0, recovered: 0, due: 0, notReleased: 200, expected: 0, total: 200 },
      { month: '2012-03', paid: 0, recovered: 0, due: 0, notReleased: 0, expected: 500, total: 700 },
    ]);
  });

  it('adds up to what is outstanding and paid', () => {
    const months = forecastByMonth([line, { ...line, contractId: 'c2', endsOn: '2012-07-20' }], '2012-01-10');
    const sum = (name: 'paid' | 'recovered' | 'due' | 'expected') => months.reduce((all, each) => all + each[name], 0);
    expect([sum('paid'), sum('recovered'), sum('due') + sum('expected')]).toEqual([600, 80, 1_400]);
    expect(months.at(-1)?.total).toBe(600 - 80 + 1_400);
  });

  it('knows the last day of a contract, as agreed, as amended and as it ended', async () => {
    const figures = {
      reference: agreed.reference,
      payer: agreed.payer,
      fundId: agreed.fundId,
      pence: agreed.pence,
      halfDays: agreed.halfDays,
      startsOn: agreed.startsOn,
      endsOn: agreed.endsOn,
    };
    const drafted = contract('c1', 'ContractDrafted', agreed);
    const amended = contract('c1', 'DraftAmended', {
      ...{ old: figures, new: { ...figures, endsOn: '2012-06-29' }, reason: text },
    });
    const granted = fund('f1', 'FundGranted', {
      ...{ boardId: 'board-1', name: 'Grant', source: text, financialYear: '2011-12', pence: 1 },
    });
    const ended = contract('c1', 'ContractEnded', {
      ...{ how: 'ended-early', causeCode: 'other', note: text, endedOn: '2012-02-10', fundId: 'f1' },
      ...{ leaderId: 'leader-1', team: [], unusedPence: 0, unusedHalfDays: 0, withdrawnVariationId: null },
      ...{ visitsNotHeld: [], noVisitReason: null },
    });
    const corrected = contract('c1', 'EndCorrected', {
      ...{ endedOn: { old: '2012-02-10', new: '2012-02-17' }, causeCode: { old: 'other', new: 'other' } },
      ...{ unusedPence: { old: 0, new: 0 }, note: null, visitsNotHeld: [], visitsPlannedAgain: [], reason: text },
    });
    const histories = [
      [[], agreed.endsOn],
      [[amended], '2012-06-29'],
      [[amended, ended], '2012-02-10'],
      [[amended, ended, corrected], '2012-02-17'],
    ] as const;
    for (const [history, endsOn] of histories)
      await givenView(payments)
        .after(drafted, granted, ...history)
        .returns(async (readModels) => (await readModels.rows(paidContracts)).map((row) => row.endsOn), [endsOn]);
  });
});

import type { ContractEvents } from '#domain/contract.events';
import type { FundEvents } from '#domain/fund.events';
import { agreed } from '#domain/testing/contract.builder';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory } from '#kernel/testing/spec-events';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { fundStatement } from '#read-models/fund-statement';
import { funds } from '#read-models/fund-tables';
import {
  listContractEntries,
  listPayments,
  payments,
  sumPayments,
  type ListedPayment,
  type PaymentTotals,
  type StatementOf,
} from '#read-models/payments';

const fund = eventFactory<FundEvents>('fund');
const contract = eventFactory<ContractEvents>('contract');

const text = personalToken('Text');
const grant = { name: 'Grant', source: text, financialYear: '2011-12' };
const payment = { milestone: text, payee: text };
const alliances = { old: 'alliance-1', new: 'alliance-2' };

const propose = (contractId: string, instalmentId: string, pence: number) =>
  fund('1', 'PaymentProposed', { instalmentId, contractId, ...payment, pence, proposedBy: 'clerk-1' });
const pay = (contractId: string, instalmentId: string, pence: number, paidOn: '2011-11-01' | '2012-02-01') =>
  fund('1', 'InstalmentPaid', { instalmentId, contractId, ...payment, pence, paidOn }, { occurredOn: paidOn });
const name = (contractId: string, entryId: string, named: 'home-school' | 'alliance' | 'supported-school') =>
  fund('1', 'PayeeNamed', { entryId, contractId, payee: { old: null, new: named }, reason: null });

/** Two contracts. The first one passes on to another alliance, a payment is void, and money comes back. */
const HISTORY = [
  contract('c1', 'ContractDrafted', agreed),
  contract('c2', 'ContractDrafted', { ...agreed, reference: 'C-2', schoolUrn: '110009', leaderId: 'leader-2' }),
  fund('1', 'FundGranted', { boardId: 'board-1', ...grant, pence: 10_000 }),
  fund('1', 'FundsCommitted', { contractId: 'c1', pence: 1_000 }),
  fund('1', 'FundsCommitted', { contractId: 'c2', pence: 1_000 }),
  propose('c1', 'i1', 300),
  name('c1', 'i1', 'alliance'),
  pay('c1', 'i1', 300, '2011-11-01'),
  propose('c1', 'i2', 50),
  fund('1', 'PaymentProposalWithdrawn', { instalmentId: 'i2', contractId: 'c1', reason: text }),
  contract('c1', 'ContractPassedOn', {
    ...{ allianceId: alliances, leaderIds: ['leader-1'], on: '2012-01-01', decidedOn: '2011-12-20', reason: text },
  }),
  fund('1', 'CommitmentPassedOn', { contractId: 'c1', allianceId: alliances, from: '2012-01-01' }),
  propose('c1', 'i3', 200),
  name('c1', 'i3', 'alliance'),
  pay('c1', 'i3', 200, '2012-02-01'),
  propose('c2', 'i4', 400),
  name('c2', 'i4', 'home-school'),
  pay('c2', 'i4', 400, '2012-02-01'),
  propose('c2', 'i5', 70),
  name('c2', 'i5', 'home-school'),
  pay('c2', 'i5', 70, '2012-02-01'),
  fund('1', 'PaymentVoided', {
    ...{ instalmentId: 'i5', contractId: 'c2', pence: 70, released: 0 },
    ...({ reason: 'wrong-entry', note: text } as const),
  }),
  fund('1', 'PaymentRecovered', { contractId: 'c2', pence: 90, reason: text, instalmentId: null }),
  name('c2', 'revision-19', 'home-school'),
  fund('1', 'RecoveryCorrected', {
    recoveryId: 'revision-19',
    contractId: 'c2',
    pence: { old: 90, new: 40 },
    reason: text,
  }),
];

const ALL: StatementOf = { boardId: 'board-1' };

const read = (readModels: ReadModels, of: StatementOf, where: object = {}): Promise<ListedPayment[]> =>
  listPayments(readModels, of, '2016-01-01', { ...wholeListRequest('on'), where });

const kit = () => givenView(payments).after(...HISTORY);
const sumOf = (of: StatementOf, where: object, sums: PaymentTotals) =>
  kit().returns(async (readModels) => sumPayments(await read(readModels, of, where)), sums);

describe('The payments of the funds of a board', () => {
  it('are those that were made, also if they are void, and what came back', async () => {
    await kit().returns(
      async (readModels) =>
        (await read(readModels, ALL))
          .map(({ entryId, status, paid, recovered }) => [entryId, status, paid, recovered])
          .toSorted(),
      [
        ['i1', 'paid', 300, 0],
        ['i3', 'paid', 200, 0],
        ['i4', 'paid', 400, 0],
        ['i5', 'voided', 0, 0],
        ['revision-19', 'recovered', 0, 40],
      ],
    );
  });

  it('add up to the statement of the fund', async () => {
    await givenView(fundStatement)
      .after(...HISTORY)
      .returns(
        async (readModels) => (await readModels.rows(funds)).map(({ paid, recovered }) => [paid, recovered]),
        [[900, 40]],
      );
    await sumOf(ALL, {}, { paid: 900, recovered: 40, net: 860 });
    await sumOf(ALL, { fundId: '1' }, { paid: 900, recovered: 40, net: 860 });
    await sumOf(ALL, { fundId: '2' }, { paid: 0, recovered: 0, net: 0 });
  });

  it('can be those of a contract, a school, a leader, an alliance, a home school and a period', async () => {
    const second = { paid: 400, recovered: 40, net: 360 };
    await sumOf(ALL, { contractId: 'c2' }, second);
    await sumOf(ALL, { schoolUrn: '110009' }, second);
    await sumOf(ALL, { leaderId: 'leader-2' }, second);
    await sumOf(ALL, { homeSchoolUrn: '110002' }, { paid: 900, recovered: 40, net: 860 });
    await sumOf(ALL, { from: '2011-09-01', to: '2011-12-31' }, { paid: 300, recovered: 0, net: 300 });
    await sumOf(ALL, { payeeKind: 'alliance' }, { paid: 500, recovered: 0, net: 500 });
  });

  it('are those of the alliance with which the contract was when they were proposed', async () => {
    await sumOf(ALL, { allianceId: 'alliance-2' }, { paid: 200, recovered: 0, net: 200 });
    await sumOf(ALL, { allianceId: 'alliance-1' }, { paid: 700, recovered: 40, net: 660 });
  });
});

describe('The parties to a payment', () => {
  const start = [
    contract('c1', 'ContractDrafted', agreed),
    ...HISTORY.slice(2, 4),
    propose('c1', 'i1', 300),
    name('c1', 'i1', 'alliance'),
  ] as const;
  const passed = contract('c1', 'ContractPassedOn', {
    ...{ allianceId: alliances, leaderIds: ['leader-1'], on: '2012-01-01', decidedOn: '2011-12-20', reason: text },
  });
  const recover = (instalmentId: string | null) =>
    fund('1', 'PaymentRecovered', { contractId: 'c1', pence: 40, reason: text, instalmentId });
  const incomeAfter = (allianceId: string, ...later: ReturnType<typeof fund>[]) =>
    givenView(payments)
      .after(...start, pay('c1', 'i1', 300, '2011-11-01'), ...later)
      .returns(
        async (readModels) => sumPayments(await read(readModels, { payeeAllianceId: allianceId })).net,
        allianceId === 'alliance-1' ? 300 - (later.length > 1 ? 40 : 0) : 0,
      );

  it('stay those of its proposal when the contract passes on, also if only the leader answers to the alliance', async () => {
    await incomeAfter('alliance-1', passed);
    await incomeAfter('alliance-2', passed);
  });

  it('stay those of its proposal when the contract is drafted again with others', async () => {
    const other = { allianceId: 'alliance-2', homeSchoolUrn: '110007', leaderId: 'leader-7' };
    const redrafted = contract('c1', 'ContractRedrafted', { ...agreed, ...other });
    await incomeAfter('alliance-1', redrafted);
    await givenView(payments)
      .after(
        ...start,
        pay('c1', 'i1', 300, '2011-11-01'),
        redrafted,
        propose('c1', 'i2', 5),
        pay('c1', 'i2', 5, '2012-02-01'),
      )
      .returns(
        async (readModels) =>
          (await read(readModels, ALL)).map(({ leaderId, allianceId }) => [leaderId, allianceId]).toSorted(),
        [
          ['leader-1', 'alliance-1'],
          ['leader-7', 'alliance-2'],
        ],
      );
  });

  it('are those of the payment that a recovery undoes, also after the contract passed on', async () => {
    await incomeAfter('alliance-1', passed, recover('i1'));
    await incomeAfter('alliance-2', passed, recover('i1'));
  });

  it('are kept with who proposed, paid and voided it, when, and how much it was', async () => {
    const voided = fund('1', 'PaymentVoided', {
      instalmentId: 'i1',
      contractId: 'c1',
      pence: 300,
      released: 0,
      reason: 'wrong-entry',
      note: text,
    });
    await givenView(payments)
      .after(...start, propose('c1', 'i2', 50), pay('c1', 'i1', 300, '2011-11-01'), voided)
      .returns(
        async (readModels) =>
          (await listContractEntries(readModels, 'c1')).map(({ entryId, status, pence, on, undoneOn }) => [
            ...[entryId, status, pence, on === '2011-11-01', undoneOn !== null],
          ]),
        [
          ['i1', 'voided', 300, true, true],
          ['i2', 'proposed', 50, false, false],
        ],
      );
  });
});

describe('The income', () => {
  it('of an alliance is what it receives itself, before and after a contract passes on', async () => {
    await sumOf({ payeeAllianceId: 'alliance-1' }, {}, { paid: 300, recovered: 0, net: 300 });
    await sumOf({ payeeAllianceId: 'alliance-2' }, {}, { paid: 200, recovered: 0, net: 200 });
  });

  it('of a home school is what it receives less what it gave back', async () => {
    await sumOf({ payeeSchoolUrn: '110002' }, {}, { paid: 400, recovered: 40, net: 360 });
    await sumOf({ payeeSchoolUrn: '110001' }, {}, { paid: 0, recovered: 0, net: 0 });
  });
});

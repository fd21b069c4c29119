import fc from 'fast-check';
import { fund, type FundStream } from '#domain/fund';
import { fundTotals } from '#domain/fund-accounts';
import { listValues } from '#kernel/immutable-map';
import type { FundEvents } from '#domain/fund.events';
import type { NewEvent } from '#kernel/decider';
import { runAcceptedCommands, type CommandOf } from '#kernel/testing/accepted-commands';
import { personalToken } from '#kernel/testing/decider-spec';

const GRANT = 1_000;

const granted: NewEvent<FundEvents> = {
  type: 'FundGranted',
  data: {
    boardId: 'plymouth',
    name: 'Support',
    source: personalToken('Schools Forum'),
    financialYear: '2011-12',
    pence: GRANT,
  },
};

const contractId = fc.constantFrom('a', 'b', 'c');
const pence = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: 200 }), weight: 6 },
  { arbitrary: fc.integer({ min: -2, max: 900 }), weight: 3 },
  { arbitrary: fc.constant(0.5), weight: 1 },
);

const commandOf = <Name extends CommandOf<FundStream>['name']>(
  name: Name,
  data: fc.Arbitrary<FundStream['commands'][Name]>,
): fc.Arbitrary<CommandOf<FundStream>> => data.map((made) => ({ name, data: made }) as CommandOf<FundStream>);

const instalment = fc.record({
  instalmentId: fc.integer({ min: 1, max: 20 }).map((number) => `instalment-${number}`),
  contractId,
  pence,
  milestone: fc.constant(personalToken('Visit held')),
  paidOn: fc.constantFrom<FundEvents['InstalmentPaid']['paidOn'][]>('2012-01-10', '2012-01-11'),
});

const commands = fc.array(
  fc.oneof(
    { arbitrary: commandOf('CommitFunds', fc.record({ contractId, pence })), weight: 5 },
    { arbitrary: commandOf('PayInstalment', instalment), weight: 8 },
    {
      arbitrary: commandOf(
        'RecoverPayment',
        fc.record({ contractId, pence, reason: fc.constant(personalToken('Paid twice')) }),
      ),
      weight: 5,
    },
    commandOf('ReleaseCommitment', fc.record({ contractId, pence })),
    commandOf('IncreaseGrant', fc.record({ pence, source: fc.constant(personalToken('Council')) })),
  ),
  { maxLength: 40, size: 'max' },
);

/** Total pence of the events of one type. */
const sumPence = (events: readonly NewEvent<FundEvents>[], type: NewEvent<FundEvents>['type']): number =>
  events.reduce((total, fact) => (fact.type === type ? total + fact.data.pence : total), 0);

describe('The money of a fund', () => {
  it('always balances: granted = committed + paid − recovered + free, in whole pence and never negative', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(commands, (sequence) => {
        const events: NewEvent<FundEvents>[] = [];
        for (const step of runAcceptedCommands(fund, [granted], sequence)) {
          events.push(...step.events);
          for (const { type } of step.events) seen.add(type);
          const now = fundTotals(step.state);
          expect(now.granted).toBe(now.committed + now.paid - now.recovered + now.free);
          expect(now.granted).toBe(GRANT + sumPence(events, 'GrantIncreased'));
          expect(now.paid).toBe(sumPence(events, 'InstalmentPaid'));
          expect(now.recovered).toBe(sumPence(events, 'PaymentRecovered'));
          expect(now.committed).toBe(
            sumPence(events, 'FundsCommitted') - now.paid - sumPence(events, 'CommitmentReleased'),
          );
          for (const account of listValues(step.state.accounts))
            expect(account.recovered).toBeLessThanOrEqual(account.paid);
          for (const figure of Object.values(now)) expect(Number.isSafeInteger(figure) && figure >= 0).toBe(true);
        }
      }),
      { numRuns: 300, seed: 20120110 },
    );
    expect([...seen].toSorted()).toEqual(
      Object.keys(fund.evolve)
        .filter((type) => type !== 'FundGranted')
        .toSorted(),
    );
  });
});

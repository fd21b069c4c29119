import fc from 'fast-check';
import { fund, type FundStream } from '#domain/fund';
import { statement } from '#domain/fund-accounts';
import type { FundEvents } from '#domain/fund.events';
import type { FactOf } from '#kernel/decider';
import { accepted, type CommandOf } from '#kernel/testing/accepted';
import { token } from '#kernel/testing/decider-spec';

const GRANT = 1_000;

const granted: FactOf<FundEvents> = {
  type: 'FundGranted',
  data: { boardId: 'plymouth', name: 'Support', source: 'Schools Forum', financialYear: '2011-12', pence: GRANT },
};

const contractId = fc.constantFrom('a', 'b', 'c');
const pence = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: 200 }), weight: 6 },
  { arbitrary: fc.integer({ min: -2, max: 900 }), weight: 3 },
  { arbitrary: fc.constant(0.5), weight: 1 },
);

const of = <Name extends CommandOf<FundStream>['name']>(
  name: Name,
  data: fc.Arbitrary<FundStream['commands'][Name]>,
): fc.Arbitrary<CommandOf<FundStream>> => data.map((made) => ({ name, data: made }) as CommandOf<FundStream>);

const instalment = fc.record({
  instalmentId: fc.integer({ min: 1, max: 20 }).map((number) => `instalment-${number}`),
  contractId,
  pence,
  milestone: fc.constant('Visit held'),
  paidOn: fc.constantFrom<FundEvents['InstalmentPaid']['paidOn'][]>('2012-01-10', '2012-01-11'),
});

const commands = fc.array(
  fc.oneof(
    { arbitrary: of('CommitFunds', fc.record({ contractId, pence })), weight: 5 },
    { arbitrary: of('PayInstalment', instalment), weight: 8 },
    {
      arbitrary: of('RecoverPayment', fc.record({ contractId, pence, reason: fc.constant(token('Paid twice')) })),
      weight: 5,
    },
    of('ReleaseCommitment', fc.record({ contractId, pence })),
    of('IncreaseGrant', fc.record({ pence, source: fc.constant('Council') })),
  ),
  { maxLength: 40, size: 'max' },
);

/** What each kind of event moved, counted from the events alone. */
const moved = (facts: readonly FactOf<FundEvents>[], type: FactOf<FundEvents>['type']): number =>
  facts.reduce((total, fact) => (fact.type === type ? total + fact.data.pence : total), 0);

describe('The money of a fund', () => {
  it('never goes missing: granted = committed + paid − recovered + free, none below nothing, all whole pence', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(commands, (sequence) => {
        const facts: FactOf<FundEvents>[] = [];
        for (const step of accepted(fund, [granted], sequence)) {
          facts.push(...step.facts);
          for (const { type } of step.facts) seen.add(type);
          const now = statement(step.state);
          expect(now.granted).toBe(now.committed + now.paid - now.recovered + now.free);
          expect(now.granted).toBe(GRANT + moved(facts, 'GrantIncreased'));
          expect(now.paid).toBe(moved(facts, 'InstalmentPaid'));
          expect(now.recovered).toBe(moved(facts, 'PaymentRecovered'));
          expect(now.committed).toBe(moved(facts, 'FundsCommitted') - now.paid - moved(facts, 'CommitmentReleased'));
          for (const account of step.state.accounts) expect(account.recovered).toBeLessThanOrEqual(account.paid);
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

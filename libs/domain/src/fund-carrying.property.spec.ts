import fc from 'fast-check';
import { fund } from '#domain/fund';
import { fundTotals } from '#domain/fund-accounts';
import type { FundEvents } from '#domain/fund.events';
import type { FundCommands } from '#domain/fund.types';
import { reactions } from '#domain/reactions';
import { LateReactions } from '#domain/testing/late-reactions';
import { personalToken } from '#kernel/testing/decider-spec';

const TODAY = '2012-01-10';
const GRANT = 1_000;
const boardId = 'plymouth';
const YEARS = { this: '2011-12', next: '2012-13' } as const;
type FundId = keyof typeof YEARS;
const IDS: readonly FundId[] = ['this', 'next'];

const text = personalToken('Said in confidence');
const grant = { name: 'Support', source: text, pence: GRANT };
const pence = fc.integer({ min: 1, max: 600 });
const id = fc.constantFrom(...IDS);

type Names = 'CarryForward' | 'IncreaseGrant' | 'LowerGrant' | 'CorrectGrant';
type Command = {
  [Name in Names]: { readonly name: Name; readonly id: FundId; readonly data: FundCommands[Name] };
}[Names];
/** A command, or a reaction that reads its next event and may be killed. */
type Step = Command | { readonly name: 'read'; readonly index: number; readonly killedAfter: number | null };

const INDEXES = reactions.flatMap(({ name }, index) =>
  name === 'carry-forwards' || name === 'fund-replies' ? [index] : [],
);

const toCommand = <Name extends Names>(
  name: Name,
  ofFund: fc.Arbitrary<FundId>,
  data: fc.Arbitrary<FundCommands[Name]>,
): fc.Arbitrary<Command> => fc.record({ id: ofFund, data }).map((drawn) => ({ name, ...drawn }) as Command);

const steps = fc.array(
  fc.oneof(
    {
      arbitrary: fc
        .record({ index: fc.constantFrom(...INDEXES), killedAfter: fc.constantFrom(null, null, null, 0, 1) })
        .map((drawn): Step => ({ name: 'read', ...drawn })),
      weight: 8,
    },
    {
      arbitrary: toCommand(
        'CarryForward',
        fc.constant('this'),
        fc.record({ carryForwardId: fc.uuid(), toFundId: fc.constant('next'), pence, reason: fc.constant(text) }),
      ),
      weight: 3,
    },
    toCommand('IncreaseGrant', id, fc.record({ pence, source: fc.constant(text) })),
    toCommand('LowerGrant', id, fc.record({ pence, reason: fc.constant(text) })),
    {
      // Another year of the next fund makes it decline what is on its way.
      arbitrary: toCommand(
        'CorrectGrant',
        id,
        fc.record({
          ...{ name: fc.constant('Help'), source: fc.constant(text), reason: fc.constant(text) },
          financialYear: fc.constantFrom('2011-12', '2012-13', '2013-14'),
          pence: fc.oneof(pence, fc.constantFrom(GRANT, 2 * GRANT)),
        }),
      ),
      weight: 2,
    },
  ),
  { maxLength: 50, size: 'max' },
);

/** What the whole grant is after an accepted command, as whoever gave the money knows it. */
const toGrant = (before: number, { name, data }: Command): number => {
  if (name === 'IncreaseGrant') return before + data.pence;
  if (name === 'LowerGrant') return before - data.pence;
  return name === 'CorrectGrant' ? data.pence : before;
};

/** What has left one fund, and is in no other yet. */
const countWaiting = (streams: LateReactions): number =>
  streams.events.reduce((total, { type, data }) => {
    const moved = (data as Partial<FundEvents['CarryForwardCompleted']>).pence ?? 0;
    if (type === 'CarryForwardBegun') return total + moved;
    return type === 'MoneyCarriedIn' || type === 'CarryForwardReturned' ? total - moved : total;
  }, 0);

const expectMoneyKept = (streams: LateReactions, grants: Readonly<Record<FundId, number>>): void => {
  const totals = IDS.map((each) => fundTotals(streams.state(fund, each)));
  const granted = totals.reduce((sum, each) => sum + each.granted, 0);
  expect(granted + countWaiting(streams)).toBe(grants.this + grants.next);
  for (const each of totals) for (const figure of Object.values(each)) expect(figure).toBeGreaterThanOrEqual(0);
};

describe('Money that is carried between two funds', () => {
  it('is never made and never lost, whatever becomes of the grants, and however late or often killed reactions are', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: GRANT }), (sequence, committed) => {
        const grants = { this: GRANT, next: GRANT };
        const streams = new LateReactions(TODAY);
        for (const each of IDS)
          streams
            .doBeforeReactions('ann', fund, 'GrantFund', each, { ...grant, boardId, financialYear: YEARS[each] })
            .doBeforeReactions('ann', fund, 'CommitFunds', each, { contractId: 'c', pence: committed });
        streams.beginLate();
        for (const step of sequence) {
          if (step.name === 'read') streams.readNext(step.index, step.killedAfter);
          else if (streams.attempt({ actor: 'ann', decider: fund, today: TODAY, ...step }))
            grants[step.id] = toGrant(grants[step.id], step);
          expectMoneyKept(streams, grants);
        }
        streams.settle();
        expectMoneyKept(streams, grants);
        expect(countWaiting(streams)).toBe(0);
        for (const { type } of streams.events) seen.add(type);
      }),
      { numRuns: 500, seed: 20120113 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining(['MoneyCarriedIn', 'CarryForwardCompleted', 'CarryForwardReturned', 'GrantCorrected']),
    );
  });
});

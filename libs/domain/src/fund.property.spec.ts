import fc from 'fast-check';
import { fund } from '#domain/fund';
import { fundTotals, type FundTotals } from '#domain/fund-accounts';
import type { PayeeKind } from '#domain/contract-price.events';
import type { FundEvents } from '#domain/fund.events';
import type { FundStream } from '#domain/fund.types';
import type { NewEvent } from '#kernel/decider';
import { listValues } from '#kernel/immutable-map';
import { runAcceptedCommands, type CommandOf } from '#kernel/testing/accepted-commands';
import { personalToken } from '#kernel/testing/decider-spec';

const GRANT = 1_000;

const grant = { name: 'Support', source: personalToken('Schools Forum'), financialYear: '2011-12' };
const granted: NewEvent<FundEvents> = { type: 'FundGranted', data: { boardId: 'plymouth', ...grant, pence: GRANT } };

const details = { milestone: personalToken('Plan agreed'), payee: personalToken('The home school') };
const payment = { contractId: 'a', instalmentId: 'instalment-1', pence: 90, ...details };
/** Money that was paid and came back, of which random commands alone seldom make any. */
const recovered: NewEvent<FundEvents>[] = [
  { type: 'FundsCommitted', data: { contractId: 'a', pence: 180 } },
  { type: 'PaymentProposed', data: { ...payment, proposedBy: 'ann' } },
  { type: 'InstalmentPaid', data: { ...payment, paidOn: '2012-01-10' } },
  {
    type: 'PaymentRecovered',
    data: { contractId: 'a', pence: 60, reason: personalToken('Ended early'), instalmentId: null },
  },
];

const contractId = fc.constantFrom('a', 'b', 'c');
const pence = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: 200 }), weight: 6 },
  { arbitrary: fc.integer({ min: -2, max: 900 }), weight: 3 },
  { arbitrary: fc.constant(0.5), weight: 1 },
);
const text = fc.constant(personalToken('Said in confidence'));
const instalmentId = fc.integer({ min: 1, max: 5 }).map((number) => `instalment-${number}`);
const recoveryId = fc.constantFrom('revision-4', 'revision-8');
const payeeKind = fc.constantFrom<PayeeKind[]>('home-school', 'leader');
const carryForwardId = fc.constantFrom('carry-1', 'carry-2');
const carriedPence = fc.integer({ min: 1, max: 50 });
/** The fund to which money is carried is for the next year. */
const FACTS = {
  target: { boardId: 'plymouth', financialYear: '2012-13' },
  parties: ['home-school', 'leader'] as const,
};
const paidOn = fc.constantFrom<FundEvents['InstalmentPaid']['paidOn'][]>('2012-01-10', '2012-01-11');

const proposal = fc.record({
  ...{ instalmentId, contractId, pence, milestone: text, payee: text },
  payeeKind: fc.option(fc.constantFrom<PayeeKind[]>('home-school', 'leader', 'provider')),
  dueOn: fc.option(paidOn),
});
const recovery = fc.record({ contractId, pence, reason: text, instalmentId: fc.option(instalmentId) });

const commandOf = <Name extends CommandOf<FundStream>['name']>(
  name: Name,
  data: fc.Arbitrary<FundStream['commands'][Name]>,
): fc.Arbitrary<CommandOf<FundStream>> =>
  fc.record({ data, actor: fc.constantFrom('ann', 'ben') }).map((made) => ({ name, ...made }) as CommandOf<FundStream>);

const commands = fc.array(
  fc.oneof(
    { arbitrary: commandOf('CommitFunds', fc.record({ contractId, pence })), weight: 5 },
    {
      arbitrary: commandOf('ProposePayment', proposal),
      weight: 12,
    },
    { arbitrary: commandOf('PayInstalment', fc.record({ instalmentId, paidOn })), weight: 16 },
    commandOf('WithdrawPaymentProposal', fc.record({ instalmentId, reason: text })),
    {
      arbitrary: commandOf(
        'VoidPayment',
        fc.record({
          instalmentId,
          reason: fc.constantFrom<FundEvents['PaymentVoided']['reason'][]>('wrong-entry', 'returned-by-bank'),
          note: text,
        }),
      ),
      weight: 5,
    },
    {
      arbitrary: commandOf(
        'CorrectPayment',
        fc.record({ instalmentId, milestone: text, payee: text, paidOn, reason: text }),
      ),
      weight: 3,
    },
    {
      arbitrary: commandOf('RecoverPayment', recovery),
      weight: 5,
    },
    {
      arbitrary: commandOf(
        'CorrectRecovery',
        fc.record({
          recoveryId,
          pence: fc.oneof(pence, fc.constant(0)),
          reason: text,
        }),
      ),
      weight: 5,
    },
    commandOf('NamePayee', fc.record({ instalmentId, payeeKind, reason: text })),
    commandOf('NameRecoveryPayee', fc.record({ recoveryId, payeeKind, reason: text })),
    commandOf('LowerCommitment', fc.record({ contractId, pence, reason: text })),
    { arbitrary: commandOf('ReleaseCommitment', fc.record({ contractId, pence })), weight: 2 },
    commandOf(
      'NoteCommitmentPassedOn',
      contractId.map((passed) => ({
        ...({ contractId: passed, allianceId: { old: 'a1', new: 'a2' }, from: '2012-01-10' } as const),
      })),
    ),
    commandOf('SetPaymentDue', fc.record({ instalmentId, dueOn: fc.option(paidOn) })),
    { arbitrary: commandOf('WithholdPayment', fc.record({ instalmentId, reason: text })), weight: 2 },
    { arbitrary: commandOf('ReleaseWithheldPayment', fc.record({ instalmentId, reason: text })), weight: 4 },
    commandOf('CarryForward', fc.record({ carryForwardId, toFundId: fc.constant('next'), pence, reason: text })),
    commandOf(
      'ReceiveCarryForward',
      fc.record({
        ...{ carryForwardId, fromFundId: fc.constant('last'), boardId: fc.constant('plymouth'), pence: carriedPence },
        financialYear: fc.constantFrom('2010-11', '2011-12'),
      }),
    ),
    commandOf('NoteCarryForwardReceived', fc.record({ carryForwardId, pence: carriedPence })),
    commandOf(
      'NoteCarryForwardDeclined',
      fc.record({
        carryForwardId,
        pence: carriedPence,
        toFundId: fc.constant('next'),
        reason: fc.constant('not-the-next-year'),
      }),
    ),
    commandOf('IncreaseGrant', fc.record({ pence, source: text })),
    commandOf('LowerGrant', fc.record({ pence, reason: text })),
    commandOf(
      'CorrectGrant',
      pence.map((corrected) => ({ ...grant, pence: corrected, reason: personalToken('Typed wrongly') })),
    ),
  ),
  { maxLength: 60, size: 'max' },
);

type EventWith<Field extends string> = Extract<NewEvent<FundEvents>, { data: Readonly<Record<Field, number>> }>;

/** Total of a field of the events of one type. */
const sumOf = <Field extends 'pence' | 'released'>(
  events: readonly NewEvent<FundEvents>[],
  type: EventWith<Field>['type'],
  field: Field,
): number =>
  events.reduce(
    (total, fact) => (fact.type === type ? total + (fact.data as Readonly<Record<Field, number>>)[field] : total),
    0,
  );

/** By how much corrections changed what was recovered. */
const correctedBy = (events: readonly NewEvent<FundEvents>[]): number =>
  events.reduce(
    (total, { type, data }) => (type === 'RecoveryCorrected' ? total + data.pence.new - data.pence.old : total),
    0,
  );

describe('The money of a fund', () => {
  it('always balances: granted = committed + paid − recovered + free, in whole pence and never negative', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.constantFrom([], recovered), commands, (before, sequence) => {
        const events: NewEvent<FundEvents>[] = [...before];
        for (const step of runAcceptedCommands(fund, [granted, ...before], sequence, FACTS)) {
          events.push(...step.events);
          for (const { type } of step.events) seen.add(type);
          const now = fundTotals(step.state);
          const sum = (type: EventWith<'pence'>['type']): number => sumOf(events, type, 'pence');
          expect(now.granted).toBe(now.committed + now.paid - now.recovered + now.free);
          expect(now.paid).toBe(sum('InstalmentPaid') - sum('PaymentVoided'));
          expect(now.recovered).toBe(sum('PaymentRecovered') + correctedBy(events));
          const released =
            sum('CommitmentReleased') + sum('CommitmentLowered') + sumOf(events, 'PaymentVoided', 'released');
          expect(now.committed).toBe(sum('FundsCommitted') - now.paid - released);
          for (const { recovered, paid, proposed, excess } of listValues(step.state.accounts)) {
            expect(recovered).toBeGreaterThanOrEqual(0);
            expect(recovered).toBeLessThanOrEqual(paid);
            expect(proposed).toBeGreaterThanOrEqual(0);
            expect(excess).toBeGreaterThanOrEqual(0);
          }
          for (const figure of Object.values(now)) expect(Number.isSafeInteger(figure) && figure >= 0).toBe(true);
        }
      }),
      { numRuns: 2_000, seed: 20120110 },
    );
    expect([...seen].toSorted()).toEqual(
      Object.keys(fund.evolve)
        .filter((type) => type !== 'FundGranted')
        .toSorted(),
    );
  });

  const run = (sequence: readonly CommandOf<FundStream>[]) => runAcceptedCommands(fund, [granted], sequence, FACTS);

  /** What the fund has after these commands. */
  const totalsAfter = (sequence: readonly CommandOf<FundStream>[]): FundTotals | undefined => {
    const last = run(sequence).at(-1);
    return last && fundTotals(last.state);
  };

  /** Recoveries are named by their place in the history, which is another one in two histories. */
  const leaveOutPlaces = (sequence: readonly CommandOf<FundStream>[]): CommandOf<FundStream>[] =>
    sequence.filter(({ name }) => name !== 'CorrectRecovery' && name !== 'NameRecoveryPayee');

  const token = personalToken('Typed wrongly');
  /** No random command is about this contract. */
  const wrong = 'wrong';
  const commit: CommandOf<FundStream> = { name: 'CommitFunds', data: { contractId: wrong, pence: 300 } };
  const paidEntry: readonly CommandOf<FundStream>[] = [
    {
      ...{ name: 'ProposePayment', actor: 'ann' },
      data: { instalmentId: 'x', contractId: wrong, pence: 70, milestone: token, payee: token },
    },
    { name: 'PayInstalment', data: { instalmentId: 'x', paidOn: '2012-01-10' }, actor: 'ben' },
  ];
  const voidEntry: CommandOf<FundStream> = {
    ...{ name: 'VoidPayment', actor: 'ben' },
    data: { instalmentId: 'x', reason: 'wrong-entry', note: token },
  };

  it('has the same sums after a payment is void as if it had never been made, whatever happened meanwhile', () => {
    fc.assert(
      fc.property(commands, commands, (before, random) => {
        const meanwhile = leaveOutPlaces(random);
        const without = totalsAfter([commit, ...before, ...meanwhile]);
        expect(totalsAfter([commit, ...before, ...paidEntry, ...meanwhile, voidEntry])).toEqual(without);
      }),
      { numRuns: 2_000, seed: 20120111 },
    );
  });

  it('has the same sums after a recovery that never came is corrected to nothing, and after a grant is corrected back', () => {
    fc.assert(
      fc.property(commands, commands, (before, random) => {
        const later = leaveOutPlaces(random);
        const right = [commit, ...before, ...paidEntry];
        const recover: CommandOf<FundStream> = {
          ...{ name: 'RecoverPayment', actor: 'ben' },
          data: { contractId: wrong, pence: 30, reason: token },
        };
        const steps = run([...right, recover]);
        // The grant is the first event, at revision 0.
        const recoveryId = `revision-${steps.flatMap(({ events }) => events).length}`;
        const nothing: CommandOf<FundStream> = {
          ...{ name: 'CorrectRecovery', actor: 'ben' },
          data: { recoveryId, pence: 0, reason: token },
        };
        const now = steps.at(-1)?.state.grant ?? GRANT;
        const regrant = (amount: number): CommandOf<FundStream> => ({
          ...{ name: 'CorrectGrant' },
          data: { ...grant, pence: amount, reason: token },
        });
        const wrongly = [...right, recover, nothing, regrant(now + 500), regrant(now), ...later];
        expect(totalsAfter(wrongly)).toEqual(totalsAfter([...right, ...later]));
      }),
      { numRuns: 2_000, seed: 20120112 },
    );
  });
});

import fc from 'fast-check';
import { contract } from '#domain/contract';
import { countDeliveredBy } from '#domain/contract-days';
import { deliveredHalfDays, outstandingPence } from '#domain/contract-state';
import { waitingFor } from '#domain/contract-waiting';
import type { SupportContract } from '#domain/contract.types';
import { fund } from '#domain/fund';
import { fundTotals } from '#domain/fund-accounts';
import { leader } from '#domain/leader';
import type { Allocation } from '#domain/leader.events';
import {
  FUND,
  IDS,
  LAST_DAY,
  LEADER,
  runCommand,
  step,
  type Command,
  type Step,
} from '#domain/testing/cases.arbitraries';
import { AS_PLANNED } from '#domain/testing/contract-visits.builder';
import { STARTS } from '#domain/testing/contract.builder';
import { DAYS } from '#domain/testing/contract-values.arbitraries';
import type { LateReactions } from '#domain/testing/late-reactions';
import {
  completeTwoContracts,
  judgeTwoContracts,
  signTwoContracts,
  startTwoContracts,
  toVisitId,
  VISITS,
} from '#domain/testing/two-cases.builder';
import { HALF_DAYS_OF_A_DAY } from '#domain/vocabulary';
import { getEntry, listValues } from '#kernel/immutable-map';
import { personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const sum = (allocations: readonly Allocation[]): number =>
  allocations.reduce((total, { halfDays }) => total + halfDays, 0);

const findBooking = (streams: LateReactions, id: string) =>
  streams.state(leader, LEADER).bookings.find((each) => each.contractId === id);

/** Half-days of the visits to this contract that the ledger of the leader knows, also beyond what was reserved. */
const countHeld = (streams: LateReactions, id: string): number =>
  listValues(streams.state(leader, LEADER).deliveries)
    .filter((each) => each.contractId === id)
    .reduce((total, { halfDays: held }) => total + held, 0);

/** The contracts whose visits took more than two half-days of one day together. */
const listOverbooked = (streams: LateReactions): string[] => {
  const held = IDS.flatMap((id) =>
    streams
      .state(contract, id)
      .visits.filter(({ status }) => status === 'held')
      .map((each) => ({ id, ...each })),
  );
  return [...Map.groupBy(held, ({ on }) => on).values()]
    .filter((visits) => visits.reduce((total, { halfDays: worked }) => total + worked, 0) > HALF_DAYS_OF_A_DAY)
    .flatMap((visits) => visits.map(({ id }) => id));
};

/** What holds after every event, however late reactions are. */
const expectAlways = (streams: LateReactions): void => {
  const totals = fundTotals(streams.state(fund, FUND));
  expect(totals.granted).toBe(totals.committed + totals.paid - totals.recovered + totals.free);
  for (const figure of Object.values(totals)) expect(figure).toBeGreaterThanOrEqual(0);
  for (const { offered, released } of streams.state(leader, LEADER).offers)
    expect(released).toBeLessThanOrEqual(offered);
  for (const id of IDS) {
    const { startedOn, signatures, money, withdrawn, agreed } = streams.state(contract, id);
    if (startedOn === null) continue;
    expect([signatures.length, agreed.leaderId, withdrawn]).toEqual([3, LEADER, false]);
    expect(money.status).toBe('confirmed');
    const account = getEntry(streams.state(fund, FUND).accounts, id);
    expect(account?.committedOn).not.toBeUndefined();
  }
};

/** What holds when all reactions have read the log to its end. */
const expectSettled = (streams: LateReactions): void => {
  // Two contracts can record visits of one day at the same moment. Then the ledger says so, and the board of each contract that still runs must answer.
  for (const id of listOverbooked(streams)) {
    expect(streams.events.some(({ type }) => type === 'DayOverbooked')).toBe(true);
    const { ended, circumstances } = streams.state(contract, id);
    if (ended === null) expect(circumstances.map(({ kind }) => kind)).toContain('leader-day-overbooked');
  }
  for (const id of IDS) {
    const state: SupportContract = streams.state(contract, id);
    const account = getEntry(streams.state(fund, FUND).accounts, id);
    const booking = findBooking(streams, id);
    const hasRecalled = streams.state(leader, LEADER).offers.some(({ recalled }) => recalled > 0);
    const isOver = state.ended !== null || state.withdrawn;
    if (state.startedOn !== null) {
      expect(countHeld(streams, id)).toBe(countDeliveredBy(state, LEADER));
      // A school can recall days that are reserved. The board then answers what that means.
      if (!isOver && !hasRecalled)
        // Half-days that a variation gave up stay reserved until the end, so that another variation can use them again.
        expect(sum(booking?.reserved ?? []) + sum(booking?.delivered ?? [])).toBe(state.agreed.halfDays);
    }
    // A closed contract has nothing open but a payment that is void, of which it knows.
    if (state.ended !== null) expect([outstandingPence(state), account?.closed]).toEqual([account?.outstanding, true]);
    if (state.closed) expect(waitingFor(state, LAST_DAY).filter(({ kind }) => kind !== 'payment')).toEqual([]);
    if (isOver) expect(sum(booking?.reserved ?? [])).toBe(0);
    if (state.withdrawn) expect(account?.outstanding ?? 0).toBe(0);
  }
};

const BEGINNINGS = {
  sign: signTwoContracts,
  start: startTwoContracts,
  judge: judgeTwoContracts,
  complete: completeTwoContracts,
};

const beginnings = fc.constantFrom(...(['sign', 'start', 'judge', 'complete'] as const));

/** Plays the steps, looks at everything after each, and lets the reactions come to an end. */
const play = (streams: LateReactions, steps: readonly (Step | Slip)[], seen: Set<string>, withSlips = true): void => {
  let place = DAYS.indexOf(STARTS);
  for (const each of steps) {
    const today = DAYS[place] ?? LAST_DAY;
    if (each.kind === 'day') place += 1;
    else if (each.kind === 'settle') streams.settle();
    else if (each.kind === 'reaction') streams.readNext(each.index, each.killedAfter);
    else if (each.kind === 'slip') slip(streams, each, today, withSlips, seen);
    else if (runCommand(streams, each.command, today)) seen.add(each.command.name);
    expectAlways(streams);
  }
  expectSettled(streams.settle());
};

/** Something that is entered wrongly and put right at once. */
type Slip = {
  readonly kind: 'slip';
  readonly of: 'visit' | 'payment' | 'recovery';
  readonly contractId: string;
  readonly visit: (typeof VISITS)[number];
  readonly number: number;
};

const slips: fc.Arbitrary<Slip> = fc.record({
  kind: fc.constant('slip' as const),
  of: fc.constantFrom(...(['visit', 'payment', 'recovery'] as const)),
  contractId: fc.constantFrom(...IDS),
  visit: fc.constantFrom(...VISITS),
  number: fc.nat({ max: 1_000_000 }),
});

/** An amount that no other step uses. */
const SLIP_PENCE = 10_001;

const TEXT = personalToken('Typed wrongly');

const onFund = (actor: string, name: string, data: object): Command => ({ actor, of: 'fund', name, id: FUND, data });

/** The entries of a slip, and the command that puts them right. */
const describeSlip = (
  streams: LateReactions,
  { of, contractId, visit, number }: Slip,
  paidOn: IsoDay,
): { readonly wrong: readonly Command[]; readonly right: () => Command } => {
  const instalmentId = `slip-${number}`;
  if (of === 'payment') {
    const payment = { instalmentId, contractId, pence: SLIP_PENCE, milestone: TEXT, payee: TEXT };
    return {
      wrong: [onFund('ann', 'ProposePayment', payment), onFund('ben', 'PayInstalment', { instalmentId, paidOn })],
      right: () => onFund('cat', 'VoidPayment', { instalmentId, reason: 'wrong-entry', note: TEXT }),
    };
  }
  if (of === 'recovery')
    return {
      wrong: [onFund('cat', 'RecoverPayment', { contractId, pence: SLIP_PENCE, reason: TEXT })],
      right: () => {
        const recoveryId = listValues(streams.state(fund, FUND).recoveries).find(
          (each) => each.pence === SLIP_PENCE && each.corrections === 0,
        )?.recoveryId;
        return onFund('cat', 'CorrectRecovery', { recoveryId, pence: 0, reason: TEXT });
      },
    };
  const visitId = toVisitId(contractId, visit);
  const held = { visitId, heldOn: STARTS, halfDays: 1, summary: TEXT, attendedBy: null, ...AS_PLANNED };
  const onVisit = { actor: 'lee', of: 'contract', id: contractId } as const;
  return {
    wrong: [{ ...onVisit, name: 'RecordVisit', data: held }],
    right: () => ({ ...onVisit, name: 'VoidVisitRecord', data: { visitId, reason: TEXT } }),
  };
};

/** Enters something wrongly and puts it right, if both are possible. Without slips, only the reactions come to an end. */
const slip = (streams: LateReactions, what: Slip, today: IsoDay, withSlips: boolean, seen: Set<string>): void => {
  streams.settle();
  if (!withSlips) return;
  const { wrong, right } = describeSlip(streams, what, today);
  const [first, ...others] = wrong;
  if (first !== undefined && runCommand(streams, first, today)) {
    for (const other of others) expect(runCommand(streams, other, today)).toBe(true);
    streams.settle();
    expect(runCommand(streams, right(), today)).toBe(true);
    seen.add(what.of);
  }
  streams.settle();
};

/** All sums of money and half-days. */
const sumUp = (streams: LateReactions) => ({
  fund: fundTotals(streams.state(fund, FUND)),
  offers: streams.state(leader, LEADER).offers,
  contracts: IDS.map((id) => {
    const state = streams.state(contract, id);
    const { outstanding, paid, recovered } = getEntry(streams.state(fund, FUND).accounts, id) ?? {};
    const booking = findBooking(streams, id);
    return {
      account: { outstanding, paid, recovered },
      booking: { reserved: sum(booking?.reserved ?? []), delivered: sum(booking?.delivered ?? []) },
      contract: [state.paid, state.recovered, deliveredHalfDays(state), outstandingPence(state)],
    };
  }),
});

/** Commands of which some must be accepted in these histories, so that the property is meaningful. */
const PLAYED = [
  ...['StartContract', 'RecordVisit', 'CorrectVisit', 'VoidVisitRecord', 'CompleteContract', 'CorrectEnd'],
  ...['CloseContract', 'WithdrawContract', 'ProposePayment', 'PayInstalment', 'VoidPayment', 'RecoverPayment'],
  ...['LowerCommitment', 'LowerGrant', 'RecallRelease', 'RescindDecision', 'RenewArrangements'],
];

describe('Two contracts of one leader, paid from one fund', () => {
  it('keep money and half-days in balance in any history, however late reactions are and wherever they are killed', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(beginnings, fc.array(step, { minLength: 20, maxLength: 100, size: 'max' }), (beginning, steps) =>
        play(BEGINNINGS[beginning](), steps, seen),
      ),
      { numRuns: 250, seed: 20111010 },
    );
    expect(PLAYED.filter((name) => !seen.has(name))).toEqual([]);
  });

  it('have the same sums after a slip was put right as if it had never been made', () => {
    const seen = new Set<string>();
    const steps = fc.array(fc.oneof({ arbitrary: step, weight: 12 }, { arbitrary: slips, weight: 1 }), {
      minLength: 20,
      maxLength: 60,
      size: 'max',
    });
    fc.assert(
      fc.property(beginnings, steps, (beginning, mixed) => {
        const [withSlips, without] = [BEGINNINGS[beginning](), BEGINNINGS[beginning]()];
        play(withSlips, mixed, seen);
        play(without, mixed, seen, false);
        expect(sumUp(withSlips)).toEqual(sumUp(without));
      }),
      { numRuns: 150, seed: 20111011 },
    );
    expect(['visit', 'payment', 'recovery'].filter((name) => !seen.has(name))).toEqual([]);
  });
});

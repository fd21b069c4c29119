import fc from 'fast-check';
import { contract } from '#domain/contract';
import { decision } from '#domain/decision';
import { fund } from '#domain/fund';
import { leader } from '#domain/leader';
import { chooseStep, CURRENT_VERSION, type Step as ContractStep } from '#domain/testing/contract.arbitraries';
import { AS_PLANNED } from '#domain/testing/contract-visits.builder';
import { STARTS } from '#domain/testing/contract.builder';
import { DAYS } from '#domain/testing/contract-values.arbitraries';
import type { AnyCommand, LateReactions } from '#domain/testing/late-reactions';
import { toVisitId, TWO_CONTRACTS, VISITS } from '#domain/testing/two-cases.builder';
import { personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

export const FUND = 'f';
export const LEADER = 'leader-1';
export const LAST_DAY: IsoDay = '2012-08-04';
export const IDS = TWO_CONTRACTS.map(({ contractId }) => contractId);

const DECIDERS = { contract, fund, leader, decision };

/** A command whose decider has a name that can be printed. */
export type Command = Omit<AnyCommand, 'today' | 'decider'> & { readonly of: keyof typeof DECIDERS };

/** What happens next: a command, a reaction that reads an event, perhaps until it is killed, or the next day. */
export type Step =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'reaction'; readonly index: number; readonly killedAfter: number | null }
  | { readonly kind: 'settle' }
  | { readonly kind: 'day' };

const contractId = fc.constantFrom(...IDS);
const actor = fc.constantFrom('ann', 'ben');
const ANY_TEXT = personalToken('Any text');
const text = fc.constant(ANY_TEXT);

/** Always these values. */
const constants = (values: object) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fc.constant<unknown>(value)]));

const pence = fc.oneof(fc.constantFrom(50_000, 100_000), fc.integer({ min: -1, max: 210_000 }));
const instalmentId = fc.constantFrom('of-c', 'of-k', 'of-c', 'of-k', 'i1', 'i2');
const day = fc.constantFrom(...DAYS);

const onContractWith = (name: string, data: fc.Arbitrary<object>, by = 'lee'): fc.Arbitrary<Command> =>
  fc.record({
    actor: fc.constant(by),
    of: fc.constant('contract' as const),
    name: fc.constant(name),
    id: contractId,
    data,
  });

const onContractOf = (...names: readonly ContractStep['name'][]): fc.Arbitrary<Command> =>
  fc
    .record({ id: contractId, step: chooseStep(...names) })
    .map(({ id, step: { name, data, actor: by } }) => ({ actor: by, of: 'contract', name, id, data }));

const visitDay = fc.constantFrom(STARTS, '2011-12-05');
const halfDays = fc.constantFrom(0, 1, 1, 2);

/** A command on one of the visits of a contract. */
const onVisit = (name: string, more: { readonly [Field in string]: fc.Arbitrary<unknown> }): fc.Arbitrary<Command> =>
  fc
    .record({ id: contractId, visit: fc.constantFrom(...VISITS), data: fc.record(more) })
    .map(({ id, visit, data }) => ({
      actor: 'lee',
      of: 'contract',
      name,
      id,
      data: { ...data, visitId: toVisitId(id, visit) },
    }));

const held = { heldOn: visitDay, halfDays, ...constants({ ...AS_PLANNED, attendedBy: null }) };
const onVisits = fc.oneof(
  { arbitrary: onVisit('RecordVisit', { ...held, summary: text }), weight: 10 },
  { arbitrary: onVisit('CorrectVisit', { ...held, summary: fc.constant(null), reason: text }), weight: 5 },
  { arbitrary: onVisit('RecordMissedVisit', { reasonCode: fc.constant('leader-ill'), note: text }), weight: 3 },
  { arbitrary: onVisit('VoidVisitRecord', { reason: text }), weight: 3 },
  { arbitrary: onVisit('CancelVisit', { reason: text }), weight: 1 },
);

const judgement = onContractWith(
  'JudgeAim',
  fc.record({
    aimId: fc.constantFrom('mathematics', 'teaching'),
    judgement: fc.constantFrom('met', 'not-met', 'cannot-be-judged'),
    ...constants({ evidence: ANY_TEXT, judgedOn: STARTS, evidenceSeen: [], noEvidenceReason: ANY_TEXT }),
  }),
  'ann',
);

const end = onContractWith(
  'CompleteContract',
  fc.record({
    endedOn: fc.constant(STARTS),
    unusedPence: fc.constantFrom(0, 50_000, 100_000),
    ...constants({ note: ANY_TEXT, noVisitReason: ANY_TEXT }),
  }),
  'clerk',
);

const correctedEnd = onContractWith(
  'CorrectEnd',
  fc.record({
    endedOn: visitDay,
    ...constants({ unusedPence: null, causeCode: null, note: ANY_TEXT, reason: ANY_TEXT }),
  }),
  'clerk',
);

const onContract = fc.oneof(
  { arbitrary: correctedEnd, weight: 3 },
  { arbitrary: onVisits, weight: 18 },
  { arbitrary: judgement, weight: 6 },
  { arbitrary: end, weight: 4 },
  { arbitrary: onContractOf('ProposeVariation', 'ConsentToVariation'), weight: 4 },
  { arbitrary: onContractOf('StartContract', 'RenewArrangements', 'CloseContract'), weight: 6 },
  { arbitrary: onContractOf('WithdrawContract', 'EndContractEarly', 'LapseContract'), weight: 2 },
);

const onFundWith = (name: string, data: fc.Arbitrary<object>): fc.Arbitrary<Command> =>
  fc.record({ actor, of: fc.constant('fund' as const), name: fc.constant(name), id: fc.constant(FUND), data });

const onFund = fc.oneof(
  onFundWith('ProposePayment', fc.record({ instalmentId, contractId, pence, milestone: text, payee: text })),
  onFundWith('PayInstalment', fc.record({ instalmentId, paidOn: fc.constant(STARTS) })),
  onFundWith(
    'VoidPayment',
    fc.record({ instalmentId, reason: fc.constantFrom('wrong-entry', 'returned-by-bank'), note: text }),
  ),
  onFundWith('RecoverPayment', fc.record({ contractId, pence, reason: text })),
  onFundWith('LowerCommitment', fc.record({ contractId, pence, reason: text })),
  onFundWith('LowerGrant', fc.record({ pence, reason: text })),
  onFundWith('IncreaseGrant', fc.record({ pence, source: text })),
);

const onLeaderWith = (name: string, by: string, data: fc.Arbitrary<object>): fc.Arbitrary<Command> =>
  fc.record({
    actor: fc.constant(by),
    of: fc.constant('leader' as const),
    name: fc.constant(name),
    id: fc.constant(LEADER),
    data,
  });

const onLeader = fc.oneof(
  onLeaderWith(
    'ReleaseDays',
    'hal',
    fc.record({ offerId: fc.constant('o'), halfDays: fc.integer({ min: -1, max: 20 }) }),
  ),
  onLeaderWith('RecallRelease', 'hal', fc.record({ offerId: fc.constant('o'), reason: text })),
  onLeaderWith('WithdrawDesignation', 'clerk', fc.record({ on: day, reason: text })),
);

const onDecision: fc.Arbitrary<Command> = fc.constantFrom('d', 'e').map((id) => ({
  actor: 'clerk',
  of: 'decision' as const,
  name: 'RescindDecision',
  id,
  data: { reason: personalToken('New facts') },
}));

const toStep = (commands: fc.Arbitrary<Command>): fc.Arbitrary<Step> =>
  commands.map((command) => ({ kind: 'command' as const, command }));

/** Any step of the history of two contracts. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: toStep(onContract), weight: 60 },
  { arbitrary: toStep(onFund), weight: 30 },
  { arbitrary: toStep(onLeader), weight: 3 },
  { arbitrary: toStep(onDecision), weight: 1 },
  {
    arbitrary: fc.record({
      kind: fc.constant('reaction' as const),
      index: fc.nat({ max: 100 }),
      killedAfter: fc.constantFrom(null, 0, 1),
    }),
    weight: 50,
  },
  { arbitrary: fc.constant({ kind: 'settle' as const }), weight: 10 },
  { arbitrary: fc.constant({ kind: 'day' as const }), weight: 4 },
);

/** Runs the command on this day. Returns whether it was accepted. */
export const runCommand = (
  streams: LateReactions,
  { of, data: given, ...command }: Command,
  today: IsoDay,
): boolean => {
  const data = { ...given } as { contractVersion?: number };
  if (data.contractVersion === CURRENT_VERSION)
    data.contractVersion = streams.state(contract, command.id).contractVersion;
  return streams.attempt({ ...command, decider: DECIDERS[of], data, today });
};

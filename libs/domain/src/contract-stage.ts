import type { Arrangement, SupportContract } from '#domain/contract.types';
import { SIGNATORIES, type HalfDays, type Pence } from '#domain/vocabulary';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

export type Stage = 'draft' | 'signing' | 'arranging' | 'ready' | 'running' | 'ended' | 'closed' | 'withdrawn';

/** The stage that follows from what is on record. */
export const stage = ({ withdrawn, closed, ended, startedOn, signatures, money, days }: SupportContract): Stage => {
  if (withdrawn) return 'withdrawn';
  if (closed) return 'closed';
  if (ended !== null) return 'ended';
  if (startedOn !== null) return 'running';
  if (signatures.length === 0) return 'draft';
  if (signatures.length < SIGNATORIES.length) return 'signing';
  return money.status === 'confirmed' && days.status === 'confirmed' ? 'ready' : 'arranging';
};

/** The stage on that day: the time limit ends a running contract, and voids one that never started, whether or not the clock has said so. */
export const stageOf = (contract: SupportContract, today: IsoDay): Stage => {
  const recorded = stage(contract);
  if (today <= contract.agreed.endsOn || contract.ended !== null || contract.withdrawn) return recorded;
  return recorded === 'running' ? 'ended' : 'withdrawn';
};

/** The last day on which what happened up to the time limit is still recorded; the contract lapses after it. */
export const recordableUntil = ({ agreed }: SupportContract): IsoDay => addDays(agreed.endsOn, agreed.graceDays);

/** Half-days of all visits that were held. */
export const deliveredHalfDays = ({ visits }: SupportContract): HalfDays =>
  visits.reduce((sum, { status, halfDays }) => sum + (status === 'held' ? halfDays : 0), 0);

/** Pence that are committed and neither paid nor released; null until the fund has said what it releases. */
export const outstandingPence = ({ agreed, released, paid }: SupportContract): Pence | null =>
  released === null ? null : Math.max(0, agreed.pence - released - paid);

/** What was paid, beyond what is owed once the contract is over, and did not come back. Before a contract starts nothing is owed. */
export const recoverablePence = ({ agreed, startedOn, ended, paid, recovered }: SupportContract): Pence => {
  const started = startedOn === null ? 0 : agreed.pence;
  const owed = ended === null ? started : agreed.pence - ended.unusedPence;
  return Math.max(0, paid - recovered - owed);
};

/** What a contract waits for, and since which day. */
export interface Waiting {
  readonly what:
    | 'aims'
    | `signature-of-${(typeof SIGNATORIES)[number]}`
    | 'money'
    | 'money-refused'
    | 'days'
    | 'days-refused'
    | 'start'
    | 'consent-to-variation'
    | 'concern'
    | 'settlement-of-money'
    | 'payment'
    | 'recovery'
    | 'settlement-of-days'
    | 'closing';
  readonly since: IsoDay;
}

const missing = (what: 'money' | 'days', { status, since }: Arrangement): Waiting[] => {
  if (status === 'confirmed') return [];
  return [{ what: status === 'refused' ? `${what}-refused` : what, since }];
};

const beforeStart = (contract: SupportContract): Waiting[] => {
  const { aims, signatures, money, days, draftedOn } = contract;
  if (aims.length === 0) return [{ what: 'aims', since: draftedOn }];
  const signed = signatures.map(({ as }) => as);
  const since =
    signatures
      .map(({ signedOn }) => signedOn)
      .toSorted()
      .at(-1) ?? draftedOn;
  const unsigned = SIGNATORIES.filter((as) => !signed.includes(as));
  if (unsigned.length > 0) return unsigned.map((as) => ({ what: `signature-of-${as}`, since }));
  const open = [...missing('money', money), ...missing('days', days)];
  const ready = [money.since, days.since].toSorted().at(-1) ?? since;
  return open.length > 0 ? open : [{ what: 'start', since: ready }];
};

const recovery = (contract: SupportContract, since: IsoDay): Waiting[] =>
  recoverablePence(contract) > 0 ? [{ what: 'recovery', since }] : [];

const afterEnd = (contract: SupportContract, since: IsoDay): Waiting[] => {
  const outstanding = outstandingPence(contract);
  const money: Waiting[] = outstanding === null ? [{ what: 'settlement-of-money', since }] : [];
  const payment: Waiting[] = outstanding !== null && outstanding > 0 ? [{ what: 'payment', since }] : [];
  const days: Waiting[] = contract.daysSettled ? [] : [{ what: 'settlement-of-days', since }];
  return [...money, ...payment, ...recovery(contract, since), ...days];
};

/** What the contract waits for on that day and since when; a closed one waits for nothing; a withdrawn one, or one whose time passed before it started, at most for money that was paid in advance. */
export const waitingFor = (contract: SupportContract, today: IsoDay): Waiting[] => {
  const now = stageOf(contract, today);
  if (now === 'closed') return [];
  if (now === 'withdrawn') return recovery(contract, contract.withdrawnOn ?? contract.agreed.endsOn);
  if (contract.startedOn === null) return beforeStart(contract);
  const concerns = contract.concerns
    .filter(({ settled }) => !settled)
    .map(({ since }): Waiting => ({ what: 'concern', since }));
  if (now === 'running')
    return contract.variation === null
      ? concerns
      : [...concerns, { what: 'consent-to-variation', since: contract.variation.since }];
  const endedOn = contract.ended?.on ?? contract.agreed.endsOn;
  const open = [...concerns, ...afterEnd(contract, endedOn)];
  return open.length > 0 ? open : [{ what: 'closing', since: endedOn }];
};

/** Whether a started contract ran until that day and is past it, which does not depend on whether the clock has spoken. */
const ranOut = ({ startedOn, ended }: SupportContract, last: IsoDay, today: IsoDay): boolean =>
  startedOn !== null && today > last && (ended === null || ended.how === 'lapsed');

const refuseUnlessRunning = (contract: SupportContract): void =>
  refuseUnless(
    stage(contract) === 'running',
    'not-running',
    `The contract is not running; its stage is «${stage(contract)}».`,
  );

/** Refuses `limit-passed` once the time for recording is over, and `not-running`. Whether the day of what is recorded may lie after the limit is for each command to say. */
export const refuseUnlessRecordable = (contract: SupportContract, today: IsoDay): void => {
  const last = recordableUntil(contract);
  refuseUnless(
    !ranOut(contract, last, today),
    'limit-passed',
    `The contract ended with ${contract.agreed.endsOn}, and the time to record what happened with ${last}.`,
  );
  refuseUnlessRunning(contract);
};

/** Refuses `limit-passed` after the last day of the contract or draft. No support is arranged or given then. */
export const refuseAfterLimit = ({ endsOn }: { readonly endsOn: IsoDay }, today: IsoDay): void =>
  refuseUnless(
    today <= endsOn,
    'limit-passed',
    `The time of the contract ended with ${endsOn}; more support needs a new decision of the board.`,
  );

/** Refuses `limit-passed` after the last day of the contract, and `not-running`. Nothing is planned or agreed then. */
export const refuseUnlessDelivering = (contract: SupportContract, today: IsoDay): void => {
  if (ranOut(contract, contract.agreed.endsOn, today)) refuseAfterLimit(contract.agreed, today);
  refuseUnlessRunning(contract);
};

import { contractStageOn, outstandingPence, recoverablePence } from '#domain/contract-state';
import type { Arrangement, SupportContract } from '#domain/contract.types';
import { SIGNATORIES } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

/** Something a contract waits for, and since which day. */
export interface Waiting {
  readonly kind:
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

const missingArrangement = (kind: 'money' | 'days', { status, since }: Arrangement): Waiting[] => {
  if (status === 'confirmed') return [];
  return [{ kind: status === 'refused' ? `${kind}-refused` : kind, since }];
};

const waitingBeforeStart = (contract: SupportContract): Waiting[] => {
  const { aims, signatures, money, days, draftedOn } = contract;
  if (aims.length === 0) return [{ kind: 'aims', since: draftedOn }];
  const signed = signatures.map(({ as }) => as);
  const since =
    signatures
      .map(({ signedOn }) => signedOn)
      .toSorted()
      .at(-1) ?? draftedOn;
  const unsigned = SIGNATORIES.filter((as) => !signed.includes(as));
  if (unsigned.length > 0) return unsigned.map((as) => ({ kind: `signature-of-${as}`, since }));
  const open = [...missingArrangement('money', money), ...missingArrangement('days', days)];
  const ready = [money.since, days.since].toSorted().at(-1) ?? since;
  return open.length > 0 ? open : [{ kind: 'start', since: ready }];
};

const waitingForRecovery = (contract: SupportContract, since: IsoDay): Waiting[] =>
  recoverablePence(contract) > 0 ? [{ kind: 'recovery', since }] : [];

const waitingForPayment = (contract: SupportContract, since: IsoDay): Waiting[] =>
  (outstandingPence(contract) ?? 0) > 0 ? [{ kind: 'payment', since }] : [];

const waitingAfterEnd = (contract: SupportContract, since: IsoDay): Waiting[] => {
  const outstanding = outstandingPence(contract);
  const money: Waiting[] = outstanding === null ? [{ kind: 'settlement-of-money', since }] : [];
  const payment = waitingForPayment(contract, since);
  const days: Waiting[] = contract.daysSettled ? [] : [{ kind: 'settlement-of-days', since }];
  return [...money, ...payment, ...waitingForRecovery(contract, since), ...days];
};

/**
 * What the contract waits for on a day. A closed contract waits for nothing, unless a payment came back from the bank afterwards. A withdrawn contract, or one whose time limit passed
 * before it started, can only wait for the recovery of money paid in advance.
 */
export const waitingFor = (contract: SupportContract, today: IsoDay): Waiting[] => {
  const now = contractStageOn(contract, today);
  if (now === 'closed') return waitingForPayment(contract, contract.ended?.on ?? contract.agreed.endsOn);
  if (now === 'withdrawn') return waitingForRecovery(contract, contract.withdrawnOn ?? contract.agreed.endsOn);
  if (contract.startedOn === null) return waitingBeforeStart(contract);
  const concerns = contract.concerns
    .filter(({ settled }) => !settled)
    .map(({ since }): Waiting => ({ kind: 'concern', since }));
  if (now === 'running')
    return contract.variation === null
      ? concerns
      : [...concerns, { kind: 'consent-to-variation', since: contract.variation.since }];
  const endedOn = contract.ended?.on ?? contract.agreed.endsOn;
  const open = [...concerns, ...waitingAfterEnd(contract, endedOn)];
  return open.length > 0 ? open : [{ kind: 'closing', since: endedOn }];
};

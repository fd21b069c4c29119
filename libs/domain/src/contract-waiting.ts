import { contractStageOn, lastSignatureDay, outstandingPence, recoverablePence } from '#domain/contract-state';
import { listOpenPauses } from '#domain/contract-pause-periods';
import { waitsForConfirmation } from '#domain/contract-judgements';
import type { Arrangement } from '#domain/contract-entries.types';
import type { SupportContract } from '#domain/contract.types';
import { listUnreleasedMembers } from '#domain/contract-team';
import { SIGNATORIES } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

/** Something a contract waits for, and since which day. */
export interface Waiting {
  readonly kind:
    | 'aims'
    | 'take-over'
    | `signature-of-${(typeof SIGNATORIES)[number]}`
    | 'release-of-team'
    | 'agreement-to-team'
    | 'money'
    | 'money-refused'
    | 'days'
    | 'days-refused'
    | 'start'
    | 'consent-to-variation'
    | 'concern'
    | 'answer-to-circumstance'
    | 'resumption'
    | 'end'
    | 'settlement-of-money'
    | 'payment'
    | 'recovery'
    | 'settlement-of-days'
    | 'visit'
    | 'confirmation-of-judgements'
    | 'closing';
  readonly since: IsoDay;
}

const missingArrangement = (kind: 'money' | 'days', { status, since }: Arrangement): Waiting[] => {
  if (status === 'confirmed') return [];
  return [{ kind: status === 'refused' ? `${kind}-refused` : kind, since }];
};

/** What the contract waits for after each answer of the board; null for nothing. A pause waits for its end. */
const AFTER_ANSWER = { continue: null, pause: null, replace: 'end', end: 'end' } as const;

const waitingForBoard = ({ circumstances }: SupportContract): Waiting[] =>
  circumstances.flatMap(({ answer, answeredOn, since, endedOn }): Waiting[] => {
    if (answer === null) return endedOn === null ? [{ kind: 'answer-to-circumstance', since }] : [];
    const kind = AFTER_ANSWER[answer];
    return kind === null ? [] : [{ kind, since: answeredOn ?? since }];
  });

const waitingForResumption = (contract: SupportContract): Waiting[] =>
  listOpenPauses(contract).map(({ pausedOn: since }) => ({ kind: 'resumption', since }));

/** Leaders who join a running contract wait for the school, for whoever employs them, and for their days. */
const waitingForTeam = ({ team, reservations }: SupportContract): Waiting[] =>
  team.flatMap(({ leaderId, accepted, releasedBy, addedOn: since }): Waiting[] => [
    ...(accepted ? [] : [{ kind: 'agreement-to-team', since } as const]),
    ...(releasedBy === null ? [{ kind: 'release-of-team', since } as const] : []),
    ...reservations.flatMap((each): Waiting[] => {
      if (each.leaderId !== leaderId || each.status === 'confirmed') return [];
      return [{ kind: each.status === 'refused' ? 'days-refused' : 'days', since }];
    }),
  ]);

const waitingBeforeStart = (contract: SupportContract): Waiting[] => {
  const { aims, signatures, money, days, draftedOn } = contract;
  if (aims.length === 0) return [{ kind: 'aims', since: draftedOn }];
  if (contract.fromPaper && signatures.length === 0) return [{ kind: 'take-over', since: draftedOn }];
  const signed = signatures.map(({ as }) => as);
  const since = lastSignatureDay(signatures) ?? draftedOn;
  const unsigned = SIGNATORIES.filter((as) => !signed.includes(as));
  const released: Waiting[] = listUnreleasedMembers(contract).map(() => ({ kind: 'release-of-team', since }));
  const parties = [...unsigned.map((as): Waiting => ({ kind: `signature-of-${as}`, since })), ...released.slice(0, 1)];
  if (parties.length > 0) return parties;
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
  const visits = contract.visits
    .filter(({ status }) => status === 'planned')
    .map((): Waiting => ({ kind: 'visit', since }));
  const confirmation: Waiting[] = waitsForConfirmation(contract) ? [{ kind: 'confirmation-of-judgements', since }] : [];
  return [
    ...money,
    ...payment,
    ...waitingForRecovery(contract, since),
    ...days,
    ...visits.slice(0, 1),
    ...confirmation,
  ];
};

/**
 * What the contract waits for on a day. A closed contract waits for nothing, unless a payment came back from the bank afterwards. A withdrawn contract, or one whose time limit passed
 * before it started, can only wait for the recovery of money paid in advance.
 */
export const waitingFor = (contract: SupportContract, today: IsoDay): Waiting[] => {
  const now = contractStageOn(contract, today);
  if (now === 'closed') return waitingForPayment(contract, contract.ended?.on ?? contract.agreed.endsOn);
  if (now === 'withdrawn') return waitingForRecovery(contract, contract.withdrawnOn ?? contract.agreed.endsOn);
  if (contract.startedOn === null)
    return [...waitingForBoard(contract), ...waitingForResumption(contract), ...waitingBeforeStart(contract)];
  const concerns = contract.concerns
    .filter(({ settled }) => !settled)
    .map(({ since }): Waiting => ({ kind: 'concern', since }));
  if (now === 'running') {
    const open = [
      ...waitingForBoard(contract),
      ...waitingForResumption(contract),
      ...concerns,
      ...waitingForTeam(contract),
    ];
    return contract.variation === null
      ? open
      : [...open, { kind: 'consent-to-variation', since: contract.variation.since }];
  }
  const endedOn = contract.ended?.on ?? contract.agreed.endsOn;
  const open = [...concerns, ...waitingAfterEnd(contract, endedOn)];
  return open.length > 0 ? open : [{ kind: 'closing', since: endedOn }];
};

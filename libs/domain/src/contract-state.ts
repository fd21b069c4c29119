import { stageFrom, stageOn, type Stage } from '#domain/contract-stage';
import type { SupportContract } from '#domain/contract.types';
import type { HalfDays, Pence } from '#domain/vocabulary';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

/** The stage from the recorded events alone, whatever the day. */
export const recordedStage = (contract: SupportContract): Stage =>
  stageFrom({
    signatures: contract.signatures.length,
    arranging: contract.signatures.length > 0 && contract.reservations.length > 0,
    moneyConfirmed: contract.money.status === 'confirmed',
    daysConfirmed: contract.days.status === 'confirmed',
    started: contract.startedOn !== null,
    ended: contract.ended !== null,
    closed: contract.closed,
    withdrawn: contract.withdrawn,
  });

/** The stage of the contract on a day. */
export const contractStageOn = (contract: SupportContract, today: IsoDay): Stage =>
  stageOn({ stage: recordedStage(contract), endsOn: contract.agreed.endsOn }, today);

/** The last day of the work: the recorded end, or else the agreed one. */
export const findLastDay = ({ agreed, ended }: SupportContract): IsoDay => ended?.on ?? agreed.endsOn;

/** Last day for recording work done up to the end. Without a recorded end, the contract lapses on the day after. */
export const recordableUntil = (contract: SupportContract): IsoDay =>
  addDays(findLastDay(contract), contract.agreed.graceDays);

/** The last day of the contract: of its work, or of a draft that was withdrawn. */
export const findFinalDay = (contract: SupportContract): IsoDay => contract.withdrawnOn ?? findLastDay(contract);

/** The last day of a contract, and the last day on which its provider can record something. */
export type ProviderPeriod = { readonly on: IsoDay; readonly until: IsoDay };

export const findProviderPeriod = (contract: SupportContract): ProviderPeriod => {
  const on = findFinalDay(contract);
  return { on, until: addDays(on, contract.agreed.graceDays) };
};

/** Refuses `provider-rights-ended` after the grace days. */
export const refuseFormerProvider = ({ on, until }: ProviderPeriod, today: IsoDay): void =>
  refuseUnless(
    today <= until,
    'provider-rights-ended',
    `The contract ended on ${on}, and its provider could record something until ${until}. Ask the clerk of the board to record it.`,
  );

/** The day of the latest signature; undefined if nobody has signed on a known day. */
export const lastSignatureDay = (signatures: SupportContract['signatures']): IsoDay | undefined =>
  signatures
    .flatMap(({ signedOn }) => signedOn ?? [])
    .toSorted()
    .at(-1);

/** Whether a party has signed, or an employer has released a leader of the team: this version of the contract is what they accepted. */
export const isAccepted = ({ signatures, team }: SupportContract): boolean =>
  signatures.length > 0 || team.some(({ releasedBy }) => releasedBy !== null);

/** Total half-days that leaders worked at the visits that were held. */
export const deliveredHalfDays = ({ visits }: SupportContract): HalfDays =>
  visits.reduce((sum, { halfDays, attendedBy }) => sum + halfDays * attendedBy.length, 0);

/** The price of all half-days after the fund lowered its commitment, in pence. */
export const pricePence = ({ agreed, lowered }: SupportContract): Pence => agreed.pence - lowered;

/** Pence committed and neither paid nor released; null until the fund has released the unused money. 0 if no fund pays. */
export const outstandingPence = (contract: SupportContract): Pence | null => {
  const { agreed, released, paid } = contract;
  if (agreed.payer !== 'fund') return 0;
  return released === null ? null : Math.max(0, pricePence(contract) - released - paid);
};

/** Pence paid beyond what is owed and not yet recovered. Nothing is owed before a contract starts. */
export const recoverablePence = (contract: SupportContract): Pence => {
  const { startedOn, ended, paid, recovered } = contract;
  const price = pricePence(contract);
  const started = startedOn === null ? 0 : price;
  const owed = ended === null ? started : price - ended.unusedPence;
  return Math.max(0, paid - recovered - owed);
};

/** Whether a started contract ran to the given last day and that day has passed, whether or not its lapse is recorded. */
const hasRunOut = ({ startedOn, ended }: SupportContract, last: IsoDay, today: IsoDay): boolean =>
  startedOn !== null && today > last && (ended === null || ended.how === 'lapsed');

const refuseUnlessRunning = (contract: SupportContract): void =>
  refuseUnless(
    recordedStage(contract) === 'running',
    'not-running',
    `The contract is not running, because its stage is "${recordedStage(contract)}". Wait until it is started, or name a contract that runs.`,
  );

/**
 * Refuses `limit-passed` after the grace days, and `not-running` before the start and after closing. What happened until the last day can be recorded
 * during the grace days, also when the end is recorded already. Each command checks the day of its own record.
 */
export const refuseUnlessRecordable = (contract: SupportContract, today: IsoDay): void => {
  const last = recordableUntil(contract);
  const stage = recordedStage(contract);
  refuseUnless(
    today <= last || stage === 'closed' || contract.startedOn === null,
    'limit-passed',
    `The contract ended on ${findLastDay(contract)}, and the last day to record its work was ${last}. Ask the clerk of the board, who can correct what is recorded until the contract is closed.`,
  );
  refuseUnless(
    stage === 'running' || stage === 'ended',
    'not-running',
    `The contract is not running, because its stage is "${stage}". Wait until it is started, or name a contract that runs.`,
  );
};

/** Refuses `limit-passed` after the grace days, and `not-running` unless the contract runs without a recorded end. */
export const refuseUnlessOpen = (contract: SupportContract, today: IsoDay): void => {
  const last = recordableUntil(contract);
  refuseUnless(
    !hasRunOut(contract, last, today),
    'limit-passed',
    `The contract ended on ${contract.agreed.endsOn}, and the last day to record its work was ${last}. Ask the clerk of the board, who can correct what is recorded until the contract is closed.`,
  );
  refuseUnlessRunning(contract);
};

/** Refuses `limit-passed` after the last day of the contract or draft, because no support can be arranged or given then. */
export const refuseAfterLimit = ({ endsOn }: { readonly endsOn: IsoDay }, today: IsoDay): void =>
  refuseUnless(
    today <= endsOn,
    'limit-passed',
    `The contract ended on ${endsOn}. Ask the board for a new decision if the school needs further support.`,
  );

/** Refuses `limit-passed` after the last day of the contract, and `not-running`, because nothing can be planned or agreed then. */
export const refuseUnlessDelivering = (contract: SupportContract, today: IsoDay): void => {
  if (hasRunOut(contract, contract.agreed.endsOn, today)) refuseAfterLimit(contract.agreed, today);
  refuseUnlessRunning(contract);
};

import { stageFrom, stageOn, type Stage } from '#domain/contract-stage';
import type { SupportContract } from '#domain/contract.types';
import type { HalfDays, Pence } from '#domain/vocabulary';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

/** The stage from the recorded events alone, whatever the day. */
export const recordedStage = (contract: SupportContract): Stage =>
  stageFrom({
    signatures: contract.signatures.length,
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

/** Last day for recording work done within the time limit. The contract lapses on the day after. */
export const recordableUntil = ({ agreed }: SupportContract): IsoDay => addDays(agreed.endsOn, agreed.graceDays);

/** Total half-days of the visits that were held. */
export const deliveredHalfDays = ({ visits }: SupportContract): HalfDays =>
  visits.reduce((sum, { status, halfDays }) => sum + (status === 'held' ? halfDays : 0), 0);

/** The price of all half-days after the fund lowered its commitment, in pence. */
export const pricePence = ({ agreed, lowered }: SupportContract): Pence => agreed.pence - lowered;

/** Pence committed and neither paid nor released; null until the fund has released the unused money. */
export const outstandingPence = (contract: SupportContract): Pence | null =>
  contract.released === null ? null : Math.max(0, pricePence(contract) - contract.released - contract.paid);

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
    `The contract is not running. Its stage is "${recordedStage(contract)}".`,
  );

/** Refuses `limit-passed` after the time for recording, and `not-running`. Each command checks the day of its own record. */
export const refuseUnlessRecordable = (contract: SupportContract, today: IsoDay): void => {
  const last = recordableUntil(contract);
  refuseUnless(
    !hasRunOut(contract, last, today),
    'limit-passed',
    `The contract ended on ${contract.agreed.endsOn}, and the last day to record its work was ${last}.`,
  );
  refuseUnlessRunning(contract);
};

/** Refuses `limit-passed` after the last day of the contract or draft, because no support can be arranged or given then. */
export const refuseAfterLimit = ({ endsOn }: { readonly endsOn: IsoDay }, today: IsoDay): void =>
  refuseUnless(
    today <= endsOn,
    'limit-passed',
    `The contract ended on ${endsOn}. Further support needs a new decision of the board.`,
  );

/** Refuses `limit-passed` after the last day of the contract, and `not-running`, because nothing can be planned or agreed then. */
export const refuseUnlessDelivering = (contract: SupportContract, today: IsoDay): void => {
  if (hasRunOut(contract, contract.agreed.endsOn, today)) refuseAfterLimit(contract.agreed, today);
  refuseUnlessRunning(contract);
};

import { MAX_JUDGEMENTS } from '#domain/contract-bounds';
import { requireAim } from '#domain/contract-aims';
import { findLastWorkDay, refuseUnknownCause } from '#domain/contract-end-rules';
import { listTeamIds } from '#domain/contract-days';
import {
  deliveredHalfDays,
  outstandingPence,
  pricePence,
  recoverablePence,
  recordableUntil,
  refuseUnlessOpen,
  refuseUnlessRecordable,
  recordedStage,
} from '#domain/contract-state';
import { NO_BASIS, refuseWrongBasis, waitsForConfirmation } from '#domain/contract-judgements';
import { withdrawalEvent } from '#domain/contract-signing';
import { needsReason, refuseWrongEvidence } from '#domain/seen-evidence';
import { refuseBeforeStart, refuseOutsideContract } from '#domain/contract-visits';
import type { ContractEvents } from '#domain/contract.events';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import type { DecisionFact } from '#domain/contract-facts.types';
import { refuseFutureDay } from '#domain/shared-rules';
import type { Judgement, Pence } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

type Ended = ContractEvents['ContractEnded'];
type Ending = Pick<Ended, 'how' | 'causeCode' | 'note' | 'endedOn' | 'unusedPence' | 'noVisitReason'>;

/**
 * The share of the price for half-days that were not delivered, in pence, rounded down. The price was agreed for all half-days of the
 * draft, so a contract that was not completed gives this share back.
 */
export const undeliveredPence = (state: SupportContract): Pence => {
  const { halfDays } = state.agreed;
  return Math.floor((pricePence(state) * (halfDays - deliveredHalfDays(state))) / halfDays);
};

/** Planned visits that the end settles. Those until the last day can still be recorded during the grace days, unless these are over. */
const listVisitsNotHeld = ({ visits }: SupportContract, { how, endedOn }: Ending): string[] =>
  visits
    .filter(({ status, on }) => status === 'planned' && (how === 'lapsed' || on > endedOn))
    .map(({ visitId }) => visitId);

/** The end of a contract, with what it settles. */
export const endingEvent = (state: SupportContract, ending: Ending) => ({
  type: 'ContractEnded' as const,
  data: {
    ...ending,
    fundId: state.agreed.fundId,
    leaderId: state.agreed.leaderId,
    team: listTeamIds(state.team),
    unusedHalfDays: state.agreed.halfDays - deliveredHalfDays(state),
    withdrawnVariationId: state.variation?.variationId ?? null,
    visitsNotHeld: listVisitsNotHeld(state, ending),
  },
  occurredOn: ending.endedOn,
});

const refuseEndDay = (state: SupportContract, endedOn: IsoDay, today: IsoDay): void => {
  refuseUnlessOpen(state, today);
  refuseFutureDay(endedOn, today);
  refuseOutsideContract(state, endedOn);
  const last = findLastWorkDay(state);
  refuseUnless(
    last === undefined || last <= endedOn,
    'before-last-work',
    `A visit or session was held on ${last ?? ''}. Give that day or a later one as the end.`,
  );
};

const refuseUnlessUnpaid = (state: SupportContract, unusedPence: Pence): void => {
  const unpaid = Math.max(0, pricePence(state) - state.paid);
  refuseUnless(
    Number.isSafeInteger(unusedPence) && unusedPence >= 0 && unusedPence <= unpaid,
    'more-than-unpaid',
    `${unpaid} pence of the price are unpaid. Give the part that is not owed, in whole pence from 0 to ${unpaid}.`,
  );
};

const countJudgements = ({ judgements }: SupportContract, as: Judgement): number =>
  judgements.filter(({ judgement }) => judgement === as).length;

/** A rescinded decision has no conditions any more. Without a record of the decision there are none to wait for. */
const refuseOpenConditions = (decision: DecisionFact['decision']): void => {
  const open =
    decision === undefined || decision.rescinded
      ? undefined
      : decision.taken.conditions.find(({ conditionId }) => !decision.dischargedConditions.includes(conditionId));
  refuseUnless(
    open === undefined,
    'conditions-open',
    'A condition of the decision is not discharged. Discharge it before you close the contract.',
  );
};

const refuseWhileOpen = (state: SupportContract): void => {
  refuseUnless(
    state.visits.every(({ status }) => status !== 'planned'),
    'visits-unsettled',
    'A visit is still planned. Record it as held or missed, or cancel it.',
  );
  refuseUnless(
    state.concerns.every(({ settled }) => settled),
    'concerns-open',
    'A concern about this contract is still open. Resolve it first.',
  );
  const outstanding = outstandingPence(state);
  refuseUnless(
    outstanding !== null,
    'money-not-settled',
    'The fund has not yet released the unused money. Try again later.',
  );
  refuseUnless(
    outstanding === 0,
    'money-outstanding',
    `${outstanding} pence are still to be paid. Pay or release them first.`,
  );
  const recoverable = recoverablePence(state);
  refuseUnless(recoverable === 0, 'money-to-recover', `${recoverable} pence were overpaid. Recover them first.`);
  refuseUnless(
    state.daysSettled,
    'days-not-settled',
    "The leader's unused days have not been returned yet. Try again later.",
  );
};

/** Decisions on ending: judging aims, the three ways to end, and closing when nothing is open. */
export const decideEnding = {
  JudgeAim: (state, data, { today }) => {
    refuseUnlessRecordable(state, today);
    const aim = requireAim(state, data.aimId);
    refuseFutureDay(data.judgedOn, today);
    refuseBeforeStart(state, data.judgedOn);
    refuseUnless(
      aim.kind === 'criterion' ||
        data.judgement === 'cannot-be-judged' ||
        state.measurements.some(({ aimId, voided }) => !voided && aimId === data.aimId),
      'no-measurement',
      'Record at least one measurement of this aim before you judge it, or say that it cannot be judged.',
    );
    const { noEvidenceReason: reason } = data;
    refuseWrongEvidence(state, aim, { ...data, hasReason: reason !== null });
    // An aim without a judgement can always be judged, because the contract cannot be completed before.
    refuseUnless(
      state.judgementCount < MAX_JUDGEMENTS || state.judgements.every(({ aimId }) => aimId !== data.aimId),
      'too-many-judgements',
      `The aims of the contract were judged ${MAX_JUDGEMENTS} times, the most allowed. Keep the last judgement of each aim.`,
    );
    const { restsOn = NO_BASIS, otherAssessor = null } = data;
    refuseWrongBasis(state, data.aimId, restsOn);
    const noEvidenceReason = needsReason(aim, data) ? reason : null;
    const judged = { ...data, noEvidenceReason, restsOn, otherAssessor };
    return [{ type: 'AimJudged', data: judged, occurredOn: data.judgedOn }];
  },

  CompleteContract: (state, { endedOn, unusedPence, note, noVisitReason }, { today }) => {
    refuseEndDay(state, endedOn, today);
    refuseUnless(
      state.aims.every(({ aimId }) => state.judgements.some((judgement) => judgement.aimId === aimId)),
      'aims-not-judged',
      'Judge every aim before you complete the contract.',
    );
    refuseUnlessUnpaid(state, unusedPence);
    const held = findLastWorkDay(state) !== undefined;
    refuseUnless(
      held || noVisitReason !== null,
      'no-visit-held',
      'No visit was held. Record the visits that took place, end the contract early, or say why there was none.',
    );
    const reason = held ? null : noVisitReason;
    return [
      endingEvent(state, { how: 'completed', causeCode: null, note, endedOn, unusedPence, noVisitReason: reason }),
    ];
  },

  EndContractEarly: (state, { causeCode, endedOn, note }, { today }, facts) => {
    refuseEndDay(state, endedOn, today);
    refuseUnknownCause(state, facts, causeCode);
    const early = { how: 'ended-early' as const, causeCode, note, endedOn, noVisitReason: null };
    return [endingEvent(state, { ...early, unusedPence: undeliveredPence(state) })];
  },

  LapseContract: (state, _, { today }) => {
    const { endsOn } = state.agreed;
    const over = state.ended !== null || state.withdrawn;
    if (!over && state.startedOn === null && today > endsOn) return [withdrawalEvent(state, null)];
    if (over || state.startedOn === null || today <= recordableUntil(state))
      return [{ type: 'LapseNotYetDue', data: { endsOn } }];
    const lapsed = { how: 'lapsed' as const, causeCode: null, note: null, endedOn: endsOn, noVisitReason: null };
    return [endingEvent(state, { ...lapsed, unusedPence: undeliveredPence(state) })];
  },

  CloseContract: (state, _, __, { decision }) => {
    refuseUnless(
      recordedStage(state) === 'ended',
      'not-ended',
      'Only a contract that has ended and is not yet closed can be closed. Complete it or end it first.',
    );
    refuseWhileOpen(state);
    refuseOpenConditions(decision);
    refuseUnless(
      !waitsForConfirmation(state),
      'judgements-not-confirmed',
      'The board has not confirmed the judgements of the aims. Ask the chair or vice-chair to confirm them.',
    );
    const closed = {
      metAims: countJudgements(state, 'met'),
      partlyMetAims: countJudgements(state, 'partly-met'),
      unmetAims: countJudgements(state, 'not-met'),
      paid: state.paid - state.recovered,
      deliveredHalfDays: deliveredHalfDays(state),
    };
    return [{ type: 'ContractClosed', data: closed }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;

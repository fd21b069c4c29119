import { MAX_PAUSES } from '#domain/contract-bounds';
import { refuseUnlessAuthor, refuseUnlessCorrectable } from '#domain/contract-corrections';
import { findNextDueDays } from '#domain/contract-due-days';
import type { Pause } from '#domain/contract-entries.types';
import { changePause, dropPause } from '#domain/contract-evolve-pauses';
import type { TermsFact } from '#domain/contract-facts.types';
import { listOpenPauses } from '#domain/contract-pause-periods';
import type { ContractPauseCommands } from '#domain/contract-pauses.events';
import { findLastDay, refuseUnlessDelivering } from '#domain/contract-state';
import { refuseBeforeStart } from '#domain/contract-visits';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { refuseFutureDay, refuseWithoutChange } from '#domain/shared-rules';
import type { Code } from '#domain/vocabulary';
import type { CommandContext, Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

const refuseUnknownReason = ({ terms }: TermsFact, code: Code): void => {
  const reasons = (terms?.pauseReasons ?? []).map((term) => term.code);
  refuseUnless(
    reasons.includes(code),
    'unknown-reason',
    `Give one of the board's reasons for a pause: ${reasons.join(', ')}.`,
  );
};

type Days = Pick<Pause, 'pausedOn' | 'expectedOn' | 'resumedOn'>;

const refuseResumptionBeforePause = (pausedOn: IsoDay, goesOnOn: IsoDay): void =>
  refuseUnless(
    pausedOn < goesOnOn,
    'resumption-before-pause',
    `The pause begins on ${pausedOn}, and the work goes on after that. Give a later day for the resumption.`,
  );

const refuseOverlap = ({ pauses }: SupportContract, { pausedOn, resumedOn }: Days, pauseId: string): void => {
  const other = pauses.find(
    (each) =>
      each.pauseId !== pauseId &&
      each.isByDecision &&
      pausedOn < (each.resumedOn ?? '9999-12-31') &&
      each.pausedOn < (resumedOn ?? '9999-12-31'),
  );
  refuseUnless(
    other === undefined,
    'pauses-overlap',
    `The contract was already paused from ${other?.pausedOn ?? ''} to ${other?.resumedOn ?? 'today'}. Give other days.`,
  );
};

const refuseWorkDuringPause = (state: SupportContract, { pausedOn, resumedOn }: Days): void => {
  const visits = state.visits.filter(({ status }) => status === 'held').map(({ on }) => on);
  const sessions = state.sessions.filter(({ voided }) => !voided).map(({ heldOn }) => heldOn);
  const day = [...visits, ...sessions].find((on) => pausedOn <= on && (resumedOn === null || on < resumedOn));
  refuseUnless(
    day === undefined,
    'work-during-pause',
    `A visit or session was held on ${day ?? ''}, in the pause. Give other days, or correct the record of that day.`,
  );
};

/** Refuses days that are in the future, outside the contract, not in order, or in which there was work or another pause. */
const refuseImpossibleDays = (state: SupportContract, days: Days, pauseId: string, today: IsoDay): void => {
  const { pausedOn, expectedOn, resumedOn } = days;
  refuseFutureDay(pausedOn, today);
  refuseBeforeStart(state, pausedOn);
  if (expectedOn !== null) {
    refuseResumptionBeforePause(pausedOn, expectedOn);
    refuseUnless(
      expectedOn <= state.agreed.endsOn,
      'resumption-after-the-end',
      `The contract ends on ${state.agreed.endsOn} at the latest, also if it is paused. Give that day or an earlier one, or end the contract.`,
    );
  }
  if (resumedOn !== null) {
    refuseFutureDay(resumedOn, today);
    refuseResumptionBeforePause(pausedOn, resumedOn);
  }
  refuseOverlap(state, days, pauseId);
  refuseWorkDuringPause(state, days);
};

const refuseAfterLastDay = (state: SupportContract, resumedOn: IsoDay): void => {
  const last = findLastDay(state);
  refuseUnless(
    resumedOn <= last,
    'resumption-after-the-end',
    `The last day of the contract is ${last}. Give that day or an earlier one for the resumption.`,
  );
};

const requirePause = ({ pauses, circumstances }: SupportContract, pauseId: string): Pause => {
  refuseUnless(
    circumstances.every(({ circumstanceId }) => circumstanceId !== pauseId),
    'paused-by-circumstance',
    'The board paused the contract by its answer to a circumstance. Record its new answer to that circumstance.',
  );
  const found = pauses.find((pause) => pause.pauseId === pauseId);
  refuseUnless(found !== undefined, 'unknown-pause', 'The contract has no pause with this id. Read it for the ids.');
  return found;
};

/** What is given as null does not change. */
const correctDays = (pause: Pause, given: ContractPauseCommands['CorrectPause']): Days => ({
  pausedOn: given.pausedOn ?? pause.pausedOn,
  expectedOn: given.expectedOn ?? pause.expectedOn,
  resumedOn: given.resumedOn ?? pause.resumedOn,
});

const replaceDays = (pause: Pause, { pausedOn, expectedOn, resumedOn }: Days) => ({
  pausedOn: { old: pause.pausedOn, new: pausedOn },
  expectedOn: { old: pause.expectedOn ?? pausedOn, new: expectedOn ?? pausedOn },
  resumedOn: pause.resumedOn === null || resumedOn === null ? null : { old: pause.resumedOn, new: resumedOn },
});

const isChanged = ({ pausedOn, expectedOn, resumedOn }: ReturnType<typeof replaceDays>): boolean =>
  [pausedOn, expectedOn, resumedOn].some((value) => value !== null && value.old !== value.new);

const requireCorrectable = (state: SupportContract, pauseId: string, context: CommandContext): Pause => {
  refuseUnlessCorrectable(state, context);
  const pause = requirePause(state, pauseId);
  refuseUnlessAuthor(pause.recordedBy, context);
  return pause;
};

/** Decisions on pauses. The time limit of the contract stays, and its half-days stay reserved. */
export const decidePauses = {
  PauseContract: (state, data, { today }, facts) => {
    refuseUnlessDelivering(state, today);
    refuseUnless(
      state.pauses.every(({ pauseId }) => pauseId !== data.pauseId) &&
        state.circumstances.every(({ circumstanceId }) => circumstanceId !== data.pauseId),
      'pause-id-already-used',
      'A pause or circumstance with this id already exists. Use a new id.',
    );
    const [open] = listOpenPauses(state);
    refuseUnless(
      open === undefined,
      'contract-already-paused',
      `The contract is paused since ${open?.pausedOn ?? ''}. Record its resumption first, or the board's new answer to the circumstance that paused it.`,
    );
    refuseUnless(
      state.pauses.filter(({ isByDecision }) => isByDecision).length < MAX_PAUSES,
      'too-many-pauses',
      `The contract was paused ${MAX_PAUSES} times, the most allowed. Decide at a meeting whether it goes on.`,
    );
    refuseFutureDay(data.decidedOn, today);
    refuseUnknownReason(facts, data.reasonCode);
    refuseImpossibleDays(state, { ...data, resumedOn: null }, data.pauseId, today);
    return [{ type: 'ContractPaused', data, occurredOn: data.pausedOn }];
  },

  // Also after the end, so that work in the last days of a pause that nobody ended can be recorded.
  ResumeContract: (state, data, context, calendar) => {
    refuseUnlessCorrectable(state, context);
    const { today } = context;
    const { pauseId, resumedOn } = data;
    const pause = requirePause(state, pauseId);
    refuseUnless(
      pause.resumedOn === null,
      'contract-not-paused',
      `The work went on from ${pause.resumedOn ?? ''}. Correct the pause if that day is wrong.`,
    );
    refuseFutureDay(data.decidedOn, today);
    refuseAfterLastDay(state, resumedOn);
    const { pausedOn } = pause;
    refuseImpossibleDays(state, { pausedOn, expectedOn: null, resumedOn }, pauseId, today);
    const next = findNextDueDays(changePause(state, pauseId, { resumedOn }), calendar);
    return [{ type: 'ContractResumed', data: { ...data, ...next }, occurredOn: resumedOn }];
  },

  CorrectPause: (state, given, context, facts) => {
    const { pauseId, note, reason } = given;
    const pause = requireCorrectable(state, pauseId, context);
    refuseUnless(
      given.resumedOn === null || pause.resumedOn !== null,
      'still-paused',
      'The contract is still paused. Record its resumption first, and correct that day later if it is wrong.',
    );
    const days = correctDays(pause, given);
    if (days.resumedOn !== null) refuseAfterLastDay(state, days.resumedOn);
    const replaced = replaceDays(pause, days);
    const old = pause.reasonCode ?? '';
    const reasonCode = { old, new: given.reasonCode ?? old };
    refuseWithoutChange(isChanged(replaced) || reasonCode.old !== reasonCode.new || note !== null);
    if (reasonCode.old !== reasonCode.new) refuseUnknownReason(facts, reasonCode.new);
    refuseImpossibleDays(state, days, pauseId, context.today);
    const next = findNextDueDays(changePause(state, pauseId, days), facts);
    return [{ type: 'PauseCorrected', data: { pauseId, ...replaced, reasonCode, note, reason, ...next } }];
  },

  VoidPause: (state, { pauseId, reason }, context, calendar) => {
    requireCorrectable(state, pauseId, context);
    return [
      { type: 'PauseVoided', data: { pauseId, reason, ...findNextDueDays(dropPause(state, pauseId), calendar) } },
    ];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;

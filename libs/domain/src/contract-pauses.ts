import { MAX_PAUSES } from '#domain/contract-bounds';
import { refuseUnlessAuthor, refuseUnlessCorrectable } from '#domain/contract-corrections';
import { findNextDueDays } from '#domain/contract-due-days';
import type { Pause } from '#domain/contract-entries.types';
import { answerWithResumption, findPausingAnswer } from '#domain/contract-circumstance-answers';
import { changePause, dropPause, endPauses } from '#domain/contract-evolve-pauses';
import type { CalendarFact } from '#domain/contract-facts.types';
import {
  refuseAfterLastDay,
  refuseImpossibleDays,
  refuseOverlap,
  refuseResumptionBeforePause,
  refuseUnknownReason,
  refuseUnlessPausable,
  type PauseDays,
} from '#domain/contract-pause-rules';
import type { ContractPauseCommands, ContractPauseEvents } from '#domain/contract-pauses.events';
import { refuseBeforeStart } from '#domain/contract-visits';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { refuseFutureDay, refuseWithoutChange } from '#domain/shared-rules';
import type { CommandContext, Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

const requirePause = ({ pauses }: SupportContract, pauseId: string): Pause => {
  const found = pauses.findLast((pause) => pause.pauseId === pauseId);
  refuseUnless(found !== undefined, 'unknown-pause', 'The contract has no pause with this id. Read it for the ids.');
  return found;
};

/** What is given as null does not change. */
const correctDays = (pause: Pause, given: ContractPauseCommands['CorrectPause']): PauseDays => ({
  pausedOn: given.pausedOn ?? pause.pausedOn,
  expectedOn: given.expectedOn ?? pause.expectedOn,
  resumedOn: given.resumedOn ?? pause.resumedOn,
});

const replaceDays = (pause: Pause, { pausedOn, expectedOn, resumedOn }: PauseDays) => ({
  pausedOn: { old: pause.pausedOn, new: pausedOn },
  expectedOn: { old: pause.expectedOn, new: expectedOn },
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

/** The end of a pause that is recorded when it is over. One decision is known, which is that on the pause. */
const resumeEarlierPause = (
  state: SupportContract,
  { resumedOn, decidedOn, ...paused }: ContractPauseEvents['ContractPaused'] & { readonly resumedOn: IsoDay },
  calendar: CalendarFact,
) => {
  const { pauseId, pausedOn } = paused;
  const after = { ...state, pauses: [...state.pauses, { pausedOn, resumedOn }] };
  const next = findNextDueDays(after, calendar);
  return {
    type: 'ContractResumed' as const,
    data: { pauseId, resumedOn, decidedOn, note: null, ...next },
    occurredOn: resumedOn,
  };
};

/** Decisions on pauses. The time limit of the contract stays, and its half-days stay reserved. */
export const decidePauses = {
  PauseContract: (state, { resumedOn, ...data }, context, facts) => {
    const { today } = context;
    refuseUnlessPausable(state, { ...data, resumedOn }, context);
    refuseUnless(
      state.pauses.every(({ pauseId }) => pauseId !== data.pauseId) &&
        state.circumstances.every(({ circumstanceId }) => circumstanceId !== data.pauseId),
      'pause-id-already-used',
      'A pause or circumstance with this id already exists. Use a new id.',
    );
    refuseUnless(
      state.pauses.filter(({ isByDecision }) => isByDecision).length < MAX_PAUSES,
      'too-many-pauses',
      `The contract was paused ${MAX_PAUSES} times, the most allowed. Decide at a meeting whether it goes on.`,
    );
    refuseFutureDay(data.decidedOn, today);
    refuseUnknownReason(facts, data.reasonCode);
    refuseBeforeStart(state, data.pausedOn);
    refuseImpossibleDays(state, { ...data, resumedOn }, data.pauseId, today);
    const paused = { type: 'ContractPaused' as const, data, occurredOn: data.pausedOn };
    return resumedOn === null ? [paused] : [paused, resumeEarlierPause(state, { ...data, resumedOn }, facts)];
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
    refuseFutureDay(resumedOn, today);
    refuseResumptionBeforePause(pausedOn, resumedOn);
    refuseOverlap(state, { pausedOn, expectedOn: null, resumedOn }, pauseId);
    const next = findNextDueDays(endPauses(state, [pauseId], resumedOn), calendar);
    return [
      { type: 'ContractResumed', data: { ...data, ...next }, occurredOn: resumedOn },
      ...answerWithResumption(state, data, today),
    ];
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
    const reasonCode = { old: pause.reasonCode, new: given.reasonCode ?? pause.reasonCode };
    refuseWithoutChange(isChanged(replaced) || reasonCode.old !== reasonCode.new || note !== null);
    if (reasonCode.new !== null && reasonCode.old !== reasonCode.new) refuseUnknownReason(facts, reasonCode.new);
    if (days.pausedOn !== pause.pausedOn) refuseBeforeStart(state, days.pausedOn);
    refuseImpossibleDays(state, days, pauseId, context.today);
    const next = findNextDueDays(changePause(state, pauseId, days), facts);
    return [{ type: 'PauseCorrected', data: { pauseId, ...replaced, reasonCode, note, reason, ...next } }];
  },

  VoidPause: (state, { pauseId, reason }, context, calendar) => {
    requireCorrectable(state, pauseId, context);
    refuseUnless(
      findPausingAnswer(state, pauseId) === undefined,
      'paused-by-circumstance',
      'The board paused the contract by its answer to a circumstance. If that was a mistake, record the right answer to that circumstance for the same day, and then void the pause if it lasts.',
    );
    return [
      { type: 'PauseVoided', data: { pauseId, reason, ...findNextDueDays(dropPause(state, pauseId), calendar) } },
    ];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;

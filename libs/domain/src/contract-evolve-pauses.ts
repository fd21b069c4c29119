import type { Pause } from '#domain/contract-entries.types';
import type { ContractPauseEvents, NextDueDays } from '#domain/contract-pauses.events';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import type { Decider } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';

export const changePause = (state: SupportContract, pauseId: string, change: Partial<Pause>): SupportContract => ({
  ...state,
  pauses: state.pauses.map((pause) => (pause.pauseId === pauseId ? { ...pause, ...change } : pause)),
});

export const dropPause = (state: SupportContract, pauseId: string): SupportContract => ({
  ...state,
  pauses: state.pauses.filter((pause) => pause.pauseId !== pauseId),
});

/** Without what the pauses with these ids stop: each of them that lasts ends. */
export const endPauses = (state: SupportContract, ids: readonly string[], resumedOn: IsoDay): SupportContract => ({
  ...state,
  pauses: state.pauses.map((pause) =>
    ids.includes(pause.pauseId) && pause.resumedOn === null ? { ...pause, resumedOn } : pause,
  ),
});

const withNextDays = (state: SupportContract, { nextReviewOn, nextReportOn }: NextDueDays): SupportContract => ({
  ...state,
  nextReviewOn: nextReviewOn ?? state.nextReviewOn,
  nextReportOn: nextReportOn ?? state.nextReportOn,
});

/** The state changes of pauses. */
export const evolvePauses = {
  ContractPaused: (state, { pauseId, pausedOn, expectedOn, reasonCode }, { actor: recordedBy }) => ({
    ...state,
    pauses: [
      ...state.pauses,
      { pauseId, isByDecision: true, pausedOn, expectedOn, resumedOn: null, reasonCode, recordedBy },
    ],
  }),
  ContractResumed: (state, { pauseId, resumedOn, ...next }) =>
    withNextDays(endPauses(state, [pauseId], resumedOn), next),
  PauseCorrected: (state, { pauseId, pausedOn, expectedOn, resumedOn, reasonCode, ...next }) =>
    withNextDays(
      changePause(state, pauseId, {
        pausedOn: pausedOn.new,
        expectedOn: expectedOn.new,
        resumedOn: resumedOn?.new ?? null,
        reasonCode: reasonCode.new,
      }),
      next,
    ),
  PauseVoided: (state, { pauseId, ...next }) => withNextDays(dropPause(state, pauseId), next),
} satisfies Pick<Decider<ContractStream>['evolve'], keyof ContractPauseEvents>;

import type { Pause } from '#domain/contract-entries.types';
import type { ContractPauseEvents, NextDueDays } from '#domain/contract-pauses.events';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { chooseLater } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';

/** Changes the last pause with this id: the board can answer a circumstance with a pause more than once. */
export const changePause = (state: SupportContract, pauseId: string, change: Partial<Pause>): SupportContract => {
  const at = state.pauses.findLastIndex((pause) => pause.pauseId === pauseId);
  return { ...state, pauses: state.pauses.map((pause, place) => (place === at ? { ...pause, ...change } : pause)) };
};

export const dropPause = (state: SupportContract, pauseId: string): SupportContract => ({
  ...state,
  pauses: state.pauses.filter((pause) => pause.pauseId !== pauseId),
});

/** Without what the pauses with these ids stop: each of them that lasts ends. */
export const endPauses = (state: SupportContract, ids: readonly string[], resumedOn: IsoDay): SupportContract => ({
  ...state,
  pauses: state.pauses.map((pause) =>
    ids.includes(pause.pauseId) && pause.resumedOn === null ? { ...pause, resumedOn, endedOn: null } : pause,
  ),
});

/** The pauses after the end of the contract, or after a correction of its day. A pause that lasts ends with the contract. */
export const endPausesWithContract = (
  { pauses }: Pick<SupportContract, 'pauses'>,
  lastDay: IsoDay,
): SupportContract['pauses'] =>
  pauses.map((pause) =>
    pause.resumedOn === null ? { ...pause, endedOn: chooseLater(pause.pausedOn, lastDay) } : pause,
  );

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
      { pauseId, isByDecision: true, pausedOn, expectedOn, resumedOn: null, endedOn: null, reasonCode, recordedBy },
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

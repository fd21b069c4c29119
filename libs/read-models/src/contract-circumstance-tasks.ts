import type { ContractEvents } from '#domain/contract.events';
import { noteAnswer, noteReview } from '#read-models/contract-afterwards-tasks';
import { answerWithPause, beginPause, correctPause, decideOnPauses, endPause } from '#read-models/contract-pauses';
import { contracts } from '#read-models/contract-task-rows';
import { rowPerStream } from '#read-models/row-per-stream';
import type { TaskChanges } from '#read-models/task-rules';

const contract = rowPerStream(contracts);

/** The changes from what happens around a contract, what the board answers, and pauses. */
export const circumstanceTaskChanges: TaskChanges<ContractEvents> = {
  CircumstanceNoted: [
    contract.update(({ circumstances }, { day, data: { circumstanceId } }) => ({
      circumstances: [...circumstances, { circumstanceId, since: day }],
    })),
  ],
  FormalStepNoted: [
    contract.update(({ circumstances }, { day, data: { circumstanceId } }) => ({
      circumstances: [...circumstances, { circumstanceId, since: day }],
    })),
  ],
  FormalStepEnded: [
    contract.update(({ circumstances }, { data: { circumstanceIds } }) => ({
      circumstances: circumstances.filter(({ circumstanceId }) => !circumstanceIds.includes(circumstanceId)),
    })),
  ],
  ContractPaused: [contract.update((row, { data }) => beginPause(row, data))],
  ContractResumed: [contract.update((row, { data }) => endPause(row, data))],
  PauseCorrected: [contract.update((row, { data }) => correctPause(row, data))],
  PauseVoided: [contract.update((row, { data }) => endPause(row, data))],
  CircumstanceAnswered: [
    contract.update((row, event) => ({
      ...answerWithPause(row, event.data),
      ...noteAnswer(row, event),
      circumstances: row.circumstances.filter(({ circumstanceId }) => circumstanceId !== event.data.circumstanceId),
    })),
  ],
  ReviewDecided: [
    contract.update((row, event) => ({
      ...decideOnPauses(row, event.data),
      ...noteReview(row, event),
      circumstances: row.circumstances.filter(
        ({ circumstanceId }) => !event.data.circumstanceIds.includes(circumstanceId),
      ),
    })),
  ],
};

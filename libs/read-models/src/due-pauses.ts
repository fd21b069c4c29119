import type { ContractPauseEvents } from '#domain/contract-pauses.events';
import type { view } from '#processing/view';
import { beginPause, correctPause, endPause } from '#read-models/contract-pauses';
import { contracts } from '#read-models/due-tables';
import { rowPerStream } from '#read-models/row-per-stream';

const contract = rowPerStream(contracts);

/** What stands still while a contract is paused, and moves when it goes on. */
export const pauseChanges: Parameters<typeof view<ContractPauseEvents>>[0]['on'] = {
  ContractPaused: [contract.update((row, { data }) => beginPause(row, data))],
  ContractResumed: [contract.update((row, { data }) => endPause(row, data))],
  PauseCorrected: [contract.update((row, { data }) => correctPause(row, data))],
  PauseVoided: [contract.update((row, { data }) => endPause(row, data))],
};

import type { ContractAfterwardsEvents } from '#domain/contract-afterwards.events';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import type { view } from '#processing/view';
import { contracts } from '#read-models/due-tables';
import { rowPerStream } from '#read-models/row-per-stream';

const contract = rowPerStream(contracts);

/** The columns of a contract that has not ended. */
export const INITIAL_FOLLOW_UP = { followUpDueOn: null, followUpNoted: null, isChecked: false };

/** How the check after the end becomes due, late and done. A check that was recorded is not due again when the end is corrected. */
export const followUpChanges: Parameters<typeof view<ContractAfterwardsEvents>>[0]['on'] = {
  FollowUpPlanned: [
    contract.update(({ isChecked }, { data: { dueOn } }) => ({ followUpDueOn: isChecked ? null : dueOn })),
  ],
  FollowUpOverdue: [contract.update((_, { data }) => ({ followUpNoted: data.wasDueOn }))],
  FollowUpRecorded: [contract.update(() => ({ followUpDueOn: null, isChecked: true }))],
};

/** Lists checks that are late on that day and not yet recorded as overdue. */
export const listOverdueFollowUps = async (
  readModels: ReadModels,
  today: IsoDay,
): Promise<{ readonly contractId: string; readonly wasDueOn: IsoDay }[]> => {
  const rows = await readModels.rows(contracts, (query) =>
    query.where('followUpDueOn', '<', today).orderBy('followUpDueOn').orderBy('contractId'),
  );
  return rows.flatMap(({ contractId, followUpDueOn: wasDueOn, followUpNoted }) =>
    wasDueOn === null || wasDueOn === followUpNoted ? [] : [{ contractId, wasDueOn }],
  );
};

import type { ContractEvents } from '#domain/contract.events';
import type { ContractAfterwardsEvents } from '#domain/contract-afterwards.events';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import type { view } from '#processing/view';
import { contracts } from '#read-models/due-tables';
import { INITIAL_NEED, mustBeChecked, needAfter } from '#read-models/follow-up-needs';
import { rowPerStream } from '#read-models/row-per-stream';

const contract = rowPerStream(contracts);

/** The columns of a contract that has not ended. */
export const INITIAL_FOLLOW_UP = {
  followUpDueOn: null,
  followUpNoted: null,
  isChecked: false,
  followUpNeed: INITIAL_NEED,
};

/** The changes of the need for a check, each beside what else changes with the event. */
export const needChanges = {
  AimJudged: contract.update<ContractEvents['AimJudged']>(({ followUpNeed }, event) => ({
    followUpNeed: needAfter.AimJudged(followUpNeed, event),
  })),
  VariationAgreed: contract.update<ContractEvents['VariationAgreed']>(({ followUpNeed }, event) => ({
    followUpNeed: needAfter.VariationAgreed(followUpNeed, event),
  })),
  CircumstanceAnswered: contract.update<ContractEvents['CircumstanceAnswered']>(({ followUpNeed }, event) => ({
    followUpNeed: needAfter.CircumstanceAnswered(followUpNeed, event),
  })),
  ReviewDecided: contract.update<ContractEvents['ReviewDecided']>(({ followUpNeed }, event) => ({
    followUpNeed: needAfter.ReviewDecided(followUpNeed, event),
  })),
};

/** How the check after the end becomes due, late and done. A check that was recorded is not due again when the end is corrected. */
export const followUpChanges: Parameters<
  typeof view<ContractAfterwardsEvents & Pick<ContractEvents, 'JudgementCorrected' | 'ContractExtended'>>
>[0]['on'] = {
  JudgementCorrected: [
    contract.update(({ followUpNeed }, event) => ({
      followUpNeed: needAfter.JudgementCorrected(followUpNeed, event),
    })),
  ],
  ContractExtended: [
    contract.update(({ followUpNeed }) => ({ followUpNeed: needAfter.ContractExtended(followUpNeed) })),
  ],
  FollowUpPlanned: [contract.update((_, { data: { dueOn } }) => ({ followUpDueOn: dueOn }))],
  FollowUpOverdue: [contract.update((_, { data }) => ({ followUpNoted: data.wasDueOn }))],
  FollowUpRecorded: [contract.update(() => ({ isChecked: true }))],
  FollowUpVoided: [contract.update(() => ({ isChecked: false }))],
};

/** Lists checks that are late on that day and not yet recorded as overdue. */
export const listOverdueFollowUps = async (
  readModels: ReadModels,
  today: IsoDay,
): Promise<{ readonly contractId: string; readonly wasDueOn: IsoDay }[]> => {
  const rows = await readModels.rows(contracts, (query) =>
    query.where('followUpDueOn', '<', today).orderBy('followUpDueOn').orderBy('contractId'),
  );
  return rows.flatMap(({ contractId, followUpDueOn: wasDueOn, followUpNoted, isChecked, followUpNeed }) =>
    isChecked || !mustBeChecked(followUpNeed) || wasDueOn === null || wasDueOn === followUpNoted
      ? []
      : [{ contractId, wasDueOn }],
  );
};

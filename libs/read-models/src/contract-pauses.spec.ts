import { dueAndLate, listOverdueReports, listOverdueReviews } from '#read-models/due-and-late';
import { listDueItems } from '#read-models/due-items';
import { contract, runningContractEvents } from '#read-models/testing/contract-events.builder';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { givenView } from '#processing/testing/projection-spec';
import { personalToken } from '#kernel/testing/decider-spec';
import type { SpecEvent } from '#kernel/testing/spec-events';
import type { ReadModels } from '#processing/read-models';

const note = personalToken('A new head');
const reason = personalToken('Mistyped');
const paused = contract('1', 'ContractPaused', {
  ...{ pauseId: 'p1', pausedOn: '2011-11-01', expectedOn: '2011-12-05', decidedOn: '2011-10-31' },
  ...{ reasonCode: 'inspection', note },
});
const NEXT = { nextReviewOn: '2011-12-15', nextReportOn: '2011-12-15' } as const;
const resumed = contract('1', 'ContractResumed', {
  ...{ pauseId: 'p1', resumedOn: '2011-12-06', decidedOn: '2011-12-06', note, ...NEXT },
});
const noted = contract('1', 'CircumstanceNoted', {
  ...{ circumstanceId: 'c1', kind: 'head-left', since: '2011-10-30', sourceId: '110317', contractMeanwhile: null },
});
const answered = (answer: 'pause' | 'continue') =>
  contract('1', 'CircumstanceAnswered', { circumstanceId: 'c1', answer, decidedOn: '2011-11-01', reason });

const list = async (readModels: ReadModels): Promise<string[]> => {
  const items = await listDueItems(readModels, 'board-1', '2011-12-20', wholeListRequest('due'));
  return items
    .filter(({ kind }) => ['review', 'report', 'resumption'].includes(kind))
    .map(({ kind, due }) => `${kind} ${due}`);
};
const listOverdue = async (readModels: ReadModels): Promise<number[]> => [
  (await listOverdueReviews(readModels, '2011-12-20')).length,
  (await listOverdueReports(readModels, '2011-12-20')).length,
];
const kit = (...events: SpecEvent[]) => givenView(dueAndLate).after(...runningContractEvents('1'), ...events);

describe('The due items of a paused contract', () => {
  it('are the day on which the work is expected to go on, and no review or report', async () => {
    await kit().returns(listOverdue, [1, 1]);
    await kit(paused).returns(list, ['resumption 2011-12-05']);
    await kit(paused).returns(listOverdue, [0, 0]);
  });

  it('move when the contract is resumed', async () => {
    await kit(paused, resumed).returns(list, ['review 2011-12-15', 'report 2011-12-15']);
  });

  it('follow corrected days, and are as before when the pause is voided', async () => {
    const corrected = contract('1', 'PauseCorrected', {
      pauseId: 'p1',
      pausedOn: { old: '2011-11-01', new: '2011-11-02' },
      expectedOn: { old: '2011-12-05', new: '2012-01-09' },
      resumedOn: null,
      reasonCode: { old: 'inspection', new: 'inspection' },
      note: null,
      reason,
      ...{ nextReviewOn: null, nextReportOn: null },
    });
    await kit(paused, corrected).returns(list, ['resumption 2012-01-09']);
    const voided = contract('1', 'PauseVoided', { pauseId: 'p1', reason, ...NEXT });
    await kit(paused, voided).returns(list, ['review 2011-12-15', 'report 2011-12-15']);
  });

  it('stand still also after an answer to a circumstance, from before pauses by decision', async () => {
    await kit(noted, answered('pause')).returns(list, []);
    await kit(noted, answered('pause')).returns(listOverdue, [0, 0]);
    await kit(noted, answered('pause'), answered('continue')).returns(listOverdue, [1, 1]);
  });
});

import type { ReadModels } from '#processing/read-models';
import { token } from '#kernel/testing/decider-spec';
import { viewOf } from '#processing/testing/projection-spec';
import { wholeList } from '#processing/testing/read-whole-list';
import { leaderContracts, leaderContractsOf } from '#read-models/leader-contracts';
import { contract, drafted, ended, running, visited } from '#read-models/testing/contract-story';

const kit = viewOf(leaderContracts);

describe('A leader’s contracts', () => {
  it('are those of this leader alone, from the draft on', async () => {
    await kit.after(drafted('1'), drafted('2', { leaderId: 'leader-2' })).answers(
      (readModels) => leaderContractsOf(readModels, 'leader-1', '2011-10-01', wholeList('from')),
      [
        {
          ...{ contractId: '1', reference: 'C-1', boardId: 'board-1', schoolUrn: '110317', level: 'intensive' },
          ...{ from: '2011-10-01', to: '2012-07-20', nextReportOn: null, plannedHalfDays: 12 },
          ...{ deliveredHalfDays: 0, stage: 'draft' },
        },
      ],
    );
  });

  it('say what was delivered, and when the next report is due while the contract runs', async () => {
    const report = { reportId: 'r', reportedOn: '2011-11-09', narrative: token('') } as const;
    const reported = contract('1', 'ProgressReported', { ...report, ratings: [], nextReportOn: '2011-12-21' });
    const ask = async (readModels: ReadModels) =>
      (await leaderContractsOf(readModels, 'leader-1', '2012-01-01', wholeList('from'))).map((one) => [
        one.nextReportOn,
        one.deliveredHalfDays,
      ]);
    const story = [...running('1'), visited('1', 'v1', 2)];
    await kit.after(...story).answers(ask, [['2011-11-10', 2]]);
    await kit.after(...story, reported).answers(ask, [['2011-12-21', 2]]);
    await kit.after(...story, reported, ended('1')).answers(ask, [[null, 2]]);
  });
});

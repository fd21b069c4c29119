import type { ReadModels } from '#processing/read-models';
import { personalToken } from '#kernel/testing/decider-spec';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { leaderContracts, listLeaderContracts } from '#read-models/leader-contracts';
import {
  contract,
  draftEvent,
  endEvent,
  runningContractEvents,
  visitHeldEvent,
} from '#read-models/testing/contract-events.builder';

const kit = givenView(leaderContracts);

describe('The contracts of a leader', () => {
  it('are listed for this leader only, from the draft on', async () => {
    await kit.after(draftEvent('1'), draftEvent('2', { leaderId: 'leader-2' })).returns(
      (readModels) => listLeaderContracts(readModels, 'leader-1', '2011-10-01', wholeListRequest('from')),
      [
        {
          leaderId: 'leader-1',
          role: 'lead',
          contractId: '1',
          reference: 'C-1',
          boardId: 'board-1',
          schoolUrn: '110317',
          level: 'intensive',
          from: '2011-10-01',
          to: '2012-07-20',
          endedOn: null,
          nextReportOn: null,
          plannedHalfDays: 12,
          deliveredHalfDays: 0,
          stage: 'draft',
        },
      ],
    );
  });

  it('show delivered half-days, and the next report while the contract is running', async () => {
    const report = { reportId: 'r', reportedOn: '2011-11-09', narrative: personalToken('') } as const;
    const reported = contract('1', 'ProgressReported', { ...report, ratings: [], nextReportOn: '2011-12-21' });
    const ask = async (readModels: ReadModels) =>
      (await listLeaderContracts(readModels, 'leader-1', '2012-01-01', wholeListRequest('from'))).map((one) => [
        one.nextReportOn,
        one.deliveredHalfDays,
      ]);
    const story = [...runningContractEvents('1'), visitHeldEvent('1', 'v1', 2)];
    await kit.after(...story).returns(ask, [['2011-11-10', 2]]);
    await kit.after(...story, reported).returns(ask, [['2011-12-21', 2]]);
    await kit.after(...story, reported, endEvent('1')).returns(ask, [[null, 2]]);
  });
});

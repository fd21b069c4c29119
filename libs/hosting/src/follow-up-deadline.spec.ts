import { NOTHING_SEEN } from '#domain/testing/sample-aims';
import { deadlinesFor } from '#hosting/deadlines';
import { personalToken } from '#kernel/testing/decider-spec';
import type { SpecEvent } from '#kernel/testing/spec-events';
import type { IsoDay } from '#kernel/time';
import { dueAndLate } from '#read-models/due-and-late';
import { contract, endEvent, runningContractEvents } from '#read-models/testing/contract-events.builder';
import { withProjectedViews } from '#read-models/testing/projected-views';

const text = personalToken('National tests');
const judged = contract('1', 'AimJudged', {
  ...{ aimId: 'mathematics', judgement: 'met', evidence: text, judgedOn: '2012-07-10' },
  ...NOTHING_SEEN,
});
const planned = contract('1', 'FollowUpPlanned', { terms: 1, possibleFrom: '2012-09-01', dueOn: '2012-12-31' });
const checked = contract('1', 'FollowUpRecorded', { checkedOn: '2012-10-01', results: [], note: text });
const ended = [...runningContractEvents('1'), judged, endEvent('1'), planned];

const countDue = async (day: IsoDay, events: readonly SpecEvent[]): Promise<number> => {
  let found = -1;
  await withProjectedViews([dueAndLate], events, async (readModels) => {
    const deadline = deadlinesFor(readModels).find(({ name }) => name === 'follow-up-overdue');
    found = (await deadline?.due(day))?.length ?? -1;
  });
  return found;
};

describe('The deadline of the check whether an improvement lasted', () => {
  it('notes a check that is late, until it is noted or recorded', async () => {
    expect(await countDue('2012-12-31', ended)).toBe(0);
    expect(await countDue('2013-01-01', ended)).toBe(1);
    const noted = contract('1', 'FollowUpOverdue', { wasDueOn: '2012-12-31' });
    expect(await countDue('2013-01-01', [...ended, noted])).toBe(0);
    expect(await countDue('2013-01-01', [...ended, checked])).toBe(0);
    const voided = contract('1', 'FollowUpVoided', { reason: text });
    expect(await countDue('2013-01-01', [...ended, checked, voided])).toBe(1);
  });

  it('waits for nothing if no aim was reached, or if another contract carries the work on', async () => {
    const unmet = contract('1', 'AimJudged', {
      ...{ aimId: 'mathematics', judgement: 'not-met', evidence: text, judgedOn: '2012-07-12' },
      ...NOTHING_SEEN,
    });
    expect(await countDue('2013-01-01', [...ended, unmet])).toBe(0);
    const extended = contract('1', 'ContractExtended', { extensionId: '2' });
    expect(await countDue('2013-01-01', [...ended, extended])).toBe(0);
  });
});

import type { Aim } from '#domain/contract-aims.events';
import {
  leadership,
  learningWalk,
  mathematics,
  quality,
  NO_VALUE_DETAILS,
  NOTHING_SEEN,
} from '#domain/testing/sample-aims';
import { personalToken } from '#kernel/testing/decider-spec';
import type { SpecEvent } from '#kernel/testing/spec-events';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { contractRegister, listContracts } from '#read-models/contract-register';
import { listTasks } from '#read-models/my-tasks';
import { taskList } from '#read-models/tasks';
import { contract, runningContractEvents } from '#read-models/testing/contract-events.builder';

const LAST_DAY: IsoDay = '2012-07-20';

const agreed = (...aims: Aim[]): SpecEvent[] => aims.map((aim) => contract('1', 'AimAgreed', aim));
const measured = (aimId: string, value: number): SpecEvent =>
  contract('1', 'MeasurementRecorded', {
    measurementId: `of-${aimId}`,
    aimId,
    value,
    measuredOn: '2012-01-20',
    source: personalToken('Lists'),
    ...NO_VALUE_DETAILS,
  });
const judged = (aimId: string): SpecEvent =>
  contract('1', 'AimJudged', {
    aimId,
    judgement: 'met',
    evidence: personalToken('Lists'),
    judgedOn: '2012-01-30',
    ...NOTHING_SEEN,
  });
const varied = (old: Aim, version: Aim): SpecEvent =>
  contract('1', 'VariationAgreed', {
    variationId: 'v',
    agreedBy: 'school',
    aims: [{ aimId: old.aimId, old, new: version }],
    parts: [],
    halfDays: { old: 12, new: 12 },
  });

describe('The tasks about an aim', () => {
  const kit = (...events: SpecEvent[]) => givenView(taskList).after(...runningContractEvents('1'), ...events);
  const aimTasks = async (readModels: ReadModels): Promise<string[]> => {
    const page = wholeListRequest('due');
    const tasks = await listTasks(readModels, ['system-leader/leader-1', 'clerk/board-1'], LAST_DAY, page);
    return tasks
      .filter(({ kind }) => ['record-measurement', 'judge-aim'].includes(kind))
      .map(({ kind, taskId }) => `${kind} ${taskId.split('/')[2] ?? ''}`)
      .toSorted();
  };

  it('are to measure it before it is judged, but a criterion is judged at once', async () => {
    const all = agreed(mathematics, quality, learningWalk, leadership);
    await kit(...all).returns(aimTasks, [
      'judge-aim leadership',
      'record-measurement mathematics',
      'record-measurement quality',
      'record-measurement walk',
    ]);
    await kit(...all, measured('walk', 7)).returns(aimTasks, [
      'judge-aim leadership',
      'judge-aim walk',
      'record-measurement mathematics',
      'record-measurement quality',
    ]);
  });

  it('follow the kind that it has after a change of the draft or a variation', async () => {
    const criterion = { ...leadership, aimId: 'quality' };
    const changed = contract('1', 'AimChanged', { aimId: 'quality', old: quality, new: criterion });
    await kit(...agreed(quality), changed).returns(aimTasks, ['judge-aim quality']);
    await kit(...agreed(quality), varied(quality, criterion)).returns(aimTasks, ['judge-aim quality']);
    await kit(...agreed(criterion), judged('quality'), varied(criterion, quality)).returns(aimTasks, [
      'record-measurement quality',
    ]);
  });

  it('are not to measure it again when it varies after a measurement', async () => {
    const higher = { ...quality, hold: { ...quality.hold, level: 80 } };
    const measuredAim = [...agreed(quality), measured('quality', 78)];
    await kit(...measuredAim, varied(quality, higher)).returns(aimTasks, ['judge-aim quality']);
    await kit(...measuredAim, judged('quality'), varied(quality, higher)).returns(aimTasks, ['judge-aim quality']);
    await kit(...agreed(quality), varied(quality, higher)).returns(aimTasks, ['record-measurement quality']);
  });
});

describe('An aim in the register', () => {
  it('has the terms of its new kind after a variation, and keeps its latest value and rating', async () => {
    const target = { ...mathematics, aimId: 'quality' };
    const events = [...agreed(quality), measured('quality', 78), judged('quality'), varied(quality, target)];
    await givenView(contractRegister)
      .after(...runningContractEvents('1'), ...events)
      .returns(
        async (readModels) =>
          (await listContracts(readModels, 'board-1', LAST_DAY, wholeListRequest('reference')))[0]?.aims,
        [{ ...target, latest: { value: 78, measuredOn: '2012-01-20' }, rating: null, judgement: null }],
      );
  });
});

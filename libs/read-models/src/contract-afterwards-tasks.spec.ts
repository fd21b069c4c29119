import { NOTHING_SEEN } from '#domain/testing/sample-aims';
import { personalToken } from '#kernel/testing/decider-spec';
import type { SpecEvent } from '#kernel/testing/spec-events';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { listTasks } from '#read-models/my-tasks';
import { taskList } from '#read-models/tasks';
import { buildAim, contract, endEvent, runningContractEvents } from '#read-models/testing/contract-events.builder';

const text = personalToken('National tests');
const judgedBy = (actor: string): SpecEvent =>
  contract(
    '1',
    'AimJudged',
    { aimId: 'a', judgement: 'met', evidence: text, judgedOn: '2012-07-10', ...NOTHING_SEEN },
    { actor },
  );
const correctedBy = (actor: string): SpecEvent =>
  contract(
    '1',
    'JudgementCorrected',
    {
      aimId: 'a',
      judgement: { old: 'met', new: 'partly-met' },
      judgedOn: { old: '2012-07-10', new: '2012-07-10' },
      ...{ evidence: null, evidenceSeen: null, noEvidenceReason: null, restsOn: null, otherAssessor: null },
      ...{ byNamedAssessor: false, reason: text },
    },
    { actor },
  );
const begun = [...runningContractEvents('1'), contract('1', 'AimAgreed', buildAim('a'))];

const countFor = (personId: string) => async (readModels: ReadModels) => {
  const tasks = await listTasks(readModels, ['chair/board-1'], '2012-07-20', wholeListRequest('due'), personId);
  return tasks.filter(({ kind }) => kind === 'confirm-judgements').length;
};

describe('The task to confirm judgements', () => {
  it('is for nobody who recorded or corrected a judgement that stands', async () => {
    const tasks = givenView(taskList).after(...begun, judgedBy('ann'), correctedBy('ben'), endEvent('1'));
    await tasks.returns(countFor('ann'), 0);
    await tasks.returns(countFor('ben'), 0);
    await tasks.returns(countFor('cal'), 1);
  });

  it('is for whoever recorded a judgement that was replaced', async () => {
    const tasks = givenView(taskList).after(...begun, judgedBy('ann'), judgedBy('ben'), endEvent('1'));
    await tasks.returns(countFor('ann'), 1);
    await tasks.returns(countFor('ben'), 0);
  });
});

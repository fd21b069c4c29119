import type { SuccessionEvents, SuccessionTerms } from '#domain/succession.events';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { listTasks } from '#read-models/my-tasks';
import { taskList } from '#read-models/tasks';

const succession = eventFactory<SuccessionEvents>('succession');
const text = personalToken('Text');
const [OLD, NEW, OTHER] = ['113521', '149010', '149011'] as const;
const terms: SuccessionTerms = { kind: 'conversion', predecessors: [OLD], successors: [NEW], on: '2012-02-01' };

const paths = async (readModels: ReadModels): Promise<string[]> => {
  const holders = [OLD, NEW, OTHER].flatMap((urn) => [`school-head/${urn}`, `responsible-body/${urn}`]);
  const found = await listTasks(readModels, holders, '2012-01-10', wholeListRequest('due'));
  return found.map(({ path }) => path.replace('/v1/schools/', '').replace('successions/s1/', '')).sort();
};
const expectTasks = (events: readonly SpecEvent[], expected: readonly string[]) =>
  givenView(taskList)
    .after(...events)
    .returns(paths, [...expected]);

const propose = (changes: Partial<SuccessionTerms> = {}) =>
  succession('s1', 'SuccessionProposed', { ...terms, ...changes, source: text });
const confirm = (schoolUrn: string, party: SuccessionEvents['SuccessionPartyConfirmed']['party']) =>
  succession('s1', 'SuccessionPartyConfirmed', { schoolUrn, party, source: null });

describe('The task to confirm a succession of schools', () => {
  const ofSchool = `${OLD}/confirmation`;
  const ofBody = `${NEW}/responsible-body-confirmation`;

  it('is for the predecessors and the responsible bodies of the successors, until each has confirmed', async () => {
    await expectTasks([propose()], [ofSchool, ofBody]);
    await expectTasks([propose(), confirm(OLD, 'school')], [ofBody]);
    await expectTasks([propose(), confirm(NEW, 'responsible-body')], [ofSchool]);
    await expectTasks([propose(), succession('s1', 'SuccessionWithdrawn', { ...terms, reason: text })], []);
  });

  it('exists once the successor is known, and for a closure concerns one school', async () => {
    await expectTasks([propose({ successors: [] })], []);
    const closure = propose({ kind: 'closure', successors: [] });
    await expectTasks([closure], [ofSchool, `${OLD}/responsible-body-confirmation`]);
  });

  it('is open again after a correction, and no longer for a school that it leaves out', async () => {
    const corrected = succession('s1', 'SuccessionCorrected', {
      kind: { old: 'conversion', new: 'conversion' },
      predecessors: { old: [OLD], new: [OLD] },
      successors: { old: [NEW], new: [OTHER] },
      on: { old: '2012-02-01', new: '2012-02-01' },
      source: null,
      reason: text,
    });
    await expectTasks(
      [propose(), confirm(OLD, 'school'), corrected],
      [ofSchool, `${OTHER}/responsible-body-confirmation`],
    );
  });
});

import type { MeetingEvents } from '#domain/meeting.events';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory } from '#kernel/testing/spec-events';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { listTasks } from '#read-models/my-tasks';
import { taskList } from '#read-models/tasks';

const meeting = eventFactory<MeetingEvents>('meeting');

describe('The pages of tasks', () => {
  const events = Array.from({ length: 9 }, (_, index) =>
    meeting(`m${index}`, 'MeetingScheduled', {
      boardId: `board-${index % 2}`,
      on: index % 3 === 0 ? '2012-01-01' : '2012-01-02',
      place: personalToken('Council House'),
    }),
  );
  const holders = ['clerk/board-0', 'clerk/board-1', 'chair/board-0'];

  it('hold each task once, although a clerk of one board is its chair too and holds another', async () => {
    for (const by of ['due', 'since'] as const)
      for (const descending of [false, true]) {
        const whole = { ...wholeListRequest(by), sort: { by, descending } };
        const inPages = async (readModels: ReadModels): Promise<boolean> => {
          const all = await listTasks(readModels, holders, '2012-02-01', whole);
          const pages: string[] = [];
          for (let after: typeof whole.after = null; ;) {
            const found = await listTasks(readModels, holders, '2012-02-01', { ...whole, after, limit: 2 });
            pages.push(...found.map(({ taskId }) => taskId));
            const last = found.at(-1);
            if (last === undefined || found.length < 2) break;
            after = { value: last[by] ?? '', key: last.taskId };
          }
          expect(new Set(all.map(({ recordId }) => recordId)).size).toBe(9);
          return all.length === 9 && pages.join() === all.map(({ taskId }) => taskId).join();
        };
        await givenView(taskList)
          .after(...events)
          .returns(inPages, true);
      }
  });
});

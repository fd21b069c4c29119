import type { BoardEvents } from '#domain/board.events';
import { DEFAULT_TERMS } from '#domain/default-terms';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory } from '#kernel/testing/spec-events';
import type { IsoDay } from '#kernel/time';
import { givenView } from '#processing/testing/projection-spec';
import { listBoardsOfArea } from '#read-models/task-boards';
import { taskList } from '#read-models/tasks';

const board = eventFactory<BoardEvents>('board');

describe('The boards of a local authority', () => {
  const kit = givenView(taskList).after(
    board('one', 'BoardEstablished', { name: 'One', areas: ['835'], from: '2011-09-01', terms: DEFAULT_TERMS }),
    board('two', 'BoardEstablished', { name: 'Two', areas: ['835', '926'], from: '2011-09-01', terms: DEFAULT_TERMS }),
    board('one', 'AreasReorganised', {
      from: '2019-04-01',
      areas: ['838'],
      changes: [{ old: '835', new: ['838'] }],
      reason: personalToken('The county was divided'),
    }),
  );

  it('are those which are for it on that day, before and after a reorganisation', async () => {
    const find = (area: string, day: IsoDay) => (readModels: Parameters<typeof listBoardsOfArea>[0]) =>
      listBoardsOfArea(readModels, area, day);
    await kit.returns(find('835', '2019-03-31'), ['one', 'two']);
    await kit.returns(find('838', '2019-03-31'), []);
    await kit.returns(find('835', '2019-04-01'), ['two']);
    await kit.returns(find('838', '2019-04-01'), ['one']);
  });
});

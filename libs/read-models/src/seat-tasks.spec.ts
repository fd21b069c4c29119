import { listSeatTasks } from '#read-models/seat-tasks';

const NORTH = { code: 'north', meaning: 'The north', seats: 2 };
const seat = (memberId: string, to: '2012-06-30' | '2013-06-30' | null, constituency: string | null = 'north') =>
  ({ memberId, office: 'member', constituency, from: '2012-01-01', to, since: '2011-12-01' }) as const;

const listParts = (...seats: Parameters<typeof listSeatTasks>[0]['seats']): string[] =>
  listSeatTasks({ boardId: 'b', seats, constituencies: [NORTH] }).map(({ taskKey }) => taskKey.split('/')[2] ?? '');

describe('The task to fill a seat', () => {
  it('waits for the clerk from 60 days before a term ends until as many later terms as seats are known', () => {
    const [task] = listSeatTasks({ boardId: 'b', seats: [seat('one', '2012-06-30')], constituencies: [NORTH] });
    expect(task).toMatchObject({ holder: 'clerk/b', dueOrder: '2012-06-30', possibleFrom: '2012-05-01' });
    expect(listParts(seat('one', '2012-06-30'), seat('two', null))).toEqual(['one']);
    expect(listParts(seat('one', '2012-06-30'), seat('two', null), seat('three', '2013-06-30'))).toEqual(['three']);
    expect(listParts(seat('one', '2012-06-30'), seat('two', '2012-06-30'), seat('three', null))).toEqual(['two']);
  });

  it('is for chair and vice-chair too, and for no seat that belongs to no constituency or was never taken up', () => {
    expect(listParts(seat('one', '2012-06-30', null))).toEqual([]);
    expect(listParts({ ...seat('one', '2012-06-30', null), office: 'chair' })).toEqual(['one']);
    const chair = { ...seat('two', null, null), office: 'chair' } as const;
    expect(listParts({ ...seat('one', '2012-06-30', null), office: 'chair' }, chair)).toEqual([]);
    expect(listParts({ ...seat('one', '2012-06-30'), from: '2012-07-01' })).toEqual([]);
  });
});

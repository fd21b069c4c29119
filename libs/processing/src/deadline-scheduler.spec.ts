import { StoreUnavailable } from '#execution/event-store';
import { Refused } from '#kernel/refused';
import { purse } from '#kernel/testing/sample-streams';
import type { IsoDay } from '#kernel/time';
import { Timetable, type ClockCause, type DeliverDue, type Duty } from '#processing/deadline-scheduler';

const due = (id: string, day: IsoDay) => ({ decider: purse, command: 'Take', id, data: { coins: 1 }, day });
const rents: Duty = {
  name: 'rents',
  due: (today) => Promise.resolve([due('a', '2012-02-28'), due('b', '2012-02-29')].filter(({ day }) => day <= today)),
};

describe('The timetable', () => {
  let delivered: { id: string; cause: ClockCause }[];
  const deliver: DeliverDue = async ({ id }, cause) => void delivered.push({ id, cause });

  beforeEach(() => {
    delivered = [];
  });

  it('says what is due by the civil day in London, not by that of UTC', async () => {
    const rent = {
      ...rents,
      due: (today: IsoDay) => Promise.resolve(today >= '2012-07-02' ? [due('a', '2012-07-02')] : []),
    };
    const timetable = new Timetable([rent], deliver);
    expect(await timetable.tick('2012-07-01T22:59:00.000Z')).toMatchObject({ delivered: 0 });
    expect(await timetable.tick('2012-07-01T23:01:00.000Z')).toMatchObject({ delivered: 1 });
  });

  it('acts as the system, under an id made of the duty, the target and the day on which it fell due', async () => {
    const timetable = new Timetable([rents], deliver);
    await timetable.tick('2012-02-29T08:00:00.000Z');
    await timetable.tick('2012-03-05T08:00:00.000Z');
    const [a, b, again] = delivered;
    expect(a?.cause).toMatchObject({ actor: 'system', at: '2012-02-29T08:00:00.000Z' });
    expect(a?.cause.commandId).not.toBe(b?.cause.commandId);
    expect(again?.cause.commandId).toBe(a?.cause.commandId);
    await new Timetable([{ ...rents, name: 'dues' }], deliver).tick('2012-02-29T08:00:00.000Z');
    expect(delivered.at(-1)?.cause.commandId).not.toBe(b?.cause.commandId);
  });

  it('catches up with what fell due while it did not run', async () => {
    const { delivered: count } = await new Timetable([rents], deliver).tick('2012-06-01T08:00:00.000Z');
    expect(count).toBe(2);
  });

  it('goes on after a refusal, a failure and a duty that cannot look, and says so', async () => {
    const blind: Duty = { name: 'blind', due: () => Promise.reject(new StoreUnavailable('no view')) };
    const three: Duty = {
      name: 'three',
      due: () => Promise.resolve(['a', 'b', 'c'].map((id) => due(id, '2012-01-01'))),
    };
    const picky: DeliverDue = async (command, cause) => {
      if (command.id === 'a') throw new Refused('no-coins', 'No coins.');
      if (command.id === 'b') throw new StoreUnavailable('gone');
      await deliver(command, cause);
    };
    const tick = await new Timetable([blind, three], picky).tick('2012-01-02T08:00:00.000Z');
    expect(tick).toEqual({
      at: '2012-01-02T08:00:00.000Z',
      delivered: 1,
      notDone: [
        { duty: 'blind', target: null, code: null, sentence: 'no view' },
        { duty: 'three', target: 'purse-a', code: 'no-coins', sentence: 'No coins.' },
        { duty: 'three', target: 'purse-b', code: null, sentence: 'gone' },
      ],
    });
  });

  it('lets one tick end before the next begins', async () => {
    let running = 0;
    let most = 0;
    const slow: DeliverDue = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
    };
    const timetable = new Timetable([rents], slow);
    const ticks = ['2012-03-01T08:00:00.000Z', '2012-03-02T08:00:00.000Z'] as const;
    const answers = await Promise.all(ticks.map((at) => timetable.tick(at)));
    expect(answers.map(({ delivered: count }) => count)).toEqual([2, 2]);
    expect(most).toBe(1);
  });
});

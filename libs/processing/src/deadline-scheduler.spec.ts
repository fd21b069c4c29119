import { StoreUnavailable } from '#execution/event-store';
import { Refused } from '#kernel/refused';
import { purse } from '#kernel/testing/sample-streams';
import type { IsoDay } from '#kernel/time';
import {
  DeadlineScheduler,
  type Deadline,
  type DeadlineContext,
  type SendDeadlineCommand,
} from '#processing/deadline-scheduler';

const dueOn = (id: string, day: IsoDay) => ({ decider: purse, command: 'Take', id, data: { coins: 1 }, day });
const rents: Deadline = {
  name: 'rents',
  due: (today) =>
    Promise.resolve([dueOn('a', '2012-02-28'), dueOn('b', '2012-02-29')].filter(({ day }) => day <= today)),
};

describe('DeadlineScheduler', () => {
  let sent: { id: string; context: DeadlineContext }[];
  const send: SendDeadlineCommand = async ({ id }, context) => void sent.push({ id, context });

  beforeEach(() => {
    sent = [];
  });

  it('sends what is due by the civil day in London, not by the day in UTC', async () => {
    const rent = {
      ...rents,
      due: (today: IsoDay) => Promise.resolve(today >= '2012-07-02' ? [dueOn('a', '2012-07-02')] : []),
    };
    const scheduler = new DeadlineScheduler([rent], send);
    expect(await scheduler.tick('2012-07-01T22:59:00.000Z')).toMatchObject({ delivered: 0 });
    expect(await scheduler.tick('2012-07-01T23:01:00.000Z')).toMatchObject({ delivered: 1 });
  });

  it('acts as the system, with command ids made from the deadline, the target and the due day', async () => {
    const scheduler = new DeadlineScheduler([rents], send);
    await scheduler.tick('2012-02-29T08:00:00.000Z');
    await scheduler.tick('2012-03-05T08:00:00.000Z');
    const [a, b, again] = sent;
    expect(a?.context).toMatchObject({ actor: 'system', at: '2012-02-29T08:00:00.000Z' });
    expect(a?.context.commandId).not.toBe(b?.context.commandId);
    expect(again?.context.commandId).toBe(a?.context.commandId);
    await new DeadlineScheduler([{ ...rents, name: 'dues' }], send).tick('2012-02-29T08:00:00.000Z');
    expect(sent.at(-1)?.context.commandId).not.toBe(b?.context.commandId);
  });

  it('sends what became due while it was not running', async () => {
    const { delivered } = await new DeadlineScheduler([rents], send).tick('2012-06-01T08:00:00.000Z');
    expect(delivered).toBe(2);
  });

  it('continues after a refusal, a failure and a deadline that cannot be read, and reports them', async () => {
    const unreadable: Deadline = { name: 'unreadable', due: () => Promise.reject(new StoreUnavailable('no view')) };
    const three: Deadline = {
      name: 'three',
      due: () => Promise.resolve(['a', 'b', 'c'].map((id) => dueOn(id, '2012-01-01'))),
    };
    const sendOnlyC: SendDeadlineCommand = async (command, context) => {
      if (command.id === 'a') throw new Refused('no-coins', 'No coins.');
      if (command.id === 'b') throw new StoreUnavailable('unavailable');
      await send(command, context);
    };
    const tick = await new DeadlineScheduler([unreadable, three], sendOnlyC).tick('2012-01-02T08:00:00.000Z');
    expect(tick).toEqual({
      at: '2012-01-02T08:00:00.000Z',
      delivered: 1,
      failed: [
        { deadline: 'unreadable', target: null, code: null, sentence: 'no view' },
        { deadline: 'three', target: 'purse-a', code: 'no-coins', sentence: 'No coins.' },
        { deadline: 'three', target: 'purse-b', code: null, sentence: 'unavailable' },
      ],
    });
  });

  it('ends one tick before it starts the next', async () => {
    const steps: string[] = [];
    const sendInTurns: SendDeadlineCommand = async ({ id }) => {
      steps.push(`begin ${id}`);
      await new Promise((resolve) => setImmediate(resolve));
      steps.push(`end ${id}`);
    };
    const rent = {
      ...rents,
      due: (today: IsoDay) => {
        steps.push(`due ${today}`);
        return rents.due(today);
      },
    };
    const scheduler = new DeadlineScheduler([rent], sendInTurns);
    const moments = ['2012-03-01T08:00:00.000Z', '2012-03-02T08:00:00.000Z'] as const;
    const ticks = await Promise.all(moments.map((at) => scheduler.tick(at)));
    expect(ticks.map(({ delivered }) => delivered)).toEqual([2, 2]);
    const sends = ['begin a', 'begin b', 'end a', 'end b'];
    expect(steps).toEqual(['due 2012-03-01', ...sends, 'due 2012-03-02', ...sends]);
  });

  it('sends sixteen commands of a deadline at the same time, and those of the next deadline after them', async () => {
    const dueFor = (name: string, count: number): Deadline => ({
      name,
      due: () => Promise.resolve(Array.from({ length: count }, (_, index) => dueOn(`${name}-${index}`, '2012-01-01'))),
    });
    let [now, most] = [0, 0];
    const order: string[] = [];
    const countInFlight: SendDeadlineCommand = async ({ id }) => {
      order.push(id.charAt(0));
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
    };
    const scheduler = new DeadlineScheduler([dueFor('a', 40), dueFor('b', 5)], countInFlight);
    expect(await scheduler.tick('2012-01-02T08:00:00.000Z')).toMatchObject({ delivered: 45, failed: [] });
    expect(most).toBe(16);
    expect(order.join('')).toBe('a'.repeat(40) + 'b'.repeat(5));
  });
});

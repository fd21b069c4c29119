import { SideThread, type TaskProgress } from '#processing/worker-thread-runner';
import type { TasksForTests } from '#processing/testing/sample-worker-tasks';

describe('A thread beside the main one', () => {
  let thread: SideThread<TasksForTests>;
  const entry = new URL('./testing/sample-worker-tasks.ts', import.meta.url);

  beforeEach(() => {
    thread = new SideThread<TasksForTests>(entry, { mostMemory: 48 });
  });
  afterEach(() => thread.stop());

  /** Resolves when the endless task has begun. */
  const busy = () => {
    let ended: Promise<unknown> = Promise.resolve();
    const begun = new Promise<void>((resolve) => {
      ended = thread.run('endless', null, { progress: () => resolve() }).catch((error: unknown) => error);
    });
    return { begun, ended: () => ended };
  };

  it('does tasks one after another, tells how far it is, and answers', async () => {
    const told: (TaskProgress | string)[] = [];
    const all = {
      progress: (progress: TaskProgress) => told.push(progress),
      notice: (said: string) => told.push(said),
    };
    const answers = await Promise.all([thread.run('counted', 2, all), thread.run('counted', 1, all)]);
    expect(answers).toEqual([2, 1]);
    const [first, second, third] = [
      { passed: 1, total: 2 },
      { passed: 2, total: 2 },
      { passed: 1, total: 1 },
    ];
    expect(told).toEqual([first, second, 'Counted to 2.', third, 'Counted to 1.']);
  });

  it('answers with what a task throws, and goes on', async () => {
    await expect(thread.run('refused', 'Not this.')).rejects.toThrow('Not this.');
    expect(await thread.run('counted', 3)).toBe(3);
  });

  it('that crashes under a task is reported, and the next task gets a new one', async () => {
    const [crashed, next] = [thread.run('crashed', 'a fault of ours'), thread.run('counted', 3)];
    await expect(crashed).rejects.toMatchObject({
      name: 'ThreadEnded',
      message: 'The thread crashed: a fault of ours',
    });
    expect(await next).toBe(3);
  });

  it('that needs too much memory ends alone', async () => {
    await expect(thread.run('greedy', null)).rejects.toMatchObject({
      name: 'ThreadEnded',
      message: expect.stringMatching(/memory/) as string,
    });
    expect(await thread.run('counted', 1)).toBe(1);
  }, 30_000);

  it('takes no more than may wait', async () => {
    const small = new SideThread<TasksForTests>(entry, { mostWaiting: 1 });
    const [first, second, third] = [small.run('counted', 1), small.run('counted', 2), small.run('counted', 3)];
    await expect(third).rejects.toMatchObject({ name: 'ThreadBusy' });
    expect([await first, await second, await small.run('counted', 4)]).toEqual([1, 2, 4]);
    await small.stop();
  });

  it('leaves this one free, and is stopped wherever it is', async () => {
    const { begun, ended } = busy();
    await begun;
    const waiting = thread.run('counted', 1).catch((error: unknown) => error);
    await thread.stop();
    for (const end of [ended(), waiting, thread.run('counted', 1).catch((error: unknown) => error)])
      expect(await end).toMatchObject({ name: 'ThreadEnded', message: 'The thread was stopped.' });
  });
});

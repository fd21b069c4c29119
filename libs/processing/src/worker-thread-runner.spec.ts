import type { TaskProgress } from '#processing/task-progress';
import { WorkerThreadRunner } from '#processing/worker-thread-runner';
import type { SampleTasks } from '#processing/testing/sample-worker-tasks';

describe('WorkerThreadRunner', () => {
  let runner: WorkerThreadRunner<SampleTasks>;
  const entry = new URL('./testing/sample-worker-tasks.ts', import.meta.url);

  beforeEach(() => {
    runner = new WorkerThreadRunner<SampleTasks>(entry, { maxMemoryMiB: 48 });
  });
  afterEach(() => runner.stop());

  /** Starts a task that never ends. `begun` resolves when it is running. */
  const occupy = () => {
    let ended: Promise<unknown> = Promise.resolve();
    const begun = new Promise<void>((resolve) => {
      ended = runner.run('loopForever', null, { progress: () => resolve() }).catch((error: unknown) => error);
    });
    return { begun, ended: () => ended };
  };

  it('runs tasks one at a time, reports progress and returns results', async () => {
    const reports: (TaskProgress | string)[] = [];
    const reporter = {
      progress: (progress: TaskProgress) => reports.push(progress),
      warn: (warning: string) => reports.push(warning),
    };
    const results = await Promise.all([runner.run('count', 2, reporter), runner.run('count', 1, reporter)]);
    expect(results).toEqual([2, 1]);
    const [first, second, third] = [
      { passed: 1, total: 2, secondsLeft: null },
      { passed: 2, total: 2, secondsLeft: null },
      { passed: 1, total: 1, secondsLeft: null },
    ];
    expect(reports).toEqual([first, second, 'Counted to 2.', third, 'Counted to 1.']);
  });

  it('rejects with the message of the error that a task throws, and continues', async () => {
    await expect(runner.run('reject', 'Not this.')).rejects.toThrow('Not this.');
    expect(await runner.run('count', 3)).toBe(3);
  });

  it('reports a thread that crashes during a task, and starts a new thread for the next task', async () => {
    const [crashed, next] = [runner.run('crash', 'a programming error'), runner.run('count', 3)];
    await expect(crashed).rejects.toMatchObject({
      name: 'ThreadEnded',
      message: 'The thread crashed: a programming error',
    });
    expect(await next).toBe(3);
  });

  it('ends a thread that needs too much memory, without ending the process', async () => {
    await expect(runner.run('exhaustMemory', null)).rejects.toMatchObject({
      name: 'ThreadEnded',
      message: expect.stringMatching(/memory/) as string,
    });
    expect(await runner.run('count', 1)).toBe(1);
  });

  it('asks a task to stop, also one that has not begun, and continues with the next', async () => {
    const [running, waiting] = [new AbortController(), new AbortController()];
    const progress = (): void => running.abort(new Error('Enough.'));
    const first = runner.run('waitUntilStopped', null, { progress }, running.signal);
    const second = runner.run('waitUntilStopped', null, {}, waiting.signal);
    waiting.abort(new Error('Not even begun.'));
    await expect(first).rejects.toThrow('Enough.');
    await expect(second).rejects.toThrow('Not even begun.');
    expect(await runner.run('count', 1)).toBe(1);
  });

  it('rejects a task if too many are waiting', async () => {
    const small = new WorkerThreadRunner<SampleTasks>(entry, { maxWaiting: 1 });
    const [first, second, third] = [small.run('count', 1), small.run('count', 2), small.run('count', 3)];
    await expect(third).rejects.toMatchObject({ name: 'ThreadBusy' });
    expect([await first, await second, await small.run('count', 4)]).toEqual([1, 2, 4]);
    await small.stop();
  });

  it('never blocks the main thread, and stops in the middle of a task', async () => {
    const { begun, ended } = occupy();
    await begun;
    const waiting = runner.run('count', 1).catch((error: unknown) => error);
    await runner.stop();
    for (const end of [ended(), waiting, runner.run('count', 1).catch((error: unknown) => error)])
      expect(await end).toMatchObject({ name: 'ThreadEnded', message: 'The thread was stopped.' });
  });
});

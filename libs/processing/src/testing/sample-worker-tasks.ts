import { serveWorkerTasks } from '#processing/worker-tasks';
import type { TaskReporter } from '#processing/worker-thread-runner';

/** The tasks of the worker thread in specifications. */
const tasks = {
  count: (upTo: number, { progress, warn }: TaskReporter): Promise<number> => {
    for (let passed = 1; passed <= upTo; passed += 1) progress({ passed, total: upTo, secondsLeft: null });
    warn(`Counted to ${upTo}.`);
    return Promise.resolve(upTo);
  },
  reject: (why: string): Promise<never> => Promise.reject(new Error(why)),
  crash: (why: string): Promise<never> =>
    new Promise(() => {
      setImmediate(() => {
        throw new Error(why);
      });
    }),
  loopForever: (_: null, { progress }: TaskReporter): Promise<never> => {
    progress({ passed: 0, total: 1, secondsLeft: null });
    for (;;);
  },
  waitUntilStopped: (_: null, { progress }: TaskReporter, signal: AbortSignal): Promise<never> => {
    progress({ passed: 0, total: 1, secondsLeft: null });
    return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  },
  exhaustMemory: (_: null): Promise<never> => {
    const all: number[][] = [];
    for (;;) all.push(Array.from({ length: 10_000 }, (__, index) => index + all.length));
  },
};

export type SampleTasks = typeof tasks;

serveWorkerTasks(tasks);

import { serveTasks } from '#processing/worker-tasks';
import type { Told } from '#processing/worker-thread-runner';

/** What a thread in a specification can be asked to do. */
const tasks = {
  counted: (upTo: number, { progress, notice }: Told): Promise<number> => {
    for (let passed = 1; passed <= upTo; passed += 1) progress({ passed, total: upTo });
    notice(`Counted to ${upTo}.`);
    return Promise.resolve(upTo);
  },
  refused: (why: string): Promise<never> => Promise.reject(new Error(why)),
  crashed: (why: string): Promise<never> =>
    new Promise(() => {
      setImmediate(() => {
        throw new Error(why);
      });
    }),
  endless: (_: null, { progress }: Told): Promise<never> => {
    progress({ passed: 0, total: 1 });
    for (;;);
  },
  greedy: (_: null): Promise<never> => {
    const all: number[][] = [];
    for (;;) all.push(Array.from({ length: 10_000 }, (__, index) => index + all.length));
  },
};

export type TasksForTests = typeof tasks;

serveTasks(tasks);

import { parentPort } from 'node:worker_threads';
import { textOf } from '#execution/errors';
import type { Answered, Asked, SideTasks, Told } from '#processing/worker-thread-runner';

type AnyTask = (input: unknown, told: Told) => Promise<unknown>;

/** Does, in this thread, the tasks that a `SideThread` asks for. */
export const serveTasks = (tasks: SideTasks): void => {
  const port = parentPort;
  if (port === null) throw new Error('Tasks are served in a thread, not in the main one.');
  const send = (answered: Answered): void => port.postMessage(answered);
  const told: Told = { progress: (progress) => send({ progress }), notice: (notice) => send({ notice }) };
  port.on('message', ({ task, input }: Asked) => {
    const work = tasks[task] as AnyTask | undefined;
    if (work === undefined) send({ fault: `There is no task called ${task}.` });
    else
      work(input, told).then(
        (answer) => send({ answer }),
        (error: unknown) => send({ fault: textOf(error) }),
      );
  });
};

import { parentPort } from 'node:worker_threads';
import { errorMessage } from '#execution/errors';
import type { TaskMessage, TaskReporter, TaskRequest, WorkerTasks } from '#processing/worker-thread-runner';

type AnyTask = (input: unknown, reporter: TaskReporter) => Promise<unknown>;

/** Runs, in this worker thread, the tasks that a `WorkerThreadRunner` requests. */
export const serveWorkerTasks = (tasks: WorkerTasks): void => {
  const port = parentPort;
  if (port === null) throw new Error('Tasks can be served only in a worker thread.');
  const post = (message: TaskMessage): void => port.postMessage(message);
  const reporter: TaskReporter = { progress: (progress) => post({ progress }), warn: (warning) => post({ warning }) };
  port.on('message', ({ task, input }: TaskRequest) => {
    const run = tasks[task] as AnyTask | undefined;
    if (run === undefined) post({ failure: `There is no task called ${task}.` });
    else
      run(input, reporter).then(
        (result) => post({ result }),
        (error: unknown) => post({ failure: errorMessage(error) }),
      );
  });
};

import { parentPort } from 'node:worker_threads';
import { errorMessage } from '#execution/errors';
import type {
  StopRequest,
  TaskMessage,
  TaskReporter,
  TaskRequest,
  WorkerTasks,
} from '#processing/worker-thread-runner';

type AnyTask = (input: unknown, reporter: TaskReporter, signal: AbortSignal) => Promise<unknown>;

/** Runs, in this worker thread, the tasks that a `WorkerThreadRunner` requests. */
export const serveWorkerTasks = (tasks: WorkerTasks): void => {
  const port = parentPort;
  if (port === null) throw new Error('Tasks can be served only in a worker thread.');
  const post = (message: TaskMessage): void => port.postMessage(message);
  const reporter: TaskReporter = { progress: (progress) => post({ progress }), warn: (warning) => post({ warning }) };
  let current = new AbortController();
  port.on('message', (message: TaskRequest | StopRequest) => {
    if ('stop' in message) return current.abort(new Error(message.stop));
    const { task, input } = message;
    const run = tasks[task] as AnyTask | undefined;
    if (run === undefined) return post({ failure: `There is no task called ${task}.` });
    current = new AbortController();
    run(input, reporter, current.signal).then(
      (result) => post({ result }),
      (error: unknown) => post({ failure: errorMessage(error) }),
    );
  });
};

import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FaultCommandResult, FaultName, ProcessOptions } from '#test/support/eventstoredb-fake/commands';
import type { FaultInjector } from '#test/support/eventstoredb-fake/fault-injection';

/** A fake in its own process. */
export interface FakeProcess {
  /** Connection string without credentials. For a cluster it names all nodes. */
  readonly url: string;
  /** Injects a fault: in a cluster, lasting faults into all nodes and others into the leader. Rejects if it fails or the process has ended. */
  inject<Name extends FaultName>(fault: Name, ...parameters: Parameters<FaultInjector[Name]>): Promise<void>;
  stop(): Promise<void>;
}

const SELF = fileURLToPath(import.meta.url);

/** Specs run from the sources, all other programs are compiled. */
const forkFake = (options: ProcessOptions): ChildProcess => {
  const fromSources = SELF.endsWith('.ts');
  const flags = ['--conditions=source', '--experimental-transform-types', '--disable-warning=ExperimentalWarning'];
  const file = SELF.replace(/process\.(ts|js)$/, 'main.$1');
  return fork(file, [JSON.stringify(options)], { execArgv: fromSources ? flags : [] });
};

const rejectOnExit = async (child: ChildProcess): Promise<never> => {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`The process of the fake ended with exit code ${String(code)}.`);
};

const receiveUrl = async (child: ChildProcess): Promise<string> => {
  const [url] = (await once(child, 'message')) as [string];
  return url;
};

/** Starts a fake node, or a cluster if `nodes` is given, in its own process, so that it does not slow down the caller. */
export const startFakeProcess = async (options: ProcessOptions = {}): Promise<FakeProcess> => {
  const child = forkFake(options);
  const exit = rejectOnExit(child);
  exit.catch(() => undefined);
  const url = await Promise.race([receiveUrl(child), exit]);
  const callbacks = new Map<number, (result: FaultCommandResult) => void>();
  child.on('message', (result: FaultCommandResult) => callbacks.get(result.number)?.(result));
  let lastNumber = 0;
  return {
    url,
    inject: async (fault, ...parameters) => {
      const number = (lastNumber += 1);
      const result = new Promise<FaultCommandResult>((resolve) => callbacks.set(number, resolve));
      // If sending fails, the exit of the process rejects.
      child.send({ number, fault, parameters }, () => undefined);
      const { failed } = await Promise.race([result, exit]).finally(() => callbacks.delete(number));
      if (failed !== undefined) throw new Error(`The fault ${fault} failed: ${failed}`);
    },
    stop: async () => {
      child.kill('SIGKILL');
      await exit.catch(() => undefined);
    },
  };
};

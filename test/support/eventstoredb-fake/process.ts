import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Done, Kind, ProcessOptions } from '#test/support/eventstoredb-fake/commands';
import type { Misbehaviour } from '#test/support/eventstoredb-fake/fault-injection';

/** The double in a process of its own. */
export interface WireDoubleProcess {
  /** As a client is given it, without credentials; of a cluster, with all nodes. */
  readonly url: string;
  /** Resolves when it is done; of a cluster, the leader does what passes and all nodes do what lasts. Rejects when that failed or the process has ended. */
  misbehave<What extends Kind>(kind: What, ...parameters: Parameters<Misbehaviour[What]>): Promise<void>;
  stop(): Promise<void>;
}

const SELF = fileURLToPath(import.meta.url);

/** Specifications run from the sources, everything else is compiled. */
const forked = (options: ProcessOptions): ChildProcess => {
  const fromSources = SELF.endsWith('.ts');
  const flags = ['--conditions=source', '--experimental-transform-types', '--disable-warning=ExperimentalWarning'];
  const file = SELF.replace(/process\.(ts|js)$/, 'main.$1');
  return fork(file, [JSON.stringify(options)], { execArgv: fromSources ? flags : [] });
};

const ended = async (child: ChildProcess): Promise<never> => {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`The double's process ended with ${String(code)}.`);
};

const first = async (child: ChildProcess): Promise<string> => {
  const [said] = (await once(child, 'message')) as [string];
  return said;
};

/** Starts a double, or a cluster of them where `nodes` is given, in a process of its own, so that what it does takes nothing from who drives it. */
export const startWireDoubleProcess = async (options: ProcessOptions = {}): Promise<WireDoubleProcess> => {
  const child = forked(options);
  const end = ended(child);
  end.catch(() => undefined);
  const url = await Promise.race([first(child), end]);
  const waiting = new Map<number, (done: Done) => void>();
  child.on('message', (done: Done) => waiting.get(done.number)?.(done));
  let number = 0;
  return {
    url,
    misbehave: async (kind, ...parameters) => {
      const own = (number += 1);
      const answer = new Promise<Done>((resolve) => waiting.set(own, resolve));
      // What cannot be sent any more is told by the process's end.
      child.send({ number: own, kind, with: parameters }, () => undefined);
      const { failed } = await Promise.race([answer, end]).finally(() => waiting.delete(own));
      if (failed !== undefined) throw new Error(`The double could not ${kind}: ${failed}`);
    },
    stop: async () => {
      child.kill('SIGKILL');
      await end.catch(() => undefined);
    },
  };
};

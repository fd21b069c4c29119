import { readFileSync } from 'node:fs';
import { runQuery } from '#postgres/testing/test-databases';

/** The parent of a process, from its entry in `/proc`. */
const readParent = (pid: number): number => {
  const [, parent] = /^\d+ \(.*\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
  return Number(parent);
};

/** Process ids of a local PostgreSQL: the server first, which accepts connections, then those that serve them. */
const findProcesses = async (url: string): Promise<readonly number[]> => {
  const query = 'select pid, backend_type as kind from pg_stat_activity where pid <> pg_backend_pid()';
  const { rows } = await runQuery(url, query);
  const found = rows as { readonly pid: number; readonly kind: string }[];
  // Sessions may end meanwhile, the checkpointer does not.
  const child = found.find(({ kind }) => kind === 'checkpointer');
  if (child === undefined) throw new Error('PostgreSQL has no checkpointer, so its server process cannot be found.');
  return [readParent(child.pid), ...found.map(({ pid }) => pid)];
};

const signal = (pids: readonly number[], name: 'SIGSTOP' | 'SIGCONT'): void => {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // The process of a session that has ended meanwhile.
    }
  }
};

/** Freezes and resumes the processes of a local PostgreSQL. */
export class FrozenPostgres {
  private frozen: readonly number[] = [];

  constructor(private readonly url: string) {}

  async freeze(): Promise<void> {
    this.frozen = await findProcesses(this.url);
    signal(this.frozen, 'SIGSTOP');
  }

  resume(): Promise<void> {
    signal(this.frozen, 'SIGCONT');
    this.frozen = [];
    return Promise.resolve();
  }
}

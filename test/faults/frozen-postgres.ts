import { readFileSync } from 'node:fs';
import { runQuery } from '#postgres/testing/test-databases';

/** The parent of a process, from its entry in `/proc`. */
const readParent = (pid: number): number => {
  const [, parent] = /^\d+ \(.*\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
  return Number(parent);
};

/** Process ids of a local PostgreSQL: the server first, which accepts connections, then what serves them. */
const findProcesses = async (url: string): Promise<readonly number[]> => {
  const { rows } = await runQuery(url, 'select pid, pid = pg_backend_pid() as own from pg_stat_activity');
  const found = rows as { readonly pid: number; readonly own: boolean }[];
  const own = found.find((row) => row.own);
  const others = found.filter((row) => !row.own).map(({ pid }) => pid);
  return own === undefined ? others : [readParent(own.pid), ...others];
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

import { spawn, type ChildProcess } from 'node:child_process';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { waitUntil } from '#kernel/testing/wait-until';
import { LeaderElection, type Assignments, type ElectionOptions } from '#postgres/leader-election';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';
import { runQuery } from '#postgres/testing/test-databases';
import { createRandom } from '#kernel/testing/random';
import { pauseForRandomTime } from '#test/support/random-moment';

const CANDIDATE = join(import.meta.dirname, 'testing', 'election-candidate.ts');
const NODE = ['--conditions=source', '--experimental-transform-types', '--no-warnings'];
const ASSIGNMENTS = ['views', 'reactions', 'clock'];
const NONE: readonly string[] = [];
/** Longer than a new process needs for its first turn. */
const LONG_GAIN_PAUSE_MS = 2_500;
const MAX_TENURE_MS = 500;

/** The assignments that a process held over time, as it was notified. */
class History {
  readonly changes: (readonly string[])[] = [];

  /** `onViews` is called when the process gains or loses the assignment `views`. */
  constructor(private readonly onViews: (change: 'gained' | 'lost') => void = () => undefined) {}

  get held(): readonly string[] {
    return this.changes.at(-1) ?? NONE;
  }

  record(now: Iterable<string>): void {
    const before = this.held.includes('views');
    this.changes.push([...now].sort());
    const after = this.held.includes('views');
    if (before !== after) this.onViews(after ? 'gained' : 'lost');
  }
}

/** A proxy to the server that can go silent: data no longer arrives, and the connections stay open. */
const openProxy = async (url: string) => {
  const { hostname, port } = new URL(url);
  const sockets: Socket[] = [];
  const proxyServer = createServer((near) => {
    const far = connect(Number(port), hostname);
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) sockets.push(socket.on('error', () => socket.destroy()));
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => proxyServer.once('listening', listening));
  return {
    url: Object.assign(new URL(url), { port: String((proxyServer.address() as AddressInfo).port) }).href,
    goSilent: () => {
      proxyServer.close();
      for (const socket of sockets) socket.unpipe().pause();
    },
    cut: () => sockets.forEach((socket) => socket.destroy()),
  };
};

describe('Leader election', () => {
  let server: PostgresServer;
  let url: string;
  let warnings: string[];
  /** All changes of the holders of `views`, in their order, in all elections of this process. */
  let viewChanges: { readonly change: 'gained' | 'lost'; readonly election: number }[];
  const elections: LeaderElection[] = [];
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    url = await server.createDatabase();
    [warnings, viewChanges] = [[], []];
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    for (const election of elections.splice(0)) await election.close();
  });

  const startElection = (
    assignments: Assignments = ASSIGNMENTS,
    onRelease: () => Promise<void> | void = () => undefined,
    options?: ElectionOptions,
  ): History & { close(): Promise<void> } => {
    const number = elections.length;
    const history = new History((change) => viewChanges.push({ change, election: number }));
    const onChange = async (held: ReadonlySet<string>): Promise<void> => {
      history.record(held);
      if (held.size === 0) await onRelease();
    };
    const warn = (sentence: string): void => void warnings.push(sentence);
    const election = LeaderElection.start(url, assignments, { onChange, warn }, options);
    elections.push(election);
    return Object.assign(history, { close: () => election.close() });
  };

  const startElectionProcess = (): { readonly process: ChildProcess; readonly history: History } => {
    const child = spawn(process.execPath, [...NODE, CANDIDATE, url, ...ASSIGNMENTS], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const history = new History();
    createInterface({ input: child.stdout }).on('line', (line) => {
      history.record(JSON.parse(line) as string[]);
    });
    return { process: child, history };
  };

  const holdsAll = ({ held }: History): boolean => held.length === ASSIGNMENTS.length;

  /** Resolves when this many processes have tried repeatedly to gain further assignments and have gained none: a turn without gain ends with `select 1`. */
  const whenAllHaveTried = async (processes: number): Promise<void> => {
    const turns = new Map<number, Set<string>>();
    await waitUntil(async () => {
      const { rows } = await runQuery(
        url,
        "select pid, query_start::text as turn from pg_stat_activity where datname = current_database() and query = 'select 1'",
      );
      for (const { pid, turn } of rows as { pid: number; turn: string }[])
        turns.set(pid, (turns.get(pid) ?? new Set()).add(turn));
      return [...turns.values()].filter((all) => all.size >= 3).length >= processes;
    });
  };

  it('gives each assignment to one of three processes', async () => {
    const all = [startElection(), startElection(), startElection()];
    await waitUntil(() => all.flatMap(({ held }) => held).length === ASSIGNMENTS.length);
    await whenAllHaveTried(3);
    expect(all.flatMap(({ held }) => held).sort()).toEqual([...ASSIGNMENTS].sort());
  });

  it('spreads groups of assignments over processes that start at nearly the same time', async () => {
    const groups = [['view a', 'view b'], ['reactions']];
    const one = startElection(groups, undefined, { gainPauseMs: LONG_GAIN_PAUSE_MS });
    await waitUntil(() => one.held.length > 0);
    const other = startElection(groups);
    await waitUntil(() => one.held.length + other.held.length === 3);
    expect([one.held, other.held]).toEqual([['view a', 'view b'], ['reactions']]);
  });

  it('keeps the assignments of different databases apart', async () => {
    const here = startElection();
    await waitUntil(() => holdsAll(here));
    url = await server.createDatabase();
    const there = startElection();
    await waitUntil(() => holdsAll(there));
    expect(here.held).toEqual(there.held);
  });

  it('gives an assignment to another process when its holder is killed', async () => {
    const { process: leader, history } = startElectionProcess();
    await waitUntil(() => holdsAll(history));
    const follower = startElection();
    await whenAllHaveTried(2);
    expect(follower.held).toEqual(NONE);
    leader.kill('SIGKILL');
    await waitUntil(() => holdsAll(follower));
  });

  it('gives an assignment to another process when its holder hangs, and the holder releases it as soon as it wakes', async () => {
    const { process: leader, history } = startElectionProcess();
    await waitUntil(() => holdsAll(history));
    const follower = startElection();
    leader.kill('SIGSTOP');
    await waitUntil(() => holdsAll(follower));
    leader.kill('SIGCONT');
    await waitUntil(() => history.held.length === 0);
    await whenAllHaveTried(2);
    expect(history.held).toEqual(NONE);
    expect(holdsAll(follower)).toBe(true);
  });

  it('releases assignments at once when the server ends the session, and acquires them again', async () => {
    const leader = startElection();
    await waitUntil(() => holdsAll(leader));
    await server.cutConnections();
    await waitUntil(() => leader.changes.length > 2 && holdsAll(leader));
    expect(leader.changes.slice(0, 2)).toEqual([[...ASSIGNMENTS].sort(), NONE]);
    expect(warnings).toEqual([
      expect.stringContaining('The leader election lost its connection'),
      'PostgreSQL is available again; the leader election continues.',
    ]);
  });

  it('has one holder per assignment while connections are cut', async () => {
    const all = [startElection(), startElection(), startElection()];
    const random = createRandom(6);
    const countGains = (): number => viewChanges.filter(({ change }) => change === 'gained').length;
    for (let round = 1; round <= 6; round += 1) {
      const holdsViews = ({ held }: History): boolean => held.includes('views');
      await waitUntil(() => countGains() >= round && all.filter(holdsViews).length === 1);
      await pauseForRandomTime(random, MAX_TENURE_MS);
      await server.cutConnections();
    }
    for (const { close } of all) await close();
    expect(countGains()).toBeGreaterThanOrEqual(6);
    let holders: readonly number[] = [];
    for (const { change, election } of viewChanges) {
      // A process may learn that its session has ended just after another has gained the assignment, but then it does nothing else before.
      if (holders.length > 1) expect([change, election]).toEqual(['lost', holders[0]]);
      holders = change === 'gained' ? [...holders, election] : holders.filter((holder) => holder !== election);
    }
    expect(holders).toEqual([]);
  });

  it('releases assignments while the server is stopped, and acquires them again when it is back', async () => {
    const all = [startElection(), startElection()];
    await waitUntil(() => all.flatMap(({ held }) => held).length === ASSIGNMENTS.length);
    await server.kill();
    await waitUntil(() => all.every(({ held }) => held.length === 0));
    await server.restart();
    await waitUntil(() => all.flatMap(({ held }) => held).length === ASSIGNMENTS.length);
    expect(warnings.filter((sentence) => sentence.includes('lost its connection'))).toHaveLength(2);
  });

  it('releases assignments when the server goes silent, before another process acquires them', async () => {
    const direct = url;
    const proxy = await openProxy(direct);
    url = proxy.url;
    const leader = startElection();
    await waitUntil(() => holdsAll(leader));
    url = direct;
    const follower = startElection();
    proxy.goSilent();
    await waitUntil(() => follower.held.includes('views'));
    expect(viewChanges.map(({ change, election }) => [change, election])).toEqual([
      ['gained', 0],
      ['lost', 0],
      ['gained', 1],
    ]);
    expect(warnings[0]).toContain('PostgreSQL has not responded within 3 seconds.');
    proxy.cut();
  });

  it('gives assignments to another process once a closing process has released them', async () => {
    const order: string[] = [];
    const leader = startElection(ASSIGNMENTS, async () => {
      await whenAllHaveTried(2);
      order.push('released');
    });
    await waitUntil(() => holdsAll(leader));
    const follower = startElection();
    const gained = waitUntil(() => follower.held.length > 0).then(() => order.push('gained'));
    await leader.close();
    await gained;
    expect(order).toEqual(['released', 'gained']);
  });

  it('keeps the process running when the handler of a change fails', async () => {
    const leader = startElection(ASSIGNMENTS, () => Promise.reject(new Error('stuck')));
    await waitUntil(() => holdsAll(leader));
    await leader.close();
    expect(warnings).toEqual(['Handling a change of assignments failed: stuck']);
  });
});

import { spawn, type ChildProcess } from 'node:child_process';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { LeaderElection, type Assignments } from '#postgres/leader-election';
import { SESSION_TIMEOUT_MS } from '#postgres/postgres-session';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';

const CANDIDATE = join(import.meta.dirname, 'testing', 'election-candidate.ts');
const NODE = ['--conditions=source', '--experimental-transform-types', '--no-warnings'];
const ASSIGNMENTS = ['views', 'reactions', 'clock'];
/** Timeout of one test, some of which wait for a hanging server. */
const TIMEOUT_MS = 30_000;
const NONE: readonly string[] = [];

/** The period during which a process held an assignment, in milliseconds. */
type Tenure = readonly [from: number, to: number];

/** The assignments that a process held over time, as it was notified. */
class History {
  readonly tenures: Tenure[] = [];
  held: readonly string[] = NONE;
  private readonly since = new Map<string, number>();

  record(held: Iterable<string>, at = Date.now()): void {
    this.held = [...held].sort();
    for (const [assignment, from] of this.since)
      if (!this.held.includes(assignment)) this.addTenure(assignment, from, at);
    for (const assignment of this.held) this.since.set(assignment, this.since.get(assignment) ?? at);
  }

  private addTenure(assignment: string, from: number, at: number): void {
    this.since.delete(assignment);
    if (assignment === 'views') this.tenures.push([from, at]);
  }
}

const waitUntil = async (condition: () => boolean): Promise<void> => {
  for (const start = Date.now(); !condition();) {
    if (Date.now() - start > 15_000) throw new Error('The condition was not met in time.');
    await sleep(10);
  }
};

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
  const elections: LeaderElection[] = [];
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    url = await server.createDatabase();
    warnings = [];
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    for (const election of elections.splice(0)) await election.close();
  });

  const startElection = (
    assignments: Assignments = ASSIGNMENTS,
    onRelease: () => Promise<void> | void = () => undefined,
  ): History & { close(): Promise<void> } => {
    const history = new History();
    const onChange = async (held: ReadonlySet<string>): Promise<void> => {
      history.record(held);
      if (held.size === 0) await onRelease();
    };
    const warn = (sentence: string): void => void warnings.push(sentence);
    const election = LeaderElection.start(url, assignments, { onChange, warn });
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
      const { held, at } = JSON.parse(line) as { held: string[]; at: number };
      history.record(held, at);
    });
    return { process: child, history };
  };

  const holdsAll = ({ held }: History): boolean => held.length === ASSIGNMENTS.length;

  it(
    'gives each assignment to one of three processes',
    async () => {
      const all = [startElection(), startElection(), startElection()];
      await waitUntil(() => all.flatMap(({ held }) => held).length === ASSIGNMENTS.length);
      await sleep(600);
      expect(all.flatMap(({ held }) => held).sort()).toEqual([...ASSIGNMENTS].sort());
    },
    TIMEOUT_MS,
  );

  it(
    'spreads groups of assignments over processes that start at the same time',
    async () => {
      const groups = [['view a', 'view b'], ['reactions']];
      const all = [startElection(groups), startElection(groups)];
      await waitUntil(() => all.flatMap(({ held }) => held).length === 3);
      expect(all.map(({ held }) => held).sort()).toEqual([['reactions'], ['view a', 'view b']]);
    },
    TIMEOUT_MS,
  );

  it(
    'keeps the assignments of different databases apart',
    async () => {
      const here = startElection();
      await waitUntil(() => holdsAll(here));
      url = await server.createDatabase();
      const there = startElection();
      await waitUntil(() => holdsAll(there));
      expect(here.held).toEqual(there.held);
    },
    TIMEOUT_MS,
  );

  it(
    'gives an assignment to another process when its holder is killed',
    async () => {
      const { process: leader, history } = startElectionProcess();
      await waitUntil(() => holdsAll(history));
      const follower = startElection();
      await sleep(500);
      expect(follower.held).toEqual(NONE);
      leader.kill('SIGKILL');
      await waitUntil(() => holdsAll(follower));
    },
    TIMEOUT_MS,
  );

  it(
    'gives an assignment to another process when its holder hangs, and the holder releases it as soon as it wakes',
    async () => {
      const { process: leader, history } = startElectionProcess();
      await waitUntil(() => holdsAll(history));
      const follower = startElection();
      leader.kill('SIGSTOP');
      await waitUntil(() => holdsAll(follower));
      leader.kill('SIGCONT');
      await waitUntil(() => history.held.length === 0);
      await sleep(600);
      expect(history.held).toEqual(NONE);
      expect(holdsAll(follower)).toBe(true);
    },
    TIMEOUT_MS,
  );

  it(
    'releases assignments at once when the server ends the session, and acquires them again',
    async () => {
      const leader = startElection();
      await waitUntil(() => holdsAll(leader));
      await server.cutConnections();
      await waitUntil(() => leader.held.length === 0);
      expect(warnings).toEqual([expect.stringContaining('The leader election lost its connection')]);
      await waitUntil(() => holdsAll(leader));
      expect(warnings).toHaveLength(2);
    },
    TIMEOUT_MS,
  );

  it(
    'has one holder per assignment while connections are cut',
    async () => {
      const all = [startElection(), startElection(), startElection()];
      for (let round = 0; round < 6; round += 1) {
        await waitUntil(() => all.some(({ held }) => held.includes('views')));
        await server.cutConnections();
        await sleep(100 * round);
      }
      for (const { close } of all) await close();
      const tenures = all.flatMap((one) => one.tenures).sort(([one], [other]) => one - other);
      expect(tenures.length).toBeGreaterThanOrEqual(6);
      const overlaps = tenures.slice(1).map(([from], index) => (tenures[index]?.[1] ?? 0) - from);
      expect(Math.max(...overlaps)).toBeLessThan(SESSION_TIMEOUT_MS);
    },
    TIMEOUT_MS,
  );

  it(
    'releases assignments while the server is stopped, and acquires them again when it is back',
    async () => {
      const all = [startElection(), startElection()];
      await waitUntil(() => all.flatMap(({ held }) => held).length === ASSIGNMENTS.length);
      await server.kill();
      await waitUntil(() => all.every(({ held }) => held.length === 0));
      await server.restart();
      await waitUntil(() => all.flatMap(({ held }) => held).length === ASSIGNMENTS.length);
      expect(warnings.filter((sentence) => sentence.includes('lost its connection'))).toHaveLength(2);
    },
    TIMEOUT_MS,
  );

  it(
    'releases assignments when the server goes silent, before another process acquires them',
    async () => {
      const direct = url;
      const proxy = await openProxy(direct);
      url = proxy.url;
      const leader = startElection();
      await waitUntil(() => holdsAll(leader));
      url = direct;
      const follower = startElection();
      proxy.goSilent();
      await waitUntil(() => follower.held.includes('views'));
      expect(leader.held).toEqual(NONE);
      expect(warnings[0]).toContain('PostgreSQL has not responded within 3 seconds.');
      proxy.cut();
    },
    TIMEOUT_MS,
  );

  it(
    'gives assignments to another process once a closing process has released them',
    async () => {
      const order: string[] = [];
      const leader = startElection(ASSIGNMENTS, async () => {
        await sleep(400);
        order.push('released');
      });
      await waitUntil(() => holdsAll(leader));
      const follower = startElection();
      const gained = waitUntil(() => follower.held.length > 0).then(() => order.push('gained'));
      await leader.close();
      await gained;
      expect(order).toEqual(['released', 'gained']);
    },
    TIMEOUT_MS,
  );

  it(
    'keeps the process running when the handler of a change fails',
    async () => {
      const leader = startElection(ASSIGNMENTS, () => Promise.reject(new Error('stuck')));
      await waitUntil(() => holdsAll(leader));
      await leader.close();
      expect(warnings).toEqual(['Handling a change of assignments failed: stuck']);
    },
    TIMEOUT_MS,
  );
});

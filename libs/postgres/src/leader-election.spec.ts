import { spawn, type ChildProcess } from 'node:child_process';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Leadership, type Duties } from '#postgres/leader-election';
import { SURE_FOR } from '#postgres/postgres-session';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';

const CONTENDER = join(import.meta.dirname, 'testing', 'election-candidate.ts');
const NODE = ['--conditions=source', '--experimental-transform-types', '--no-warnings'];
const DUTIES = ['views', 'reactions', 'clock'];
/** Milliseconds for one specification; a server that hangs is waited for here. */
const PATIENCE = 30_000;
const NOTHING: readonly string[] = [];

/** From when to when somebody held a duty, in milliseconds. */
type Reign = readonly [from: number, to: number];

/** Who held what, as each was told. */
class Chronicle {
  readonly reigns: Reign[] = [];
  held: readonly string[] = NOTHING;
  private readonly since = new Map<string, number>();

  tell(held: Iterable<string>, at = Date.now()): void {
    this.held = [...held].sort();
    for (const [duty, from] of this.since) if (!this.held.includes(duty)) this.ended(duty, from, at);
    for (const duty of this.held) this.since.set(duty, this.since.get(duty) ?? at);
  }

  private ended(duty: string, from: number, at: number): void {
    this.since.delete(duty);
    if (duty === 'views') this.reigns.push([from, at]);
  }
}

const until = async (condition: () => boolean): Promise<void> => {
  for (const begun = Date.now(); !condition();) {
    if (Date.now() - begun > 15_000) throw new Error('That has not come about.');
    await sleep(10);
  }
};

/** A line to the server that can fall silent: nothing arrives any more, and nothing says so. */
const lineTo = async (url: string) => {
  const { hostname, port } = new URL(url);
  const sockets: Socket[] = [];
  const door = createServer((near) => {
    const far = connect(Number(port), hostname);
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) sockets.push(socket.on('error', () => socket.destroy()));
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => door.once('listening', listening));
  return {
    url: Object.assign(new URL(url), { port: String((door.address() as AddressInfo).port) }).href,
    silence: () => {
      door.close();
      for (const socket of sockets) socket.unpipe().pause();
    },
    cut: () => sockets.forEach((socket) => socket.destroy()),
  };
};

describe('Leadership', () => {
  let server: PostgresServer;
  let url: string;
  let notices: string[];
  const leaderships: Leadership[] = [];
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    url = await server.createDatabase();
    notices = [];
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    for (const leadership of leaderships.splice(0)) await leadership.close();
  });

  const contends = (
    duties: Duties = DUTIES,
    letGo: () => Promise<void> | void = () => undefined,
  ): Chronicle & { close(): Promise<void> } => {
    const chronicle = new Chronicle();
    const changed = async (held: ReadonlySet<string>): Promise<void> => {
      chronicle.tell(held);
      if (held.size === 0) await letGo();
    };
    const notice = (sentence: string): void => void notices.push(sentence);
    const leadership = Leadership.contend(url, duties, { changed, notice });
    leaderships.push(leadership);
    return Object.assign(chronicle, { close: () => leadership.close() });
  };

  const contendsInAProcess = (): { readonly process: ChildProcess; readonly chronicle: Chronicle } => {
    const child = spawn(process.execPath, [...NODE, CONTENDER, url, ...DUTIES], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const chronicle = new Chronicle();
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { held, at } = JSON.parse(line) as { held: string[]; at: number };
      chronicle.tell(held, at);
    });
    return { process: child, chronicle };
  };

  const holdsAll = ({ held }: Chronicle): boolean => held.length === DUTIES.length;

  it(
    'gives each duty to one of three, and all duties to somebody',
    async () => {
      const all = [contends(), contends(), contends()];
      await until(() => all.flatMap(({ held }) => held).length === DUTIES.length);
      await sleep(600);
      expect(all.flatMap(({ held }) => held).sort()).toEqual([...DUTIES].sort());
    },
    PATIENCE,
  );

  it(
    'spreads groups of duties over those who begin at once',
    async () => {
      const groups = [['view a', 'view b'], ['reactions']];
      const all = [contends(groups), contends(groups)];
      await until(() => all.flatMap(({ held }) => held).length === 3);
      expect(all.map(({ held }) => held).sort()).toEqual([['reactions'], ['view a', 'view b']]);
    },
    PATIENCE,
  );

  it(
    'keeps the duties of different databases apart',
    async () => {
      const here = contends();
      await until(() => holdsAll(here));
      url = await server.createDatabase();
      const there = contends();
      await until(() => holdsAll(there));
      expect(here.held).toEqual(there.held);
    },
    PATIENCE,
  );

  it(
    'goes to another process when the one that holds it is killed',
    async () => {
      const { process: leader, chronicle } = contendsInAProcess();
      await until(() => holdsAll(chronicle));
      const follower = contends();
      await sleep(500);
      expect(follower.held).toEqual(NOTHING);
      leader.kill('SIGKILL');
      await until(() => holdsAll(follower));
    },
    PATIENCE,
  );

  it(
    'goes to another process when the one that holds it hangs, and is given up there as soon as it wakes',
    async () => {
      const { process: leader, chronicle } = contendsInAProcess();
      await until(() => holdsAll(chronicle));
      const follower = contends();
      leader.kill('SIGSTOP');
      await until(() => holdsAll(follower));
      leader.kill('SIGCONT');
      await until(() => chronicle.held.length === 0);
      await sleep(600);
      expect(chronicle.held).toEqual(NOTHING);
      expect(holdsAll(follower)).toBe(true);
    },
    PATIENCE,
  );

  it(
    'is known to be lost at once when the server ends the session, and then contended for anew',
    async () => {
      const leader = contends();
      await until(() => holdsAll(leader));
      await server.cutConnections();
      await until(() => leader.held.length === 0);
      expect(notices).toEqual([expect.stringContaining('Leadership cannot be held')]);
      await until(() => holdsAll(leader));
      expect(notices).toHaveLength(2);
    },
    PATIENCE,
  );

  it(
    'has one holder at a time, whoever is cut off',
    async () => {
      const all = [contends(), contends(), contends()];
      for (let round = 0; round < 6; round += 1) {
        await until(() => all.some(({ held }) => held.includes('views')));
        await server.cutConnections();
        await sleep(100 * round);
      }
      for (const { close } of all) await close();
      const reigns = all.flatMap((one) => one.reigns).sort(([one], [other]) => one - other);
      expect(reigns.length).toBeGreaterThanOrEqual(6);
      const overlaps = reigns.slice(1).map(([from], index) => (reigns[index]?.[1] ?? 0) - from);
      expect(Math.max(...overlaps)).toBeLessThan(SURE_FOR);
    },
    PATIENCE,
  );

  it(
    'is given up while the server is stopped, and held again when it is back',
    async () => {
      const all = [contends(), contends()];
      await until(() => all.flatMap(({ held }) => held).length === DUTIES.length);
      await server.kill();
      await until(() => all.every(({ held }) => held.length === 0));
      await server.restart();
      await until(() => all.flatMap(({ held }) => held).length === DUTIES.length);
      expect(notices.filter((sentence) => sentence.includes('cannot be held'))).toHaveLength(2);
    },
    PATIENCE,
  );

  it(
    'is given up by who hears nothing from the server any more, before another gets it',
    async () => {
      const direct = url;
      const line = await lineTo(direct);
      url = line.url;
      const leader = contends();
      await until(() => holdsAll(leader));
      url = direct;
      const follower = contends();
      line.silence();
      await until(() => follower.held.includes('views'));
      expect(leader.held).toEqual(NOTHING);
      expect(notices[0]).toContain('PostgreSQL has not answered within 3 seconds.');
      line.cut();
    },
    PATIENCE,
  );

  it(
    'is free for another as soon as it was let go by who closes',
    async () => {
      const order: string[] = [];
      const leader = contends(DUTIES, async () => {
        await sleep(400);
        order.push('let go');
      });
      await until(() => holdsAll(leader));
      const follower = contends();
      const gained = until(() => follower.held.length > 0).then(() => order.push('gained'));
      await leader.close();
      await gained;
      expect(order).toEqual(['let go', 'gained']);
    },
    PATIENCE,
  );

  it(
    'does not bring the process down when what follows from it fails',
    async () => {
      const leader = contends(DUTIES, () => Promise.reject(new Error('stuck')));
      await until(() => holdsAll(leader));
      await leader.close();
      expect(notices).toEqual(['What follows from another leadership failed: stuck']);
    },
    PATIENCE,
  );
});

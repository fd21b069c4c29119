import { setTimeout as pause } from 'node:timers/promises';
import type { RunningService } from '#scenarios/spawn-service';
import type { Findings } from '#test/faults/fault';
import { lookedOver } from '#test/faults/inspection';
import { Silence } from '#test/faults/longest-gap';
import { aBusyBoard } from '#test/support/busy-board.builder';
import { Load } from '#test/support/load';
import { Whereabouts } from '#test/support/persistent-client';
import type { Dice } from '#test/support/random';
import { Servers, type ServersOptions } from '#test/support/servers';
import { rowsFoldedInto, rowsServed } from '#test/support/views-rebuilt';

const MEANS = { pence: 1_000_000_000, halfDays: 10_000 };
const LONGEST_SETTLING = 60_000;
const PAIR = [0, 1] as const;

/** Asks again and again, for a minute, until it is as it should be; afterwards whoever looks finds what is wrong. */
const settled = async (ask: () => Promise<boolean>): Promise<void> => {
  const end = performance.now() + LONGEST_SETTLING;
  while (!(await ask().catch(() => false)) && performance.now() < end) await pause(100);
};

/** Two APIs and two workers over two servers, under load. */
export class ScaledInstallation {
  private readonly apis: (RunningService | null)[] = [];
  private readonly workers: RunningService[] = [];
  private readonly silence: Silence;

  private constructor(
    readonly servers: Servers,
    readonly load: Load,
    private readonly whereabouts: Whereabouts,
  ) {
    this.silence = new Silence(load.acknowledged);
  }

  static async start(options: ServersOptions = {}): Promise<ScaledInstallation> {
    const servers = await Servers.start(options);
    try {
      const [first, second] = [await servers.api(), await servers.api()];
      const workers = await Promise.all(PAIR.map(() => servers.worker()));
      const busy = await aBusyBoard(await servers.installation(first.url), MEANS);
      const whereabouts = new Whereabouts();
      const load = new Load(servers, whereabouts, busy);
      await load.begin();
      const installation = new ScaledInstallation(servers, load, whereabouts);
      installation.apis.push(first, second);
      installation.workers.push(...workers);
      installation.go();
      return installation;
    } catch (error) {
      await servers.stop();
      throw error;
    }
  }

  /** Of APIs and workers, those that run. */
  get pids(): number[] {
    return [...this.apis, ...this.workers].flatMap((service) => (service === null ? [] : [service.pid]));
  }

  /** Kills one of the APIs, from where clients go to the other, and starts another in its place. */
  async killApi(index: number): Promise<void> {
    const api = this.apis[index];
    this.apis[index] = null;
    this.go();
    await api?.stop('SIGKILL');
    this.apis[index] = await this.servers.api();
    this.go();
  }

  /** Kills a worker and starts another in its place. */
  async killWorker(index: number): Promise<void> {
    await this.workers[index]?.stop('SIGKILL');
    this.workers[index] = await this.servers.worker();
  }

  /** Kills the worker that leads this duty at the moment, if one does; false when none did. */
  async killLeader(duty: string): Promise<boolean> {
    for (const index of PAIR) {
      const answer = await fetch(`${this.workers[index]?.url}/health/ready`).catch(() => null);
      const { leads } = (await answer?.json()) as { leads: readonly string[] };
      if (!leads.some((led) => led.startsWith(duty))) continue;
      await this.killWorker(index);
      return true;
    }
    return false;
  }

  /** Lets the load go on for a moment, in milliseconds at the most. */
  async moment(dice: Dice, longest: number): Promise<void> {
    await pause(dice() * longest);
  }

  /** Waits until no command was acknowledged for so many milliseconds; rejects when that never comes. */
  async silent(milliseconds: number): Promise<void> {
    const end = performance.now() + LONGEST_SETTLING;
    while (this.silence.now < milliseconds) {
      if (performance.now() > end) throw new Error('The load never met the fault.');
      await pause(10);
    }
  }

  /** Ends the load, lets reactions and views come to their end, and looks everything over. */
  async findings(times: number): Promise<Findings> {
    await this.load.end();
    const longestSilence = this.silence.end();
    const { servers, load } = this;
    await settled(async () => (await servers.log()).unanswered().length === 0);
    const head = (await servers.log()).events.at(-1)?.position;
    const come = async (): Promise<boolean> =>
      [...(await rowsServed(servers.readModelsUrl)).positions.values()].every((position) => position === head);
    await settled(come);
    const database = await servers.postgres.createDatabase();
    const found = await servers.withStore(async (store) => {
      const rows = { served: await rowsServed(servers.readModelsUrl), rebuilt: await rowsFoldedInto(database, store) };
      return lookedOver({ store, acknowledged: load.acknowledged, ...rows });
    });
    return { ...found, times, longestSilence };
  }

  async stop(): Promise<void> {
    this.silence.end();
    this.whereabouts.gone();
    await this.servers.stop();
  }

  private go(): void {
    const [first, ...others] = this.apis.flatMap((api) => (api === null ? [] : [api.url]));
    if (first === undefined) this.whereabouts.gone();
    else this.whereabouts.at(first, ...others);
  }
}

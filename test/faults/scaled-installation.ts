import { waitUntil } from '#kernel/testing/wait-until';
import { pollUntil } from '#scenarios/fixtures';
import type { RunningService } from '#scenarios/spawn-service';
import type { Findings } from '#test/faults/fault';
import { inspectInstallation } from '#test/faults/inspection';
import { LongestGap } from '#test/faults/longest-gap';
import { createBusyBoard } from '#test/support/busy-board.builder';
import { LoadGenerator } from '#test/support/load';
import { ServiceLocation } from '#test/support/persistent-client';
import type { Random } from '#kernel/testing/random';
import { pauseForRandomTime } from '#test/support/random-moment';
import { Servers, type ServersOptions } from '#test/support/servers';
import { projectRowsInto, readServedRows } from '#test/support/view-rows';

const RESOURCES = { pence: 1_000_000_000, halfDays: 10_000 };
const PAIR = [0, 1] as const;
/** Start of the line with which a worker logs that it cannot write views. */
const VIEWS_PAUSE = 'The views pause and try again';

/** Waits until the condition holds. If it never does, the inspection afterwards finds what is wrong. */
const settle = async (condition: () => Promise<boolean>): Promise<void> => {
  await pollUntil(() => condition().catch(() => false), Boolean).catch(() => undefined);
};

/** Two APIs and two workers with an event store and a PostgreSQL, under load. */
export class ScaledInstallation {
  private readonly apis: (RunningService | null)[] = [];
  private readonly workers: RunningService[] = [];
  private readonly gap: LongestGap;

  private constructor(
    readonly servers: Servers,
    readonly loadGenerator: LoadGenerator,
    private readonly location: ServiceLocation,
  ) {
    this.gap = new LongestGap(loadGenerator.acknowledged);
  }

  static async start(options: ServersOptions = {}): Promise<ScaledInstallation> {
    const servers = await Servers.start(options);
    try {
      const [first, second] = [await servers.startApi(), await servers.startApi()];
      const workers = await Promise.all(PAIR.map(() => servers.startWorker()));
      const busy = await createBusyBoard(await servers.installation(first.url), RESOURCES);
      const location = new ServiceLocation();
      const load = new LoadGenerator(servers, location, busy);
      await load.start();
      const installation = new ScaledInstallation(servers, load, location);
      installation.apis.push(first, second);
      installation.workers.push(...workers);
      installation.updateLocation();
      return installation;
    } catch (error) {
      await servers.stop();
      throw error;
    }
  }

  /** Process ids of the running APIs and workers. */
  get pids(): number[] {
    return [...this.apis, ...this.workers].flatMap((service) => (service === null ? [] : [service.pid]));
  }

  /** Kills an API and starts a new one. Meanwhile clients use the other API. */
  async killApi(index: number): Promise<void> {
    const api = this.apis[index];
    this.apis[index] = null;
    this.updateLocation();
    await api?.stop('SIGKILL');
    this.apis[index] = await this.servers.startApi();
    this.updateLocation();
  }

  /** Kills a worker and starts a new one. */
  async killWorker(index: number): Promise<void> {
    await this.workers[index]?.stop('SIGKILL');
    this.workers[index] = await this.servers.startWorker();
  }

  /** Kills the worker that currently has an assignment with this prefix. Returns false if there is none. */
  async killLeader(assignment: string): Promise<boolean> {
    for (const index of PAIR) {
      const answer = await fetch(`${this.workers[index]?.url}/health/ready`).catch(() => null);
      const { assignments } = (await answer?.json()) as { assignments: readonly string[] };
      if (!assignments.some((name) => name.startsWith(assignment))) continue;
      await this.killWorker(index);
      return true;
    }
    return false;
  }

  /** Lets the load run for a random time. */
  async runLoad(random: Random, maxMs: number): Promise<void> {
    await pauseForRandomTime(random, maxMs);
  }

  /** Begins a fault of PostgreSQL, and resolves when a worker has failed to write views because of it. */
  async beginFaultOfViews(begin: () => void): Promise<void> {
    const before = this.countPausesOfViews();
    begin();
    await waitUntil(() => this.countPausesOfViews() > before, 'a worker that cannot write views');
  }

  /** Stops the load, waits for reactions and views, and inspects everything. */
  async finish(times: number): Promise<Findings> {
    await this.loadGenerator.stop();
    const longestGapMs = this.gap.end();
    const { servers, loadGenerator } = this;
    await settle(async () => (await servers.readLog()).findMissingReplies().length === 0);
    const head = (await servers.readLog()).events.at(-1)?.position;
    const haveViewsCaughtUp = async (): Promise<boolean> =>
      [...(await readServedRows(servers.readModelsUrl)).positions.values()].every((position) => position === head);
    await settle(haveViewsCaughtUp);
    const database = await servers.postgres.createDatabase();
    const inspection = await servers.withStore(async (store) => {
      const rows = {
        served: await readServedRows(servers.readModelsUrl),
        rebuilt: await projectRowsInto(database, store),
      };
      return inspectInstallation({ store, acknowledged: loadGenerator.acknowledged, ...rows });
    });
    return { ...inspection, times, longestGapMs };
  }

  async stop(): Promise<void> {
    this.gap.end();
    this.location.clear();
    await this.servers.stop();
  }

  private countPausesOfViews(): number {
    return this.workers.reduce((sum, worker) => sum + worker.output().split(VIEWS_PAUSE).length - 1, 0);
  }

  private updateLocation(): void {
    const [first, ...others] = this.apis.flatMap((api) => (api === null ? [] : [api.url]));
    if (first === undefined) this.location.clear();
    else this.location.setUrls(first, ...others);
  }
}

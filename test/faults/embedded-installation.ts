import type { Installation } from '#scenarios/demo-installation';
import type { RunningService } from '#scenarios/spawn-service';
import { pollUntil } from '#scenarios/fixtures';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import type { Findings } from '#test/faults/fault';
import { inspectInstallation } from '#test/faults/inspection';
import { LongestGap } from '#test/faults/longest-gap';
import { createBusyBoard } from '#test/support/busy-board.builder';
import { DataFolder } from '#test/support/data-folder';
import { LoadGenerator } from '#test/support/load';
import { ServiceLocation, type PersistentClient } from '#test/support/persistent-client';
import { RecordedLog } from '#test/support/recorded-log';
import type { Random } from '#kernel/testing/random';
import { pauseForRandomTime } from '#test/support/random-moment';
import { readStoredRows, readRebuiltRows } from '#test/support/view-rows';

type Settings = Readonly<Record<string, string>>;

const RESOURCES = { pence: 1_000_000_000, halfDays: 10_000 };

/** One process on a data folder, under load. */
export class EmbeddedInstallation {
  private readonly gap: LongestGap;

  private constructor(
    readonly folder: DataFolder,
    readonly service: RunningService,
    readonly installation: Installation,
    private readonly loadGenerator: LoadGenerator,
    private readonly location: ServiceLocation,
  ) {
    this.gap = new LongestGap(loadGenerator.acknowledged);
  }

  /** `ignoresRefusals`: whether clients continue after a refusal. `choose`: settings that depend on the data folder. */
  static async start(
    ignoresRefusals = false,
    choose = (_: DataFolder): Settings => ({}),
  ): Promise<EmbeddedInstallation> {
    const folder = new DataFolder();
    try {
      const service = await folder.start(choose(folder));
      const installation = await folder.installation(service.url);
      const location = new ServiceLocation();
      location.setUrls(service.url);
      const loadGenerator = new LoadGenerator(
        folder,
        location,
        await createBusyBoard(installation, RESOURCES),
        ignoresRefusals,
      );
      await loadGenerator.start();
      return new EmbeddedInstallation(folder, service, installation, loadGenerator, location);
    } catch (error) {
      await folder.remove();
      throw error;
    }
  }

  /** A client whose acknowledged commands are looked for in the log afterwards. */
  createClient(person: string): Promise<PersistentClient> {
    return this.loadGenerator.createClient(person);
  }

  /** Lets the load run for a random time. */
  async runLoad(random: Random, maxMs: number): Promise<void> {
    await pauseForRandomTime(random, maxMs);
  }

  /** Stops the load and the service, and inspects everything. */
  async finish(times: number): Promise<Findings> {
    await this.loadGenerator.stop();
    const longestGapMs = this.gap.end();
    const file = this.folder.file('events.db');
    const unanswered = async (): Promise<number> => (await RecordedLog.readFile(file)).findMissingReplies().length;
    await pollUntil(unanswered, (count) => count === 0).catch(() => undefined);
    // The service answers this command when the views have reached the end of the log.
    const administrator = await this.installation.administrator;
    await administrator.record('/v1/persons', {}, { name: 'Robin Hale', email: null });
    const code = await this.service.stop();
    if (code !== 0) throw new Error(`The service ended with exit code ${code}: ${this.service.output()}`);
    const store = SqliteEventStore.openReadOnly(file);
    const rows = { served: await readStoredRows(this.folder), rebuilt: await readRebuiltRows(this.folder) };
    const inspection = await inspectInstallation({ store, acknowledged: this.loadGenerator.acknowledged, ...rows });
    await store.close();
    return { ...inspection, times, longestGapMs };
  }

  async stop(): Promise<void> {
    this.gap.end();
    this.location.clear();
    await this.folder.remove();
  }
}

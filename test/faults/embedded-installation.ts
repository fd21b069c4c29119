import { setTimeout as pause } from 'node:timers/promises';
import type { Installation } from '#scenarios/demo-api';
import type { RunningService } from '#scenarios/spawn-service';
import { until } from '#scenarios/fixtures';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import type { Findings } from '#test/faults/fault';
import { lookedOver } from '#test/faults/inspection';
import { Silence } from '#test/faults/longest-gap';
import { aBusyBoard } from '#test/support/busy-board.builder';
import { DataFolder } from '#test/support/data-folder';
import { Load } from '#test/support/load';
import { Whereabouts } from '#test/support/persistent-client';
import { RecordedLog } from '#test/support/recorded-log';
import type { Dice } from '#test/support/random';
import { rowsLeft, rowsRebuilt } from '#test/support/views-rebuilt';

const MEANS = { pence: 1_000_000_000, halfDays: 10_000 };

/** One process over a folder, under load. */
export class EmbeddedInstallation {
  private readonly silence: Silence;

  private constructor(
    readonly folder: DataFolder,
    readonly service: RunningService,
    readonly people: Installation,
    private readonly load: Load,
    private readonly whereabouts: Whereabouts,
  ) {
    this.silence = new Silence(load.acknowledged);
  }

  /** `mayBeRefused`: whether clients that are refused something begin anew. */
  static async start(mayBeRefused = false): Promise<EmbeddedInstallation> {
    const folder = new DataFolder();
    try {
      const service = await folder.start();
      const people = await folder.installation(service.url);
      const whereabouts = new Whereabouts();
      whereabouts.at(service.url);
      const load = new Load(folder, whereabouts, await aBusyBoard(people, MEANS), mayBeRefused);
      await load.begin();
      return new EmbeddedInstallation(folder, service, people, load, whereabouts);
    } catch (error) {
      await folder.remove();
      throw error;
    }
  }

  /** Lets the load go on for a moment, in milliseconds at the most. */
  async moment(dice: Dice, longest: number): Promise<void> {
    await pause(dice() * longest);
  }

  /** Ends the load and the service in good order, and looks everything over. */
  async findings(times: number): Promise<Findings> {
    await this.load.end();
    const longestSilence = this.silence.end();
    const file = this.folder.file('events.db');
    const unanswered = async (): Promise<number> => (await RecordedLog.in(file)).unanswered().length;
    await until(unanswered, (count) => count === 0).catch(() => undefined);
    // Whoever has its answer has seen the views pass what it recorded, which is the end of the log.
    const administrator = await this.people.administrator;
    await administrator.record('/v1/persons', {}, { name: 'Robin Hale', email: null });
    const code = await this.service.stop();
    if (code !== 0) throw new Error(`It did not end in good order, but with ${code}: ${this.service.output()}`);
    const store = SqliteEventStore.openReadOnly(file);
    const rows = { served: await rowsLeft(this.folder), rebuilt: await rowsRebuilt(this.folder) };
    const found = await lookedOver({ store, acknowledged: this.load.acknowledged, ...rows });
    await store.close();
    return { ...found, times, longestSilence };
  }

  async stop(): Promise<void> {
    this.silence.end();
    this.whereabouts.gone();
    await this.folder.remove();
  }
}

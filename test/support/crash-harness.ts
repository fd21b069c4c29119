import { existsSync, readFileSync, rmSync } from 'node:fs';
import { waitUntil } from '#kernel/testing/wait-until';
import { pollUntil } from '#scenarios/fixtures';
import { createBusyBoard, type BusyBoard } from '#test/support/busy-board.builder';
import { DataFolder } from '#test/support/data-folder';
import { LoadGenerator } from '#test/support/load';
import { ServiceLocation } from '#test/support/persistent-client';
import { RecordedLog } from '#test/support/recorded-log';
import type { Random } from '#kernel/testing/random';
import { pauseForRandomTime } from '#test/support/random-moment';

/** Limits of the load between a start and a kill. */
const MAX_ACKNOWLEDGED = 60;
const MAX_LOAD_AFTERWARDS_MS = 10;
const RESOURCES = { pence: 100_000_000, halfDays: 10_000 };

/** A service on a data folder that is killed repeatedly under load, at random times. */
export class CrashHarness {
  readonly folder = new DataFolder();
  readonly kills = { underLoad: 0, whileStarting: 0, inRequests: 0 };
  /** Partly recorded commands that were found after one of the kills. */
  readonly partlyRecorded: string[] = [];
  private readonly location = new ServiceLocation();
  /** Duration of the last start that was not killed. */
  private startDurationMs = 1_000;
  private running: { readonly load: LoadGenerator; readonly busy: BusyBoard } | null = null;

  constructor(private readonly random: Random) {}

  get loadGenerator(): LoadGenerator {
    if (this.running === null) throw new Error('Call start first.');
    return this.running.load;
  }

  /** Sets everything up and starts the load. Its requests wait until there is a service. */
  async start(): Promise<void> {
    const first = await this.folder.start();
    const busy = await createBusyBoard(await this.folder.installation(first.url), RESOURCES);
    // A killed process leaves no compile cache for the next start.
    await first.stop();
    this.running = { busy, load: new LoadGenerator(this.folder, this.location, busy) };
    await this.loadGenerator.start();
  }

  /** Kills the service. Every fourth kill comes while the service starts, and every second of those while it rebuilds its views. */
  async kill(turn: number): Promise<void> {
    if (turn % 8 === 7)
      for (const suffix of ['', '-wal', '-shm']) rmSync(this.folder.file(`views.db${suffix}`), { force: true });
    const startedAt = performance.now();
    const service = this.folder.spawn();
    if (turn % 4 === 3) {
      // A start is about half over when it opens the folder.
      await waitUntil(() => this.readWriterPid() === service.pid, 'a service that has opened its folder');
      await pauseForRandomTime(this.random, this.startDurationMs / 2);
      this.kills.whileStarting += 1;
    } else {
      this.location.setUrls(await service.ready);
      this.startDurationMs = performance.now() - startedAt;
      await this.runLoad();
      this.location.clear();
      this.kills.inRequests += this.location.openRequests;
      this.kills.underLoad += 1;
    }
    if ((await service.stop('SIGKILL')) !== null) throw new Error(`The service ended by itself: ${service.output()}`);
    // No process writes now. Every command that was acknowledged before must be in the log.
    this.partlyRecorded.push(...(await this.readLog()).findPartialCommands());
  }

  /** Starts the service once more and ends the load. Waits for all replies between streams, and for the views with one more command. */
  async settle(): Promise<RecordedLog> {
    if (this.running === null) throw new Error('Call start first.');
    const { load, busy } = this.running;
    const last = await this.folder.start();
    this.location.setUrls(last.url);
    await load.stop();
    await pollUntil(
      () => this.readLog(),
      (recorded) => recorded.findMissingReplies().length === 0,
    ).catch(() => undefined);
    const chair = await load.createClient(busy.board.chair.personId);
    await chair.record('/v1/funds/{fund}/increases', { fund: busy.fundId }, { pence: 1, source: 'Council' });
    const code = await last.stop();
    if (code !== 0) throw new Error(`The service ended with exit code ${code}: ${last.output()}`);
    return this.readLog();
  }

  readLog(): Promise<RecordedLog> {
    return RecordedLog.readFile(this.folder.file('events.db'));
  }

  private readWriterPid(): number | null {
    const file = this.folder.file('writer.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8')) : null;
  }

  /** Lets the load run until a random number of commands was acknowledged, and then for a moment, so that the kill does not follow an acknowledgement. */
  private async runLoad(): Promise<void> {
    await this.loadGenerator.waitForAcknowledgements(this.random() * MAX_ACKNOWLEDGED);
    await pauseForRandomTime(this.random, MAX_LOAD_AFTERWARDS_MS);
  }
}

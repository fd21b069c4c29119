import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '#scenarios/fixtures';
import { aBusyBoard, type BusyBoard } from '#test/support/busy-board.builder';
import { DataFolder } from '#test/support/data-folder';
import { Load } from '#test/support/load';
import { Whereabouts } from '#test/support/persistent-client';
import { RecordedLog } from '#test/support/recorded-log';
import type { Dice } from '#test/support/random';

/** Between a start and the kill so many commands are acknowledged at the most, in so many milliseconds at the most. */
const MOST_ACKNOWLEDGED = 60;
const LONGEST_LOAD = 2_000;
const MEANS = { pence: 100_000_000, halfDays: 10_000 };

/** A service over a data folder that is killed again and again under load; the dice say when. */
export class KilledService {
  readonly folder = new DataFolder();
  readonly killed = { underLoad: 0, whileStarting: 0, inRequests: 0 };
  /** What was found torn apart after one of the kills. */
  readonly torn: string[] = [];
  private readonly whereabouts = new Whereabouts();
  /** Milliseconds, by the last start that was left alone. */
  private startTakes = 1_000;
  private running: { readonly load: Load; readonly busy: BusyBoard } | null = null;

  constructor(private readonly dice: Dice) {}

  get load(): Load {
    if (this.running === null) throw new Error('It was not begun.');
    return this.running.load;
  }

  /** Sets everything up and begins the load, which waits until there is a service. */
  async begin(): Promise<void> {
    const first = await this.folder.start();
    const busy = await aBusyBoard(await this.folder.installation(first.url), MEANS);
    // Only who ends in order leaves its compiled code for the next start.
    await first.stop();
    this.running = { busy, load: new Load(this.folder, this.whereabouts, busy) };
    await this.load.begin();
  }

  /** Every fourth kill comes while the service starts; every second of those while it builds its views anew. */
  async kill(turn: number): Promise<void> {
    if (turn % 8 === 7)
      for (const suffix of ['', '-wal', '-shm']) rmSync(this.folder.file(`views.db${suffix}`), { force: true });
    const began = performance.now();
    const service = this.folder.launch();
    if (turn % 4 === 3) {
      await pause(this.startTakes / 2 + this.upTo(this.startTakes / 2));
      this.killed.whileStarting += 1;
    } else {
      this.whereabouts.at(await service.served);
      this.startTakes = performance.now() - began;
      await this.busyFor(this.upTo(MOST_ACKNOWLEDGED));
      this.whereabouts.gone();
      this.killed.inRequests += this.whereabouts.open;
      this.killed.underLoad += 1;
    }
    if ((await service.stop('SIGKILL')) !== null) throw new Error(`It ended by itself: ${service.output()}`);
    // Nobody writes any more: what is acknowledged later is not there yet, what was before must be.
    this.torn.push(...(await this.recorded()).halfRecorded());
  }

  /** The last start: every client gets its answers, every reaction its own; then the views are waited for by one more command. */
  async settle(): Promise<RecordedLog> {
    if (this.running === null) throw new Error('It was not begun.');
    const { load, busy } = this.running;
    const last = await this.folder.start();
    this.whereabouts.at(last.url);
    await load.end();
    await until(
      () => this.recorded(),
      (recorded) => recorded.unanswered().length === 0,
    ).catch(() => undefined);
    const chair = await load.client(busy.board.chair.personId);
    await chair.record('/v1/funds/{fund}/increases', { fund: busy.fundId }, { pence: 1, source: 'Council' });
    const code = await last.stop();
    if (code !== 0) throw new Error(`It did not end in good order, but with ${code}: ${last.output()}`);
    return this.recorded();
  }

  recorded(): Promise<RecordedLog> {
    return RecordedLog.in(this.folder.file('events.db'));
  }

  private async busyFor(commands: number): Promise<void> {
    const enough = this.load.acknowledged.length + commands;
    const end = performance.now() + this.upTo(LONGEST_LOAD);
    while (this.load.acknowledged.length < enough && performance.now() < end) await pause(this.upTo(10));
  }

  /** Milliseconds; a kill waits for no particular moment. */
  private upTo(longest: number): number {
    return this.dice() * longest;
  }
}

import type { Kysely } from 'kysely';
import { BEGINNING, checkpointsOf } from '#processing/checkpoints';
import type { Position } from '#kernel/event';
import { CheckpointBell } from '#postgres/checkpoint-listener';
import type { AnyRows } from '#processing/projection-rows';
import { allStops, type Stop } from '#processing/processor-faults';
import { Waiters, type Waited } from '#processing/condition-waiter';

export interface WatchParts {
  readonly database: Kysely<AnyRows>;
  /** Of the same database: the bell needs a connection of its own. */
  readonly url: string;
  /** The checkpoints that are looked at. */
  readonly names: readonly string[];
  /** Told in one sentence what went wrong. */
  readonly notice: (sentence: string) => void;
}

/** Milliseconds between two looks while somebody waits, should the bell not be heard. */
const LOOK_EVERY = 500;

/** Checkpoints that other processes move. All who wait share one look at a time, which follows a ring of the bell. */
export class CheckpointWatch {
  private readonly waiters = new Waiters();
  private readonly bell: CheckpointBell;
  private readonly timer: NodeJS.Timeout;
  private positions: ReadonlyMap<string, Position> = new Map();
  private stops: ReadonlyMap<string, Stop> = new Map();
  private looking: Promise<void> | null = null;
  private again = false;
  private reads = 0;

  constructor(private readonly parts: WatchParts) {
    this.bell = new CheckpointBell(parts.url, () => this.look(), parts.notice);
    this.timer = setInterval(() => this.look(), LOOK_EVERY).unref();
  }

  /**
   * Waits until these have passed the position, at the most so many milliseconds; who has stopped is not waited for. A database that does not answer
   * only takes time.
   */
  waitFor(names: readonly string[], position: Position, milliseconds: number): Promise<Waited> {
    const before = this.reads;
    // What had stopped at an earlier look may go on by now.
    const stopped = (name: string): boolean => this.stops.has(name) && this.reads > before;
    const arrived = (name: string): boolean => this.positionOf(name) >= position || stopped(name);
    const waited = this.waiters.until(() => names.every(arrived), milliseconds);
    this.look();
    return waited;
  }

  /** Asks the database now. Rejects with `StoreUnavailable`. */
  async read(): Promise<void> {
    const { database, names } = this.parts;
    const [positions, stops] = await Promise.all([checkpointsOf(database, names), allStops(database)]);
    this.positions = positions;
    // One that was passed, as by another who led meanwhile, is none any more.
    const standing = stops.filter(({ name, position }) => position > this.positionOf(name));
    this.stops = new Map(standing.map((stop) => [stop.name, stop]));
    this.reads += 1;
  }

  /** As of the last look. */
  positionOf(name: string): Position {
    return this.positions.get(name) ?? BEGINNING;
  }

  /** As of the last look. */
  stopOf(name: string): Stop | null {
    return this.stops.get(name) ?? null;
  }

  /** Who waits is told that time is up. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    this.waiters.giveUp();
    await this.bell.close();
    await this.looking;
  }

  /** While nobody waits, nobody asks; what moves during a look is looked at after it. */
  private look(): void {
    if (!this.waiters.any) return;
    this.again = this.looking !== null;
    this.looking ??= this.looked();
  }

  private async looked(): Promise<void> {
    // Whatever goes wrong is tried again at the next ring or look; who waits does so no longer than was said.
    await this.read().catch(() => undefined);
    this.looking = null;
    this.waiters.check();
    if (this.again) this.look();
  }
}

import { Backoff } from '#execution/backoff';
import { BEGINNING, CheckpointMoved, checkpointsOf } from '#processing/checkpoints';
import type { Position } from '#kernel/event';
import { textOf } from '#execution/errors';
import { Lane, type LaneParts, type Traveller } from '#processing/projection-group';
import { CLEAN, forgetStops, recordsOf } from '#processing/processor-faults';
import { untilAborted } from '#processing/condition-waiter';

const byPosition = (travellers: readonly Traveller[]): Map<Position, [Traveller, ...Traveller[]]> => {
  const groups = new Map<Position, [Traveller, ...Traveller[]]>();
  for (const traveller of travellers) {
    const group = groups.get(traveller.position);
    if (group === undefined) groups.set(traveller.position, [traveller]);
    else group.push(traveller);
  }
  return groups;
};

/**
 * Takes views through the log round by round. In a round the views of one position share a lane; it ends when lanes have caught up and can become one,
 * when somebody asks for a new grouping, and at a fault.
 */
export class Rounds {
  private regrouping = new AbortController();
  private lanes: readonly Lane[] = [];
  private readonly backoff = new Backoff();

  constructor(
    private readonly parts: LaneParts,
    private readonly travellers: readonly Traveller[],
    private readonly notice: (sentence: string) => void,
  ) {}

  /** Ends the round at hand, so that the next starts from the checkpoints as they stand. */
  regroup(): void {
    this.regrouping.abort();
  }

  async follow(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      try {
        await this.round(stop);
      } catch (error) {
        if (!(error instanceof CheckpointMoved)) this.notice(`The views pause and try again: ${textOf(error)}`);
        await this.backoff.pause(stop);
      }
    }
  }

  /** Asks the database how far each view has come. */
  async readCheckpoints(): Promise<void> {
    const { readModels } = this.parts;
    const names = this.travellers.map(({ view }) => readModels.checkpointOf(view));
    const positions = await checkpointsOf(readModels.database, names);
    for (const traveller of this.travellers)
      traveller.position = positions.get(readModels.checkpointOf(traveller.view)) ?? BEGINNING;
  }

  /** A stop that was passed since, as by rows that took the place of others, is none any more. */
  private async readRecords(): Promise<void> {
    const { readModels } = this.parts;
    const named = this.travellers.map(({ view }) => ({ name: readModels.checkpointOf(view), version: view.version }));
    const records = await recordsOf(readModels.database, named);
    for (const traveller of this.travellers) {
      const name = readModels.checkpointOf(traveller.view);
      traveller.record = records.get(name) ?? CLEAN;
      const { stop } = traveller.record;
      if (stop === null || stop.position > traveller.position) continue;
      await forgetStops(readModels.database, [name]);
      traveller.record = { ...traveller.record, stop: null };
    }
  }

  private async round(stop: AbortSignal): Promise<void> {
    this.regrouping = new AbortController();
    const signal = AbortSignal.any([stop, this.regrouping.signal]);
    await this.readCheckpoints();
    await this.readRecords();
    // Those of the round before have ended: what they say no longer counts.
    this.lanes = [];
    await this.evenOut(signal);
    this.lanes = this.lanesOf(this.healthy());
    const runs = await Promise.allSettled(this.lanes.map((lane) => this.run(lane, signal)));
    const fault = runs.find((run) => run.status === 'rejected');
    if (fault !== undefined) throw fault.reason;
    await untilAborted(signal);
  }

  /** A fault in one lane ends the round for all. */
  private async run(lane: Lane, signal: AbortSignal): Promise<void> {
    try {
      await lane.run(signal);
    } catch (error) {
      this.regroup();
      throw error;
    }
  }

  /** Views that had caught up each on its own are a few events apart: brings them to one position, so that they share a lane. */
  private async evenOut(signal: AbortSignal): Promise<void> {
    const caughtUp = this.healthy().filter((traveller) => traveller.caughtUp);
    const furthest = caughtUp.reduce<Position>((most, { position }) => (position > most ? position : most), BEGINNING);
    for (const lane of this.lanesOf(caughtUp)) await lane.runTo(furthest, signal);
  }

  private healthy(): Traveller[] {
    return this.travellers.filter(({ failed }) => failed === null);
  }

  private lanesOf(travellers: readonly Traveller[]): Lane[] {
    const parts = { ...this.parts, moved: () => this.moved() };
    return [...byPosition(travellers).values()].map((group) => new Lane(parts, group));
  }

  private moved(): void {
    this.backoff.reset();
    if (this.lanes.filter((lane) => lane.caughtUp).length > 1) this.regroup();
    this.parts.moved();
  }
}

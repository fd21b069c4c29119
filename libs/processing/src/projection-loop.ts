import { BEGINNING, loadCheckpointMarks, loadCheckpoints } from '#processing/checkpoints';
import type { Position } from '#kernel/event';
import { ProjectionGroup, type ProjectionGroupDependencies, type ProjectionState } from '#processing/projection-group';
import { ProcessorLoop } from '#processing/processor-loop';
import { waitForAbort } from '#processing/condition-waiter';

const groupByPosition = (
  states: readonly ProjectionState[],
): Map<Position, [ProjectionState, ...ProjectionState[]]> => {
  const groups = new Map<Position, [ProjectionState, ...ProjectionState[]]>();
  for (const state of states) {
    const group = groups.get(state.position);
    if (group === undefined) groups.set(state.position, [state]);
    else group.push(state);
  }
  return groups;
};

/** Projects views. In a round the views at the same position form a group. A round also ends when groups have caught up and can be merged. */
export class ProjectionLoop extends ProcessorLoop<ProjectionState> {
  private groups: readonly ProjectionGroup[] = [];

  constructor(
    private readonly dependencies: ProjectionGroupDependencies,
    states: readonly ProjectionState[],
  ) {
    super('views', dependencies, states);
  }

  /** A rebuild moves the checkpoint of a view. A view that is not paused notices it at its next batch. */
  override async isOutdated(): Promise<boolean> {
    const paused = this.states.filter(({ pause }) => pause !== null);
    const positions = await this.loadPositions(paused);
    return paused.some(({ key, position }) => (positions.get(key) ?? BEGINNING) !== position) || super.isOutdated();
  }

  protected override async loadCheckpoints(): Promise<void> {
    const keys = this.states.map(({ key }) => key);
    const marks = await loadCheckpointMarks(this.dependencies.readModels.database, keys);
    for (const state of this.states) {
      const { position = BEGINNING, eventId = null } = marks.get(state.key) ?? {};
      state.position = position;
      state.eventId = eventId;
    }
  }

  protected override async runRound(signal: AbortSignal): Promise<void> {
    // The groups of the previous round have ended, so their status no longer counts.
    this.groups = [];
    await this.alignPositions(signal);
    this.groups = this.createGroups(this.listHealthy());
    const runs = await Promise.allSettled(this.groups.map((group) => this.runGroup(group, signal)));
    const failure = runs.find((run) => run.status === 'rejected');
    if (failure !== undefined) throw failure.reason;
    await waitForAbort(signal);
  }

  private loadPositions(states: readonly ProjectionState[]): Promise<ReadonlyMap<string, Position>> {
    const keys = states.map(({ key }) => key);
    return loadCheckpoints(this.dependencies.readModels.database, keys);
  }

  /** An error in one group ends the round for all. */
  private async runGroup(group: ProjectionGroup, signal: AbortSignal): Promise<void> {
    try {
      await group.run(signal);
    } catch (error) {
      this.restart();
      throw error;
    }
  }

  /** Views that caught up separately are a few events apart. Brings them to the same position, so that they form one group. */
  private async alignPositions(signal: AbortSignal): Promise<void> {
    const caughtUp = this.listHealthy().filter((state) => state.caughtUp);
    const furthest = caughtUp.reduce<Position>((most, { position }) => (position > most ? position : most), BEGINNING);
    for (const group of this.createGroups(caughtUp)) await group.runTo(furthest, signal);
  }

  private createGroups(states: readonly ProjectionState[]): ProjectionGroup[] {
    const dependencies = { ...this.dependencies, onMove: () => this.onGroupMove() };
    return [...groupByPosition(states).values()].map((members) => new ProjectionGroup(dependencies, members));
  }

  private onGroupMove(): void {
    this.backoff.reset();
    if (this.groups.filter((group) => group.caughtUp).length > 1) this.restart();
    this.dependencies.onMove();
  }
}

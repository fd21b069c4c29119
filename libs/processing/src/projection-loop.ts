import { Backoff } from '#execution/backoff';
import { BEGINNING, CheckpointMoved, loadCheckpoints } from '#processing/checkpoints';
import type { Position } from '#kernel/event';
import { errorMessage } from '#execution/errors';
import { ProjectionGroup, type ProjectionGroupDependencies, type ProjectionState } from '#processing/projection-group';
import { clearFaults, loadFaults, NO_FAULTS } from '#processing/processor-faults';
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

/**
 * Projects views in rounds. In a round the views at the same position form a group. A round ends when groups have caught up and can be merged, when
 * `regroup` is called, and at an error.
 */
export class ProjectionLoop {
  private regrouping = new AbortController();
  private groups: readonly ProjectionGroup[] = [];
  private readonly backoff = new Backoff();

  constructor(
    private readonly dependencies: ProjectionGroupDependencies,
    private readonly states: readonly ProjectionState[],
  ) {}

  /** Ends the current round. The next round starts from the stored checkpoints. */
  regroup(): void {
    this.regrouping.abort();
  }

  async run(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      try {
        await this.runRound(stop);
      } catch (error) {
        if (!(error instanceof CheckpointMoved))
          this.dependencies.warn(`The views pause and try again: ${errorMessage(error)}`);
        await this.backoff.pause(stop);
      }
    }
  }

  /** Loads the position of each view from the database. */
  async loadCheckpoints(): Promise<void> {
    const { readModels } = this.dependencies;
    const names = this.states.map(({ view }) => readModels.checkpointName(view));
    const positions = await loadCheckpoints(readModels.database, names);
    for (const state of this.states) state.position = positions.get(readModels.checkpointName(state.view)) ?? BEGINNING;
  }

  /** Clears a fault that the view has passed in the meantime, as when other rows were swapped in. */
  private async loadFaultLogs(): Promise<void> {
    const { readModels } = this.dependencies;
    const keys = this.states.map(({ view }) => ({ name: readModels.checkpointName(view), version: view.version }));
    const faultLogs = await loadFaults(readModels.database, keys);
    for (const state of this.states) {
      const name = readModels.checkpointName(state.view);
      state.faultLog = faultLogs.get(name) ?? NO_FAULTS;
      const { fault } = state.faultLog;
      if (fault === null || fault.position > state.position) continue;
      await clearFaults(readModels.database, [name]);
      state.faultLog = { ...state.faultLog, fault: null };
    }
  }

  private async runRound(stop: AbortSignal): Promise<void> {
    this.regrouping = new AbortController();
    const signal = AbortSignal.any([stop, this.regrouping.signal]);
    await this.loadCheckpoints();
    await this.loadFaultLogs();
    // The groups of the previous round have ended, so their status no longer counts.
    this.groups = [];
    await this.alignPositions(signal);
    this.groups = this.createGroups(this.listHealthy());
    const runs = await Promise.allSettled(this.groups.map((group) => this.runGroup(group, signal)));
    const failure = runs.find((run) => run.status === 'rejected');
    if (failure !== undefined) throw failure.reason;
    await waitForAbort(signal);
  }

  /** An error in one group ends the round for all. */
  private async runGroup(group: ProjectionGroup, signal: AbortSignal): Promise<void> {
    try {
      await group.run(signal);
    } catch (error) {
      this.regroup();
      throw error;
    }
  }

  /** Views that caught up separately are a few events apart. Brings them to the same position, so that they form one group. */
  private async alignPositions(signal: AbortSignal): Promise<void> {
    const caughtUp = this.listHealthy().filter((state) => state.caughtUp);
    const furthest = caughtUp.reduce<Position>((most, { position }) => (position > most ? position : most), BEGINNING);
    for (const group of this.createGroups(caughtUp)) await group.runTo(furthest, signal);
  }

  private listHealthy(): ProjectionState[] {
    return this.states.filter(({ failed }) => failed === null);
  }

  private createGroups(states: readonly ProjectionState[]): ProjectionGroup[] {
    const dependencies = { ...this.dependencies, onMove: () => this.onGroupMove() };
    return [...groupByPosition(states).values()].map((members) => new ProjectionGroup(dependencies, members));
  }

  private onGroupMove(): void {
    this.backoff.reset();
    if (this.groups.filter((group) => group.caughtUp).length > 1) this.regroup();
    this.dependencies.onMove();
  }
}

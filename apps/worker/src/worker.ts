import { AssignmentRunner, type StartAssignment } from '#worker/assignment-runner';
import { runDueDeadlines } from '#hosting/run-deadlines';
import { createProjector, createReactor, createDeadlineScheduler } from '#hosting/processors';
import type { Stores } from '#hosting/stores';
import type { Clock } from '#execution/clock';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { LeaderElection } from '#postgres/leader-election';
import { POSTGRES_BATCH_SIZE } from '#postgres/postgres-read-models';
import type { Reactor } from '#processing/reactor';
import type { CommandExecutor } from '#execution/command-executor';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import type { View } from '#processing/view';
import { ALL_VIEWS } from '#read-models/all-views';

export interface WorkerDependencies {
  readonly stores: Stores;
  /** The database whose locks decide which worker has which assignment. */
  readonly readModelsUrl: string;
  readonly clock: Clock;
  /** In a demonstration the API has the clock and runs the deadlines itself. */
  readonly demo: boolean;
  /** Receives one sentence about a failure, or about a change of assignments. */
  readonly warn: (sentence: string) => void;
}

const DEADLINE_INTERVAL_MS = 60_000;
/** Reactions save their checkpoints even if an event caused no command, because other processes read them in the database. */
const SAVE_EVERY_EVENT = 1;
const REACTIONS = 'reactions';
const DEADLINES = 'deadlines';

/** Each version of a view is its own assignment, so that old and new versions of this software can run side by side. */
const assignmentFor = ({ name, version }: View): string => `view ${name}@${version}`;

/**
 * Runs the views, the reactions and the deadlines that no other worker runs. Stops an assignment when its lock may have been lost, because another
 * worker may hold it by then.
 */
export class Worker {
  private readonly executor: CommandExecutor;
  private readonly views: AssignmentRunner;
  private readonly reactions: AssignmentRunner;
  private readonly deadlines: AssignmentRunner;
  private election: LeaderElection | null = null;
  private reactor: Reactor | null = null;

  constructor(private readonly dependencies: WorkerDependencies) {
    const { stores, warn } = dependencies;
    const { events, keys, fingerprintKey } = stores;
    const cipher = new PersonalDataCipher(keys);
    this.executor = new StreamCommandExecutor(new StreamReader(events), cipher, { fingerprintKey });
    this.views = new AssignmentRunner(warn);
    this.reactions = new AssignmentRunner(warn);
    this.deadlines = new AssignmentRunner(warn);
  }

  /** The assignments that this worker holds now. */
  get assignments(): readonly string[] {
    return [...(this.election?.held ?? [])];
  }

  /** Why the current command of the reactions cannot be delivered yet; `null` if no command is blocked here. */
  get waitingFor(): string | null {
    return this.reactor?.waitingFor ?? null;
  }

  start(): void {
    const { readModelsUrl, warn, demo } = this.dependencies;
    const candidates = [ALL_VIEWS.map(assignmentFor), [REACTIONS], demo ? [] : [DEADLINES]];
    const onChange = (held: ReadonlySet<string>): Promise<void> => this.applyAssignments(held);
    this.election = LeaderElection.start(readModelsUrl, candidates, { onChange, warn });
  }

  /** Stops all assignments after the current batch and the commands that are being sent, then releases their locks. */
  async stop(): Promise<void> {
    await this.election?.close();
  }

  private async applyAssignments(held: ReadonlySet<string>): Promise<void> {
    const views = ALL_VIEWS.filter((view) => held.has(assignmentFor(view)));
    const nameIfHeld = (name: string): string => (held.has(name) ? name : '');
    await Promise.all([
      this.views.run(views.map(assignmentFor).join(', '), this.runProjections(views)),
      this.reactions.run(nameIfHeld(REACTIONS), this.runReactions),
      this.deadlines.run(nameIfHeld(DEADLINES), this.runDeadlines),
    ]);
  }

  private runProjections(views: readonly View[]): StartAssignment {
    return async () => {
      const projector = createProjector(this.processorDependencies, views, POSTGRES_BATCH_SIZE);
      await projector.start();
      return () => projector.stop();
    };
  }

  private readonly runReactions: StartAssignment = async () => {
    const { clock, stores } = this.dependencies;
    const dependencies = { ...this.processorDependencies, checkpoints: stores.reactionCheckpoints };
    const reactor = createReactor(dependencies, this.executor, clock, SAVE_EVERY_EVENT);
    await reactor.start();
    this.reactor = reactor;
    return () => {
      this.reactor = null;
      return reactor.stop();
    };
  };

  private readonly runDeadlines: StartAssignment = async () => {
    const { clock, warn, stores } = this.dependencies;
    const scheduler = createDeadlineScheduler(stores.readModels, this.executor);
    const tick = (): Promise<void> => runDueDeadlines(scheduler, clock, warn);
    let last = tick();
    const timer = setInterval(() => void (last = tick()), DEADLINE_INTERVAL_MS);
    return async () => {
      clearInterval(timer);
      await last;
    };
  };

  private get processorDependencies() {
    const { stores, warn } = this.dependencies;
    return { store: stores.events, readModels: stores.readModels, warn };
  }
}

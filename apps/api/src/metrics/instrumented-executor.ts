import { problemFor } from '#api/http/error-mapping';
import { CommandExecutor, type CommandRequest, type Receipt } from '#execution/command-executor';
import type { Metrics } from '#platform/metrics';

/** Counts and times every command: those of requests, reactions and deadlines. */
export class InstrumentedExecutor extends CommandExecutor {
  private readonly commands;
  private readonly streamCommands;
  private readonly conflicts;
  private readonly durations;

  constructor(
    private readonly inner: CommandExecutor,
    metrics: Metrics,
  ) {
    super();
    this.commands = metrics.createCounter({
      name: 'commands_total',
      help: 'Commands by outcome: accepted, repeated (recorded before), or the kind of problem.',
      labels: ['outcome'],
    });
    this.streamCommands = metrics.createCounter({
      name: 'stream_commands_total',
      help: 'Commands by the kind of stream.',
      labels: ['stream'],
    });
    this.conflicts = metrics.createCounter({
      name: 'stream_conflicts_total',
      help: 'Commands that found their stream changed, by the kind of stream.',
      labels: ['stream'],
    });
    this.durations = metrics.createHistogram({
      name: 'command_duration_seconds',
      help: 'Time from the start of a command to its outcome.',
      labels: [],
    });
  }

  override async execute(request: CommandRequest): Promise<Receipt> {
    const { decider, expectedVersion } = request;
    const stream = decider.category;
    const stopTimer = this.durations.startTimer();
    const count = (outcome: string): void => {
      stopTimer();
      this.commands.inc({ outcome });
      this.streamCommands.inc({ stream });
      if (outcome === 'version-conflict') this.conflicts.inc({ stream });
    };
    try {
      const receipt = await this.inner.execute(request);
      count(receipt.repeated ? 'repeated' : 'accepted');
      return receipt;
    } catch (error) {
      count(problemFor(error, { ifMatch: expectedVersion !== null }).kind);
      throw error;
    }
  }
}

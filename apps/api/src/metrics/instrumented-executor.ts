import { problemFor } from '#api/http/error-mapping';
import { CommandExecutor, type CommandRequest, type Receipt } from '#execution/command-executor';
import type { Metrics } from '#platform/metrics';

/** Counts and times every command: those of requests, reactions and deadlines. */
export class InstrumentedExecutor extends CommandExecutor {
  private readonly commands;
  private readonly durations;

  constructor(
    private readonly inner: CommandExecutor,
    metrics: Metrics,
  ) {
    super();
    this.commands = metrics.createCounter({
      name: 'commands_total',
      help: 'Commands by outcome: accepted, repeated (recorded before), or the code of the problem; code: the code of the rule that refused.',
      labels: ['stream', 'command', 'outcome', 'code'],
    });
    this.durations = metrics.createHistogram({
      name: 'command_duration_seconds',
      help: 'Time from the start of a command to its outcome: waiting, loading, deciding and storing on disk.',
      labels: ['stream'],
    });
  }

  override async execute(request: CommandRequest): Promise<Receipt> {
    const { decider, command, expectedVersion } = request;
    const stream = decider.category;
    const stopTimer = this.durations.startTimer({ stream });
    const count = (outcome: string, code = ''): void => {
      stopTimer();
      this.commands.inc({ stream, command, outcome, code });
    };
    try {
      const receipt = await this.inner.execute(request);
      count(receipt.repeated ? 'repeated' : 'accepted');
      return receipt;
    } catch (error) {
      const { kind, code } = problemFor(error, { ifMatch: expectedVersion !== null });
      count(kind, code);
      throw error;
    }
  }
}

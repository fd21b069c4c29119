import { findingOf } from '#api/http/problems';
import type { AnyDecider, Occasion } from '#kernel/decider';
import type { EventStore } from '#execution/event-store';
import type { PersonalCodec } from '#execution/personal-data-cipher';
import { Streams, type Receipt, type StreamsOptions } from '#execution/command-executor';
import type { Metrics } from '#platform/metrics';

/** Streams that count every command, from whoever it comes: a request, a reaction or the clock. */
export class CountedStreams extends Streams {
  private readonly commands;
  private readonly durations;

  constructor(store: EventStore, codec: PersonalCodec, options: StreamsOptions, metrics: Metrics) {
    super(store, codec, options);
    this.commands = metrics.counter({
      name: 'commands_total',
      help: 'Commands by outcome: accepted, repeated (recorded before), or the kind of problem; code: of the rule that refused.',
      labels: ['stream', 'command', 'outcome', 'code'],
    });
    this.durations = metrics.histogram({
      name: 'command_duration_seconds',
      help: 'From the command to its outcome: waiting for its turn, loading, deciding and storing on disk.',
      labels: ['stream'],
    });
  }

  override async handleAny(
    decider: AnyDecider,
    name: string,
    id: string,
    data: object,
    occasion: Occasion,
    expectedVersion: number | null = null,
  ): Promise<Receipt> {
    const stream = decider.category;
    const timed = this.durations.startTimer({ stream });
    const count = (outcome: string, code = ''): void => {
      timed();
      this.commands.inc({ stream, command: name, outcome, code });
    };
    try {
      const receipt = await super.handleAny(decider, name, id, data, occasion, expectedVersion);
      count(receipt.repeated ? 'repeated' : 'accepted');
      return receipt;
    } catch (error) {
      const { kind, code } = findingOf(error, { ifMatch: expectedVersion !== null });
      count(kind, code);
      throw error;
    }
  }
}

import { findingOf } from '#api/http/problems';
import { CountedStreams } from '#api/metrics/instrumented-executor';
import type { AnyDecider, Occasion } from '#kernel/decider';
import type { EventStore } from '#execution/event-store';
import type { PersonalCodec } from '#execution/personal-data-cipher';
import type { Receipt, StreamsOptions } from '#execution/command-executor';
import type { Metrics } from '#platform/metrics';
import type { Tracing } from '#platform/tracing';

/** Streams that trace every command by its name and its kind of stream, and never by the stream's id. */
export class TracedStreams extends CountedStreams {
  constructor(
    store: EventStore,
    codec: PersonalCodec,
    options: StreamsOptions,
    metrics: Metrics,
    private readonly tracing: Tracing,
  ) {
    super(store, codec, options, metrics);
  }

  override async handleAny(
    decider: AnyDecider,
    name: string,
    id: string,
    data: object,
    occasion: Occasion,
    expectedVersion: number | null = null,
  ): Promise<Receipt> {
    const stretch = this.tracing.begin(`${decider.category} ${name}`, {
      'command.stream': decider.category,
      'command.name': name,
      'correlation.id': occasion.correlationId,
    });
    try {
      const receipt = await stretch.within(() => super.handleAny(decider, name, id, data, occasion, expectedVersion));
      stretch.tell({ 'command.outcome': receipt.repeated ? 'repeated' : 'accepted' });
      stretch.end();
      return receipt;
    } catch (error) {
      const { kind, code } = findingOf(error, { ifMatch: expectedVersion !== null });
      stretch.tell({ 'command.outcome': kind, ...(code === undefined ? {} : { 'command.code': code }) });
      stretch.end(kind === 'internal');
      throw error;
    }
  }
}

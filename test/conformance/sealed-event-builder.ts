import { randomUUID } from 'node:crypto';
import type { Envelope, RecordedEvent } from '#kernel/event';
import type { ExpectedRevision } from '#execution/event-store';
import type { JsonObject } from '#kernel/json';
import { eventIdFromSeal, NO_PREDECESSOR, computeSeal } from '#kernel/hash-chain';

/** Builds sealed envelopes for one stream, as the kernel does. Each call of `begin` uses a new stream. */
export class SealedEventBuilder {
  private constructor(
    readonly stream: string,
    private revision: number,
    private seal: string,
  ) {}

  static begin(): SealedEventBuilder {
    return new SealedEventBuilder(`notebook-${randomUUID()}`, -1, NO_PREDECESSOR);
  }

  static after({ stream, revision, metadata }: RecordedEvent): SealedEventBuilder {
    return new SealedEventBuilder(stream, revision, metadata.seal);
  }

  /** A second writer at the same revision. */
  fork(): SealedEventBuilder {
    return new SealedEventBuilder(this.stream, this.revision, this.seal);
  }

  /** The expected revision for the next append. */
  get expected(): ExpectedRevision {
    return this.revision < 0 ? 'none' : this.revision;
  }

  /** Builds one envelope for each payload. */
  build(...payloads: readonly JsonObject[]): Envelope[] {
    return payloads.map((data) => this.buildEnvelope(data));
  }

  /** Builds this number of envelopes with different payloads. */
  buildMany(count: number): Envelope[] {
    return this.build(...Array.from({ length: count }, (_, line) => ({ line, note: randomUUID() })));
  }

  private buildEnvelope(data: JsonObject): Envelope {
    const unsealed = {
      actor: 'person-1',
      roles: ['writer', 'reader'],
      recordedAt: '2026-11-21T10:00:00.123Z',
      occurredOn: '2026-11-20',
      commandId: randomUUID(),
      fingerprint: 'f'.repeat(64),
      $correlationId: randomUUID(),
      $causationId: null,
    } as const;
    const content = { type: 'LineWritten', schema: 3, data };
    this.revision += 1;
    this.seal = computeSeal(
      { stream: this.stream, revision: this.revision, ...content, metadata: unsealed },
      this.seal,
    );
    return { id: eventIdFromSeal(this.seal), ...content, metadata: { ...unsealed, seal: this.seal } };
  }
}

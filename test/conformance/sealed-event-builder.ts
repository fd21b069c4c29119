import { randomUUID } from 'node:crypto';
import type { Envelope, RecordedEvent } from '#kernel/event';
import type { ExpectedRevision } from '#execution/event-store';
import type { JsonObject } from '#kernel/json';
import { eventIdOf, NO_PREDECESSOR, sealOf } from '#kernel/hash-chain';

/** Makes sealed envelopes for one stream, as the kernel does above the stores; every chain begun has a stream of its own. */
export class Chain {
  private constructor(
    readonly stream: string,
    private revision: number,
    private seal: string,
  ) {}

  static begin(): Chain {
    return new Chain(`notebook-${randomUUID()}`, -1, NO_PREDECESSOR);
  }

  static after({ stream, revision, metadata }: RecordedEvent): Chain {
    return new Chain(stream, revision, metadata.seal);
  }

  /** Another writer that has read as far as this one. */
  fork(): Chain {
    return new Chain(this.stream, this.revision, this.seal);
  }

  /** What the envelopes made next have to be appended with. */
  get expected(): ExpectedRevision {
    return this.revision < 0 ? 'none' : this.revision;
  }

  /** One envelope a payload. */
  next(...payloads: readonly JsonObject[]): Envelope[] {
    return payloads.map((data) => this.envelope(data));
  }

  /** That many envelopes with different contents. */
  many(count: number): Envelope[] {
    return this.next(...Array.from({ length: count }, (_, line) => ({ line, note: randomUUID() })));
  }

  private envelope(data: JsonObject): Envelope {
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
    this.seal = sealOf({ stream: this.stream, revision: this.revision, ...content, metadata: unsealed }, this.seal);
    return { id: eventIdOf(this.seal), ...content, metadata: { ...unsealed, seal: this.seal } };
  }
}

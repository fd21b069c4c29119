import type { AnyFact } from '#kernel/apply';
import type { Occasion } from '#kernel/decider';
import type { Envelope } from '#kernel/event';
import { asStored } from '#kernel/json';
import { eventIdOf, sealOf, type UnsealedMetadata } from '#kernel/hash-chain';
import { schemaOf, type Upcast } from '#kernel/upcast';

/** Where the next event of a stream goes: its name, the revision it will have, and its predecessor's seal. */
export interface StreamEnd {
  readonly stream: string;
  readonly nextRevision: number;
  readonly seal: string;
}

const metadataOf = (fact: AnyFact, occasion: Occasion, fingerprint: string): UnsealedMetadata => ({
  actor: occasion.actor,
  roles: [...occasion.roles],
  recordedAt: occasion.at,
  occurredOn: fact.occurredOn ?? null,
  commandId: occasion.commandId,
  fingerprint,
  $correlationId: occasion.correlationId,
  $causationId: occasion.causationId,
});

/** The sealed envelopes of one decision, each sealed upon its predecessor. Refuses (`NotStorable`) what could not be read back unchanged. */
export const envelopesOf = (
  facts: readonly AnyFact[],
  end: StreamEnd,
  occasion: Occasion,
  fingerprint: string,
  upcasts: Readonly<Record<string, readonly Upcast[] | undefined>>,
): Envelope[] => {
  let predecessor = end.seal;
  return facts.map((fact, index) => {
    const metadata = metadataOf(fact, occasion, fingerprint);
    const schema = schemaOf(upcasts, fact.type);
    const data = asStored(fact.data, fact.type);
    const revision = end.nextRevision + index;
    const seal = sealOf({ stream: end.stream, revision, type: fact.type, schema, data, metadata }, predecessor);
    predecessor = seal;
    return { id: eventIdOf(seal), type: fact.type, schema, data, metadata: { ...metadata, seal } };
  });
};

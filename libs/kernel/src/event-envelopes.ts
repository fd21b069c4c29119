import type { AnyNewEvent } from '#kernel/run-decider';
import type { CommandContext } from '#kernel/decider';
import type { Envelope } from '#kernel/event';
import { toStorableJson } from '#kernel/json';
import { computeSeal, eventIdFromSeal, type UnsealedMetadata } from '#kernel/hash-chain';
import { currentSchemaVersion, type Upcast } from '#kernel/upcast';

/** Where the next event of a stream goes: the stream's name, the next revision and the seal of the last event. */
export interface StreamHead {
  readonly stream: string;
  readonly nextRevision: number;
  readonly seal: string;
}

const toMetadata = (event: AnyNewEvent, context: CommandContext, fingerprint: string): UnsealedMetadata => ({
  actor: context.actor,
  roles: [...context.roles],
  recordedAt: context.at,
  occurredOn: event.occurredOn ?? null,
  commandId: context.commandId,
  fingerprint,
  $correlationId: context.correlationId,
  $causationId: context.causationId,
});

/** Builds the envelopes of one decision, each sealed with its predecessor's seal. Throws `NotStorable` for data that could not be read back unchanged. */
export const buildEnvelopes = (
  events: readonly AnyNewEvent[],
  head: StreamHead,
  context: CommandContext,
  fingerprint: string,
  upcasts: Readonly<Record<string, readonly Upcast[] | undefined>>,
): Envelope[] => {
  let predecessor = head.seal;
  return events.map((event, index) => {
    const metadata = toMetadata(event, context, fingerprint);
    const schema = currentSchemaVersion(upcasts, event.type);
    const data = toStorableJson(event.data, event.type);
    const revision = head.nextRevision + index;
    const seal = computeSeal({ stream: head.stream, revision, type: event.type, schema, data, metadata }, predecessor);
    predecessor = seal;
    return { id: eventIdFromSeal(seal), type: event.type, schema, data, metadata: { ...metadata, seal } };
  });
};

import { buildEnvelopes } from '#kernel/event-envelopes';
import type { CommandContext, NameOf } from '#kernel/decider';
import type { Envelope } from '#kernel/event';
import { NO_PREDECESSOR } from '#kernel/hash-chain';
import type { Upcast } from '#kernel/upcast';
import { londonDay, type Instant, type IsoDay } from '#kernel/time';

/** An event in a specification. */
export interface SpecEvent {
  readonly stream: string;
  readonly type: string;
  readonly data: object;
  readonly at: Instant;
  readonly occurredOn: IsoDay | null;
  readonly actor: string;
}

export interface SpecEventOptions {
  /** When the event was recorded. Default: noon of 10 January 2012. */
  readonly at?: Instant;
  /** The day on which the event happened, if that is not the day of recording. */
  readonly occurredOn?: IsoDay;
  readonly actor?: string;
}

/** Makes events of one kind of stream: `const contract = eventFactory<ContractEvents>('contract')`, then `contract('c1', 'ContractSigned', {…})`. */
export const eventFactory =
  <Events extends object>(category: string) =>
  <Type extends NameOf<Events>>(
    id: string,
    type: Type,
    data: Events[Type],
    options: SpecEventOptions = {},
  ): SpecEvent => {
    const { at = '2012-01-10T12:00:00.000Z', occurredOn = null, actor = 'clerk-1' } = options;
    return { stream: `${category}-${id}`, type, data: data as object, at, occurredOn, actor };
  };

const toContext = ({ actor, at }: SpecEvent, index: number): CommandContext => ({
  actor,
  roles: [],
  at,
  today: londonDay(at),
  commandId: `command-${index}`,
  correlationId: `correlation-${index}`,
  causationId: null,
});

/** The upcasts of a stream, by event type. */
type UpcastsOf = (stream: string) => Readonly<Record<string, readonly Upcast[] | undefined>>;

/**
 * Seals the events in their streams, so that a store can append them and a log can list them. The data is in the current version, which `upcastsOf` tells;
 * by default every type has one version.
 */
export const sealEvents = (
  events: readonly SpecEvent[],
  upcastsOf: UpcastsOf = () => ({}),
): { stream: string; revision: number; envelope: Envelope }[] => {
  const heads = new Map<string, { nextRevision: number; seal: string }>();
  return events.map((event, index) => {
    const { stream, type, data, occurredOn } = event;
    const head = { stream, ...(heads.get(stream) ?? { nextRevision: 0, seal: NO_PREDECESSOR }) };
    const newEvent = { type, data, ...(occurredOn === null ? {} : { occurredOn }) };
    const [envelope] = buildEnvelopes([newEvent], head, toContext(event, index), 'fingerprint', upcastsOf(stream));
    if (envelope === undefined) throw new Error('One new event must make one envelope.');
    heads.set(stream, { nextRevision: head.nextRevision + 1, seal: envelope.metadata.seal });
    return { stream, revision: head.nextRevision, envelope };
  });
};

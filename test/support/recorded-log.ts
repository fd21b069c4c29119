import { categoryFromStream, idFromStream, type RecordedEvent } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import type { AcknowledgedCommand } from '#test/support/persistent-client';

/** The replies that each of these events must have exactly once: the category of the replying stream, and the possible event types. */
const EXPECTED_REPLIES: Readonly<Record<string, readonly (readonly [category: string, types: readonly string[]])[]>> = {
  ArrangementsRequested: [
    ['fund', ['FundsCommitted', 'CommitmentDeclined']],
    ['leader', ['DaysReserved', 'ReservationDeclined']],
  ],
  FundsCommitted: [['contract', ['FundingConfirmed']]],
  CommitmentDeclined: [['contract', ['FundingRefused']]],
  DaysReserved: [['contract', ['DaysConfirmed']]],
  ReservationDeclined: [['contract', ['DaysRefused']]],
  VisitHeld: [['leader', ['DaysDelivered']]],
  InstalmentPaid: [['contract', ['PaymentNoted']]],
  DecisionMinuted: [['decision', ['DecisionTaken']]],
  RequestTabled: [['meeting', ['AgendaItemAdded', 'AgendaItemDeclined']]],
  AgendaItemDeclined: [['request', ['TablingDeclined']]],
  AgendaItemAdded: [['request', ['RequestPlacedOnAgenda']]],
};

/** Streams to which the service adds of its own. */
const OF_THE_SERVICE: readonly string[] = ['reference', 'security'];

const SIGNATURES = 3;

const groupEvents = (events: readonly RecordedEvent[], keyOf: (event: RecordedEvent) => string | null) =>
  Map.groupBy(
    events.filter((event) => keyOf(event) !== null),
    (event) => keyOf(event) ?? '',
  );

const describeEvent = ({ type, stream, revision }: RecordedEvent): string => `${type} ${revision} of ${stream}`;

/** All events of an event store, and checks that describe each fault in one sentence. */
export class RecordedLog {
  private readonly commands: ReadonlyMap<string, readonly RecordedEvent[]>;

  constructor(readonly events: readonly RecordedEvent[]) {
    this.commands = groupEvents(events, ({ metadata }) => metadata.commandId);
  }

  /** Reads an events file, also while a service uses it. */
  static async readFile(file: string): Promise<RecordedLog> {
    const store = SqliteEventStore.openReadOnly(file);
    return RecordedLog.read(store).finally(() => store.close());
  }

  /** Reads all events of a store. */
  static async read(store: EventStore): Promise<RecordedLog> {
    const events: RecordedEvent[] = [];
    for await (const page of store.readAll({ after: null })) events.push(...page);
    return new RecordedLog(events);
  }

  /** Acknowledged commands that were not recorded exactly once, ending at the version in the answer. */
  findLostOrDuplicates(acknowledged: readonly AcknowledgedCommand[]): string[] {
    // A request claims its reference by a command of its own before it records anything else, and no client sends what the security log records.
    const ofClients = this.events.filter(
      ({ metadata, stream }) => metadata.$causationId === null && !OF_THE_SERVICE.includes(categoryFromStream(stream)),
    );
    const byKey = groupEvents(ofClients, ({ metadata }) => metadata.$correlationId);
    return acknowledged.flatMap(({ key, path, id, version }) => {
      const events = byKey.get(key) ?? [];
      const commands = new Set(events.map(({ metadata }) => metadata.commandId));
      const last = events.at(-1);
      const isRecorded = commands.size === 1 && last !== undefined && idFromStream(last.stream) === id;
      return isRecorded && last.revision + 1 === version
        ? []
        : [`${path} ${key}: ${events.map(describeEvent).join(', ')}`];
    });
  }

  /** Commands whose events are not consecutive, and last signatures without the arrangements that the same command requests. */
  findPartialCommands(): string[] {
    const split = [...this.commands.values()].filter((events) =>
      events.some(({ stream, revision }, index) => {
        const [first] = events;
        return stream !== first?.stream || revision !== first.revision + index;
      }),
    );
    const signed = groupEvents(this.events, ({ type, stream }) => (type === 'ContractSigned' ? stream : null));
    const incomplete = [...signed.values()].filter((signatures) => {
      const last = this.commands.get(signatures[SIGNATURES - 1]?.metadata.commandId ?? '') ?? [];
      const isComplete = last.map(({ type }) => type).join(' ') === 'ContractSigned ArrangementsRequested';
      return signatures.length > SIGNATURES || (signatures.length === SIGNATURES && !isComplete);
    });
    return [...split, ...incomplete].map((events) => events.map(describeEvent).join(', '));
  }

  /** Events without exactly one reply of another stream. */
  findMissingReplies(): string[] {
    const causedBy = groupEvents(this.events, ({ metadata }) => metadata.$causationId);
    return this.events.flatMap((event) =>
      this.listExpectedReplies(event).flatMap(([category, types]) => {
        const replies = (causedBy.get(event.id) ?? []).filter(({ stream }) => categoryFromStream(stream) === category);
        const isAnswered = replies.length === 1 && types.includes(replies[0]?.type ?? '');
        if (isAnswered) return [];
        return [
          `${describeEvent(event)} has as reply of ${category}: ${replies.map(describeEvent).join(', ') || 'nothing'}`,
        ];
      }),
    );
  }

  count(type: string, stream?: string): number {
    return this.events.filter((event) => event.type === type && (stream ?? event.stream) === event.stream).length;
  }

  /** An agenda item that is not a request has no reply. */
  private listExpectedReplies({ type, data }: RecordedEvent) {
    return type === 'AgendaItemAdded' && data.kind !== 'request' ? [] : (EXPECTED_REPLIES[type] ?? []);
  }
}

import { categoryOf, idOf, type RecordedEvent } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import type { Acknowledged } from '#test/support/persistent-client';

/** What each of these must be answered with elsewhere, once: the category of the stream, and what may stand there. */
const ANSWERS: Readonly<Record<string, readonly (readonly [category: string, types: readonly string[]])[]>> = {
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
  RequestTabled: [['meeting', ['AgendaItemAdded']]],
  AgendaItemAdded: [['request', ['RequestPlacedOnAgenda']]],
};

const SIGNATURES = 3;

const grouped = (events: readonly RecordedEvent[], by: (event: RecordedEvent) => string | null) =>
  Map.groupBy(
    events.filter((event) => by(event) !== null),
    (event) => by(event) ?? '',
  );

const told = ({ type, stream, revision }: RecordedEvent): string => `${type} ${revision} of ${stream}`;

/** An events file as it was left, and what is wrong with it, in sentences. */
export class RecordedLog {
  private readonly commands: ReadonlyMap<string, readonly RecordedEvent[]>;

  constructor(readonly events: readonly RecordedEvent[]) {
    this.commands = grouped(events, ({ metadata }) => metadata.commandId);
  }

  /** Also beside a running service. */
  static async in(file: string): Promise<RecordedLog> {
    const store = SqliteEventStore.openReadOnly(file);
    return RecordedLog.of(store).finally(() => store.close());
  }

  /** All that this store holds. */
  static async of(store: EventStore): Promise<RecordedLog> {
    const events: RecordedEvent[] = [];
    for await (const page of store.readAll({ after: null })) events.push(...page);
    return new RecordedLog(events);
  }

  /** Acknowledged commands that are not there exactly once, at the end of the version that was answered. */
  lostOrDoubled(acknowledged: readonly Acknowledged[]): string[] {
    const ofClients = this.events.filter(({ metadata }) => metadata.$causationId === null);
    const byKey = grouped(ofClients, ({ metadata }) => metadata.$correlationId);
    return acknowledged.flatMap(({ key, path, id, version }) => {
      const events = byKey.get(key) ?? [];
      const commands = new Set(events.map(({ metadata }) => metadata.commandId));
      const last = events.at(-1);
      const there = commands.size === 1 && last !== undefined && idOf(last.stream) === id;
      return there && last.revision + 1 === version ? [] : [`${path} ${key}: ${events.map(told).join(', ')}`];
    });
  }

  /** Commands whose events are torn apart, and last signatures without the arrangements that the same command asks for. */
  halfRecorded(): string[] {
    const torn = [...this.commands.values()].filter((events) =>
      events.some(({ stream, revision }, index) => {
        const [first] = events;
        return stream !== first?.stream || revision !== first.revision + index;
      }),
    );
    const signed = grouped(this.events, ({ type, stream }) => (type === 'ContractSigned' ? stream : null));
    const unasked = [...signed.values()].filter((signatures) => {
      const last = this.commands.get(signatures[SIGNATURES - 1]?.metadata.commandId ?? '') ?? [];
      const asks = last.map(({ type }) => type).join(' ') === 'ContractSigned ArrangementsRequested';
      return signatures.length > SIGNATURES || (signatures.length === SIGNATURES && !asks);
    });
    return [...torn, ...unasked].map((events) => events.map(told).join(', '));
  }

  /** Events that another stream has not answered exactly once. */
  unanswered(): string[] {
    const causedBy = grouped(this.events, ({ metadata }) => metadata.$causationId);
    return this.events.flatMap((event) =>
      this.answersTo(event).flatMap(([category, types]) => {
        const answers = (causedBy.get(event.id) ?? []).filter(({ stream }) => categoryOf(stream) === category);
        const once = answers.length === 1 && types.includes(answers[0]?.type ?? '');
        return once ? [] : [`${told(event)} is answered by ${category}: ${answers.map(told).join(', ') || 'nothing'}`];
      }),
    );
  }

  count(type: string, stream?: string): number {
    return this.events.filter((event) => event.type === type && (stream ?? event.stream) === event.stream).length;
  }

  /** Nobody waits for the answer to an item that is not a request. */
  private answersTo({ type, data }: RecordedEvent) {
    return type === 'AgendaItemAdded' && data.kind !== 'request' ? [] : (ANSWERS[type] ?? []);
  }
}

import { existsSync } from 'node:fs';
import { ALL_STREAMS } from '#domain/all-streams';
import type { InMemoryEvent } from '#domain/testing/in-memory-streams';
import { categoryFromStream, idFromStream, type DomainEvent, type RecordedEvent } from '#kernel/event';
import { EventUpcaster } from '#kernel/event-upcaster';
import type { JsonObject } from '#kernel/json';
import { runEvolve } from '#kernel/run-decider';
import { frozenPath, listSampleEvents, readFrozenEvents, type FrozenEvent } from '#test/events/frozen-events';
import { playSampleHistory } from '#test/events/sample-history';
import { findShapeDifferences } from '#test/events/shape-differences';

const history = playSampleHistory();
const samples = new Map(listSampleEvents().map((event) => [event.type, event]));
const frozen = readFrozenEvents();
const upcaster = new EventUpcaster(ALL_STREAMS);

const toRecordedEvent = ({ version, recordedAt, occurredOn, actor, ...event }: FrozenEvent): RecordedEvent => ({
  ...event,
  id: 'event-1',
  schema: version,
  revision: 0,
  position: '1',
  metadata: {
    actor,
    roles: [],
    recordedAt,
    occurredOn,
    commandId: 'command-1',
    fingerprint: 'fingerprint',
    $correlationId: 'correlation-1',
    $causationId: null,
    seal: 'seal',
  },
});

const findDecider = (stream: string) => {
  const decider = ALL_STREAMS.find(({ category }) => category === categoryFromStream(stream));
  if (decider === undefined) throw new Error(`There is no stream of the category ${categoryFromStream(stream)}.`);
  return decider;
};

const evolve = (state: unknown, { stream, type, data, ...context }: Omit<InMemoryEvent, 'actor'>): unknown =>
  runEvolve(findDecider(stream), state, type, data, { ...context, id: idFromStream(stream), actor: 'clerk-1' });

/** The state of the stream just before its first event of this type in the sample history. */
const stateBefore = (type: string): unknown => {
  const { stream, revision } = history.find((event) => event.type === type) ?? { stream: '', revision: 0 };
  return history
    .filter((event) => event.stream === stream && event.revision < revision)
    .reduce<unknown>(evolve, undefined);
};

const listEventTypes = (): string[] => ALL_STREAMS.flatMap(({ evolve: table }) => Object.keys(table));

/** What is wrong with the frozen event for this build; empty if it can be read. */
const findProblems = (event: FrozenEvent): string[] => {
  const { stream, type, version } = event;
  if (!listEventTypes().includes(type))
    return [`No stream has the event type ${type} any more, but logs can contain it. Keep its entry in evolve.`];
  const { data, recordedAt } = upcaster.upcast(toRecordedEvent(event)) as DomainEvent<JsonObject>;
  const { occurredOn } = event;
  const after = evolve(stateBefore(type), { stream, type, data, recordedAt, occurredOn, revision: 0 });
  if (typeof after !== 'object' || after === null) return [`${type} version ${version} leads to no state.`];
  return findShapeDifferences(data, samples.get(type)?.data ?? {}).map(
    (difference) =>
      `${type}: ${difference}. Add an upcast from version ${version} to ${version + 1}, then run npm run generate.`,
  );
};

describe('Frozen events', () => {
  it('come from a sample history that contains every event type', () => {
    const missing = listEventTypes().filter((type) => !samples.has(type));
    const advice = missing.map((type) => `Add a command that records ${type} to test/events/sample-history.ts.`);
    expect(advice).toEqual([]);
  });

  it('exist for every event type in its current version', () => {
    const missing = [...samples.values()].map(frozenPath).filter((path) => !existsSync(path));
    const advice = missing.map((path) => `${path} is missing. Run npm run generate to create it, and commit it.`);
    expect(advice).toEqual([]);
  });

  it('are stored under their category, type and version', () => {
    expect(frozen.filter(({ path, event }) => path !== frozenPath(event)).map(({ path }) => path)).toEqual([]);
  });

  it.each(frozen.map(({ path, event }) => [path, event] as const))('can be read by this build: %s', (_, event) => {
    expect(findProblems(event)).toEqual([]);
  });
});

import fc from 'fast-check';
import { sql } from 'kysely';
import type { RecordedEvent } from '#kernel/event';
import { EventUpcaster } from '#kernel/event-upcaster';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import { PoisonEvent, project } from '#processing/projection';
import type { ReadModels } from '#processing/read-models';
import { InMemoryLog } from '#processing/testing/in-memory-log';
import { closeLentReadModels, onPostgres, withReadModels } from '#processing/testing/read-models-for-tests';
import { derive, integer, json, patch, put, table, text, view, withIndex } from '#processing/view';

/** Values that the database returns in another form than a view gave them, and some that it returns as they were. */
const UNUSUAL: readonly unknown[] = [
  undefined,
  Number.NaN,
  -0,
  new Date(0),
  Object.assign([], { 1: 'after a hole' }),
  { a: undefined, b: -0, c: [undefined], d: new Map([[1, 2]]) },
  Object.assign(Object.create({ inherited: 1 }) as object, { own: 1 }),
  'text',
  null,
  { plain: [1, { deep: true }] },
];

/** Tells apart what JSON does not. */
const describeValue = (value: unknown): string => {
  if (Array.isArray(value)) return `[${Array.from(value as unknown[], describeValue).join()}]`;
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value);
  const entries = Object.entries(value).map(([name, each]) => `${name}: ${describeValue(each)}`);
  return `${value.constructor.name} { ${entries.join(', ')} }`;
};

type Labelled = { readonly label: number };
type BoxEvents = { BoxPacked: Labelled; BoxLabelled: Labelled; BoxMoved: Labelled; BoxDropped: Labelled };

const boxes = table('boxes', 'box', {
  box: text(),
  room: withIndex(text()),
  weight: integer(),
  label: json<{ readonly value: unknown }>(),
  /** The values that the last event found in the row. */
  found: text(),
});
const labels = table('labels', 'labelKey', { labelKey: text(), box: withIndex(text()), value: json<unknown>() });

const toLabel = (label: number): { readonly value: unknown } => ({ value: UNUSUAL[label % UNUSUAL.length] });
const toWeight = (label: number): number => (label % 2 === 0 ? -0 : label);

const boxesView = view<BoxEvents>({
  name: 'boxes',
  version: 1,
  tables: [boxes, labels],
  derived: [
    derive(labels, boxes, ({ box, label, weight }) =>
      weight === 0 ? [] : [{ labelKey: `${box}/${weight}`, box, value: label.value ?? null }],
    ),
  ],
  on: {
    BoxPacked: [
      put(
        boxes,
        ({ id }) => id,
        ({ data: { label } }, before, box) => {
          const found = describeValue(before);
          return { box, room: 'hall', weight: toWeight(label), label: toLabel(label), found };
        },
      ),
    ],
    BoxLabelled: [
      put(
        boxes,
        ({ id }) => [id, 'last'],
        ({ data: { label } }, before, box) => {
          const { room = 'hall', weight = 0 } = before ?? {};
          return { box, room, weight, label: toLabel(label), found: describeValue(before) };
        },
      ),
    ],
    // Most rooms are the same as before.
    BoxMoved: [
      put(
        boxes,
        ({ id }) => id,
        ({ data: { label } }, before, box) => {
          const room = label % 5 === 0 ? 'attic' : 'hall';
          return before === undefined
            ? { box, room, weight: 0, label: toLabel(label), found: '' }
            : { ...before, room, weight: before.weight };
        },
      ),
    ],
    // The weight of a dropped box fits no table.
    BoxDropped: [
      put(
        boxes,
        () => 'last',
        (_, __, box) => ({ box, room: 'hall', weight: 0.5, label: { value: null }, found: '' }),
      ),
      patch(
        boxes,
        () => 'last',
        () => ({}),
      ),
    ],
  },
});

const box = eventFactory<BoxEvents>('box');
const anyEvent = fc
  .tuple(
    fc.constantFrom('a', 'b', 'c'),
    fc.constantFrom('BoxPacked', 'BoxLabelled', 'BoxLabelled', 'BoxMoved'),
    fc.nat({ max: 40 }),
  )
  .map(([id, type, label]) => box(id, type, { label }));
const anySizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 });

const record = async (events: readonly SpecEvent[]): Promise<readonly RecordedEvent[]> => {
  const recorded: RecordedEvent[] = [];
  for await (const page of new InMemoryLog(events).readAll({ after: null })) recorded.push(...page);
  return recorded;
};

/** Projects batches of these sizes, again and again. */
const projectInBatches = async (
  readModels: ReadModels,
  events: readonly RecordedEvent[],
  sizes: readonly number[],
): Promise<void> => {
  const upcaster = new EventUpcaster([]);
  for (let from = 0, batch = 0; from < events.length; batch += 1) {
    const size = sizes[batch % sizes.length] ?? 1;
    const some = events.slice(from, from + size);
    await readModels.database.transaction().execute((transaction) => project(transaction, [boxesView], some, upcaster));
    from += size;
  }
};

/** The rows after the events, or the id of the event at which the view failed. */
const fold = async (events: readonly RecordedEvent[], sizes: readonly number[]): Promise<unknown> => {
  let outcome: unknown;
  await withReadModels(boxesView, async (readModels) => {
    await readModels.ensureTables([boxesView]);
    try {
      await projectInBatches(readModels, events, sizes);
      const boxRows = await readModels.rows(boxes, (query) => query.orderBy('box'));
      outcome = { boxRows, labelRows: await readModels.rows(labels, (query) => query.orderBy('labelKey')) };
    } catch (error) {
      if (!(error instanceof PoisonEvent)) throw error;
      outcome = { failedAt: error.event.id };
    }
  });
  return outcome;
};

/** A value that every write of a box changes. */
const countWrites = async ({ database }: ReadModels): Promise<unknown> => {
  const writes = onPostgres ? sql`xmin::text` : sql`total_changes()`;
  return (await database.selectFrom('boxes').select(writes.as('writes')).executeTakeFirstOrThrow()).writes;
};

const RUNS = { numRuns: onPostgres ? 8 : 80 };

describe('Batches of a projection', () => {
  afterAll(closeLentReadModels);

  it('give the same rows however the events are divided, even where a view gives values that JSON changes', async () => {
    const histories = fc.array(anyEvent, { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(histories, anySizes, async (history, sizes) => {
        const events = await record(history);
        expect(await fold(events, sizes)).toEqual(await fold(events, [1]));
      }),
      RUNS,
    );
  });

  it('fail at the same event however the events are divided', async () => {
    const histories = fc.tuple(fc.array(anyEvent, { maxLength: 12 }), fc.array(anyEvent, { maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(histories, anySizes, async ([before, after], sizes) => {
        const events = await record([...before, box('a', 'BoxDropped', { label: 0 }), ...after]);
        expect(await fold(events, sizes)).toEqual({ failedAt: events[before.length]?.id });
      }),
      RUNS,
    );
  });

  it('do not write a row that has not changed', async () => {
    const events = await record([box('a', 'BoxPacked', { label: 7 }), box('a', 'BoxMoved', { label: 1 })]);
    await withReadModels(boxesView, async (readModels) => {
      await readModels.ensureTables([boxesView]);
      await projectInBatches(readModels, events.slice(0, 1), [1]);
      const writes = await countWrites(readModels);
      await projectInBatches(readModels, events.slice(1), [1]);
      expect(await countWrites(readModels)).toBe(writes);
      await projectInBatches(readModels, events.slice(0, 1), [1]);
      expect(await countWrites(readModels)).not.toBe(writes);
    });
  });
});

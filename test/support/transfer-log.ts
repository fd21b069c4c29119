import { join } from 'node:path';
import type { CommandContext } from '#kernel/decider';
import { buildEnvelopes } from '#kernel/event-envelopes';
import type { Envelope } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { folderStore, type TransferStore } from '#transfer/transfer-store';
import { PERSONAL_PREFIX_2 } from '#kernel/personal';
import { NO_PREDECESSOR } from '#kernel/hash-chain';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { createRandom } from '#kernel/testing/random';

const WORDS = ['Ash', 'Übung', 'naïve ☕', 'a "quoted" word', 'two\nlines', `${PERSONAL_PREFIX_2}a.b`];

interface Head {
  readonly nextRevision: number;
  readonly seal: string;
}

const createContext = (seed: number, command: number): CommandContext => ({
  actor: 'writer-1',
  roles: ['writer'],
  today: '2026-11-22',
  at: '2026-11-22T10:00:00.000Z',
  commandId: `command-${seed}-${command}`,
  correlationId: `correlation-${command}`,
  causationId: null,
});

/** Generates commands with one to three events each, spread at random over some streams, until there are enough events. */
export function* generateCommands(events: number, seed = 1, streams = 50) {
  const random = createRandom(seed);
  const heads = new Map<string, Head>();
  for (let generated = 0, command = 0; generated < events; command += 1) {
    const stream = `notebook-${Math.floor(random() * streams)}`;
    const head = { stream, ...(heads.get(stream) ?? { nextRevision: 0, seal: NO_PREDECESSOR }) };
    const count = Math.min(1 + Math.floor(random() * 3), events - generated);
    const newEvents = Array.from({ length: count }, (_, line) => ({
      type: 'NoteTaken',
      data: { line, word: WORDS[Math.floor(random() * WORDS.length)] ?? '', weight: random(), 10: null, deep: [{}] },
    }));
    const envelopes = buildEnvelopes(newEvents, head, createContext(seed, command), 'f'.repeat(43), {});
    heads.set(stream, { nextRevision: head.nextRevision + count, seal: envelopes.at(-1)?.metadata.seal ?? '' });
    generated += count;
    yield { stream, envelopes, expected: head.nextRevision === 0 ? ('none' as const) : head.nextRevision - 1 };
  }
}

/** Appends this number of events, in the order of their commands. */
export const appendCommands = async (store: EventStore, events: number, seed = 1): Promise<void> => {
  const sent: Promise<unknown>[] = [];
  for (const { stream, envelopes, expected } of generateCommands(events, seed))
    sent.push(store.append(stream, envelopes, expected));
  await Promise.all(sent);
};

/** Runs a task with the events of a folder, and closes them afterwards. */
export const withFolder = async <Answer>(
  folder: string,
  task: (events: TransferStore) => Promise<Answer>,
): Promise<Answer> => {
  const store = SqliteEventStore.open(join(folder, 'events.db'));
  try {
    return await task(folderStore(store));
  } finally {
    await store.close();
  }
};

/** All events of a store with their positions, in order. */
export const listEvents = async (store: EventStore): Promise<(Envelope & { readonly position: string })[]> => {
  const found = [];
  for await (const page of store.readAll({ after: null })) found.push(...page);
  return found;
};

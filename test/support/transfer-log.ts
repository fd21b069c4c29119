import { join } from 'node:path';
import type { Occasion } from '#kernel/decider';
import { envelopesOf } from '#kernel/event-envelopes';
import type { Envelope } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { inFolder, type MovingStore } from '#transfer/transfer-store';
import { PERSONAL_PREFIX } from '#kernel/personal';
import { NO_PREDECESSOR } from '#kernel/hash-chain';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';

/** Numbers from 0 to below 1, always the same after the same seed (mulberry32). */
export const chances = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    const again = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
    return ((again ^ (again >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const WORDS = ['Ash', 'Übung', 'naïve ☕', 'a "quoted" word', 'two\nlines', `${PERSONAL_PREFIX}a.b`];

interface End {
  readonly nextRevision: number;
  readonly seal: string;
}

/** What one command after the other records in some streams that take turns: one to three events each. */
export function* commandsOf(events: number, seed = 1, streams = 50) {
  const chance = chances(seed);
  const ends = new Map<string, End>();
  for (let written = 0, command = 0; written < events; command += 1) {
    const stream = `notebook-${Math.floor(chance() * streams)}`;
    const end = { stream, ...(ends.get(stream) ?? { nextRevision: 0, seal: NO_PREDECESSOR }) };
    const count = Math.min(1 + Math.floor(chance() * 3), events - written);
    const facts = Array.from({ length: count }, (_, line) => ({
      type: 'NoteTaken',
      data: { line, word: WORDS[Math.floor(chance() * WORDS.length)] ?? '', weight: chance(), 10: null, deep: [{}] },
    }));
    const occasion: Occasion = {
      ...{ actor: 'writer-1', roles: ['writer'], today: '2026-11-22', at: '2026-11-22T10:00:00.000Z' },
      ...{ commandId: `command-${seed}-${command}`, correlationId: `correlation-${command}`, causationId: null },
    };
    const envelopes = envelopesOf(facts, end, occasion, 'f'.repeat(43), {});
    ends.set(stream, { nextRevision: end.nextRevision + count, seal: envelopes.at(-1)?.metadata.seal ?? '' });
    written += count;
    yield { stream, envelopes, expected: end.nextRevision === 0 ? ('none' as const) : end.nextRevision - 1 };
  }
}

/** Appends so many events command by command, in the order in which they are made. */
export const recordCommands = async (store: EventStore, events: number, seed = 1): Promise<void> => {
  const sent: Promise<unknown>[] = [];
  for (const { stream, envelopes, expected } of commandsOf(events, seed))
    sent.push(store.append(stream, envelopes, expected));
  await Promise.all(sent);
};

/** Work with the events of a folder, which are closed afterwards. */
export const withFolder = async <Answer>(
  folder: string,
  work: (events: MovingStore) => Promise<Answer>,
): Promise<Answer> => {
  const store = SqliteEventStore.open(join(folder, 'events.db'));
  try {
    return await work(inFolder(store));
  } finally {
    await store.close();
  }
};

/** Every event of a store with its position, in order. */
export const listed = async (store: EventStore): Promise<(Envelope & { readonly position: string })[]> => {
  const found = [];
  for await (const page of store.readAll({ after: null })) found.push(...page);
  return found;
};

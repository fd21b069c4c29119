import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailable } from '#execution/event-store';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { describeReactionCheckpoints } from '#test/conformance/reaction-checkpoints.contract';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';

describe('Checkpoints of reactions in the events file', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'checkpoints-'));
    file = join(folder, 'events.db');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  describeReactionCheckpoints('The SQLite store of checkpoints', async () => async () => {
    const store = SqliteEventStore.open(file);
    return { checkpoints: store.reactionCheckpoints, close: () => store.close() };
  });

  it('share the transaction of an append, of which alone subscribers are told', async () => {
    const store = SqliteEventStore.open(file);
    const { reactionCheckpoints: checkpoints } = store;
    await checkpoints.ensure(new Map([['paying', '']]));
    const growths: number[] = [];
    store.onGrowth((events) => void growths.push(events.length));
    const { commits } = store.statistics;
    const moved = checkpoints.move([{ name: 'paying', from: '', to: { position: '1', eventId: null } }]);
    const chain = SealedEventBuilder.begin();
    await store.append(chain.stream, chain.buildMany(2), 'none');
    expect(await moved).toBe(true);
    expect(store.statistics).toEqual({ commits: commits + 1, accepted: 1, failures: 0 });
    expect(await checkpoints.move([{ name: 'paying', from: '1', to: { position: '2', eventId: null } }])).toBe(true);
    expect(growths).toEqual([2]);
    await store.close();
  });

  it('can be read but not moved through a read-only connection, and cannot be used once the store is closed', async () => {
    const store = SqliteEventStore.open(file);
    await store.reactionCheckpoints.ensure(new Map([['paying', '3']]));
    const reader = SqliteEventStore.openReadOnly(file);
    expect(await reader.reactionCheckpoints.load(['paying'])).toEqual(
      new Map([['paying', { position: '3', eventId: null }]]),
    );
    const move = [{ name: 'paying', from: '3', to: { position: '4', eventId: null } }];
    await expect(reader.reactionCheckpoints.move(move)).rejects.toThrow(StoreUnavailable);
    await reader.close();
    await store.close();
    await expect(store.reactionCheckpoints.load(['paying'])).rejects.toThrow(StoreUnavailable);
  });
});

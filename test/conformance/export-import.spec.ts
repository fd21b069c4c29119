import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExportFile } from '#transfer/export-file';
import { exportEvents, type ExportAsked, type Exported } from '#transfer/export-events';
import { beginningIn, importEvents } from '#transfer/import-events';
import { onServer, type MovingStore } from '#transfer/transfer-store';
import type { MoveProgress } from '#transfer/validate-export';
import { verified } from '#execution/verification';
import { chances, commandsOf, listed, recordCommands, withFolder } from '#test/support/transfer-log';
import { nodeForEachTest } from '#test/support/eventstoredb-fake/node-for-each-test';

const EVENTS = 3_000;

describe('Events that move house', () => {
  const test = nodeForEachTest();
  let top: string;
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'moving-'));
  });
  afterEach(() => rmSync(top, { recursive: true }));

  const place = (name: string): string => join(top, name);
  const folder = (name: string): string => {
    mkdirSync(place(name), { recursive: true });
    return place(name);
  };
  const linesIn = (file: string): string[] => readFileSync(place(file), 'utf8').split('\n').slice(1);
  const server = (): MovingStore => onServer(test.connect({ deadlineMs: 1_000 }));

  const exported = (from: MovingStore, file: string, more: Partial<ExportAsked> = {}): Promise<Exported> =>
    exportEvents({ from, to: place(file), goOn: false, madeBy: '1.0.0', ...more });

  const imported = async (file: string, into: MovingStore, at: MoveProgress = () => undefined): Promise<number> => {
    const opened = await ExportFile.open(place(file), at);
    try {
      return await importEvents(opened, into, await beginningIn(opened, into, at), at);
    } finally {
      await opened.close();
    }
  };

  const recorded = (name: string, events = EVENTS): Promise<void> =>
    withFolder(folder(name), ({ store }) => recordCommands(store, events));

  /** Breaks off, as by Ctrl-C, after so many steps. */
  const until = (steps: number): MoveProgress => {
    let left = steps;
    return () => {
      if ((left -= 1) < 0) throw new Error('broken off');
    };
  };

  it('from folder to file to server to file to folder are the same, in the same order, with whole seals', async () => {
    await recorded('old');
    const first = await withFolder(place('old'), (events) => exported(events, 'first'));
    const node = server();
    expect(await imported('first', node)).toBe(EVENTS);
    const second = await exported(node, 'second');
    const found = await withFolder(folder('new'), async (events) => {
      expect(await imported('second', events)).toBe(EVENTS);
      await exported(events, 'third');
      return listed(events.store);
    });
    expect(linesIn('second')).toEqual(linesIn('first'));
    expect(linesIn('third')).toEqual(linesIn('first'));
    expect(second).toEqual(first);
    expect(first).toMatchObject({ events: EVENTS, added: EVENTS });
    expect(found).toEqual(await withFolder(place('old'), ({ store }) => listed(store)));
    expect(await verified(node.store)).toMatchObject({ events: EVENTS, irregularities: [] });
    expect((statSync(place('first')).mode & 0o777).toString(8)).toBe('600');
  }, 60_000);

  it('are stored command by command, as they were recorded', async () => {
    await recorded('old', 300);
    await withFolder(place('old'), (events) => exported(events, 'file'));
    const node = server();
    const appends: unknown[] = [];
    const append = node.store.append.bind(node.store);
    node.store.append = (stream, envelopes, expected) => {
      appends.push({ stream, envelopes, expected });
      return append(stream, envelopes, expected);
    };
    await imported('file', node);
    expect(appends).toEqual([...commandsOf(300)]);
  });

  it('are exported once each when the export is broken off again and again', async () => {
    await recorded('old');
    await withFolder(place('old'), async (events) => {
      const whole = await exported(events, 'whole');
      const chance = chances(20_261_122);
      for (let run = 0; run < 40; run += 1) {
        const steps = Math.floor(chance() * 16);
        await exported(events, 'broken', { onProgress: until(steps) }).catch(() => undefined);
        const partial = place('broken.partial');
        const { size } = statSync(partial, { throwIfNoEntry: false }) ?? { size: 0 };
        if (size === 0) continue;
        // A half line, as a kill or a full disk leaves it.
        truncateSync(partial, Math.floor(size * (1 - chance() / 10)));
      }
      rmSync(place('broken'), { force: true });
      expect(await exported(events, 'broken')).toMatchObject({ events: EVENTS, digest: whole.digest });
    });
    expect(linesIn('broken')).toEqual(linesIn('whole'));
  }, 60_000);

  const KINDS = [
    { kind: 'folder', events: 8_000, steps: 150 },
    { kind: 'server', events: 1_500, steps: 400 },
  ] as const;

  it.each(KINDS)(
    'are imported into a $kind once each when the import is broken off again and again',
    async ({ kind, events, steps }) => {
      await recorded('old', events);
      await withFolder(place('old'), (old) => exported(old, 'file'));
      const node = server();
      const into = <Answer>(work: (store: MovingStore) => Promise<Answer>): Promise<Answer> =>
        kind === 'folder' ? withFolder(folder('new'), work) : work(node);
      const chance = chances(7);
      let runs = 0;
      const once = (store: MovingStore): Promise<boolean> =>
        imported('file', store, until(Math.floor(chance() * steps))).then(
          () => true,
          () => false,
        );
      for (let done = false; !done && runs < 100; runs += 1) done = await into(once);
      expect(runs).toBeGreaterThan(3);
      await into(async (store) => {
        await imported('file', store);
        await exported(store, 'again');
      });
      expect(linesIn('again')).toEqual(linesIn('file'));
    },
    60_000,
  );

  it('arrive exactly once on a server that drops, hangs, forgets ids and loses its answers', async () => {
    await recorded('old', 1_200);
    await withFolder(place('old'), (events) => exported(events, 'file'));
    const chance = chances(3);
    const { misbehave } = test.node;
    const node = server();
    let trouble = 0;
    misbehave.withholdPositions();
    await imported('file', node, (part) => {
      if (part !== 'events' || chance() > 0.02) return;
      trouble += 1;
      const kind = Math.floor(chance() * 4);
      if (kind === 0) misbehave.dropConnections();
      else if (kind === 1) misbehave.hangNextAppend();
      else misbehave.loseAnswerOfNextAppend();
      if (trouble === 6) misbehave.forgetIds();
    });
    expect(trouble).toBeGreaterThan(8);
    let dropped = 0;
    const again = await exported(node, 'again', {
      onProgress: () => {
        if ((dropped += 1) % 2 === 0) misbehave.dropConnections();
      },
    });
    expect(again.events).toBe(1_200);
    expect(linesIn('again')).toEqual(linesIn('file'));
  }, 120_000);

  it('of a prefix of its own leave the rest of the server alone', async () => {
    await recorded('old', 200);
    await withFolder(place('old'), (events) => exported(events, 'file'));
    test.node.writeForeignEvent('another-1');
    const own = onServer(test.connect({ prefix: 'own_' }));
    expect(await imported('file', own)).toBe(200);
    expect(await imported('file', onServer(test.connect({ prefix: 'second_' })))).toBe(200);
    await exported(own, 'again');
    expect(linesIn('again')).toEqual(linesIn('file'));
    await expect(imported('file', server())).rejects.toThrow(
      /was not written by this service: use a server or a prefix/,
    );
  });

  it('that came later are added to an export and to what was imported from it', async () => {
    await recorded('old', 500);
    await withFolder(place('old'), (events) => exported(events, 'file'));
    await withFolder(folder('new'), (events) => imported('file', events));
    await withFolder(place('old'), async (events) => {
      let passed = 0;
      for (const { stream, envelopes, expected } of commandsOf(900)) {
        passed += envelopes.length;
        if (passed > 500) await events.store.append(stream, envelopes, expected).catch(() => undefined);
      }
      await expect(exported(events, 'file')).rejects.toThrow(/already; name another one, or bring this one up to date/);
      const more = await exported(events, 'file', { goOn: true });
      expect(more.added).toBe(more.events - 500);
      expect(more.added).toBeGreaterThan(100);
      await exported(events, 'whole');
    });
    expect(linesIn('file')).toEqual(linesIn('whole'));
    await withFolder(place('new'), async (events) => {
      await imported('file', events);
      await exported(events, 'again');
    });
    expect(linesIn('again')).toEqual(linesIn('whole'));
  });

  it('that are none make a file, too, which grows with the first', async () => {
    await withFolder(folder('empty'), (events) => exported(events, 'file'));
    await withFolder(folder('new'), async (events) => expect(await imported('file', events)).toBe(0));
    await recorded('old', 10);
    const more = await withFolder(place('old'), (events) => exported(events, 'file', { goOn: true }));
    expect(more).toMatchObject({ events: 10, added: 10 });
    await withFolder(place('new'), async (events) => expect(await imported('file', events)).toBe(10));
  });
});

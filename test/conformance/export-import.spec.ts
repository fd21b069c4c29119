import { DEFAULT_PREFIX } from '#eventstoredb/store-options';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStoreDbOptions } from '#eventstoredb/store-options';
import { ExportFile } from '#transfer/export-file';
import { exportEvents, type ExportRequest, type ExportSummary } from '#transfer/export-events';
import { findResumePoint, importEvents } from '#transfer/import-events';
import { serverStore, type TransferStore } from '#transfer/transfer-store';
import type { TransferProgress } from '#transfer/validate-export';
import { verifyLog } from '#execution/verification';
import { createRandom } from '#kernel/testing/random';
import { generateCommands, listEvents, appendCommands, withFolder } from '#test/support/transfer-log';
import { nodeForEachTest } from '#test/support/eventstoredb-fake/node-for-each-test';

const EVENTS = 3_000;

describe('Export and import', () => {
  const test = nodeForEachTest();
  let top: string;
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'transfer-'));
  });
  afterEach(() => rmSync(top, { recursive: true }));

  const pathTo = (name: string): string => join(top, name);
  const createFolder = (name: string): string => {
    mkdirSync(pathTo(name), { recursive: true });
    return pathTo(name);
  };
  const readLines = (file: string): string[] => readFileSync(pathTo(file), 'utf8').split('\n').slice(1);
  const createServerStore = (options?: EventStoreDbOptions): TransferStore => serverStore(test.connect(options));

  const runExport = (from: TransferStore, file: string, more: Partial<ExportRequest> = {}): Promise<ExportSummary> =>
    exportEvents({ from, to: pathTo(file), resume: false, madeBy: '1.0.0', ...more });

  const runImport = async (
    file: string,
    into: TransferStore,
    at: TransferProgress = () => undefined,
  ): Promise<number> => {
    const opened = await ExportFile.open(pathTo(file), at);
    try {
      return await importEvents(opened, into, await findResumePoint(opened, into, at), at);
    } finally {
      await opened.close();
    }
  };

  const recordEvents = (name: string, events = EVENTS): Promise<void> =>
    withFolder(createFolder(name), ({ store }) => appendCommands(store, events));

  /** Interrupts the task after this number of steps, as Ctrl-C does. */
  const interruptAfter = (steps: number): TransferProgress => {
    let left = steps;
    return () => {
      if ((left -= 1) < 0) throw new Error('interrupted');
    };
  };

  it('preserve all events, their order and their hash chain from folder to file to server to file to folder', async () => {
    await recordEvents('old');
    const first = await withFolder(pathTo('old'), (events) => runExport(events, 'first'));
    const node = createServerStore();
    expect(await runImport('first', node)).toBe(EVENTS);
    const second = await runExport(node, 'second');
    const found = await withFolder(createFolder('new'), async (events) => {
      expect(await runImport('second', events)).toBe(EVENTS);
      await runExport(events, 'third');
      return listEvents(events.store);
    });
    expect(readLines('second')).toEqual(readLines('first'));
    expect(readLines('third')).toEqual(readLines('first'));
    expect(second).toEqual(first);
    expect(first).toMatchObject({ events: EVENTS, added: EVENTS });
    expect(found).toEqual(await withFolder(pathTo('old'), ({ store }) => listEvents(store)));
    expect(await verifyLog(node.store)).toMatchObject({ events: EVENTS, irregularities: [] });
    expect((statSync(pathTo('first')).mode & 0o777).toString(8)).toBe('600');
  });

  it('store the events of each command together, as they were recorded', async () => {
    await recordEvents('old', 300);
    await withFolder(pathTo('old'), (events) => runExport(events, 'file'));
    const node = createServerStore();
    const appends: unknown[] = [];
    const append = node.store.append.bind(node.store);
    node.store.append = (stream, envelopes, expected) => {
      appends.push({ stream, envelopes, expected });
      return append(stream, envelopes, expected);
    };
    await runImport('file', node);
    expect(appends).toEqual([...generateCommands(300)]);
  });

  it('export each event once when the export is repeatedly interrupted', async () => {
    await recordEvents('old');
    await withFolder(pathTo('old'), async (events) => {
      const complete = await runExport(events, 'complete');
      const random = createRandom(20_261_122);
      for (let run = 0; run < 40; run += 1) {
        const steps = Math.floor(random() * 16);
        await runExport(events, 'interrupted', { onProgress: interruptAfter(steps) }).catch(() => undefined);
        const partial = pathTo('interrupted.partial');
        const { size } = statSync(partial, { throwIfNoEntry: false }) ?? { size: 0 };
        if (size === 0) continue;
        // An incomplete line, as after a kill or on a full disk.
        truncateSync(partial, Math.floor(size * (1 - random() / 10)));
      }
      rmSync(pathTo('interrupted'), { force: true });
      expect(await runExport(events, 'interrupted')).toMatchObject({ events: EVENTS, digest: complete.digest });
    });
    expect(readLines('interrupted')).toEqual(readLines('complete'));
  });

  const KINDS = [
    { kind: 'folder', events: 8_000, steps: 150 },
    { kind: 'server', events: 1_500, steps: 400 },
  ] as const;

  it.each(KINDS)(
    'import each event once into a $kind when the import is repeatedly interrupted',
    async ({ kind, events, steps }) => {
      await recordEvents('old', events);
      await withFolder(pathTo('old'), (old) => runExport(old, 'file'));
      const node = createServerStore();
      const into = <Answer>(task: (store: TransferStore) => Promise<Answer>): Promise<Answer> =>
        kind === 'folder' ? withFolder(createFolder('new'), task) : task(node);
      const random = createRandom(7);
      let runs = 0;
      const importOnce = (store: TransferStore): Promise<boolean> =>
        runImport('file', store, interruptAfter(Math.floor(random() * steps))).then(
          () => true,
          () => false,
        );
      for (let done = false; !done && runs < 100; runs += 1) done = await into(importOnce);
      expect(runs).toBeGreaterThan(3);
      await into(async (store) => {
        await runImport('file', store);
        await runExport(store, 'reexported');
      });
      expect(readLines('reexported')).toEqual(readLines('file'));
    },
  );

  it('import each event once into a server that drops connections, stalls, forgets ids and loses responses', async () => {
    await recordEvents('old', 1_200);
    await withFolder(pathTo('old'), (events) => runExport(events, 'file'));
    const random = createRandom(3);
    const { faults } = test.node;
    // An append that stalls is repeated after this time.
    const node = createServerStore({ deadlineMs: 1_000 });
    let faultCount = 0;
    faults.withholdPositions();
    await runImport('file', node, (part) => {
      if (part !== 'events' || random() > 0.02) return;
      faultCount += 1;
      const kind = Math.floor(random() * 4);
      if (kind === 0) faults.dropConnections();
      else if (kind === 1) faults.hangNextAppend();
      else faults.loseNextAppendResponse();
      if (faultCount === 6) faults.forgetIds();
    });
    expect(faultCount).toBeGreaterThan(8);
    let dropped = 0;
    const reexported = await runExport(node, 'reexported', {
      onProgress: () => {
        if ((dropped += 1) % 2 === 0) faults.dropConnections();
      },
    });
    expect(reexported.events).toBe(1_200);
    expect(readLines('reexported')).toEqual(readLines('file'));
  });

  it('use only the events of their own prefix on a server', async () => {
    await recordEvents('old', 200);
    await withFolder(pathTo('old'), (events) => runExport(events, 'file'));
    test.node.writeForeignEvent(`${DEFAULT_PREFIX}another-1`);
    const own = serverStore(test.connect({ prefix: 'own_' }));
    expect(await runImport('file', own)).toBe(200);
    expect(await runImport('file', serverStore(test.connect({ prefix: 'second_' })))).toBe(200);
    await runExport(own, 'reexported');
    expect(readLines('reexported')).toEqual(readLines('file'));
    await expect(runImport('file', createServerStore())).rejects.toThrow(
      /was not written by this service: use a separate server or prefix/,
    );
  });

  it('add later events to an existing export and to an existing import', async () => {
    await recordEvents('old', 500);
    await withFolder(pathTo('old'), (events) => runExport(events, 'file'));
    await withFolder(createFolder('new'), (events) => runImport('file', events));
    await withFolder(pathTo('old'), async (events) => {
      let passed = 0;
      for (const { stream, envelopes, expected } of generateCommands(900)) {
        passed += envelopes.length;
        if (passed > 500) await events.store.append(stream, envelopes, expected).catch(() => undefined);
      }
      await expect(runExport(events, 'file')).rejects.toThrow(
        /already exists\. Choose another file, or use --continue/,
      );
      const more = await runExport(events, 'file', { resume: true });
      expect(more.added).toBe(more.events - 500);
      expect(more.added).toBeGreaterThan(100);
      await runExport(events, 'complete');
    });
    expect(readLines('file')).toEqual(readLines('complete'));
    await withFolder(pathTo('new'), async (events) => {
      await runImport('file', events);
      await runExport(events, 'reexported');
    });
    expect(readLines('reexported')).toEqual(readLines('complete'));
  });

  it('create a file without events, to which the first events are added later', async () => {
    await withFolder(createFolder('empty'), (events) => runExport(events, 'file'));
    await withFolder(createFolder('new'), async (events) => expect(await runImport('file', events)).toBe(0));
    await recordEvents('old', 10);
    const more = await withFolder(pathTo('old'), (events) => runExport(events, 'file', { resume: true }));
    expect(more).toMatchObject({ events: 10, added: 10 });
    await withFolder(pathTo('new'), async (events) => expect(await runImport('file', events)).toBe(10));
  });
});

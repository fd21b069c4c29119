import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { formatTrailer, parseEvent } from '#transfer/event-ndjson';
import { ExportFile } from '#transfer/export-file';
import { exportEvents } from '#transfer/export-events';
import { findResumePoint, importEvents } from '#transfer/import-events';
import { ChainVerifier } from '#transfer/chain-verifier';
import { listEvents, appendCommands, withFolder } from '#test/support/transfer-log';

const EVENTS = 400;

describe('Invalid transfer', () => {
  let parent: string;
  let file: string;
  let lines: string[];

  const exportFolder = (makeFolder: string, to: string): Promise<unknown> =>
    withFolder(makeFolder, (from) => exportEvents({ from, to, resume: false, madeBy: '1.0.0' }));
  const makeFolder = (name: string): string => {
    mkdirSync(join(parent, name), { recursive: true });
    return join(parent, name);
  };

  beforeEach(async () => {
    parent = mkdtempSync(join(tmpdir(), 'refused-'));
    file = join(parent, 'file');
    await withFolder(makeFolder('old'), ({ store }) => appendCommands(store, EVENTS));
    await exportFolder(makeFolder('old'), file);
    lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  });
  afterEach(() => rmSync(parent, { recursive: true }));

  const importFile = (): Promise<number> =>
    withFolder(makeFolder('new'), async (into) => {
      const opened = await ExportFile.open(file);
      try {
        return await importEvents(opened, into, await findResumePoint(opened, into, () => undefined));
      } finally {
        await opened.close();
      }
    });

  const countImported = (): Promise<number> =>
    withFolder(makeFolder('new'), async ({ store }) => (await listEvents(store)).length);

  const expectRejected = async (changed: readonly string[], sentence: RegExp): Promise<void> => {
    writeFileSync(file, changed.map((line) => `${line}\n`).join(''));
    const refusal = await importFile().then(
      () => 'imported',
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({ name: 'TransferError', message: expect.stringMatching(sentence) as unknown });
    expect(await countImported()).toBe(0);
  };

  /** Finds two neighbouring events of the same stream, or of different streams. */
  const findNeighbours = (same: boolean): number => {
    const streams = lines.map((line) => parseEvent(line)?.stream ?? '');
    return streams.findIndex((stream, index) => index > 5 && stream !== '' && (stream === streams[index + 1]) === same);
  };
  const swapLines = (at: number): string[] => lines.with(at, lines[at + 1] ?? '').with(at + 1, lines[at] ?? '');

  it('rejects a file in which one letter of an event was changed', async () => {
    const at = lines.findIndex((line) => line.includes('"Ash"'));
    const changed = lines.with(at, (lines[at] ?? '').replace('"Ash"', '"Oak"'));
    await expectRejected(
      changed,
      new RegExp(`damaged at line ${at + 1}: NoteTaken .*the content of the event or of its predecessor was changed`),
    );
  });

  it('rejects a file in which an event is formatted differently', async () => {
    await expectRejected(
      lines.with(7, ` ${lines[7] ?? ''}`),
      /damaged at line 8: it was changed after the export\. Nothing was/,
    );
    await expectRejected(
      lines.with(7, 'no event'),
      /damaged at line 8: it is not JSON\. Nothing was written\. Export again\.$/,
    );
  });

  it('rejects a file in which two events of a stream are swapped', async () => {
    await expectRejected(swapLines(findNeighbours(true)), /damaged at line \d+: .*has revision \d+ instead of \d+/);
  });

  it('rejects a file in which two events of different streams are swapped', async () => {
    await expectRejected(
      swapLines(findNeighbours(false)),
      /the events before it were changed or reordered\. Nothing was/,
    );
  });

  it('rejects a file in which any event is missing', async () => {
    await expectRejected(lines.toSpliced(20, 1), /damaged at line \d+/);
    await expectRejected(lines.toSpliced(-2, 1), /there should be 400 events before it, not 399/);
    await expectRejected(lines.toSpliced(1, 1), /damaged at line 2: .*(should|names)/);
  });

  it('rejects a file that is cut off between lines, within a line or before the last line', async () => {
    await expectRejected(
      lines.slice(0, -1),
      /cut off after 400 events: its last line is missing\. Nothing was written/,
    );
    await expectRejected(lines.slice(0, 100), /cut off after 99 events/);
    await expectRejected([], /is not an export of events/);
    writeFileSync(file, lines.join('\n'));
    truncateSync(file, 20_000);
    await expect(importFile()).rejects.toThrow(/cut off after \d+ events/);
    expect(await countImported()).toBe(0);
  });

  it('rejects a file with data after its last line', async () => {
    await expectRejected([...lines, lines[1] ?? ''], /damaged at line 403: there is data after the last line/);
  });

  it('rejects a file of a newer version or of another kind', async () => {
    const newer = (lines[0] ?? '').replace('"version":1', '"version":2');
    await expectRejected(
      lines.with(0, newer),
      /newer version of this program \(its format version is 2, this program knows 1\)/,
    );
    await expectRejected(
      ['{"format":"subject-keys","version":1}'],
      /is not an export of events: its first line does not/,
    );
    await expectRejected(['PK\u0003\u0004'], /is not an export of events/);
  });

  it('rejects a file whose header names another first event', async () => {
    await expectRejected(
      lines.with(0, (lines[0] ?? '').replace(/"first":"[^"]*"/, '"first":"x"')),
      /damaged at line 2: it is not/,
    );
  });

  it('rejects an import into a store that contains other or more events', async () => {
    await withFolder(makeFolder('new'), ({ store }) => appendCommands(store, 5, 99));
    await expect(importFile()).rejects.toThrow(
      /^The store contains NoteTaken 0 of .*Nothing was written\. Import into an empty store/,
    );
    expect(await countImported()).toBe(5);
    rmSync(makeFolder('new'), { recursive: true });
    await importFile();
    const ledger = new ChainVerifier();
    for (const line of lines.slice(1, 301)) {
      const event = parseEvent(line);
      if (event !== null) ledger.accept(event, line);
    }
    writeFileSync(file, [...lines.slice(0, 301), formatTrailer(ledger.trailer), ''].join('\n'));
    await expect(importFile()).rejects.toThrow(/does not have at this place\. Nothing was written/);
    expect(await countImported()).toBe(EVENTS);
  });

  it('makes no export of a log that does not verify, and names the event', async () => {
    const database = new Sqlite(join(makeFolder('old'), 'events.db'));
    database.exec("UPDATE events SET data = replace(data, 'Ash', 'Oak') WHERE position > 200");
    await expect(exportFolder(makeFolder('old'), join(parent, 'second'))).rejects.toThrow(
      /^The log does not verify, so no export was made: NoteTaken \d+ of notebook-\d+ \(id .*\), position 0+2\d\d: the content/,
    );
    database.exec('DELETE FROM events WHERE position = 50');
    rmSync(join(parent, 'second.partial'));
    await expect(exportFolder(makeFolder('old'), join(parent, 'second'))).rejects.toThrow(
      /position 0+51: an event .* is missing/,
    );
    database.exec("UPDATE events SET metadata = '{' WHERE position = 3");
    rmSync(join(parent, 'second.partial'));
    await expect(exportFolder(makeFolder('old'), join(parent, 'second'))).rejects.toThrow(
      /cannot be read: its stored text is not JSON/,
    );
    database.close();
    expect(existsSync(join(parent, 'second'))).toBe(false);
  });

  it('does not continue a partial file that was changed or belongs to another log', async () => {
    const partial = join(parent, 'second.partial');
    const part = lines.slice(0, 200).map((line) => `${line}\n`);
    writeFileSync(partial, part.with(9, (part[9] ?? '').replace('notebook', 'notebok')).join(''));
    await expect(exportFolder(makeFolder('old'), join(parent, 'second'))).rejects.toThrow(
      /damaged at line 10: .*\. Delete .* and run the same command again\.$/,
    );
    writeFileSync(partial, part.join(''));
    await withFolder(makeFolder('other'), ({ store }) => appendCommands(store, 500, 5));
    await expect(exportFolder(makeFolder('other'), join(parent, 'second'))).rejects.toThrow(
      /belongs to another log: its last event, NoteTaken/,
    );
    expect(readFileSync(partial, 'utf8')).toBe(part.join(''));
  });
});

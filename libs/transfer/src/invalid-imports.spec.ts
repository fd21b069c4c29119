import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { endingLine, eventIn } from '#transfer/event-ndjson';
import { ExportFile } from '#transfer/export-file';
import { exportEvents } from '#transfer/export-events';
import { beginningIn, importEvents } from '#transfer/import-events';
import { Ledger } from '#transfer/chain-verifier';
import { listed, recordCommands, withFolder } from '#test/support/transfer-log';

const EVENTS = 400;

describe('A move that must not be made', () => {
  let top: string;
  let file: string;
  let lines: string[];

  const leave = (folder: string, to: string): Promise<unknown> =>
    withFolder(folder, (from) => exportEvents({ from, to, goOn: false, madeBy: '1.0.0' }));
  const folder = (name: string): string => {
    mkdirSync(join(top, name), { recursive: true });
    return join(top, name);
  };

  beforeEach(async () => {
    top = mkdtempSync(join(tmpdir(), 'refused-'));
    file = join(top, 'file');
    await withFolder(folder('old'), ({ store }) => recordCommands(store, EVENTS));
    await leave(folder('old'), file);
    lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  });
  afterEach(() => rmSync(top, { recursive: true }));

  const enter = (): Promise<number> =>
    withFolder(folder('new'), async (into) => {
      const opened = await ExportFile.open(file);
      try {
        return await importEvents(opened, into, await beginningIn(opened, into, () => undefined));
      } finally {
        await opened.close();
      }
    });

  const untouched = (): Promise<number> => withFolder(folder('new'), async ({ store }) => (await listed(store)).length);

  const refusedWith = async (changed: readonly string[], sentence: RegExp): Promise<void> => {
    writeFileSync(file, changed.map((line) => `${line}\n`).join(''));
    const refusal = await enter().then(
      () => 'imported',
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({ name: 'MoveProblem', message: expect.stringMatching(sentence) as unknown });
    expect(await untouched()).toBe(0);
  };

  /** Two neighbours of the same stream, and two of different ones. */
  const neighbours = (same: boolean): number => {
    const streams = lines.map((line) => eventIn(line)?.stream ?? '');
    return streams.findIndex((stream, index) => index > 5 && stream !== '' && (stream === streams[index + 1]) === same);
  };
  const swapped = (at: number): string[] => lines.with(at, lines[at + 1] ?? '').with(at + 1, lines[at] ?? '');

  it('of a file in which one letter of an event is another', async () => {
    const at = lines.findIndex((line) => line.includes('"Ash"'));
    const changed = lines.with(at, (lines[at] ?? '').replace('"Ash"', '"Oak"'));
    await refusedWith(
      changed,
      new RegExp(`damaged at line ${at + 1}: NoteTaken .*content or its predecessor was changed`),
    );
  });

  it('of a file in which an event has another form, but the same content', async () => {
    await refusedWith(
      lines.with(7, ` ${lines[7] ?? ''}`),
      /damaged at line 8: it is not as it was written; nothing was/,
    );
    await refusedWith(
      lines.with(7, 'no event'),
      /damaged at line 8: it is not JSON; nothing was written, export again\.$/,
    );
  });

  it('of a file in which two events of a stream stand the other way round', async () => {
    await refusedWith(swapped(neighbours(true)), /damaged at line \d+: .*revision \d+ stands where \d+ should/);
  });

  it('of a file in which two events of different streams stand the other way round', async () => {
    await refusedWith(
      swapped(neighbours(false)),
      /are not those that were written, or not in their order; nothing was/,
    );
  });

  it('of a file in which an event is missing, wherever it stood', async () => {
    await refusedWith(lines.toSpliced(20, 1), /damaged at line \d+/);
    await refusedWith(lines.toSpliced(-2, 1), /400 events should stand before it, and not 399/);
    await refusedWith(lines.toSpliced(1, 1), /damaged at line 2: .*(should|names)/);
  });

  it('of a file that is cut off, between lines, within a line or before the last line', async () => {
    await refusedWith(lines.slice(0, -1), /cut off behind 400 events: its last line is missing; nothing was written/);
    await refusedWith(lines.slice(0, 100), /cut off behind 99 events/);
    await refusedWith([], /is not an export of events/);
    writeFileSync(file, lines.join('\n'));
    truncateSync(file, 20_000);
    await expect(enter()).rejects.toThrow(/cut off behind \d+ events/);
    expect(await untouched()).toBe(0);
  });

  it('of a file with something behind its end', async () => {
    await refusedWith([...lines, lines[1] ?? ''], /damaged at line 403: something stands behind the last line/);
  });

  it('of a file of a newer version, or of another kind', async () => {
    const newer = (lines[0] ?? '').replace('"version":1', '"version":2');
    await refusedWith(
      lines.with(0, newer),
      /newer version of this program \(its format is version 2, this program knows 1\)/,
    );
    await refusedWith(['{"format":"subject-keys","version":1}'], /is not an export of events: its first line does not/);
    await refusedWith(['PK\u0003\u0004'], /is not an export of events/);
  });

  it('of events that were sealed anew under another first line', async () => {
    await refusedWith(
      lines.with(0, (lines[0] ?? '').replace(/"first":"[^"]*"/, '"first":"x"')),
      /damaged at line 2: it is not/,
    );
  });

  it('into a store that holds other events, or more', async () => {
    await withFolder(folder('new'), ({ store }) => recordCommands(store, 5, 99));
    await expect(enter()).rejects.toThrow(/^The store holds NoteTaken 0 of .*import into an empty store, nothing was/);
    expect(await untouched()).toBe(5);
    rmSync(folder('new'), { recursive: true });
    await enter();
    const ledger = new Ledger();
    for (const line of lines.slice(1, 301)) {
      const event = eventIn(line);
      if (event !== null) ledger.enter(event, line);
    }
    writeFileSync(file, [...lines.slice(0, 301), endingLine(ledger.ending), ''].join('\n'));
    await expect(enter()).rejects.toThrow(/does not stand at this place in .*nothing was written/);
    expect(await untouched()).toBe(EVENTS);
  });

  it('from a log that does not verify: it is said which event, and no export is made', async () => {
    const database = new Sqlite(join(folder('old'), 'events.db'));
    database.exec("UPDATE events SET data = replace(data, 'Ash', 'Oak') WHERE position > 200");
    await expect(leave(folder('old'), join(top, 'second'))).rejects.toThrow(
      /^The log does not verify, so that no export was made: NoteTaken \d+ of notebook-\d+ \(id .*\), position 0+2\d\d: its content/,
    );
    database.exec('DELETE FROM events WHERE position = 50');
    rmSync(join(top, 'second.partial'));
    await expect(leave(folder('old'), join(top, 'second'))).rejects.toThrow(/position 0+51: an event .* is missing/);
    database.exec("UPDATE events SET metadata = '{' WHERE position = 3");
    rmSync(join(top, 'second.partial'));
    await expect(leave(folder('old'), join(top, 'second'))).rejects.toThrow(
      /cannot be read: its stored text is not JSON/,
    );
    database.close();
    expect(existsSync(join(top, 'second'))).toBe(false);
  });

  it('going on with a partial file that was changed, or is of another log', async () => {
    const partial = join(top, 'second.partial');
    const part = lines.slice(0, 200).map((line) => `${line}\n`);
    writeFileSync(partial, part.with(9, (part[9] ?? '').replace('notebook', 'notebok')).join(''));
    await expect(leave(folder('old'), join(top, 'second'))).rejects.toThrow(
      /damaged at line 10: .*; delete .*begins anew\.$/,
    );
    writeFileSync(partial, part.join(''));
    await withFolder(folder('other'), ({ store }) => recordCommands(store, 500, 5));
    await expect(leave(folder('other'), join(top, 'second'))).rejects.toThrow(
      /is of another log: it ends with NoteTaken/,
    );
    expect(readFileSync(partial, 'utf8')).toBe(part.join(''));
  });
});

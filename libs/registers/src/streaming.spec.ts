import { Readable } from 'node:stream';
import v8 from 'node:v8';
import vm from 'node:vm';
import { readEstablishments } from '#registers/establishments';
import { OPTIONAL_COLUMNS, OTHER_PUBLISHED_COLUMNS, REQUIRED_COLUMNS } from '#registers/gias-columns';
import { UnreadableFile } from '#registers/unreadable-file';

const SCHOOLS = 50_000;
const captions = [...REQUIRED_COLUMNS, ...OPTIONAL_COLUMNS, ...OTHER_PUBLISHED_COLUMNS].slice(0, 135);
const filling = captions
  .slice(REQUIRED_COLUMNS.length)
  .map((caption) => (caption.endsWith('(name)') ? 'some words' : ''));
const tail = `,${filling.join(',')},`.slice(0, -1);

function* bigFile(produced: { rows: number; bytes: number }): Generator<Buffer> {
  yield Buffer.from(`${captions.join(',')}\r\n`);
  for (let school = 0; school < SCHOOLS; school += 1) {
    const name = school % 5 === 0 ? `"School ${school}, ${'x'.repeat(550)}"` : `School ${school} ${'x'.repeat(550)}`;
    const row = Buffer.from(`${100_000 + school},${name},Open,Primary,879${tail}\r\n`);
    produced.rows += 1;
    produced.bytes += row.length;
    yield row;
  }
}

/** Heap in MB after a garbage collection. */
function liveHeapMegabytes(): number {
  v8.setFlagsFromString('--expose-gc');
  (vm.runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 1_000_000;
}

describe('A file of the size of the full extract', () => {
  it('is read row by row with constant memory, and the source is never far ahead', async () => {
    const produced = { rows: 0, bytes: 0 };
    const before = liveHeapMegabytes();
    let [read, furthestAhead, mostGrowth] = [0, 0, 0];
    for await (const row of readEstablishments(Readable.from(bigFile(produced)))) {
      if (!('entry' in row)) throw new Error(JSON.stringify(row));
      read += 1;
      furthestAhead = Math.max(furthestAhead, produced.rows - read);
      if (read % 10_000 === 0) mostGrowth = Math.max(mostGrowth, liveHeapMegabytes() - before);
    }
    expect(captions).toHaveLength(135);
    expect(read).toBe(SCHOOLS);
    expect(produced.bytes).toBeGreaterThan(55_000_000);
    expect(furthestAhead).toBeLessThan(200);
    expect(mostGrowth).toBeLessThan(15);
  });

  it('closes its input if the reader stops early', async () => {
    const produced = { rows: 0, bytes: 0 };
    const input = Readable.from(bigFile(produced));
    for await (const row of readEstablishments(input)) if (row.line === 10) break;
    expect(input.destroyed).toBe(true);
    expect(produced.rows).toBeLessThan(200);
  });

  it('reports an error of its source', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from(`${captions.join(',')}\r\n`);
        throw new Error('the disk went away');
      })(),
    );
    const reading = async () => {
      for await (const row of readEstablishments(broken)) throw new Error(`no row was expected, but ${row.line}`);
    };
    await expect(reading()).rejects.toThrow('the disk went away');
  });

  it('rejects a binary file before it fills the memory', async () => {
    const zeros = Readable.from(
      (function* () {
        for (let megabyte = 0; megabyte < 1000; megabyte += 1) yield Buffer.alloc(100_000);
      })(),
    );
    const reading = async () => {
      for await (const row of readEstablishments(zeros)) throw new Error(`no row was expected, but ${row.line}`);
    };
    await expect(reading()).rejects.toThrow(UnreadableFile);
    expect(zeros.destroyed).toBe(true);
  });
});

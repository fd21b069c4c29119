import { Readable } from 'node:stream';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { splitIntoBlocks } from '#registers/line-splitter';
import { type CsvRecord, RecordReader } from '#registers/csv-records';
import { QuoteScanner } from '#registers/quote-scanner';

async function readRecords(text: string, width: number | null = 3): Promise<CsvRecord[]> {
  const reader = new RecordReader(splitIntoBlocks(Readable.from([Buffer.from(text)])));
  const records: CsvRecord[] = [];
  for (let record = await reader.next(width); record !== null; record = await reader.next(width)) records.push(record);
  return records;
}

it('skips blank lines and counts them', async () => {
  expect(await readRecords('\n1,good,x\n \n3,good,x\n\n')).toMatchObject([{ line: 2 }, { line: 4 }]);
});

describe('CSV records over several lines', () => {
  it('are one record, and later records keep the line numbers of an editor', async () => {
    expect(await readRecords('1,"High\r\nView\r\nSchool",a\r\n2,"the ""new"" one",b\r\n3,plain,c\r\n')).toEqual([
      { line: 1, cells: ['1', 'High\nView\nSchool', 'a'] },
      { line: 4, cells: ['2', 'the "new" one', 'b'] },
      { line: 5, cells: ['3', 'plain', 'c'] },
    ]);
  });
});

describe('Malformed quotes', () => {
  const good = (line: number) => ({ line, cells: [String(line), 'good', 'x'] });

  it('in the middle of a cell affect only their own line', async () => {
    const reason = 'there is a quote in the middle of a cell';
    expect(await readRecords('1,St "Mary,x\n2,good,x\n3,"St" Mary,x\n4,good,x')).toEqual([
      { line: 1, malformed: reason },
      good(2),
      { line: 3, malformed: reason },
      good(4),
    ]);
  });

  it('that are never closed affect only their own line', async () => {
    const many = Array.from({ length: 100 }, (_, index) => `${index + 2},good,x`).join('\n');
    const records = await readRecords(`1,"St Mary,x\n${many}`);
    expect(records[0]).toEqual({ line: 1, malformed: 'a quote is never closed' });
    expect(records.slice(1)).toEqual(Array.from({ length: 100 }, (_, index) => good(index + 2)));
  });

  it('that a later record seems to close affect only their own line', async () => {
    const records = await readRecords('1,"St Mary,x\n2,good,x\n3,"good",x\n4,good,"\n5,good,x\n6,good,"\n7,good,x');
    expect(records.map((record) => ('cells' in record ? record.line : `malformed ${record.line}`))).toEqual([
      'malformed 1',
      2,
      3,
      'malformed 4',
      5,
      'malformed 6',
      7,
    ]);
  });

  it('on the last line are reported', async () => {
    expect(await readRecords('1,good,x\n2,"bad,x')).toEqual([
      good(1),
      { line: 2, malformed: 'a quote is never closed' },
    ]);
  });
});

describe('A well-formed CSV file', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', 'é') });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 });
  const quote = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

  it('is read as csv-parse reads it in one piece', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const marked = rows.map(([first = '', second = '']) => ['row', first, second]);
        const text = marked.map((row) => row.map(quote).join(',')).join('\n');
        const cells = (await readRecords(text, null)).map((record) =>
          'cells' in record ? record.cells : record.malformed,
        );
        expect(cells).toEqual(parse(text, { record_delimiter: '\n' }));
        expect(cells).toEqual(marked);
      }),
      { numRuns: 200 },
    );
  });
});

describe('A file that comes in pieces', () => {
  it('is read like one in one piece, wherever it is cut', async () => {
    const text = '1,"a,b",x\n2,"over\ntwo lines",x\n3,"never closed,x\n4,good,x\n5,"the ""new"" one",\n"6","",""';
    const whole = await readRecords(text);
    expect(whole).toHaveLength(6);
    for (let cut = 1; cut < text.length; cut += 1) {
      const pieces = [Buffer.from(text.slice(0, cut)), Buffer.from(text.slice(cut))];
      const reader = new RecordReader(splitIntoBlocks(Readable.from(pieces)));
      const records: CsvRecord[] = [];
      for (let record = await reader.next(3); record !== null; record = await reader.next(3)) records.push(record);
      expect(records).toEqual(whole);
    }
  });
});

describe('Quotes over several lines', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n') });

  it('are complete, open or malformed exactly as csv-parse finds them', () => {
    fc.assert(
      fc.property(text, (record) => {
        const scanner = new QuoteScanner();
        let found: ReturnType<QuoteScanner['scan']> = 'open';
        let scanned = 0;
        const lines = record.split('\n');
        while (found === 'open' && scanned < lines.length) found = scanner.scan(lines[scanned++] ?? '');
        expect([record, found]).toEqual([record, parseWithLibrary(lines.slice(0, scanned).join('\n'))]);
      }),
      { numRuns: 3_000 },
    );
  });

  const parseWithLibrary = (record: string): string => {
    try {
      parse(record, { record_delimiter: '\n' });
      return 'complete';
    } catch (error) {
      return error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open' : 'malformed';
    }
  };
});

import { parse } from 'csv-parse/sync';
import { formatCsvHeader, formatCsvLines } from '#api/lists/csv';
import { joinNames, type Cell, type CsvColumn } from '#api/lists/list-declaration';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly sum: number | null;
  readonly open: boolean;
  readonly parts: readonly string[];
}

const csv: readonly CsvColumn<Row>[] = ['id', 'name', 'sum', 'open', ['parts', ({ parts }): Cell => joinNames(parts)]];
const createRow = (differences: Partial<Row> = {}): Row => ({
  id: '1',
  name: 'plain',
  sum: 1,
  open: true,
  parts: [],
  ...differences,
});
const parseCells = (...rows: readonly Row[]): string[][] =>
  parse(formatCsvLines({ csv, names: null, withheld: null }, rows), { columns: false, record_delimiter: '\r\n' });

describe('A list as CSV', () => {
  it('starts with a header row and ends each line as RFC 4180 requires', () => {
    expect(formatCsvHeader({ csv, names: null, withheld: null })).toBe('id,name,sum,open,parts\r\n');
    expect(formatCsvHeader({ csv, names: null, withheld: 'id' })).toBe('id,name,sum,open,parts,withheld\r\n');
    const lines = formatCsvLines({ csv, names: null, withheld: null }, [
      createRow({ parts: ['a', 'b'] }),
      createRow({ name: 'x,"y"\nz' }),
    ]);
    expect(lines).toBe('1,plain,1,true,a; b\r\n1,"x,""y""\nz",1,true,\r\n');
    expect(formatCsvLines({ csv, names: null, withheld: null }, [])).toBe('');
  });

  it.each(['\n', '\r', '\r\n'])('keeps a text with %j in one cell, so that its second line is never a row', (end) => {
    const name = `MY-11${end}=cmd|' /C calc'!A0`;
    expect(formatCsvLines({ csv, names: null, withheld: null }, [createRow({ name })])).toBe(`1,"${name}",1,true,\r\n`);
    expect(parseCells(createRow({ name }))).toEqual([['1', name, '1', 'true', '']]);
  });

  it.each([
    "=cmd|' /C calc'!A0",
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u00a0+1',
    '＝1',
    '＠x',
    '-5.5',
  ])('puts an apostrophe before %j in every text column', (name) => {
    expect(parseCells(createRow({ name, parts: [name, 'x'] }))).toEqual([
      ['1', `'${name}`, '1', 'true', `'${name}; x`],
    ]);
  });

  it.each(['', 'a=1', "O'Neill", '5-1', 'a@b', '£5', '💥', '"', ',', '\n'])('does not change %j', (name) => {
    expect(parseCells(createRow({ name }))[0]?.[1]).toBe(name);
  });

  it('does not change numbers, even negative ones, and leaves null cells empty', () => {
    const sums = [-5, 0, 1.5, 60_000_000, null].map((sum) => createRow({ sum, open: false }));
    expect(parseCells(...sums).map(([, , sum, open]) => [sum, open])).toEqual([
      ['-5', 'false'],
      ['0', 'false'],
      ['1.5', 'false'],
      ['60000000', 'false'],
      ['', 'false'],
    ]);
  });

  it('shows only the id of a withheld row', () => {
    const lines = formatCsvLines<Row>({ csv, names: null, withheld: 'id' }, [createRow(), { id: '2', withheld: true }]);
    expect(lines).toBe('1,plain,1,true,,false\r\n2,,,,,true\r\n');
  });
});

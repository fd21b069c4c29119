import { parse } from 'csv-parse/sync';
import { csvHeader, csvLines } from '#api/lists/csv';
import { joined, type Cell, type CsvColumn } from '#api/lists/list-declaration';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly sum: number | null;
  readonly open: boolean;
  readonly parts: readonly string[];
}

const csv: readonly CsvColumn<Row>[] = ['id', 'name', 'sum', 'open', ['parts', ({ parts }): Cell => joined(parts)]];
const aRow = (differences: Partial<Row> = {}): Row => ({
  ...{ id: '1', name: 'plain', sum: 1, open: true, parts: [] },
  ...differences,
});
const cellsOf = (...rows: readonly Row[]): string[][] =>
  parse(csvLines({ csv, withheld: null }, rows), { columns: false, record_delimiter: '\r\n' });

describe('A table as CSV', () => {
  it('begins with the names of its columns and ends each line as RFC 4180 says', () => {
    expect(csvHeader({ csv, withheld: null })).toBe('id,name,sum,open,parts\r\n');
    expect(csvHeader({ csv, withheld: 'id' })).toBe('id,name,sum,open,parts,withheld\r\n');
    const lines = csvLines({ csv, withheld: null }, [aRow({ parts: ['a', 'b'] }), aRow({ name: 'x,"y"\nz' })]);
    expect(lines).toBe('1,plain,1,true,a; b\r\n1,"x,""y""\nz",1,true,\r\n');
    expect(csvLines({ csv, withheld: null }, [])).toBe('');
  });

  it.each([
    ...["=cmd|' /C calc'!A0", '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\u00a0+1', '＝1', '＠x', '-5.5'],
  ])('puts an apostrophe before %j, in every column', (name) => {
    expect(cellsOf(aRow({ name, parts: [name, 'x'] }))).toEqual([['1', `'${name}`, '1', 'true', `'${name}; x`]]);
  });

  it.each(['', 'a=1', "O'Neill", '5-1', 'a@b', '£5', '💥', '"', ',', '\n'])('leaves %j as it is', (name) => {
    expect(cellsOf(aRow({ name }))[0]?.[1]).toBe(name);
  });

  it('leaves numbers numbers, also those below nothing, and what is not known empty', () => {
    const sums = [-5, 0, 1.5, 60_000_000, null].map((sum) => aRow({ sum, open: false }));
    expect(cellsOf(...sums).map(([, , sum, open]) => [sum, open])).toEqual([
      ['-5', 'false'],
      ['0', 'false'],
      ['1.5', 'false'],
      ['60000000', 'false'],
      ['', 'false'],
    ]);
  });

  it('says of a withheld row which it is, and that it is withheld', () => {
    const lines = csvLines<Row>({ csv, withheld: 'id' }, [aRow(), { id: '2', withheld: true }]);
    expect(lines).toBe('1,plain,1,true,,false\r\n2,,,,,true\r\n');
  });
});

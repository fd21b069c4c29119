import { Readable } from 'node:stream';
import { type EstablishmentRow, readEstablishments } from '#registers/establishments';

const GOOD = {
  URN: '149010',
  EstablishmentName: 'High View School',
  'EstablishmentStatus (name)': 'Open',
  'PhaseOfEducation (name)': 'Primary',
  'LA (code)': '879',
};
const REQUIRED = Object.keys(GOOD).join(',');

async function readRows(text: string): Promise<EstablishmentRow[]> {
  const rows: EstablishmentRow[] = [];
  for await (const row of readEstablishments(Readable.from([Buffer.from(text)]))) rows.push(row);
  return rows;
}

async function readRow(columns: Record<string, string>): Promise<EstablishmentRow | undefined> {
  const all = { ...GOOD, ...columns };
  return (await readRows(`${Object.keys(all).join(',')}\r\n${Object.values(all).join(',')}\r\n`))[0];
}

describe('A row of the register', () => {
  it('is read if it is valid', async () => {
    expect(await readRow({})).toMatchObject({ line: 2, entry: { urn: '149010' } });
  });

  it('with a malformed quote is reported, and the schools after it are read', async () => {
    const rows = await readRows(
      `${REQUIRED}\n100001,"A,Open,Primary,879\n100002,B "x",Open,Primary,879\n100003,C,Open,Primary,879`,
    );
    expect(rows).toMatchObject([
      { line: 2, error: { column: null, reason: 'a quote is never closed' } },
      { line: 3, error: { column: null, reason: 'there is a quote in the middle of a cell' } },
      { line: 4, entry: { urn: '100003' } },
    ]);
  });

  it.each([
    ['URN', '14901', 'is not a URN of six digits'],
    ['URN', '', 'is blank'],
    ['EstablishmentName', '', 'is blank'],
    ['EstablishmentStatus (name)', '', 'is blank'],
    ['PhaseOfEducation (name)', '', 'is blank'],
    ['LA (code)', 'Plymouth', 'is not a local authority code of three digits'],
    ['OpenDate', '31-02-2020', 'is not a date in the form dd-MM-yyyy'],
    ['CloseDate', '2020-02-01', 'is not a date in the form dd-MM-yyyy'],
    ['Easting', '25O249', 'is not a whole number from 0 to 700000'],
    ['Northing', '-1', 'is not a whole number from 0 to 1300000'],
    ['Easting', '250249', null],
    ['NumberOfPupils', 'many', 'is not a whole number from 0 to 99999'],
    ['PercentageFSM', '101', 'is not a percentage from 0 to 100'],
  ])('is reported with its column, value and reason: %s "%s"', async (column, value, reason) => {
    const half = { column: 'Northing', value: '', reason: 'is missing although the other coordinate is given' };
    const expected = reason === null ? half : { column, value, reason };
    expect(await readRow({ [column]: value })).toEqual({ line: 2, error: expected });
  });

  it('never stops the reading if it is invalid', async () => {
    const rows = await readRows(
      [
        REQUIRED,
        '1,A,Open,Primary,879',
        '100001,B,Open',
        '100002,C,Open,Primary,879,x',
        '100003,D,Open,Primary,879',
      ].join('\n'),
    );
    expect(rows).toMatchObject([
      { line: 2, error: { column: 'URN', value: '1' } },
      { line: 3, error: { column: null, reason: 'has 3 cells, but the header has 5' } },
      { line: 4, error: { column: null, reason: 'has 6 cells, but the header has 5' } },
      { line: 5, entry: { name: 'D' } },
    ]);
  });

  it('is invalid if it is the second for a school, and names the line of the first', async () => {
    const rows = await readRows(
      `${REQUIRED}\n100001,A,Open,Primary,879\n100002,B,Open,Primary,879\n100001,A,Closed,Primary,879`,
    );
    expect(rows.map((row) => 'entry' in row)).toEqual([true, true, false]);
    expect(rows[2]).toEqual({ line: 4, error: { column: 'URN', value: '100001', reason: 'is already on line 2' } });
  });
});

describe('A file with very many broken rows', () => {
  const broken = (count: number, line: string) =>
    `${REQUIRED}\n149010,High View School,Open,Primary,879\n${`${line}\n`.repeat(count)}`;

  it.each([
    ['a quote that is never closed', '"', 'a quote is never closed'],
    ['too few cells', '1', 'has 1 cells, but the header has 5'],
  ])('is given up with the first of them: %s', async (_, line, reason) => {
    expect(await readRows(broken(1_000, line))).toHaveLength(1_001);
    await expect(readRows(broken(200_000, line))).rejects.toThrow(
      `More than 1000 rows up to line 1003 are malformed, so the file is damaged or is not a CSV file. Line 3: ${reason}. Download the file again.`,
    );
  });

  it('is not given up for cells that are wrong, however many there are', async () => {
    expect(await readRows(broken(5_000, '1,A,Open,Primary,879'))).toHaveLength(5_001);
  });
});

describe('A file with more rows than any register', () => {
  it('is given up', async () => {
    await expect(readRows(`${REQUIRED}\n${',,,,\n'.repeat(200_001)}`)).rejects.toThrow(
      'The file has more than 200000 rows, so it is not a register.',
    );
  });
});

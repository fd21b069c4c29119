import { Readable } from 'node:stream';
import { readIndicators, type IndicatorsRow } from '#registers/indicators';

const read = async (...lines: string[]): Promise<IndicatorsRow[]> => {
  const found: IndicatorsRow[] = [];
  const header = 'URN,AcademicYear,Indicator,Value,Cohort,Status';
  for await (const row of readIndicators(Readable.from([Buffer.from([header, ...lines].join('\n'))]))) found.push(row);
  return found;
};
const readOne = async (cells: string): Promise<unknown> => {
  const [row] = await read(`100001,${cells}`);
  return row !== undefined && 'items' in row ? row.items[0] : row?.error;
};

describe('An indicator in a file', () => {
  it('has its year, value, cohort and status', async () => {
    expect(await readOne('2024-25,PTRWM_EXP,61.5,44,Provisional')).toEqual({
      academicYear: '2024-25',
      indicator: 'PTRWM_EXP',
      value: 61.5,
      mark: null,
      cohort: 44,
      status: 'provisional',
    });
  });

  it.each(['2024-25', '2024/25', '2024/2025', '202425'])('is of the academic year %s', async (year) => {
    expect(await readOne(`${year},A,-1.2,,`)).toMatchObject({ academicYear: '2024-25', value: -1.2, cohort: null });
  });

  it.each([
    ['SUPP', 'suppressed'],
    ['c', 'suppressed'],
    ['NE', 'no-entries'],
    ['NP', 'not-published'],
    ['x', 'not-available'],
    ['z', 'not-applicable'],
    ['LOWCOV', 'low-coverage'],
    ['', null],
  ])('has no value for the mark "%s", which says %s', async (text, mark) => {
    expect(await readOne(`2024-25,A,${text},${text},`)).toMatchObject({ value: null, mark, cohort: null });
  });

  it.each([
    ['2024-26,A,1,1,', 'AcademicYear', 'is not an academic year such as 2024-25'],
    ['2024-25,A,many,1,', 'Value', 'is neither a number nor one of supp, c, low, ne, np, x, na, z, lowcov'],
    ['2024-25,A,1,-3,', 'Cohort', 'is not a whole number from 0 to 99999'],
    ['2024-25,A,1,1,draft', 'Status', 'is not one of provisional, revised, final'],
    ['2024-25,,1,1,', 'Indicator', 'is blank'],
  ])('is rejected in %s for its %s', async (cells, column, reason) => {
    expect(await readOne(cells)).toMatchObject({ column, reason });
  });

  it('is rejected if the school has it twice for one year', async () => {
    expect(await read('100001,2024-25,A,1,,', '100001,2024/25,A,2,,')).toEqual([
      { line: 3, error: { column: null, value: '2024-25 A', reason: 'repeats line 2' } },
    ]);
  });
});

import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { type InspectionOptions, type InspectionRow, readInspections } from '#registers/inspections';
import type { HeaderDifferences } from '#registers/table';
import { UnusableFile } from '#registers/unreadable-file';

async function rowsOf(input: Readable | string, options: InspectionOptions = {}): Promise<InspectionRow[]> {
  const stream = typeof input === 'string' ? Readable.from([Buffer.from(input)]) : input;
  const rows: InspectionRow[] = [];
  for await (const row of readInspections(stream, options)) rows.push(row);
  return rows;
}

const TITLES = 'Management information, as at "January"\r\n"Notes, and more"\r\n';
const GRADE = 'Latest OEIF overall effectiveness';

describe('the slice of the inspections that the project carries', () => {
  it('gives the grades of 78 schools of Plymouth below its two title lines, and no fault', async () => {
    const rows = await rowsOf(createReadStream('test/data/plymouth/inspections-plymouth.csv'));
    expect(rows).toHaveLength(78);
    expect(rows.filter((row) => !('inspection' in row))).toEqual([]);
    expect(rows[0]?.line).toBe(4);
    expect(rows.flatMap((row) => ('inspection' in row ? [row.inspection] : []))).toContainEqual({
      urn: '149010',
      regime: 'overall-grade',
      grade: 1,
      inspectedOn: null,
      publishedOn: null,
    });
  });
});

describe('the header', () => {
  it('is found below title lines, also when these hold broken quotes', async () => {
    const rows = await rowsOf(`${TITLES}URN,${GRADE}\r\n149010,2\r\n`);
    expect(rows).toMatchObject([{ line: 4, inspection: { urn: '149010', grade: 2 } }]);
  });

  it('may have other captions, when they are said', async () => {
    const captions = { grade: 'Overall effectiveness', inspectedOn: 'Inspection date' };
    const rows = await rowsOf('URN,Overall effectiveness,Inspection date\n149010,3,05/10/2022\n', { captions });
    expect(rows).toMatchObject([{ inspection: { grade: 3, inspectedOn: '2022-10-05', publishedOn: null } }]);
  });

  it('that is missing, or lacks the grade, refuses the file with one sentence', async () => {
    await expect(rowsOf('a title\nSchool,Grade\nHigh View School,1\n')).rejects.toThrow(UnusableFile);
    await expect(rowsOf('a title\nSchool,Grade\n')).rejects.toThrow('none of its first rows has a column «URN»');
    await expect(rowsOf(`${TITLES}URN,Grade\n149010,1\n`)).rejects.toThrow(`lacks the required column «${GRADE}».`);
    await expect(rowsOf('')).rejects.toThrow('The file is empty.');
  });

  it('is not sought through a whole file that has none', async () => {
    const late = `${'a line of text\n'.repeat(30)}URN,${GRADE}\n149010,1\n`;
    await expect(rowsOf(late)).rejects.toThrow('none of its first rows');
  });

  it('has its unread and missing columns reported', async () => {
    const reports: HeaderDifferences[] = [];
    await rowsOf(`URN,Region,${GRADE}\n149010,South West,2\n`, {
      onHeader: (differences) => reports.push(differences),
    });
    expect(reports).toEqual([
      {
        unknown: ['Region'],
        missing: [
          'Inspection start date of latest OEIF graded inspection',
          'Publication date of latest OEIF graded inspection',
        ],
        repeated: [],
      },
    ]);
  });
});

describe('a row', () => {
  const header = `URN,${GRADE},Inspection start date of latest OEIF graded inspection,Publication date of latest OEIF graded inspection`;
  const rowFrom = async (row: string) => (await rowsOf(`${header}\n${row}\n`))[0];

  it('gives the grade and both days', async () => {
    expect(await rowFrom('149010,4,05/10/2022,22/11/2022')).toEqual({
      line: 2,
      inspection: {
        urn: '149010',
        regime: 'overall-grade',
        grade: 4,
        inspectedOn: '2022-10-05',
        publishedOn: '2022-11-22',
      },
    });
  });

  it.each([
    ['Not judged', 'not-judged'],
    ['', 'no-grade'],
    ['NULL', 'no-grade'],
  ])('without an overall grade («%s») is passed over with a reason, never made into a grade', async (said, reason) => {
    expect(await rowFrom(`149010,${said},NULL,NULL`)).toEqual({ line: 2, skipped: { urn: '149010', reason } });
  });

  it.each([
    ['149010,5,,', GRADE, '5', 'is not a grade from 1 to 4'],
    ['149010,Good,,', GRADE, 'Good', 'is not a grade from 1 to 4'],
    ['14901,1,,', 'URN', '14901', 'is not a URN of six digits'],
    [
      '149010,1,31/09/2022,',
      'Inspection start date of latest OEIF graded inspection',
      '31/09/2022',
      'is not a day written as dd-MM-yyyy',
    ],
    ['149010,1', null, '149010,1', 'has 2 cells where the header has 4'],
  ])('that cannot be used is a fault: %s', async (row, column, value, reason) => {
    expect(await rowFrom(row)).toEqual({ line: 2, fault: { column, value, reason } });
  });

  it('that is the second for a school is a fault', async () => {
    const rows = await rowsOf(`${header}\n149010,1,,\n149010,2,,\n`);
    expect(rows[1]).toEqual({ line: 3, fault: { column: 'URN', value: '149010', reason: 'stands already on line 2' } });
  });
});

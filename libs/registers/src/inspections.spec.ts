import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { type InspectionOptions, type InspectionRow, readInspections } from '#registers/inspections';
import type { HeaderDifferences } from '#registers/table';
import { UnreadableFile } from '#registers/unreadable-file';

async function readRows(input: Readable | string, options: InspectionOptions = {}): Promise<InspectionRow[]> {
  const stream = typeof input === 'string' ? Readable.from([Buffer.from(input)]) : input;
  const rows: InspectionRow[] = [];
  for await (const row of readInspections(stream, options)) rows.push(row);
  return rows;
}

const TITLES = 'Management information, as at "January"\r\n"Notes, and more"\r\n';
const GRADE = 'Latest OEIF overall effectiveness';
const NOTHING = {
  inspectedOn: null,
  publishedOn: null,
  belongsTo: null,
  overallGrade: null,
  areas: [],
  safeguarding: null,
  category: null,
  outcome: null,
};

describe('The slice of the inspections in the test data', () => {
  it('yields the grades of 78 schools of Plymouth below two title lines, and no invalid row', async () => {
    const rows = await readRows(createReadStream('test/data/plymouth/inspections-plymouth.csv'));
    expect(rows).toHaveLength(78);
    expect(rows.filter((row) => 'error' in row)).toEqual([]);
    expect(rows[0]?.line).toBe(4);
    expect(rows).toContainEqual({
      line: expect.any(Number) as number,
      urn: '149010',
      inspections: [{ ...NOTHING, framework: 'overall-grade', kind: 'graded', overallGrade: 1 }],
      overallGradeIsBlank: false,
    });
  });
});

describe('The header of the inspections', () => {
  it('is found below title lines, even if these contain malformed quotes', async () => {
    const rows = await readRows(`${TITLES}URN,${GRADE}\r\n149010,2\r\n`);
    expect(rows).toMatchObject([{ line: 4, urn: '149010', inspections: [{ overallGrade: 2 }] }]);
  });

  it('can have other captions', async () => {
    const captions = { urn: 'Unique number', overallGrade: 'Grade', inspectedOn: 'Inspection date' };
    const rows = await readRows('Unique number,Grade,Inspection date\n149010,3,05/10/2022\n', { captions });
    expect(rows).toMatchObject([{ inspections: [{ overallGrade: 3, inspectedOn: '2022-10-05', publishedOn: null }] }]);
  });

  it('causes one error message if it is missing or lacks the grade', async () => {
    await expect(readRows('a title\nSchool,Grade\nHigh View School,1\n')).rejects.toThrow(UnreadableFile);
    await expect(readRows('a title\nSchool,Grade\n')).rejects.toThrow('none of its first rows has the column "URN"');
    await expect(readRows(`${TITLES}URN,Grade\n149010,1\n`)).rejects.toThrow(
      `lacks the required column "${GRADE}" or "Safeguarding standards".`,
    );
    await expect(readRows('')).rejects.toThrow('The file is empty.');
  });

  it('stops searching for the header after 20 lines', async () => {
    const late = `${'a line of text\n'.repeat(30)}URN,${GRADE}\n149010,1\n`;
    await expect(readRows(late)).rejects.toThrow('none of its first rows');
  });

  it('reports unread and missing columns, but not those of other generations', async () => {
    const reports: HeaderDifferences[] = [];
    await readRows(`URN,Region,${GRADE}\n149010,South West,2\n`, {
      onHeader: (differences) => reports.push(differences),
    });
    expect(reports).toMatchObject([{ unknown: ['Region'], repeated: [] }]);
    expect(reports[0]?.missing).toContain('Inspection start date of latest OEIF graded inspection');
    expect(reports[0]?.missing).not.toContain('Inclusion');
  });
});

describe('A row of the inspections', () => {
  const header = `URN,${GRADE},Inspection start date of latest OEIF graded inspection,Publication date of latest OEIF graded inspection`;
  const readRow = async (row: string) => (await readRows(`${header}\n${row}\n`))[0];

  it('yields the grade and both days', async () => {
    const inspection = { ...NOTHING, framework: 'overall-grade', kind: 'graded', overallGrade: 4 };
    expect(await readRow('149010,4,05/10/2022,22/11/2022')).toEqual({
      line: 2,
      urn: '149010',
      inspections: [{ ...inspection, inspectedOn: '2022-10-05', publishedOn: '2022-11-22' }],
      overallGradeIsBlank: false,
    });
  });

  it.each([
    ['Not judged', false],
    ['', true],
    ['NULL', true],
  ])('without a day or an overall grade ("%s") has no inspection', async (grade, overallGradeIsBlank) => {
    const nothing = { line: 2, urn: '149010', inspections: [], overallGradeIsBlank };
    expect(await readRow(`149010,${grade},NULL,NULL`)).toEqual(nothing);
  });

  it.each([
    ['149010,5,,', GRADE, '5', 'is not a grade from 1 to 4'],
    ['149010,Good,,', GRADE, 'Good', 'is not a grade from 1 to 4'],
    ['14901,1,,', 'URN', '14901', 'is not a URN of six digits'],
    [
      '149010,1,31/09/2022,',
      'Inspection start date of latest OEIF graded inspection',
      '31/09/2022',
      'is not a date in the form dd-MM-yyyy',
    ],
    ['149010,1', null, '149010,1', 'has 2 cells, but the header has 4'],
  ])('is invalid: %s', async (row, column, value, reason) => {
    expect(await readRow(row)).toEqual({ line: 2, error: { column, value, reason } });
  });

  it('is invalid if it is the second for a school', async () => {
    const rows = await readRows(`${header}\n149010,1,,\n149010,2,,\n`);
    expect(rows[1]).toEqual({ line: 3, error: { column: 'URN', value: '149010', reason: 'is already on line 2' } });
  });
});

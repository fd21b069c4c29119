import { Readable } from 'node:stream';
import { type FoundInspection, type InspectionRow, readInspections } from '#registers/inspections';

/** The only row of a file with these columns. */
const readRow = async (columns: Readonly<Record<string, string>>): Promise<InspectionRow | undefined> => {
  const file = `${Object.keys(columns).join(',')}\n${Object.values(columns).join(',')}\n`;
  for await (const row of readInspections(Readable.from([Buffer.from(file)]))) return row;
  return undefined;
};

const readFound = async (columns: Readonly<Record<string, string>>): Promise<readonly FoundInspection[]> => {
  const row = await readRow(columns);
  if (row === undefined || 'error' in row) throw new Error(JSON.stringify(row));
  return row.inspections;
};

describe('Files of the inspectorate of all generations', () => {
  it.each([
    ['Overall effectiveness', 'Inspection start date', 'Category of concern'],
    [
      'Latest graded inspection overall effectiveness',
      'Inspection start date of latest graded inspection',
      'Category of concern',
    ],
    [
      'Latest OEIF overall effectiveness',
      'Inspection start date of latest OEIF graded inspection',
      'Latest OEIF category of concern',
    ],
  ])('have an overall grade in the column %s', async (grade, inspectedOn, category) => {
    const found = await readFound({ URN: '149010', [grade]: '4', [inspectedOn]: '14/05/2019', [category]: 'SWK' });
    expect(found).toMatchObject([
      { framework: 'overall-grade', overallGrade: 4, inspectedOn: '2019-05-14', category: 'serious-weaknesses' },
    ]);
  });

  it('have grades of areas, and 9 where an area does not apply', async () => {
    const found = await readFound({
      URN: '149010',
      'Overall effectiveness': '2',
      'Outcomes for pupils': '3',
      'Early years provision (where applicable)': '9',
      'Safeguarding is effective?': 'Yes',
    });
    expect(found).toMatchObject([{ areas: [{ area: 'outcomes-for-pupils', grade: '3' }], safeguarding: 'met' }]);
  });
});

describe('An inspection in a file with report cards', () => {
  const CARD = {
    URN: '149010',
    'Inspection start date': '20/01/2026',
    'Category of concern': 'SM',
    'Safeguarding standards': 'Not met',
    Inclusion: 'Urgent improvement',
    Achievement: 'Needs attention',
  };
  const LAST_GRADE = {
    'Latest OEIF overall effectiveness': '2',
    'Inspection start date of latest OEIF graded inspection': '14/05/2019',
  };

  it('is a report card as well as the last overall grade, and neither is converted into the other', async () => {
    expect(await readFound({ ...CARD, ...LAST_GRADE })).toMatchObject([
      { framework: 'overall-grade', overallGrade: 2, inspectedOn: '2019-05-14', category: null, safeguarding: null },
      {
        framework: 'report-card',
        overallGrade: null,
        inspectedOn: '2026-01-20',
        category: 'special-measures',
        safeguarding: 'not-met',
        areas: [
          { area: 'inclusion', grade: 'urgent-improvement' },
          { area: 'achievement', grade: 'needs-attention' },
        ],
      },
    ]);
  });

  it('is read from a file without overall grades', async () => {
    expect(await readFound(CARD)).toMatchObject([{ framework: 'report-card' }]);
  });

  it('without an overall grade from September 2024 is dated, with its areas only', async () => {
    const found = await readFound({
      URN: '149010',
      ...LAST_GRADE,
      'Latest OEIF overall effectiveness': 'Not judged',
      'Inspection start date of latest OEIF graded inspection': '14/01/2025',
      'Latest OEIF quality of education': '2',
    });
    expect(found).toMatchObject([
      {
        framework: 'area-grades',
        overallGrade: null,
        inspectedOn: '2025-01-14',
        areas: [{ area: 'quality-of-education', grade: '2' }],
      },
    ]);
  });

  it('without grades is told apart, with its outcome in words', async () => {
    const found = await readFound({
      URN: '149010',
      'Latest OEIF overall effectiveness': 'NULL',
      'Date of latest ungraded inspection': '03/12/2024',
      'Ungraded inspection overall outcome': 'Standards maintained',
    });
    expect(found).toMatchObject([
      { framework: 'area-grades', kind: 'ungraded', inspectedOn: '2024-12-03', outcome: 'Standards maintained' },
    ]);
  });

  it('is rejected if a grade is on neither scale', async () => {
    const reason = 'is not one of exceptional, strong standard, strong, expected standard, expected, needs attention';
    expect(await readRow({ ...CARD, Inclusion: 'Good' })).toMatchObject({
      line: 2,
      error: { column: 'Inclusion', value: 'Good', reason: expect.stringContaining(reason) as string },
    });
  });
});

describe('An inspection of a predecessor', () => {
  const OF_PREDECESSOR = {
    URN: '900311',
    'Latest OEIF overall effectiveness': '4',
    'Inspection start date of latest OEIF graded inspection': '14/05/2019',
    'Does the latest OEIF graded inspection relate to the URN of the current school?': 'No',
  };

  it('belongs to the URN that the file names', async () => {
    const named = { ...OF_PREDECESSOR, 'URN at time of latest OEIF graded inspection': '900310' };
    expect(await readFound(named)).toMatchObject([{ overallGrade: 4, belongsTo: '900310' }]);
  });

  it('is rejected if the file names no URN, so that it is not taken for the school itself', async () => {
    expect(await readRow(OF_PREDECESSOR)).toMatchObject({
      error: { value: 'No', reason: 'says that another school was inspected, but the row does not name its URN' },
    });
  });
});

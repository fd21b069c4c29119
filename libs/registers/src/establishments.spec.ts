import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { type EstablishmentEntry, type EstablishmentRow, readEstablishments } from '#registers/establishments';
import type { ReadOptions } from '#registers/own-captions';
import type { HeaderDifferences } from '#registers/table';
import { UnreadableFile } from '#registers/unreadable-file';

const REQUIRED = 'URN,EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),LA (code)';

async function readRows(input: Readable | Buffer | string, options: ReadOptions = {}): Promise<EstablishmentRow[]> {
  const stream = input instanceof Readable ? input : Readable.from([Buffer.from(input)]);
  const rows: EstablishmentRow[] = [];
  for await (const row of readEstablishments(stream, options)) rows.push(row);
  return rows;
}

async function readEntry(columns: Record<string, string>): Promise<EstablishmentEntry> {
  const [row] = await readRows(buildFile(columns));
  if (row === undefined || !('entry' in row)) throw new Error(`no school, but ${JSON.stringify(row)}`);
  return row.entry;
}

function buildFile(columns: Record<string, string>): string {
  const all = {
    URN: '149010',
    EstablishmentName: 'High View School',
    'EstablishmentStatus (name)': 'Open',
    'PhaseOfEducation (name)': 'Primary',
    'LA (code)': '879',
    ...columns,
  };
  return `${Object.keys(all).join(',')}\r\n${Object.values(all).join(',')}\r\n`;
}

describe('The slice of the register in the test data', () => {
  const slice = () => createReadStream('test/data/plymouth/establishments-plymouth.csv');

  it('yields all 108 schools of Plymouth and no invalid row', async () => {
    const rows = await readRows(slice());
    expect(rows).toHaveLength(108);
    expect(rows.filter((row) => 'error' in row)).toEqual([]);
    expect(rows.map((row) => row.line)).toEqual(Array.from({ length: 108 }, (_, index) => index + 2));
  });

  it('contains High View School with its position, and no field for columns that the slice lacks', async () => {
    const rows = await readRows(slice());
    const highView = rows.flatMap((row) => ('entry' in row && row.entry.urn === '149010' ? [row.entry] : []));
    expect(highView).toEqual([
      {
        urn: '149010',
        name: 'High View School',
        status: 'Open',
        phase: 'Primary',
        laCode: '879',
        laName: 'Plymouth',
        governance: null,
        districtCode: 'E06000026',
        districtName: 'Plymouth',
        regionCode: 'K',
        regionName: 'South West',
        easting: 250249,
        northing: 56250,
        percentageFsm: 33.4,
      },
    ]);
  });

  it('is accepted although optional columns are missing, and reports them', async () => {
    const reports: HeaderDifferences[] = [];
    await readRows(slice(), { onHeader: (differences) => reports.push(differences) });
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({ unknown: [], repeated: [] });
    expect(reports[0]?.missing).toEqual(
      expect.arrayContaining(['TypeOfEstablishment (code)', 'NumberOfPupils', 'UKPRN']),
    );
    expect(reports[0]?.missing).not.toContain('Easting');
  });
});

it('reads names in Windows-1252, the encoding of the extract', async () => {
  const rows = await readRows(iconv.encode(`${REQUIRED}\r\n112050,St Piran’s School,Open,Primary,908\r\n`, 'win1252'));
  expect(rows).toMatchObject([{ line: 2, entry: { name: 'St Piran’s School', laCode: '908' } }]);
});

describe('Columns of the register', () => {
  it('are found by name in any order, and unknown ones are reported', async () => {
    const reports: HeaderDifferences[] = [];
    const header =
      'RISE adviser,LA (code),EstablishmentName,URN,PhaseOfEducation (name),EstablishmentStatus (name),Town,URN';
    const rows = await readRows(`${header}\r\nx,879,High View School,149010,Primary,Open,Plymouth,149010\r\n`, {
      onHeader: (differences) => reports.push(differences),
    });
    expect(rows).toMatchObject([{ line: 2, entry: { urn: '149010', name: 'High View School', laCode: '879' } }]);
    expect(reports).toMatchObject([{ unknown: ['RISE adviser'], repeated: ['URN'] }]);
  });

  it('that occur twice with different values cause one error message, unless they are not read', async () => {
    const twice = (repeated: string, cell: string): Promise<EstablishmentRow[]> =>
      readRows(`${REQUIRED},Town,${repeated}\r\n149010,High View School,Open,Primary,879,Plymouth,${cell}\r\n`);
    await expect(twice('LA (code)', '909')).rejects.toThrow(
      'The file has the column "LA (code)" more than once, and line 2 has different values in them: "879" and "909".',
    );
    expect(await twice('LA (code)', '879')).toHaveLength(1);
    expect(await twice('Town', 'Plympton')).toHaveLength(1);
  });

  it('cause one error message that names the missing required columns', async () => {
    const without = readRows('URN,EstablishmentName,PhaseOfEducation (name)\r\n149010,High View School,Primary\r\n');
    await expect(without).rejects.toThrow(UnreadableFile);
    await expect(without).rejects.toThrow(
      'The file lacks the required columns "EstablishmentStatus (name)", "LA (code)".',
    );
    await expect(readRows('EstablishmentName\r\nHigh View School\r\n')).rejects.toThrow(/"URN"/);
    await expect(readRows('')).rejects.toThrow('The file is empty.');
  });

  it('of the full extract are all read', async () => {
    const entry = await readEntry({
      'TypeOfEstablishment (code)': '02',
      EstablishmentNumber: '0301',
      OpenDate: '01-09-2021',
      CloseDate: '31-08-2024',
      NumberOfPupils: '184',
      PercentageFSM: '57.9',
      'Trusts (name)': 'Connect Academy Trust',
      'Trusts (code)': '16021',
      'Federations (name)': '"Tamar, and Plym"',
      'ReligiousCharacter (name)': 'Church of England',
      'Diocese (name)': 'Diocese of Exeter',
      'UrbanRural (name)': '(England/Wales) Rural village',
      SchoolCapacity: '210',
      StatutoryLowAge: '4',
      FSM: '106',
      Postcode: 'PL5 4AA',
      UKPRN: '10090001',
    });
    expect(entry).toMatchObject({
      typeCode: '02',
      governance: 'maintained',
      establishmentNumber: '0301',
      openedOn: '2021-09-01',
      closedOn: '2024-08-31',
      pupils: 184,
      percentageFsm: 57.9,
      trustName: 'Connect Academy Trust',
      trustCode: '16021',
      federationName: 'Tamar, and Plym',
      religiousCharacter: 'Church of England',
      dioceseName: 'Diocese of Exeter',
      urbanRuralName: '(England/Wales) Rural village',
      capacity: 210,
      lowestAge: 4,
      fsmPupils: 106,
      postcode: 'PL5 4AA',
      ukprn: '10090001',
    });
  });
});

describe('A value that is not known', () => {
  it.each(['', ' ', 'Not applicable', 'Not recorded', 'Does not apply', 'SUPP'])('is null for "%s"', async (text) => {
    const entry = await readEntry({ 'ReligiousCharacter (name)': text, CloseDate: text, NumberOfPupils: text });
    expect(entry).toMatchObject({ religiousCharacter: null, closedOn: null, pupils: null });
  });

  it('is kept for the phase "Not applicable"', async () => {
    expect(await readEntry({ 'PhaseOfEducation (name)': 'Not applicable' })).toMatchObject({ phase: 'Not applicable' });
  });

  it('is null for the position 0,0', async () => {
    expect(await readEntry({ Easting: '0', Northing: '0' })).toMatchObject({ easting: null, northing: null });
  });

  it.each([
    ['1', 'maintained'],
    ['34', 'academy'],
    ['11', 'independent'],
    ['8', null],
    ['99', null],
  ])('gives the governance of type %s as %s', async (typeCode, governance) => {
    expect(await readEntry({ 'TypeOfEstablishment (code)': typeCode })).toMatchObject({ typeCode, governance });
  });
});

import iconv from 'iconv-lite';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { establishAlliance } from '#api/testing/alliance.builder';
import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import type { Caller, TestResponse } from '#api/testing/test-service';
import { isEntryFile, REGISTERS } from '#domain/register.events';

const RETURNS = 'returns';

/** A register with its header and a good row about the school with this URN, and a column with the cell of that row by which it can be repeated. */
interface SampleFile {
  readonly header: string;
  readonly row: (urn: string, day?: string) => string;
  readonly repeated: readonly [caption: string, cell: string];
  /** The caption of the day in the row; null without one. */
  readonly day: string | null;
}

const SAMPLES: Readonly<Record<string, SampleFile>> = {
  establishments: {
    header: 'URN,EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),LA (code),OpenDate',
    row: (urn, day = '01-09-2001') => `${urn},A School,Open,Primary,879,${day}`,
    repeated: ['LA (code)', '879'],
    day: 'OpenDate',
  },
  inspections: {
    header: 'URN,Overall effectiveness,Inspection start date',
    row: (urn, day = '05/10/2010') => `${urn},2,${day}`,
    repeated: ['Overall effectiveness', '2'],
    day: 'Inspection start date',
  },
  links: {
    header: 'URN,LinkURN,LinkType,LinkEstablishedDate',
    row: (urn, day = '01-09-2011') => `${urn},${HOME},Predecessor,${day}`,
    repeated: ['LinkType', 'Predecessor'],
    day: 'LinkEstablishedDate',
  },
  groups: {
    header: 'URN,Group UID,Group Name,Joined date',
    row: (urn, day = '01-09-2011') => `${urn},1234,Oak Trust,${day}`,
    repeated: ['Group Name', 'Oak Trust'],
    day: 'Joined date',
  },
  indicators: {
    header: 'URN,AcademicYear,Indicator,Value',
    row: (urn) => `${urn},2010-11,PTRWM_EXP,61`,
    repeated: ['Value', '61'],
    day: null,
  },
  alliances: {
    header: 'alliance,part,from,urn,form',
    row: (urn, day = '01/09/2011') => `Alliance of ${urn},lead-school,${day},${urn},single`,
    repeated: ['form', 'single'],
    day: 'from',
  },
  leaders: {
    header: 'name,email,providerType,designatingBody,from,homeSchool,phases,needAreas',
    row: (urn, day = '01/09/2011') => `Kit,kit${urn}@example.org,nle,National College,${day},${urn},Primary,reading`,
    repeated: ['phases', 'Primary'],
    day: 'from',
  },
  [RETURNS]: {
    header: 'deliverySchool,activities,supported,forms',
    row: (urn) => `${urn},initial-training,,`,
    repeated: ['activities', 'initial-training'],
    day: null,
  },
};

/** A school about which the file can say something: returns are those of a lead school. */
const findSchool = (name: string): string => (name === RETURNS ? HOME : SUPPORTED);

const CASES = Object.entries(SAMPLES);
const joinLines = (...lines: string[]): string => `${lines.join('\r\n')}\r\n`;
const LONG_LINE_BYTES = 2_000_000;
const BLOCK = Buffer.alloc(1_024 * 1_024, 'x');
const UPLOAD_BLOCKS = 500;
const KEEPS_BLOCKS = 80;

/** Files that cannot be read at all, by what they are. */
const listUnreadable = ({ header, row }: SampleFile): readonly (readonly [string, Buffer, RegExp])[] => {
  const good = joinLines(header, row(SUPPORTED));
  return [
    ['no CSV', Buffer.from('<html><body>Sign in</body></html>'), /lacks the required column|has no header/],
    ['empty', Buffer.alloc(0), /^The file is empty\. Send the complete file\.$/],
    ['a header only', Buffer.from(joinLines(header)), /^The file has no rows below its header\./],
    [
      'cut off',
      Buffer.from(joinLines(header, row(HOME), row(SUPPORTED)).slice(0, -row(SUPPORTED).length)),
      /was cut off/,
    ],
    ['cut off in its header', Buffer.from(header.slice(0, header.indexOf(',') + 2)), /lacks the required column/],
    ['one line of 2 MB', Buffer.alloc(LONG_LINE_BYTES, 'x'), /^Line 1 is longer than 1000000 bytes/],
    ['a zip archive', Buffer.from('PK\u0003\u0004 and more'), /^The file is a zip archive or a spreadsheet\./],
    ['UTF-16 with a mark', iconv.encode(good, 'utf16le', { addBOM: true }), /^The file is in UTF-16\./],
    ['UTF-16 in the other order', iconv.encode(good, 'utf16be', { addBOM: true }), /^The file is in UTF-16\./],
    ['UTF-16 without a mark', iconv.encode(good, 'utf16le'), /^Line 1 has a zero byte, so the file is in UTF-16/],
  ];
};

describe('Of each register and of the yearly returns, a file', () => {
  let fixture: TestBoard;
  let administrator: Caller;
  let director: Caller;
  let allianceId = '';

  beforeAll(async () => {
    fixture = await createTestBoard();
    administrator = await fixture.service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    ({ allianceId, director } = await establishAlliance(fixture, HOME));
  });
  afterAll(() => fixture.service.close());

  const upload = (name: string, content: Buffer | Readable, type = 'text/csv'): Promise<TestResponse> =>
    name === RETURNS
      ? director.post(`imports/alliances/${allianceId}/returns?academicYear=2011-12`, content, { 'content-type': type })
      : administrator.post(`imports/${name}?file=a.csv`, content, { 'content-type': type, prefer: 'wait' });
  const readHead = () => fixture.service.streams.store.head();
  const listKept = (): string[] => {
    const folder = join(fixture.service.folder, 'imports');
    return existsSync(folder) ? readdirSync(folder) : [];
  };

  it('is known to this test', () => {
    expect(Object.keys(SAMPLES)).toEqual([...REGISTERS, RETURNS]);
  });

  it.each(CASES)(
    'that cannot be read is refused with a sentence, and nothing is recorded or kept: %s',
    async (name, sample) => {
      const before = await readHead();
      for (const [what, content, sentence] of listUnreadable(sample)) {
        const { status, body } = await upload(name, content);
        expect([what, status, body.code]).toEqual([what, 422, 'unusable-file']);
        expect(body.detail).toMatch(sentence);
      }
      expect([await readHead(), listKept()]).toEqual([before, []]);
    },
  );

  it('of 500 MB on one line is refused after 80 MB', async () => {
    const before = await readHead();
    let sentBlocks = 0;
    function* send(): Generator<Buffer> {
      for (; sentBlocks < UPLOAD_BLOCKS; sentBlocks += 1) yield BLOCK;
    }
    const { status, body } = await upload(RETURNS, Readable.from(send()));
    expect([status, body.code]).toEqual([413, 'content-too-large']);
    expect(sentBlocks).toBeGreaterThanOrEqual(KEEPS_BLOCKS);
    expect([await readHead(), listKept()]).toEqual([before, []]);
  });

  it.each(CASES)(
    'with a column twice is refused if they differ, and read if they are equal: %s',
    async (name, sample) => {
      const [caption, cell] = sample.repeated;
      const withLast = (...cells: string[]): Buffer =>
        Buffer.from(
          joinLines(`${sample.header},${caption}`, ...cells.map((each) => `${sample.row(findSchool(name))},${each}`)),
        );
      const before = await readHead();
      const { status, body } = await upload(name, withLast('other'));
      expect([status, body.code]).toEqual([422, 'unusable-file']);
      expect(body.detail).toBe(
        `The file has the column "${caption}" more than once, and line 2 has different values in them: "${cell}" and "other". Keep the right column, delete the others, and send the file again.`,
      );
      expect(await readHead()).toEqual(before);
      expect(await upload(name, withLast(cell))).toMatchObject({ status: 200, body: { rows: 1, rejectedCount: 0 } });
    },
  );

  it.each(CASES)('with a row twice has the second rejected with line and reason: %s', async (name, { header, row }) => {
    const { status, body } = await upload(
      name,
      Buffer.from(joinLines(header, row(findSchool(name)), row(findSchool(name)))),
    );
    expect([status, body.rejectedCount]).toEqual([200, name === RETURNS ? 0 : 1]);
    if (name !== RETURNS) expect(JSON.stringify(body.rejected)).toMatch(/"line":3.*(is already on|repeats) line 2/);
  });

  it.each(CASES.filter(([, { day }]) => day !== null))(
    'with an impossible day has that row rejected with line, column and reason: %s',
    async (name, { header, row, day: column }) => {
      // Official files never have days of this form, and files that people write do.
      const others = isEntryFile(name) ? ['2001-02-30', '1/9/2001'] : ['2001-02-03'];
      for (const day of ['31-02-2001', '01-13-2001', '01-01-9999', '00-00-0000', ...others]) {
        const { body } = await upload(name, Buffer.from(joinLines(header, row(HOME), row(SUPPORTED, day))));
        expect(body).toMatchObject({ rejectedCount: 1, rejected: [{ line: 3, column, value: day }] });
        expect(JSON.stringify(body.rejected)).toMatch(/is not a da(te|y)/);
      }
    },
  );

  it.each([
    ['UTF-8', 'utf8', 'text/csv'],
    ['UTF-8 with a mark', 'utf8-bom', 'text/csv; charset=utf-8'],
    ['Windows-1252', 'win1252', 'text/csv'],
    ['Windows-1252 that is declared', 'win1252', 'text/csv; charset=windows-1252'],
  ])('in %s has the names that were written', async (_, encoding, type) => {
    const { header, row } = SAMPLES.establishments ?? { header: '', row: () => '' };
    const urn = '100500';
    const text = joinLines(header, row(urn).replace('A School', `St Chlo\u00e9\u2019s ${encoding}`));
    const bytes = encoding === 'utf8-bom' ? iconv.encode(text, 'utf8', { addBOM: true }) : iconv.encode(text, encoding);
    expect(await upload('establishments', bytes, type)).toMatchObject({ status: 200, body: { rejectedCount: 0 } });
    expect((await administrator.get(`schools/${urn}`)).body).toMatchObject({
      name: `St Chlo\u00e9\u2019s ${encoding}`,
    });
  });
});

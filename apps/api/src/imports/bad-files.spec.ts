import iconv from 'iconv-lite';
import { existsSync, readdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import { join } from 'node:path';
import { TestService, type Caller, type TestResponse } from '#api/testing/test-service';

const HEADER =
  'URN,EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),LA (code),OpenDate,CloseDate,Easting,Northing';
const row = (urn: string, more = '01-09-2001,,246191,57255'): string => `${urn},A School,Open,Primary,879,${more}`;
const file = (...rows: string[]): Buffer => Buffer.from(`${[HEADER, ...rows].join('\r\n')}\r\n`);
const cutOff = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length - 30);

const ONE_LINE_BYTES = 2_000_000;
const UPLOAD_LIMIT_BYTES = 80 * 1_024 * 1_024;
const BLOCK = Buffer.alloc(1_024 * 1_024, 'x');

describe('A bad register file', () => {
  let service: TestService;
  let administrator: Caller;

  beforeAll(async () => {
    service = await TestService.startOn('2026-11-30');
    administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
  });
  afterAll(() => service.close());

  const upload = (content: Buffer | Readable, register = 'establishments'): Promise<TestResponse> =>
    administrator.post(`imports/${register}?file=a.csv`, content, { 'content-type': 'text/csv', prefer: 'wait' });

  it.each([
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0a, 0x1a, 0x0a]),
      /^The file lacks the required columns "URN", /,
    ],
    ['JSON', Buffer.from('{"urn": 1}'), /^The file lacks the required columns "URN", /],
    ['empty', Buffer.from('\r\n'), /^The file is empty\. Send the complete file\.$/],
    [
      'cut off in the header',
      Buffer.from(HEADER.slice(0, 60)),
      /^The file lacks the required columns "PhaseOfEducation \(name\)"/,
    ],
    [
      'cut off in the middle of a row',
      cutOff(file(row('100001'), row('100002'))),
      /^The file ends in the middle of a row, so it was cut off\. Send the complete file\.$/,
    ],
    [
      'cut off in the middle of a quote',
      cutOff(file(row('100001'), `100002,"A School,${'x'.repeat(90)}`)),
      /^The file ends in the middle of a row/,
    ],
    [
      'a zip archive',
      Buffer.from('PK\u0003\u0004 and more'),
      /^The file is a zip archive or a spreadsheet\. Unpack it/,
    ],
    [
      'in UTF-16',
      iconv.encode(file(row('100001')).toString(), 'utf16le', { addBOM: true }),
      /^The file is in UTF-16\. Choose the file as published/,
    ],
    [
      'one long line',
      Buffer.alloc(ONE_LINE_BYTES, 'x'),
      /^Line 1 is longer than 1000000 bytes, so the file is not a CSV file\.$/,
    ],
  ])('that is %s is refused with a sentence, and nothing of it is recorded or kept', async (_, content, sentence) => {
    const { status, body } = await upload(content);
    expect([status, body.code]).toEqual([422, 'unusable-file']);
    expect(body.detail).toMatch(sentence);
    expect((await administrator.get('imports/establishments')).body).toEqual({
      imports: [],
      running: [],
      downloads: [],
    });
    const { state } = await service.streams.find((await import('#domain/school')).school, '100001');
    expect(state).toBeUndefined();
    const folder = join(service.folder, 'imports');
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  });

  it('is refused after 80 MB when it sends 500 MB', async () => {
    let sentBytes = 0;
    function* send(): Generator<Buffer> {
      for (; sentBytes < 500 * BLOCK.length; sentBytes += BLOCK.length) yield BLOCK;
    }
    const { status, body } = await upload(Readable.from(send()));
    expect([status, body.code]).toEqual([413, 'content-too-large']);
    expect(sentBytes).toBeGreaterThan(UPLOAD_LIMIT_BYTES);
    expect(readdirSync(join(service.folder, 'imports'))).toEqual([]);
  });

  it.each([
    [
      'day',
      row('100001', '31-02-2001,,246191,57255'),
      { column: 'OpenDate', reason: 'is not a date in the form dd-MM-yyyy' },
    ],
    [
      'easting',
      row('100001', '01-09-2001,,900000,57255'),
      { column: 'Easting', reason: 'is not a whole number from 0 to 700000' },
    ],
    [
      'single coordinate',
      row('100001', '01-09-2001,,246191,'),
      { column: 'Northing', reason: 'is missing although the other coordinate is given' },
    ],
    ['number of cells', '100001,A School', { column: null, reason: 'has 2 cells, but the header has 9' }],
  ])(
    'has a row with an impossible %s, which alone is rejected with line, column and reason',
    async (_, bad, rejected) => {
      const { status, body } = await upload(file(row('100007'), bad, row('100008')));
      expect(status).toBe(200);
      expect(body).toMatchObject({ rejectedCount: 1, rejected: [{ line: 3, ...rejected }] });
    },
  );

  it('has a URN twice, and only the first row is recorded', async () => {
    const { body } = await upload(file(row('100011'), row('100011')));
    expect(body).toMatchObject({
      registered: 1,
      rejected: [{ line: 3, column: 'URN', value: '100011', reason: 'is already on line 2' }],
    });
  });
});

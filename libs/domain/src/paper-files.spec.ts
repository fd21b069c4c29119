import { identifyFile, MAX_FILE_NAME_LENGTH, refuseBadFileName, refuseInfection } from '#domain/paper-files';
import { Refused } from '#kernel/refused';

const codeOf = (act: () => unknown): string | null => {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
};

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : Array.from(part, (letter) => letter.charCodeAt(0)))),
  );

/** The beginning of an archive whose first entry has this name and these bytes. */
const archive = (name: string, content = ''): Uint8Array =>
  bytes('PK', 3, 4, ...Array<number>(22).fill(0), name.length, 0, 0, 0, name, content);

const ODT = 'application/vnd.oasis.opendocument.text';

describe('The files of papers', () => {
  it.each([
    ['results.pdf', bytes('%PDF-1.7'), 'application/pdf'],
    ['Results.PDF', bytes('%PDF-1.4'), 'application/pdf'],
    [
      'plan.docx',
      archive('[Content_Types].xml'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['data.xlsx', archive('xl/workbook.xml'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['notes.odt', archive('mimetype', ODT), ODT],
    ['chart.png', bytes(0x89, 'PNG\r\n', 0x1a, '\n'), 'image/png'],
    ['photo.jpeg', bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    ['list.csv', bytes('name,days\r\nÉcole,2'), 'text/csv'],
    ['unicode.txt', bytes(0xff, 0xfe, 'a', 0, '\t', 0, 0x13, 0x20, '\r', 0, '\n', 0), 'text/plain'],
    ['unicode.csv', bytes(0xfe, 0xff, 0, 'a', 0, ',', 0x20, 0x13), 'text/csv'],
  ])('are known by name and content: %s', (name, head, mediaType) => {
    refuseBadFileName(name);
    expect(identifyFile(name, head)).toBe(mediaType);
  });

  it.each([
    ['a program named as a document', 'report.pdf', bytes('MZ', 0x90, 0)],
    ['an archive named as a document', 'report.docx', archive('a-million-zeroes.bin')],
    ['a document named as another', 'report.xlsx', bytes('%PDF-1.7')],
    ['a text document named as a presentation', 'report.odp', archive('mimetype', ODT)],
    ['binary data named as a text', 'report.txt', bytes('abc', 0, 'def')],
    ['binary data after the mark of a text', 'report.txt', bytes(0xff, 0xfe, 'a', 0, 1, 0)],
    ['a page named as an image', 'report.png', bytes('<html>')],
  ])('are refused as %s', (_, name, head) => {
    expect(codeOf(() => identifyFile(name, head))).toBe('file-type-differs');
  });

  it('are refused if they are empty or infected', () => {
    expect(codeOf(() => identifyFile('a.pdf', bytes()))).toBe('file-empty');
    expect(codeOf(() => refuseInfection(true))).toBe('file-infected');
    expect(codeOf(() => refuseInfection(false))).toBeNull();
  });

  it.each([
    '../keys.db.pdf',
    '..\\keys.pdf',
    'C:keys.pdf',
    'a\u0000.pdf',
    'fdp\u202egnp.pdf',
    'report.pdf ',
    ' report.pdf',
    '.pdf',
    'con.pdf',
    'a*?.pdf',
    'a\r\nSet-Cookie: b.pdf',
    `${'a'.repeat(MAX_FILE_NAME_LENGTH)}.pdf`,
  ])('cannot have the name %j', (name) => {
    expect(codeOf(() => refuseBadFileName(name))).toBe('file-name-not-allowed');
  });

  it.each(['report.docm', 'report.exe', 'report.pdf.html', 'report.zip', 'report', 'report.svg', 'report.constructor'])(
    'cannot be of the type of %s',
    (name) => {
      expect(codeOf(() => refuseBadFileName(name))).toBe('file-type-not-allowed');
    },
  );
});

import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { type PhysicalLine, splitLines } from '#registers/line-splitter';

async function readLines(...chunks: Buffer[]): Promise<PhysicalLine[]> {
  const lines: PhysicalLine[] = [];
  for await (const line of splitLines(Readable.from(chunks))) lines.push(line);
  return lines;
}

const text = 'URN\r\nSt Piran’s Café\r\n';
const expected = [
  { number: 1, text: 'URN' },
  { number: 2, text: 'St Piran’s Café' },
];

describe('The lines of a file', () => {
  it('are read from Windows-1252, where the apostrophe of St Piran’s is the byte 92', async () => {
    const bytes = iconv.encode(text, 'win1252');
    expect(bytes.includes(0x92)).toBe(true);
    expect(await readLines(bytes)).toEqual(expected);
  });

  it('are read from UTF-8, with and without a byte order mark', async () => {
    expect(await readLines(Buffer.from(`\uFEFF${text}`))).toEqual(expected);
    expect(await readLines(Buffer.from(text))).toEqual(expected);
  });

  it('are complete if characters and line ends fall between two chunks', async () => {
    for (const bytes of [Buffer.from(`\uFEFF${text}`), iconv.encode(text, 'win1252')]) {
      expect(await readLines(...Array.from(bytes, (byte) => Buffer.from([byte])))).toEqual(expected);
    }
  });

  it('can end with LF alone, and the last line with the file', async () => {
    expect(await readLines(Buffer.from('a\n\nb'))).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: '' },
      { number: 3, text: 'b', isOpen: true },
    ]);
    expect(await readLines(Buffer.alloc(0))).toEqual([]);
  });

  it('are refused with a sentence for a zip archive and for UTF-16, however the bytes arrive', async () => {
    const zip = Buffer.from('PK\u0003\u0004 and bytes');
    await expect(readLines(zip)).rejects.toThrow('The file is a zip archive or a spreadsheet. Unpack it');
    await expect(readLines(...Array.from(zip, (byte) => Buffer.from([byte])))).rejects.toThrow('zip archive');
    for (const encoding of ['utf-16le', 'utf-16be'])
      await expect(readLines(iconv.encode(text, encoding, { addBOM: true }))).rejects.toThrow('The file is in UTF-16.');
  });
});

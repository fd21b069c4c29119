import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { type PhysicalLine, physicalLines } from '#registers/line-splitter';

async function linesOf(...chunks: Buffer[]): Promise<PhysicalLine[]> {
  const lines: PhysicalLine[] = [];
  for await (const line of physicalLines(Readable.from(chunks))) lines.push(line);
  return lines;
}

const text = 'URN\r\nSt Piran’s Café\r\n';
const expected = [
  { number: 1, text: 'URN' },
  { number: 2, text: 'St Piran’s Café' },
];

describe('the lines of a file', () => {
  it('are read from Windows-1252, where the apostrophe of St Piran’s is the byte 92', async () => {
    const bytes = iconv.encode(text, 'win1252');
    expect(bytes.includes(0x92)).toBe(true);
    expect(await linesOf(bytes)).toEqual(expected);
  });

  it('are read from UTF-8, with and without a byte order mark', async () => {
    expect(await linesOf(Buffer.from(`\uFEFF${text}`))).toEqual(expected);
    expect(await linesOf(Buffer.from(text))).toEqual(expected);
  });

  it('are whole when characters and line ends fall between two chunks', async () => {
    for (const bytes of [Buffer.from(`\uFEFF${text}`), iconv.encode(text, 'win1252')]) {
      expect(await linesOf(...Array.from(bytes, (byte) => Buffer.from([byte])))).toEqual(expected);
    }
  });

  it('may end with LF alone, and the last one with the file', async () => {
    expect(await linesOf(Buffer.from('a\n\nb'))).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: '' },
      { number: 3, text: 'b' },
    ]);
    expect(await linesOf(Buffer.alloc(0))).toEqual([]);
  });
});

import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { UnreadableFile } from '#registers/unreadable-file';

/** One line of the file without its line break, numbered from 1 as in an editor. */
export interface PhysicalLine {
  readonly number: number;
  readonly text: string;
  /** Set for a last line that ends with the file and not with a line break. */
  readonly isOpen?: true;
}

const LINE_FEED = 0x0a;
const MAX_LINE_BYTES = 1_000_000;
const UTF8_BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Splits a stream of bytes into lines. Lines end with CRLF or LF; the last one may end with the file.
 * A line that is valid UTF-8 is read as UTF-8, and any other as Windows-1252, the encoding of the official extracts.
 * Names in Windows-1252 that are also valid UTF-8 do not occur. A byte order mark is removed.
 *
 * @throws UnreadableFile if a line is longer than 1 MB, so that a binary file cannot fill the memory, has a zero byte, and for a zip archive or UTF-16
 */
export async function* splitLines(input: Readable): AsyncGenerator<PhysicalLine, void, undefined> {
  for await (const lines of splitIntoBlocks(input)) yield* lines;
}

/** As `splitLines`, but the lines that end in one chunk of the stream together: waiting for each line takes longer than splitting it. */
export async function* splitIntoBlocks(
  input: AsyncIterable<Buffer | string>,
): AsyncGenerator<readonly PhysicalLine[], void, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    const joined = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    if (number === 0) refuseOtherFormats(joined);
    const lines: PhysicalLine[] = [];
    let from = 0;
    for (let end = joined.indexOf(LINE_FEED); end !== -1; end = joined.indexOf(LINE_FEED, from)) {
      number += 1;
      lines.push({ number, text: decodeLine(joined.subarray(from, end), number) });
      from = end + 1;
    }
    rest = joined.subarray(from);
    refuseEndlessLine(rest, number + 1);
    if (lines.length > 0) yield lines;
  }
  if (rest.length > 0) yield [{ number: number + 1, text: decodeLine(rest, number + 1), isOpen: true }];
}

const WINDOWS_1252 = new TextDecoder('windows-1252');

/** Five bytes mean nothing in Windows-1252. */
const decodeWindows1252 = (bytes: Buffer): string =>
  WINDOWS_1252.decode(bytes).replaceAll(/[\u0081\u008d\u008f\u0090\u009d]/g, '\uFFFD');

function decodeLine(line: Buffer, number: number): string {
  refuseEndlessLine(line, number);
  refuseZeroBytes(line, number);
  const marked = number === 1 && line.subarray(0, 3).equals(UTF8_BYTE_ORDER_MARK);
  const bytes = marked ? line.subarray(3) : line;
  const text = isUtf8(bytes) ? bytes.toString('utf8') : decodeWindows1252(bytes);
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

const OTHER_FORMATS: readonly (readonly [begins: Buffer, sentence: string])[] = [
  [
    Buffer.from('PK\u0003\u0004'),
    'The file is a zip archive or a spreadsheet. Unpack it, or save it as CSV, and choose the CSV file.',
  ],
  [Buffer.from([0xff, 0xfe]), 'The file is in UTF-16. Choose the file as published, or save it as CSV in UTF-8.'],
  [Buffer.from([0xfe, 0xff]), 'The file is in UTF-16. Choose the file as published, or save it as CSV in UTF-8.'],
];

function refuseOtherFormats(start: Buffer): void {
  const other = OTHER_FORMATS.find(([begins]) => start.subarray(0, begins.length).equals(begins));
  if (other !== undefined) throw new UnreadableFile(other[1]);
}

/** No text in UTF-8 or Windows-1252 has a zero byte. UTF-16 without a byte order mark has one in nearly every character, and a damaged file often has many. */
function refuseZeroBytes(line: Buffer, number: number): void {
  if (!line.includes(0)) return;
  throw new UnreadableFile(
    `Line ${number} has a zero byte, so the file is in UTF-16, is damaged, or is not a text file. Choose the file as published, or save it as CSV in UTF-8.`,
  );
}

function refuseEndlessLine(line: Buffer, number: number): void {
  if (line.length > MAX_LINE_BYTES) {
    throw new UnreadableFile(`Line ${number} is longer than ${MAX_LINE_BYTES} bytes, so the file is not a CSV file.`);
  }
}

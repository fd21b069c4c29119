import { refuseUnless } from '#kernel/refused';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

type Check = (head: Uint8Array) => boolean;

const beginsWith =
  (...bytes: readonly number[]): Check =>
  (head) =>
    bytes.every((byte, place) => head[place] === byte);

const readLatin = (head: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...head.subarray(from, from + length));

const isZip = beginsWith(0x50, 0x4b, 0x03, 0x04);

/** The name of the first entry of a ZIP archive. The archive is never unpacked. */
const readFirstEntry = (head: Uint8Array): string =>
  readLatin(head, 30, Math.min(100, (head[26] ?? 0) + 256 * (head[27] ?? 0)));

/** A document of an office program is an archive that begins with one of these entries. Other archives do not. */
const isOffice: Check = (head) =>
  isZip(head) && /^(\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|ppt\/)/.test(readFirstEntry(head));

const isOpenDocument =
  (mediaType: string): Check =>
  (head) =>
    isZip(head) && readFirstEntry(head) === 'mimetype' && readLatin(head, 38, mediaType.length) === mediaType;

/** A text has no control characters except tabs and ends of lines. */
const isPrintable = (code: number): boolean => code >= 32 || code === 9 || code === 10 || code === 12 || code === 13;

/** How "Unicode text" of Excel and Notepad begins (UTF-16), with the place of the high byte of each character. */
const UTF_16_MARKS = [
  { bytes: [0xff, 0xfe], high: 1 },
  { bytes: [0xfe, 0xff], high: 0 },
] as const;

const isText: Check = (head) => {
  const mark = UTF_16_MARKS.find(({ bytes }) => beginsWith(...bytes)(head));
  if (mark === undefined) return head.every(isPrintable);
  const { high } = mark;
  return head.every(
    (byte, place) => place % 2 === high || (head[place - (place % 2) + high] ?? 0) > 0 || isPrintable(byte),
  );
};

const openDocument = (kind: string): { mediaType: string; isOf: Check } => ({
  mediaType: `${OPEN_DOCUMENT}.${kind}`,
  isOf: isOpenDocument(`${OPEN_DOCUMENT}.${kind}`),
});

const JPEG = { mediaType: 'image/jpeg', isOf: beginsWith(0xff, 0xd8, 0xff) };

/** What a paper can be, by the ending of its name. Documents with macros are not among them. */
const TYPES: Readonly<Record<string, { readonly mediaType: string; readonly isOf: Check }>> = {
  pdf: { mediaType: 'application/pdf', isOf: beginsWith(0x25, 0x50, 0x44, 0x46, 0x2d) },
  docx: { mediaType: `${OFFICE}.wordprocessingml.document`, isOf: isOffice },
  xlsx: { mediaType: `${OFFICE}.spreadsheetml.sheet`, isOf: isOffice },
  pptx: { mediaType: `${OFFICE}.presentationml.presentation`, isOf: isOffice },
  odt: openDocument('text'),
  ods: openDocument('spreadsheet'),
  odp: openDocument('presentation'),
  png: { mediaType: 'image/png', isOf: beginsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  jpg: JPEG,
  jpeg: JPEG,
  csv: { mediaType: 'text/csv', isOf: isText },
  txt: { mediaType: 'text/plain', isOf: isText },
};

/** The media types of papers. */
export const PAPER_MEDIA_TYPES: readonly string[] = [
  ...new Set(Object.values(TYPES).map(({ mediaType }) => mediaType)),
];

export const MAX_FILE_NAME_LENGTH = 150;

/** Characters that name a place, are not allowed on some systems, change how a name is shown, or hide its end. */
const BAD_CHARACTERS = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Names that stand for devices on Windows. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Refuses `file-name-not-allowed` and `file-type-not-allowed`. */
export const refuseBadFileName = (fileName: string): void => {
  refuseUnless(
    fileName.length <= MAX_FILE_NAME_LENGTH &&
      !BAD_CHARACTERS.test(fileName) &&
      !DEVICES.test(fileName) &&
      fileName.trim() === fileName &&
      !fileName.startsWith('.'),
    'file-name-not-allowed',
    `Give the file a name of at most ${MAX_FILE_NAME_LENGTH} characters, without a folder and without any of the characters \\/:*?"<>|.`,
  );
  refuseUnless(
    Object.hasOwn(TYPES, readEnding(fileName)),
    'file-type-not-allowed',
    `Send a file of one of these types: ${Object.keys(TYPES).join(', ')}.`,
  );
};

const readEnding = (fileName: string): string => fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();

/** What a file is, by its name and its first bytes. Refuses `file-empty` and `file-type-differs`. `fileName`: not refused before. */
export const identifyFile = (fileName: string, head: Uint8Array): string => {
  refuseUnless(head.length > 0, 'file-empty', 'The file is empty. Send the file itself.');
  const type = TYPES[readEnding(fileName)];
  refuseUnless(
    type?.isOf(head) === true,
    'file-type-differs',
    'The content of the file is not what its name says. Save it again in its own program, and send it with the ending of that type.',
  );
  return type.mediaType;
};

/** Refuses `file-infected`. */
export const refuseInfection = (isInfected: boolean): void =>
  refuseUnless(
    !isInfected,
    'file-infected',
    'The scanner of this service does not accept the file. Check your computer, and send another file.',
  );

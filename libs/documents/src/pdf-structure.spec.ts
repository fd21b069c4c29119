import PDFDocument from 'pdfkit';
import { bullets, heading, notice, paragraph, withLabel, type Document } from '#documents/document';
import { flattenStructure, readPdfStructure, type PdfStructure } from '#documents/testing/pdf-structure';
import { writePdf } from '#documents/write-pdf';

const ROWS = 120;
const LONG_TEXT = 'The results in mathematics fell below the floor standard. '.repeat(40);

const example: Document = {
  title: 'Minutes of 3 March',
  madeOn: '2025-03-03',
  owner: 'Partnership Board',
  blocks: [
    notice('Draft'),
    ...Array.from({ length: 12 }, (_, place) => [
      heading(2, `${place + 1}. Request`),
      heading(3, 'What was said'),
      paragraph(LONG_TEXT),
      ...withLabel('Decision', 'Approved'),
      ...bullets(['first', LONG_TEXT]),
    ]).flat(),
    {
      kind: 'table',
      caption: 'Votes',
      columns: [
        { title: 'Name', share: 2 },
        { title: 'Vote', share: 1 },
      ],
      rows: Array.from({ length: ROWS }, (_, place) => [`Member ${place}`, 'for']),
    },
  ],
};

const listRoles = ({ pages }: PdfStructure): string[] =>
  pages.flatMap(({ structure }) => flattenStructure(structure).map(({ role }) => role));

/** The words of this file outside tags, which is what the checks must find. */
const writeUntagged = (): Promise<Buffer> =>
  new Promise((resolve) => {
    const pdf = new PDFDocument({ tagged: true });
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.text('Nobody reads this out.');
    pdf.end();
  });

describe('A document as PDF, read by another program,', () => {
  let structure: PdfStructure;

  beforeAll(async () => {
    structure = await readPdfStructure(await writePdf(example));
  });

  it('has a title that is shown, a language and the mark of a tagged file', () => {
    expect(structure).toMatchObject({
      title: 'Minutes of 3 March',
      language: 'en-GB',
      showsTitle: true,
      isMarked: true,
      standard: '1',
      titleInMetadata: 'Minutes of 3 March',
    });
    expect(structure.pages.length).toBeGreaterThan(5);
  });

  it('has nothing outside tags and artifacts on any page', () => {
    expect(structure.pages.map(({ untagged }) => untagged)).toEqual(structure.pages.map(() => []));
  });

  it('reads out every piece of marked text once, in the order in which it was written', () => {
    for (const { marked, referred } of structure.pages) {
      expect(marked.length).toBeGreaterThan(0);
      expect(referred).toEqual(marked);
      expect(marked).toEqual(marked.toSorted((one, other) => one - other));
    }
  });

  it('has its fonts in it, which say what character each shape is', () => {
    const [first] = structure.pages;
    expect(first?.fonts.map((name) => name.split('+')[1]).toSorted()).toEqual([
      'SourceSans3-Bold',
      'SourceSans3-Regular',
    ]);
    expect(structure.pages.flatMap(({ missingFonts }) => missingFonts)).toEqual([]);
    expect(structure.pages.map(({ unreadable }) => unreadable)).toEqual(structure.pages.map(() => 0));
    expect(first?.text).toContain('The results in mathematics fell below the floor standard.');
  });

  it('has no links, which would need a description', () => {
    expect(structure.pages.map(({ annotations }) => annotations)).toEqual(structure.pages.map(() => 0));
  });

  it('has headings that begin at the first level and leave out none', () => {
    const levels = listRoles(structure)
      .flatMap((role) => /^H(\d)$/.exec(role)?.[1] ?? [])
      .map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [place, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[place - 1] ?? 0) + 1);
  });

  it('has a caption and titles of columns in each table, and as many cells in each row', () => {
    // A page that has a part of a table tells of the whole table.
    const all = structure.pages.flatMap((page) => flattenStructure(page.structure));
    const [table] = all.filter(({ role }) => role === 'Table');
    const [caption, titles, ...rows] = table?.children ?? [];
    expect([caption?.role, titles?.role]).toEqual(['Caption', 'TR']);
    expect(titles?.children.map(({ role }) => role)).toEqual(['TH', 'TH']);
    expect(rows.map(({ role }) => role)).toEqual(rows.map(() => 'TR'));
    expect(rows).toHaveLength(ROWS);
    for (const { children } of rows) expect(children.map(({ role }) => role)).toEqual(['TD', 'TD']);
  });

  it('has the entries of lists with their mark and their text', () => {
    const entries = structure.pages
      .flatMap((page) => flattenStructure(page.structure))
      .filter(({ role }) => role === 'LI');
    expect(entries.length).toBeGreaterThanOrEqual(24);
    for (const { children } of entries)
      expect(['Lbl,LBody', 'LBody']).toContain(children.map(({ role }) => role).join());
  });

  it('has only types of elements that the standard knows', () => {
    const known = [
      '',
      'Root',
      'Document',
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'Caption',
      'TR',
      'TH',
      'TD',
    ];
    expect(listRoles(structure).filter((role) => !known.includes(role))).toEqual([]);
  });

  it('would not pass if it had text without a tag', async () => {
    const { pages } = await readPdfStructure(await writeUntagged());
    expect(pages[0]?.untagged).toEqual(['showText']);
    expect(pages[0]?.marked).toEqual([]);
  });
});

describe('A text that the fonts of a PDF cannot show', () => {
  const NAMES = 'Łódź, Nguyễn, Иван';
  const write = async (...texts: readonly string[]): Promise<PdfStructure> =>
    readPdfStructure(await writePdf({ ...example, title: 'Minutes', blocks: texts.map(paragraph) }));
  const listParagraphs = ({ pages }: PdfStructure) =>
    pages.flatMap((page) => flattenStructure(page.structure)).filter(({ role }) => role === 'P');

  it('is read out as it is, and a note says where its characters are shown', async () => {
    const file = await write(`${NAMES}, 会议`, 'A plain text');
    expect(listParagraphs(file).map(({ alt }) => alt)).toEqual([`${NAMES}, 会议`, null, null]);
    expect(file.pages[0]?.unreadable).toBe(0);
    expect(file.pages[0]?.text).toContain(`${NAMES}, □□`);
    expect(file.pages[0]?.text).toContain('□ stands for a character that this PDF cannot show.');
  });

  it('is shown without the characters that have no shape, and with those that share one', async () => {
    const file = await write(
      'self\u00ademployed, non\u2011profit, a\u00a0year, tab\there, e\u0301, bell\u0007, \u202eend',
    );
    expect(listParagraphs(file).map(({ alt }) => alt)).toEqual([null]);
    expect(file.pages[0]?.text).toContain('selfemployed, non-profit, a year, tab here, é, bell, end');
    expect(file.pages[0]?.unreadable).toBe(0);
  });

  it('is in cells, captions, headings, labels and entries too', async () => {
    const missing = '议';
    const file = await readPdfStructure(
      await writePdf({
        ...{ title: missing, owner: missing, madeOn: '2025-03-03' },
        blocks: [
          notice(missing),
          heading(2, missing),
          ...withLabel('Decision', missing),
          ...bullets([missing]),
          { kind: 'table', caption: missing, columns: [{ title: missing, share: 1 }], rows: [[missing]] },
        ],
      }),
    );
    const read = file.pages.flatMap((page) => flattenStructure(page.structure)).filter(({ alt }) => alt !== null);
    expect(read.map(({ role, alt }) => `${role} ${alt ?? ''}`)).toEqual([
      ...['H1 议', 'P 议', 'H2 议', 'P Decision: 议', 'LBody 议', 'Caption 议', 'TH 议', 'TD 议'],
    ]);
    expect(file.pages.map(({ unreadable }) => unreadable)).toEqual(file.pages.map(() => 0));
  });
});

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

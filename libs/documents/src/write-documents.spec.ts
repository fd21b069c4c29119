import { bullets, bulletsWithLabel, heading, withLabel, notice, paragraph, type Document } from '#documents/document';
import { writeHtml } from '#documents/write-html';
import { readPdfStructure } from '#documents/testing/pdf-structure';
import { writePdf } from '#documents/write-pdf';

const ROWS = 120;

const example: Document = {
  title: 'Minutes of 3 March',
  madeOn: '2025-03-03',
  owner: 'Ysgol Tŷ Gwyn & Co <trust>',
  blocks: [
    notice('Draft'),
    heading(2, 'Present'),
    paragraph('£600,000 was granted. Zoë’s café.'),
    ...withLabel('Decision', 'Approved'),
    ...withLabel('Nothing', null),
    ...bullets(['first', 'second <b>']),
    ...bullets([]),
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

/** The structure that a screen reader follows is not compressed. */
const countElements = (pdf: Buffer, type: string): number =>
  [...pdf.toString('latin1').matchAll(new RegExp(`/S /${type}\\b`, 'g'))].length;

describe('a document', () => {
  it('is written as HTML with its language, title and table titles, and with every character escaped', async () => {
    const html = await writeHtml(example);
    expect(html).toContain('<html lang="en-GB">');
    expect(html).toContain('<title>Minutes of 3 March</title>');
    expect(html).toContain('<th scope="col">Name</th>');
    expect(html).toContain('<caption>Votes</caption>');
    expect(html).toContain('<strong>Decision:</strong> Approved');
    expect(html).toContain('second &lt;b&gt;');
    expect(html).toContain('Ysgol Tŷ Gwyn &amp; Co &lt;trust&gt;');
    expect(html).not.toContain('<ul></ul>');
  });

  it('is written as a PDF with a tag for each heading, paragraph, list entry and cell', async () => {
    const pdf = await writePdf(example);
    expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(countElements(pdf, 'H1')).toBe(1);
    expect(countElements(pdf, 'H2')).toBe(1);
    expect(countElements(pdf, 'P')).toBe(3);
    expect(countElements(pdf, 'LI')).toBe(2);
    expect(countElements(pdf, 'TH')).toBe(2);
    expect(countElements(pdf, 'TR')).toBe(1 + ROWS);
    expect(countElements(pdf, 'TD')).toBe(2 * ROWS);
  });

  it('names the language, the title and the standard of accessible files in the PDF', async () => {
    const text = (await writePdf(example)).toString('latin1');
    expect(text).toContain('/Lang (en-GB)');
    expect(text).toContain('/DisplayDocTitle true');
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).toContain('/Marked true');
    expect(text).toContain('/Scope /Column');
    expect(text).toContain('/Tabs /S');
    // A list of glyphs must be complete, and that of the library is not.
    expect(text).not.toContain('/CIDSet');
  });

  it('gives the same bytes for the same content', async () => {
    expect(await writePdf(example)).toEqual(await writePdf(example));
  });

  it('keeps the label of a list on the page of its first entry, wherever the page ends', async () => {
    // Headings shift the lines by less than a line.
    const pagesOf = async (headings: number, lines: number): Promise<boolean[][]> => {
      const before = [
        ...Array.from({ length: headings }, () => heading(3, 'Part')),
        ...Array.from({ length: lines }, (_, place) => paragraph(`Line ${place}`)),
      ];
      const blocks = [...before, ...bulletsWithLabel('Conditions', ['A plan'])];
      const { pages } = await readPdfStructure(await writePdf({ ...example, blocks }));
      return ['Conditions:', 'A plan'].map((words) => pages.map(({ text }) => text.includes(words)));
    };
    for (const headings of [0, 1, 2, 3])
      for (let lines = 22; lines <= 32; lines += 1) {
        const [label, entry] = await pagesOf(headings, lines);
        expect([headings, lines, label]).toEqual([headings, lines, entry]);
        expect(label).toContain(true);
      }
  });

  it('writes the label of a list in HTML, and no label without entries', async () => {
    const blocks = [...bulletsWithLabel('Conditions', ['A plan']), ...bulletsWithLabel('Papers', [])];
    const html = await writeHtml({ ...example, blocks });
    expect(html).toContain('<p><strong>Conditions:</strong></p>\n<ul><li>A plan</li></ul>');
    expect(html).not.toContain('Papers');
  });
});

import type { Block, Document } from '#documents/document';
import { MARGINS, PdfPages, TEXT_SIZE } from '#documents/pdf-pages';
import { MISSING_CHARACTER } from '#documents/pdf-text';
import { PdfTable } from '#documents/pdf-table';
import { letOthersRun } from '#execution/event-loop-turns';

const MISSING_NOTE = `${MISSING_CHARACTER} stands for a character that this PDF cannot show. The HTML version of this document shows it.`;

const HEADING_SIZES = { 1: 19, 2: 15, 3: 12.5 } as const;
/** A heading stays with this much of what is below it. */
const BELOW_HEADING = 60;
/** With the space between the two. */
const LINES_OF_LABEL_AND_LIST = 2.4;
const INDENT = 14;
const LINE_GAP = 2;
const BLUE = '#1d70b8';

const writeHeading = (pages: PdfPages, level: 1 | 2 | 3, text: string): void => {
  const pdf = pages.font('bold', HEADING_SIZES[level]);
  const { shown } = pages.toShownText(text);
  pages.startPageUnless(pdf.heightOfString(shown, { width: pages.width }) + BELOW_HEADING);
  if (level !== 1 && pdf.y > MARGINS.top) pdf.moveDown(level === 2 ? 0.7 : 0.5);
  const write = (words: string): void => void pdf.text(words, MARGINS.left, pdf.y);
  pages.root.add(pages.createElement(`H${level}`, text, write));
  pdf.moveDown(0.3);
};

const writeLabel = (label: string | null, text: string): string => {
  if (label === null) return '';
  return text === '' ? `${label}:` : `${label}: `;
};

const writeParagraph = (pages: PdfPages, label: string | null, text: string): void => {
  // A label that itself started a page would lose its weight there. One without a text stays with the first line of the list below it.
  const pdf = pages.font('bold', TEXT_SIZE);
  const line = pdf.currentLineHeight(true) + LINE_GAP;
  pages.startPageUnless(text === '' ? line * LINES_OF_LABEL_AND_LIST : line);
  const before = writeLabel(label, text);
  const write = (shown: string): void => {
    pdf.x = MARGINS.left;
    if (before !== '')
      pages.font('bold', TEXT_SIZE).text(shown.slice(0, before.length), { continued: text !== '', lineGap: LINE_GAP });
    if (text !== '') pages.font('regular', TEXT_SIZE).text(shown.slice(before.length), { lineGap: LINE_GAP });
  };
  pages.root.add(pages.createElement('P', before + text, write));
  pdf.moveDown(0.4);
};

const writeNotice = (pages: PdfPages, text: string): void => {
  const pdf = pages.font('bold', TEXT_SIZE);
  const width = pages.width - INDENT;
  const height = pdf.heightOfString(pages.toShownText(text).shown, { width });
  pages.startPageUnless(height);
  const top = pdf.y;
  pdf
    .markContent('Artifact')
    .rect(MARGINS.left, top - 1, 5, height + 2)
    .fill(BLUE)
    .endMarkedContent();
  const write = (shown: string): void =>
    void pages.font('bold', TEXT_SIZE).text(shown, MARGINS.left + INDENT, top, { width });
  pages.root.add(pages.createElement('P', text, write));
  pdf.x = MARGINS.left;
  pdf.moveDown(0.6);
};

const writeList = (pages: PdfPages, items: readonly string[]): void => {
  const { pdf } = pages;
  const list = pdf.struct('L');
  pages.root.add(list);
  for (const item of items) {
    pages.font('regular', TEXT_SIZE);
    pages.startPageUnless(pdf.currentLineHeight(true));
    const top = pdf.y;
    const width = pages.width - INDENT;
    const entry = pdf.struct('LI');
    list.add(entry);
    entry.add(pdf.struct('Lbl', {}, () => void pdf.text('•', MARGINS.left + 2, top, { lineBreak: false })));
    const write = (shown: string): void =>
      void pdf.text(shown, MARGINS.left + INDENT, top, { width, lineGap: LINE_GAP });
    entry.add(pages.createElement('LBody', item, write));
    entry.end();
  }
  list.end();
  pdf.x = MARGINS.left;
  pdf.moveDown(0.4);
};

const writeBlock = (pages: PdfPages, block: Block): void | Promise<void> => {
  switch (block.kind) {
    case 'heading':
      return writeHeading(pages, block.level, block.text);
    case 'paragraph':
      return writeParagraph(pages, block.label, block.text);
    case 'list':
      return writeList(pages, block.items);
    case 'notice':
      return writeNotice(pages, block.text);
    case 'table':
      return new PdfTable(pages, block).write();
  }
};

/**
 * Writes a document as a tagged PDF, with its title, language and page numbers, so that screen readers know headings, lists and tables. Other requests run
 * between its parts.
 */
export const writePdf = async (document: Document): Promise<Buffer> => {
  const pages = new PdfPages(document);
  writeHeading(pages, 1, document.title);
  for (const block of document.blocks) {
    await writeBlock(pages, block);
    await letOthersRun();
  }
  if (pages.hasMissingCharacters) writeParagraph(pages, null, MISSING_NOTE);
  return pages.end();
};

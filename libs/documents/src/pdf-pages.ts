import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { DOCUMENT_LANGUAGE, type Document } from '#documents/document';
import { toShownText, type ShownText } from '#documents/pdf-text';

const packages = createRequire(import.meta.url);

/** Source Sans 3 under the SIL Open Font License. It is embedded, with the characters that are used. */
const REGULAR = packages.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf');
const BOLD = packages.resolve('@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf');

/** Lengths on a page are in points. A4 is 595 by 842. */
export const MARGINS = { top: 56, bottom: 64, left: 56, right: 56 };
export const TEXT_SIZE = 11;
const FOOTER_ABOVE_EDGE = 44;
const FOOTER_SIZE = 9;
const PAGE_NUMBER_WIDTH = 70;
const INK = '#0b0c0c';
const GREY = '#505a5f';

export type Structure = PDFKit.PDFStructureElement;
export type StructureOptions = NonNullable<Parameters<PDFKit.PDFDocument['struct']>[1]>;
/** Fonts are named by their paths. The library would parse a font with any other name again for every text. */
const FONTS = { regular: REGULAR, bold: BOLD };

/** Says that the file follows PDF/UA-1, the standard of accessible files. */
const ACCESSIBLE_FILE = `
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        `;

/** What the types of the library do not know. */
type WithInternals = PDFKit.PDFDocument & {
  appendXML(description: string): void;
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
};

export type FontName = keyof typeof FONTS;

const createPdf = ({ title, owner: Author, madeOn }: Document): PDFKit.PDFDocument => {
  const options: PDFKit.PDFDocumentOptions = {
    size: 'A4',
    margins: MARGINS,
    font: REGULAR,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: DOCUMENT_LANGUAGE,
    displayTitle: true,
    info: { Title: title, Author, CreationDate: new Date(madeOn) },
  };
  const pdf = new PDFDocument(options);
  // The option of the library for this standard would also list the glyphs of each font, and leave out the parts of accented letters, which the standard refuses.
  (pdf as WithInternals).appendXML(ACCESSIBLE_FILE);
  return pdf;
};

/** The pages of a tagged PDF, on which text is written from the top. */
export class PdfPages {
  readonly pdf: PDFKit.PDFDocument;
  /** The top element of the structure tree. */
  readonly root: Structure;
  private readonly footer: string;
  private hasMissing = false;

  constructor({ owner, title, ...document }: Document) {
    this.pdf = createPdf({ owner, title, ...document });
    this.footer = this.toShownText(`${owner} – ${title}`).shown;
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
  }

  /** Width of the text, in points. */
  get width(): number {
    return this.pdf.page.width - MARGINS.left - MARGINS.right;
  }

  /** Whether a text had characters that the fonts do not have. */
  get hasMissingCharacters(): boolean {
    return this.hasMissing;
  }

  /** The text as the fonts can show it. Both have the same characters. */
  toShownText(text: string): ShownText {
    const { font } = (this.pdf as WithInternals)._font;
    const found = toShownText(text, (codePoint) => font.hasGlyphForCodePoint(codePoint));
    this.hasMissing ||= found.actual !== null;
    return found;
  }

  /** An element of the structure with this text. `write`: writes it as it is shown. Programs that read the file out say what it means. */
  createElement(type: string, text: string, write: (shown: string) => void, options: StructureOptions = {}): Structure {
    const { shown, actual } = this.toShownText(text);
    return this.pdf.struct(type, actual === null ? options : { ...options, actual }, () => write(shown));
  }

  font(name: FontName, size: number): PDFKit.PDFDocument {
    return this.pdf.font(FONTS[name]).fontSize(size).fillColor(INK);
  }

  /** Starts a page if less than this height is left, and says whether it did. */
  startPageUnless(height: number): boolean {
    if (this.pdf.y + height <= this.pdf.page.height - MARGINS.bottom) return false;
    this.pdf.addPage();
    return true;
  }

  /** Numbers the pages and returns the file. */
  async end(): Promise<Buffer> {
    this.root.end();
    this.writeFooters();
    const chunks: Buffer[] = [];
    const written = new Promise<Buffer>((resolve, reject) => {
      this.pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.pdf.on('end', () => resolve(Buffer.concat(chunks)));
      this.pdf.on('error', reject);
    });
    this.pdf.end();
    return written;
  }

  private writeFooters(): void {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.pdf.switchToPage(page);
      // Text below the bottom margin would start another page.
      this.pdf.page.margins.bottom = 0;
      const y = this.pdf.page.height - FOOTER_ABOVE_EDGE;
      this.pdf
        .markContent('Artifact', { type: 'Pagination' })
        .font(FONTS.regular)
        .fontSize(FOOTER_SIZE)
        .fillColor(GREY);
      this.pdf.text(this.footer, MARGINS.left, y, {
        width: this.width - PAGE_NUMBER_WIDTH,
        height: FOOTER_SIZE * 1.5,
        ellipsis: true,
      });
      this.pdf.text(`Page ${page + 1} of ${count}`, MARGINS.left + this.width - PAGE_NUMBER_WIDTH, y, {
        width: 70,
        align: 'right',
      });
      this.pdf.endMarkedContent();
    }
  }
}

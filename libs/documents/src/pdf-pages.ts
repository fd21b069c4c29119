import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { DOCUMENT_LANGUAGE, type Document } from '#documents/document';

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
/** Fonts are named by their paths. The library would parse a font with any other name again for every text. */
const FONTS = { regular: REGULAR, bold: BOLD };

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
  // The library knows this standard of accessible files, and its types do not.
  Object.assign(options, { subset: 'PDF/UA' });
  return new PDFDocument(options);
};

/** The pages of a tagged PDF, on which text is written from the top. */
export class PdfPages {
  readonly pdf: PDFKit.PDFDocument;
  /** The top element of the structure tree. */
  readonly root: Structure;

  constructor(private readonly document: Document) {
    this.pdf = createPdf(document);
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
  }

  /** Width of the text, in points. */
  get width(): number {
    return this.pdf.page.width - MARGINS.left - MARGINS.right;
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
      this.pdf.text(`${this.document.owner} – ${this.document.title}`, MARGINS.left, y, {
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

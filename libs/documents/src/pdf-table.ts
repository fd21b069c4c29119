import type { Table } from '#documents/document';
import {
  MARGINS,
  TEXT_SIZE,
  type FontName,
  type PdfPages,
  type Structure,
  type StructureOptions,
} from '#documents/pdf-pages';
import { letOthersRun } from '#execution/event-loop-turns';

const CELL_PADDING = 4;
const LINE = '#b1b4b6';
const CAPTION_HEIGHT = 40;

// The types of the library do not know the scope of a title.
const COLUMN_TITLE: StructureOptions = {};
Object.assign(COLUMN_TITLE, { scope: 'Column' });

interface Cell {
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

/** Writes a table into a tagged PDF, with its titles on each of its pages. */
export class PdfTable {
  private readonly shares: readonly number[];
  private readonly titles: readonly string[];

  constructor(
    private readonly pages: PdfPages,
    private readonly table: Table,
  ) {
    this.titles = table.columns.map(({ title }) => title);
    this.shares = table.columns.map(({ share }) => share);
  }

  /** Other requests run between the rows. */
  async write(): Promise<void> {
    const { pages } = this;
    const { pdf } = pages;
    const { caption, rows } = this.table;
    const table = pdf.struct('Table');
    pages.root.add(table);
    const [first = []] = rows;
    pages.startPageUnless(this.heightOf(this.titles, 'bold') + this.heightOf(first, 'regular') + CAPTION_HEIGHT);
    const writeCaption = (shown: string): void => void pages.font('bold', TEXT_SIZE).text(shown, MARGINS.left, pdf.y);
    table.add(pages.createElement('Caption', caption, writeCaption));
    pdf.moveDown(0.3);
    this.writeRow(table, this.titles, true);
    for (const row of rows) {
      if (pages.startPageUnless(this.heightOf(row, 'regular'))) this.repeatTitles();
      this.writeRow(table, row, false);
      await letOthersRun();
    }
    table.end();
    pdf.x = MARGINS.left;
    pdf.moveDown(0.8);
  }

  private listCells(texts: readonly string[]): Cell[] {
    const total = this.shares.reduce((sum, share) => sum + share, 0);
    let x = MARGINS.left;
    return texts.map((text, place) => {
      const whole = (this.pages.width * (this.shares[place] ?? 0)) / total;
      const cell = { text, x, width: whole - 2 * CELL_PADDING };
      x += whole;
      return cell;
    });
  }

  private heightOf(texts: readonly string[], font: FontName): number {
    const pdf = this.pages.font(font, TEXT_SIZE);
    const heights = this.listCells(texts).map(({ text, width }) =>
      pdf.heightOfString(this.pages.toShownText(text).shown, { width }),
    );
    return Math.max(0, ...heights) + 2 * CELL_PADDING;
  }

  private writeRow(table: Structure, texts: readonly string[], isTitle: boolean): void {
    const { pdf } = this.pages;
    const font = isTitle ? 'bold' : 'regular';
    const bottom = pdf.y + this.heightOf(texts, font);
    const top = pdf.y + CELL_PADDING;
    const row = pdf.struct('TR');
    table.add(row);
    for (const { text, x, width } of this.listCells(texts)) {
      const write = (shown: string): void => void this.pages.font(font, TEXT_SIZE).text(shown, x, top, { width });
      row.add(this.pages.createElement(isTitle ? 'TH' : 'TD', text, write, isTitle ? COLUMN_TITLE : {}));
    }
    row.end();
    this.drawLine(bottom);
  }

  /** Titles on a further page are seen, and not read out again. */
  private repeatTitles(): void {
    const { pdf } = this.pages;
    const bottom = pdf.y + this.heightOf(this.titles, 'bold');
    const top = pdf.y + CELL_PADDING;
    pdf.markContent('Artifact');
    for (const { text, x, width } of this.listCells(this.titles))
      this.pages.font('bold', TEXT_SIZE).text(this.pages.toShownText(text).shown, x, top, { width });
    pdf.endMarkedContent();
    this.drawLine(bottom);
  }

  private drawLine(bottom: number): void {
    const { pdf, width } = this.pages;
    pdf
      .markContent('Artifact')
      .moveTo(MARGINS.left, bottom)
      .lineTo(MARGINS.left + width, bottom);
    pdf.lineWidth(0.5).stroke(LINE).endMarkedContent();
    pdf.y = bottom;
  }
}

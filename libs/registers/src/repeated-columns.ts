import type { CsvRecord } from '#registers/csv-records';
import type { BoundColumn } from '#registers/row-reader';
import { UnreadableFile } from '#registers/unreadable-file';

interface RepeatedColumn {
  readonly caption: string;
  readonly first: number;
  readonly others: readonly number[];
}

/** Columns that are read and that a file has more than once. Which of them is right cannot be told, so they must say the same in every row. */
export class RepeatedColumns {
  private readonly columns: readonly RepeatedColumn[];

  constructor(captions: readonly string[], bound: Iterable<BoundColumn>) {
    const read = new Map([...bound].map(({ caption, index }) => [caption, index]));
    this.columns = [...read].flatMap(([caption, first]) => {
      const others = captions.flatMap((each, index) => (each === caption && index !== first ? [index] : []));
      return others.length === 0 ? [] : [{ caption, first, others }];
    });
  }

  /** Compares the cells of a row that has as many cells as the header. Throws `UnreadableFile`. */
  assertEqual(record: CsvRecord): void {
    if ('malformed' in record) return;
    const { line, cells } = record;
    for (const { caption, first, others } of this.columns) {
      const expected = cells[first]?.trim() ?? '';
      const other = others.map((index) => cells[index]?.trim() ?? '').find((cell) => cell !== expected);
      if (other === undefined) continue;
      throw new UnreadableFile(
        `The file has the column "${caption}" more than once, and line ${line} has different values in them: "${shorten(expected)}" and "${shorten(other)}". Keep the right column, delete the others, and send the file again.`,
      );
    }
  }
}

const MAX_SHOWN_CHARACTERS = 80;

const shorten = (cell: string): string => cell.slice(0, MAX_SHOWN_CHARACTERS);

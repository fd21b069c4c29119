import type { RowReader } from '#registers/row-reader';

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const split = (cells: RowReader, column: string): string[] => {
  const parts = cells.readRaw(column).split(';');
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
};

/** The texts of a cell, which are separated by semicolons, each once. Throws `CellError` if there are too many or one is too long. */
export const readTexts = (
  cells: RowReader,
  column: string,
  { most, maxLength }: { readonly most: number; readonly maxLength: number },
): string[] => {
  const texts = split(cells, column);
  if (texts.length > most) cells.reject(column, cells.readRaw(column), `has more than ${most} entries`);
  const long = texts.find((text) => text.length > maxLength);
  if (long !== undefined) cells.reject(column, long, `is longer than ${maxLength} characters`);
  return texts;
};

/** The codes of a cell, which are separated by semicolons, each once. Throws `CellError`. */
export const readCodes = (cells: RowReader, column: string): string[] => {
  const codes = split(cells, column);
  const wrong = codes.find((code) => !CODE.test(code));
  if (wrong !== undefined)
    cells.reject(column, wrong, 'is not a code. Separate codes by semicolons, such as mentoring; joint-training');
  return codes;
};

import type { HeaderDifferences } from '#registers/table';

/** What is known of a file besides its bytes. */
export interface ReadOptions {
  /** Other captions by the usual one, such as `{ 'Trusts (code)': 'TrustCode' }`. They come before the usual ones. */
  readonly captions?: Readonly<Record<string, string>> | undefined;
  /** Called once, before the first row, with the unknown, missing and repeated columns. */
  readonly onHeader?: ((differences: HeaderDifferences) => void) | undefined;
}

/** How the columns of a table are found whose usual captions are their names. */
export const layOutCaptions = ({ captions = {}, onHeader }: ReadOptions) => ({
  headerMark: captions.URN ?? 'URN',
  findCaptions: (column: string): readonly string[] => {
    const own = captions[column];
    return own === undefined ? [column] : [own, column];
  },
  onHeader,
});

/** A heading within a document. The title of the document is its only heading of level 1. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 2 | 3;
  readonly text: string;
}

/** A paragraph. `label`: words in bold before the text, such as "Decision". Without a text, the list that follows is what it names. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly label: string | null;
  readonly text: string;
}

/** A list with bullets. */
export interface BulletList {
  readonly kind: 'list';
  readonly items: readonly string[];
}

/** A table. The first row has the titles of the columns. `share`: how much of the width a column takes, in relation to the others. */
export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly share: number }[];
  readonly rows: readonly (readonly string[])[];
}

/** Words that stand out, such as "Draft". */
export interface Notice {
  readonly kind: 'notice';
  readonly text: string;
}

export type Block = Heading | Paragraph | BulletList | Table | Notice;

/**
 * A document in plain British English, from which HTML and PDF are written. `madeOn`: the ISO day that it is about; the same content gives the same bytes.
 * `owner`: the words at the foot of each page.
 */
export interface Document {
  readonly title: string;
  readonly madeOn: string;
  readonly owner: string;
  readonly blocks: readonly Block[];
}

export const DOCUMENT_LANGUAGE = 'en-GB';

export const heading = (level: Heading['level'], text: string): Heading => ({ kind: 'heading', level, text });

export const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', label: null, text });

/** A paragraph that begins with a label in bold; none if there is nothing to say. */
export const withLabel = (label: string, text: string | null): Paragraph[] =>
  text === null || text === '' ? [] : [{ kind: 'paragraph', label, text }];

/** A list with bullets; none without entries. */
export const bullets = (items: readonly string[]): BulletList[] =>
  items.length === 0 ? [] : [{ kind: 'list', items }];

/** A list with bullets under a label in bold, which stays on the page of the first entry; none without entries. */
export const bulletsWithLabel = (label: string, items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'paragraph', label, text: '' }, ...bullets(items)];

export const notice = (text: string): Notice => ({ kind: 'notice', text });

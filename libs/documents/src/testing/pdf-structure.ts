import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** An element of the structure that a screen reader follows: its type, and its elements in the order in which they are read. */
export interface StructureElement {
  readonly role: string;
  readonly children: readonly StructureElement[];
}

/** What a PDF file says to programs that read it out, as PDF.js reads it: another program than the one that wrote it. */
export interface PdfStructure {
  readonly title: string;
  readonly language: string;
  readonly showsTitle: boolean;
  readonly isMarked: boolean;
  readonly pages: readonly {
    /** The elements of which a part is on the page. */
    readonly structure: StructureElement;
    /** What is drawn or written outside tags and artifacts, by the names of its operators. A screen reader would pass over it, or read it at a wrong place. */
    readonly untagged: readonly string[];
    /** Numbers of the pieces of marked text on the page, and those to which the structure refers, each in its order. */
    readonly marked: readonly number[];
    readonly referred: readonly number[];
  }[];
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;
type OperatorName = keyof Awaited<ReturnType<typeof getResolvedPDFJS>>['OPS'];

const VISIBLE: readonly OperatorName[] = [
  'showText',
  'showSpacedText',
  'nextLineShowText',
  'nextLineSetSpacingShowText',
  'constructPath',
  'stroke',
  'fill',
  'eoFill',
  'fillStroke',
  'shadingFill',
  'paintImageXObject',
  'paintInlineImageXObject',
  'paintFormXObjectBegin',
];

/** The arguments of a marked piece: its tag, and its number; null for an artifact. */
const readNumber = (args: unknown): number | null => {
  const [, number] = Array.isArray(args) ? (args as readonly unknown[]) : [];
  return typeof number === 'number' ? number : null;
};

const readContent = async (page: PdfPage): Promise<{ untagged: string[]; marked: number[] }> => {
  const { OPS } = await getResolvedPDFJS();
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));
  const { fnArray, argsArray } = await page.getOperatorList();
  const [untagged, marked]: [string[], number[]] = [[], []];
  let depth = 0;
  for (const [place, code] of fnArray.entries()) {
    const name = names.get(code) ?? String(code);
    if (name.startsWith('beginMarkedContent')) {
      depth += 1;
      const number = readNumber(argsArray[place]);
      if (number !== null) marked.push(number);
    } else if (name === 'endMarkedContent') depth -= 1;
    else if (depth === 0 && VISIBLE.some((each) => each === name)) untagged.push(name);
  }
  return { untagged, marked };
};

interface RawNode {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly RawNode[];
}

/** A page without tags has no tree, which the types of the library do not know. */
const toTree = (found: RawNode | null): RawNode => found ?? {};

const toElement = ({ role = '', children = [] }: RawNode): StructureElement => ({
  role,
  children: children.filter((child) => child.role !== undefined).map(toElement),
});

const listReferred = ({ id, children = [] }: RawNode): number[] => {
  const number = /_mc(\d+)$/.exec(id ?? '')?.[1];
  return [...(number === undefined ? [] : [Number(number)]), ...children.flatMap(listReferred)];
};

const readPage = async (pdf: PdfDocument, number: number): Promise<PdfStructure['pages'][number]> => {
  const page = await pdf.getPage(number);
  const tree = toTree(await page.getStructTree());
  return { structure: toElement(tree), referred: listReferred(tree), ...(await readContent(page)) };
};

/** Reads the structure of a PDF file. */
export const readPdfStructure = async (file: Buffer): Promise<PdfStructure> => {
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const { info } = await pdf.getMetadata();
  const { Title: title, Language: language } = info as Readonly<Record<string, unknown>>;
  const preferences = (await pdf.getViewerPreferences()) as Readonly<Record<string, unknown>> | null;
  const marks = (await pdf.getMarkInfo()) as { readonly Marked?: boolean } | null;
  const pages: PdfStructure['pages'][number][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(pdf, number));
  return {
    ...{ title: String(title), language: String(language), pages },
    ...{ showsTitle: preferences?.DisplayDocTitle === true, isMarked: marks?.Marked === true },
  };
};

/** All elements of a tree, each before its own elements. */
export const flattenStructure = (element: StructureElement): StructureElement[] => [
  element,
  ...element.children.flatMap(flattenStructure),
];

import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** An element of the structure that a screen reader follows: its type, and its elements in the order in which they are read. */
export interface StructureElement {
  readonly role: string;
  /** What is read out in place of the text, if that cannot be shown; otherwise null. */
  readonly alt: string | null;
  readonly children: readonly StructureElement[];
}

/** What a PDF file says to programs that read it out, as PDF.js reads it: another program than the one that wrote it. */
export interface PdfStructure {
  readonly title: string;
  readonly language: string;
  readonly showsTitle: boolean;
  readonly isMarked: boolean;
  /** The part of PDF/UA, and the title, as the metadata say. */
  readonly standard: string;
  readonly titleInMetadata: string;
  readonly pages: readonly {
    /** The elements of which a part is on the page. */
    readonly structure: StructureElement;
    /** What is drawn or written outside tags and artifacts, by the names of its operators. A screen reader would pass over it, or read it at a wrong place. */
    readonly untagged: readonly string[];
    /** Numbers of the pieces of marked text on the page, and those to which the structure refers, each in its order. */
    readonly marked: readonly number[];
    readonly referred: readonly number[];
    /** The text as it is shown: the characters that the fonts say their shapes are. */
    readonly text: string;
    /** How many shapes stand for no character, or are the box of a font for a character that it does not have. */
    readonly unreadable: number;
    /** The names of the fonts, and of those that are not in the file. */
    readonly fonts: readonly string[];
    readonly missingFonts: readonly string[];
    /** How many links and other notes the page has. */
    readonly annotations: number;
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

interface RawGlyph {
  readonly originalCharCode: number;
  readonly unicode: string;
}

/** The shapes of a piece of text. Numbers between them are spaces of a width. */
const listGlyphs = (args: unknown): RawGlyph[] => {
  const [glyphs] = Array.isArray(args) ? (args as readonly unknown[]) : [];
  const all = Array.isArray(glyphs) ? (glyphs as readonly unknown[]) : [];
  return all.filter((each): each is RawGlyph => typeof each === 'object' && each !== null);
};

/** What the standard does not accept as the character of a shape. */
const NO_CHARACTERS = ['\u0000', '\ufeff', '\ufffe'];

const isReadable = ({ originalCharCode, unicode }: RawGlyph): boolean =>
  originalCharCode !== 0 && unicode !== '' && !NO_CHARACTERS.some((each) => unicode.includes(each));

interface RawFont {
  readonly name: string;
  readonly missingFile: boolean;
}

/** What the fonts say of the text of a page. */
const readText = async (page: PdfPage) => {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const listArguments = (name: OperatorName): unknown[] =>
    fnArray.flatMap((code, place) => (code === OPS[name] ? [argsArray[place] as unknown] : []));
  const glyphs = listArguments('showText').flatMap(listGlyphs);
  const ids = new Set(listArguments('setFont').map((args) => String((args as readonly unknown[])[0])));
  const fonts = [...ids].map((id) => page.commonObjs.get(id) as RawFont);
  return {
    text: glyphs.map(({ unicode }) => unicode).join(''),
    unreadable: glyphs.filter((glyph) => !isReadable(glyph)).length,
    fonts: fonts.map(({ name }) => name),
    missingFonts: fonts.flatMap(({ name, missingFile }) => (missingFile ? [name] : [])),
    annotations: (await page.getAnnotations()).length,
  };
};

interface RawNode {
  readonly role?: string;
  readonly alt?: string;
  readonly id?: string;
  readonly children?: readonly RawNode[];
}

/** A page without tags has no tree, which the types of the library do not know. */
const toTree = (found: RawNode | null): RawNode => found ?? {};

const toElement = ({ role = '', alt, children = [] }: RawNode): StructureElement => ({
  role,
  alt: alt ?? null,
  children: children.filter((child) => child.role !== undefined).map(toElement),
});

const listReferred = ({ id, children = [] }: RawNode): number[] => {
  const number = /_mc(\d+)$/.exec(id ?? '')?.[1];
  return [...(number === undefined ? [] : [Number(number)]), ...children.flatMap(listReferred)];
};

const readPage = async (pdf: PdfDocument, number: number): Promise<PdfStructure['pages'][number]> => {
  const page = await pdf.getPage(number);
  const tree = toTree(await page.getStructTree());
  const content = { ...(await readContent(page)), ...(await readText(page)) };
  return { structure: toElement(tree), referred: listReferred(tree), ...content };
};

/** A file without metadata has none, which the types of the library do not know. */
const readMetadata = (metadata: { get(name: string): unknown } | null) => ({
  standard: String(metadata?.get('pdfuaid:part')),
  titleInMetadata: String(metadata?.get('dc:title')),
});

/** Reads the structure of a PDF file. */
export const readPdfStructure = async (file: Buffer): Promise<PdfStructure> => {
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const { info, metadata } = await pdf.getMetadata();
  const { Title: title, Language: language } = info as Readonly<Record<string, unknown>>;
  const preferences = (await pdf.getViewerPreferences()) as Readonly<Record<string, unknown>> | null;
  const marks = (await pdf.getMarkInfo()) as { readonly Marked?: boolean } | null;
  const pages: PdfStructure['pages'][number][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(pdf, number));
  return {
    ...{ title: String(title), language: String(language), pages },
    ...{ showsTitle: preferences?.DisplayDocTitle === true, isMarked: marks?.Marked === true },
    ...readMetadata(metadata),
  };
};

/** All elements of a tree, each before its own elements. */
export const flattenStructure = (element: StructureElement): StructureElement[] => [
  element,
  ...element.children.flatMap(flattenStructure),
];

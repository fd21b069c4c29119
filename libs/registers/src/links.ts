import type { Readable } from 'node:stream';
import type { IsoDay } from '#kernel/time';
import { layOutCaptions, type ReadOptions } from '#registers/own-captions';
import type { RowReader } from '#registers/row-reader';
import { collectBySchool, readItemRow, type SchoolItems } from '#registers/school-items';
import { type InvalidRow, readTable } from '#registers/table';

/** A link of a school to another. A field is missing if the file lacks its column, and null if its cell is blank. */
export interface FoundLink {
  readonly urn: string;
  /** As in the register, such as "Predecessor - merged". */
  readonly type: string;
  readonly name?: string | null;
  readonly establishedOn?: IsoDay | null;
}

export type LinksRow = SchoolItems<FoundLink> | InvalidRow;

const REQUIRED = ['URN', 'LinkURN', 'LinkType'] as const;
const NAME = 'LinkName';
const ESTABLISHED = 'LinkEstablishedDate';

export const LINK_COLUMNS = [...REQUIRED, NAME, ESTABLISHED];

/**
 * Reads the GIAS extract `links_edubasealldata`, in which each school has a row for each of its links, and yields the links of each school together.
 *
 * @throws UnreadableFile before the first row, if the file is empty or lacks a required column
 */
export function readLinks(input: Readable, options: ReadOptions = {}): AsyncIterable<LinksRow> {
  const found = layOutCaptions(options);
  const layout = { ...found, required: REQUIRED, optional: [NAME, ESTABLISHED], published: [], maxTitleLines: 0 };
  const toKey = ({ urn, type }: FoundLink): string => `${urn} ${type}`;
  return collectBySchool(readTable(input, layout, (cells) => readItemRow(cells, toKey, () => toLink(cells))));
}

const toLink = (cells: RowReader): FoundLink => ({
  urn: cells.readMatching('LinkURN', /^\d{6}$/, 'a URN of six digits'),
  type: cells.readRequiredText('LinkType'),
  ...(cells.has(NAME) ? { name: cells.readText(NAME) } : {}),
  ...(cells.has(ESTABLISHED) ? { establishedOn: cells.readDay(ESTABLISHED) } : {}),
});

import type { Readable } from 'node:stream';
import { readFilledText, readPeriod, readTextOrBlank, readUrnOrBlank, readWordOrBlank } from '#registers/entry-cells';
import { collectEntries, readKeyedRow, toEntryLayout, type EntryGroup } from '#registers/entry-groups';
import type { ReadOptions } from '#registers/own-captions';
import type { RowReader } from '#registers/row-reader';
import { type InvalidRow, readTable } from '#registers/table';
import type { IsoDay } from '#kernel/time';

const PARTS = ['lead-school', 'member'] as const;

/** One row of a file of alliances: a lead school or a member of the alliance for a time. */
export interface AllianceEntry {
  readonly line: number;
  /** The name of the alliance as this row writes it. */
  readonly alliance: string;
  readonly part: (typeof PARTS)[number];
  /** The form that the alliance has from the first day of a lead school on; null if the row does not say so. */
  readonly form: string | null;
  readonly urn: string | null;
  readonly organisation: string | null;
  readonly kind: string | null;
  readonly engagement: string | null;
  readonly from: IsoDay;
  /** The last day; null while it goes on. */
  readonly to: IsoDay | null;
}

/** An alliance with its rows. The key is its name in small letters. */
export type AllianceEntriesRow = EntryGroup<AllianceEntry> | InvalidRow;

const MAX_NAME_LENGTH = 200;
const MAX_CODE_LENGTH = 64;

const REQUIRED = ['alliance', 'part', 'from'] as const;
const OPTIONAL = ['form', 'urn', 'organisation', 'kind', 'engagement', 'to'] as const;

/** The name as files and people compare it: small letters, single spaces. */
export const toNameKey = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase();

const readEntry = (cells: RowReader): AllianceEntry => {
  const part = readWordOrBlank(cells, 'part', PARTS);
  if (part === null) cells.reject('part', '', `is not one of ${PARTS.join(', ')}`);
  const urn = readUrnOrBlank(cells, 'urn');
  if (part === 'lead-school' && urn === null) cells.reject('urn', '', 'is blank. Give the URN of the lead school');
  const organisation = readTextOrBlank(cells, 'organisation', MAX_NAME_LENGTH);
  if (part === 'member' && urn === null && organisation === null)
    cells.reject('organisation', '', 'is blank. Name the organisation, or give the URN of a school');
  return {
    line: cells.line,
    alliance: readFilledText(cells, 'alliance', MAX_NAME_LENGTH),
    part: part === 'member' ? 'member' : 'lead-school',
    form: readTextOrBlank(cells, 'form', MAX_CODE_LENGTH),
    urn,
    organisation,
    kind: readTextOrBlank(cells, 'kind', MAX_CODE_LENGTH),
    engagement: readTextOrBlank(cells, 'engagement', MAX_CODE_LENGTH),
    ...readPeriod(cells),
  };
};

/** Reads a file of alliances, and yields the rows of each alliance together. Throws `UnreadableFile`. */
export const readAlliances = (
  input: Readable,
  { onHeader }: Pick<ReadOptions, 'onHeader'> = {},
): AsyncIterable<AllianceEntriesRow> => {
  const layout = { ...toEntryLayout(REQUIRED, OPTIONAL), onHeader };
  const readKey = (cells: RowReader) => (): string => toNameKey(readFilledText(cells, 'alliance', MAX_NAME_LENGTH));
  return collectEntries(
    readTable(input, layout, (cells) => readKeyedRow(cells, readKey(cells), () => readEntry(cells))),
  );
};

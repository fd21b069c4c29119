import type { Readable } from 'node:stream';
import { toNameKey } from '#registers/alliance-entries';
import { readCodes, readTexts } from '#registers/code-cells';
import { readFilledText, readPeriod, readTextOrBlank, readUrnOrBlank, readWordOrBlank } from '#registers/entry-cells';
import { collectEntries, readKeyedRow, toEntryLayout, type EntryGroup } from '#registers/entry-groups';
import type { ReadOptions } from '#registers/own-captions';
import type { RowReader } from '#registers/row-reader';
import { type InvalidRow, readTable } from '#registers/table';
import type { IsoDay } from '#kernel/time';

const EMPLOYERS = ['council', 'alliance', 'self-employed'] as const;

/** One row of a file of leaders: a designation of a person. */
export interface LeaderEntry {
  readonly line: number;
  readonly name: string;
  /** In small letters; null if the row names the person by their id. */
  readonly email: string | null;
  /** The id of a person who is registered; null if the row names them by their email address. */
  readonly personId: string | null;
  readonly providerType: string;
  readonly designatingBody: string;
  readonly from: IsoDay;
  /** The last day; null for a designation without end. */
  readonly to: IsoDay | null;
  readonly homeSchool: string | null;
  readonly employer: (typeof EMPLOYERS)[number] | null;
  readonly councilName: string | null;
  readonly councilCode: string | null;
  /** The name of the alliance to which the leader answers. */
  readonly alliance: string | null;
  readonly phases: readonly string[];
  readonly needAreas: readonly string[];
}

/** A person with their designations. The key is the id of the person or the email address. */
export type LeaderEntriesRow = EntryGroup<LeaderEntry> | InvalidRow;

const EMAIL = /^[^\s@]+@[^\s@]+$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MAX_NAME_LENGTH = 200;
const MAX_EMAIL_LENGTH = 254;
const MAX_CODE_LENGTH = 64;
const PHASES = { most: 10, maxLength: 100 };

const REQUIRED = ['name', 'providerType', 'designatingBody', 'from', 'phases', 'needAreas'] as const;
const OPTIONAL = [
  'email',
  'personId',
  'to',
  'homeSchool',
  'employer',
  'councilName',
  'councilCode',
  'alliance',
] as const;

const readEmail = (cells: RowReader): string | null => {
  const email = readTextOrBlank(cells, 'email', MAX_EMAIL_LENGTH);
  if (email !== null && !EMAIL.test(email)) cells.reject('email', email, 'is not an email address');
  return email === null ? null : email.toLowerCase();
};

const readPersonId = (cells: RowReader): string | null => {
  const id = cells.readRaw('personId').toLowerCase();
  if (id !== '' && !UUID.test(id)) cells.reject('personId', id, 'is not the id of a person');
  return id === '' ? null : id;
};

const readCode = (cells: RowReader, column: string): string | null => {
  const code = readTextOrBlank(cells, column, MAX_CODE_LENGTH);
  if (code !== null && !CODE.test(code))
    cells.reject(column, code, 'is not a code of small letters, digits and hyphens');
  return code;
};

const readKey = (cells: RowReader): string => {
  const key = readPersonId(cells) ?? readEmail(cells);
  return key ?? cells.reject('email', '', 'is blank. Give the email address, by which the person is found again');
};

const readEntry = (cells: RowReader): LeaderEntry => {
  const employer = readWordOrBlank(cells, 'employer', EMPLOYERS);
  const personId = readPersonId(cells);
  return {
    line: cells.line,
    name: readFilledText(cells, 'name', MAX_NAME_LENGTH),
    email: personId === null ? readEmail(cells) : null,
    personId,
    providerType: readCode(cells, 'providerType') ?? cells.reject('providerType', '', 'is blank'),
    designatingBody: readFilledText(cells, 'designatingBody', MAX_NAME_LENGTH),
    ...readPeriod(cells),
    homeSchool: readUrnOrBlank(cells, 'homeSchool'),
    employer: EMPLOYERS.find((each) => each === employer) ?? null,
    councilName: readTextOrBlank(cells, 'councilName', MAX_NAME_LENGTH),
    councilCode: readCode(cells, 'councilCode'),
    alliance: readTextOrBlank(cells, 'alliance', MAX_NAME_LENGTH),
    phases: readTexts(cells, 'phases', PHASES),
    needAreas: readCodes(cells, 'needAreas'),
  };
};

/** The second row of a person must have the name of the first. */
const readNamedRow = (cells: RowReader, names: Map<string, string>): LeaderEntry => {
  const entry = readEntry(cells);
  const key = readKey(cells);
  const name = toNameKey(entry.name);
  if ((names.get(key) ?? name) !== name)
    cells.reject('name', entry.name, 'is not the name that an earlier row has for this person');
  names.set(key, name);
  return entry;
};

/** Reads a file of leaders, and yields the designations of each person together. Throws `UnreadableFile`. */
export const readLeaders = (
  input: Readable,
  { onHeader }: Pick<ReadOptions, 'onHeader'> = {},
): AsyncIterable<LeaderEntriesRow> => {
  const layout = { ...toEntryLayout(REQUIRED, OPTIONAL), onHeader };
  const names = new Map<string, string>();
  return collectEntries(
    readTable(input, layout, (cells) =>
      readKeyedRow(
        cells,
        () => readKey(cells),
        () => readNamedRow(cells, names),
      ),
    ),
  );
};

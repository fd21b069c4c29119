import type { Readable } from 'node:stream';
import type { IsoDay } from '#kernel/time';
import { type RowReader, UrnColumn } from '#registers/row-reader';
import { OPTIONAL_COLUMNS, OTHER_PUBLISHED_COLUMNS, REQUIRED_COLUMNS } from '#registers/gias-columns';
import { layOutCaptions, type ReadOptions } from '#registers/own-captions';
import { type Governance, findSchoolType } from '#registers/school-types';
import { type InvalidRow, readTable } from '#registers/table';

/** What every extract says of a school. */
interface RequiredFields {
  /** Unique reference number, six digits. */
  readonly urn: string;
  readonly name: string;
  /** As in the register: "Open", "Closed", "Open, but proposed to close" or "Proposed to open". */
  readonly status: string;
  /** As in the register, where "Not applicable" is a phase (special schools and pupil referral units). */
  readonly phase: string;
  /** Three digits. */
  readonly laCode: string;
}

/** What an extract can say besides. Null means not known: the cell is blank or says so. */
interface OptionalFields {
  readonly laName: string | null;
  readonly typeCode: string | null;
  readonly typeName: string | null;
  readonly typeGroup: string | null;
  /** Four digits, unique within the local authority, with leading zeros. */
  readonly establishmentNumber: string | null;
  readonly openedOn: IsoDay | null;
  readonly closedOn: IsoDay | null;
  readonly reasonOpened: string | null;
  readonly reasonClosed: string | null;
  readonly districtCode: string | null;
  readonly districtName: string | null;
  readonly regionCode: string | null;
  readonly regionName: string | null;
  readonly urbanRuralCode: string | null;
  readonly urbanRuralName: string | null;
  readonly pupils: number | null;
  /** Percentage of pupils eligible for free school meals, from 0 to 100. */
  readonly percentageFsm: number | null;
  readonly fsmPupils: number | null;
  readonly trustName: string | null;
  readonly trustCode: string | null;
  readonly federationCode: string | null;
  readonly federationName: string | null;
  readonly sponsors: string | null;
  readonly religiousCharacter: string | null;
  readonly dioceseCode: string | null;
  readonly dioceseName: string | null;
  readonly postcode: string | null;
  /** UK provider reference number. */
  readonly ukprn: string | null;
  readonly capacity: number | null;
  readonly lowestAge: number | null;
  readonly highestAge: number | null;
  readonly sixthForm: string | null;
  readonly nursery: string | null;
  readonly gender: string | null;
  readonly previousLaCode: string | null;
  readonly previousEstablishmentNumber: string | null;
}

/** Metres on the British National Grid. Both are known or neither. */
interface Position {
  readonly easting: number | null;
  readonly northing: number | null;
}

/** One school in the extract. A field is missing if the extract lacks its column, and null if its cell is blank. */
export interface EstablishmentEntry extends RequiredFields, Partial<OptionalFields>, Partial<Position> {
  /** Whose law governs the school, derived from its type; null without a type or for any other type. */
  readonly governance: Exclude<Governance, 'other'> | null;
}

/** A row of the file: a school, or why the row is invalid. `line`: the physical line on which it begins, from 1. */
export type EstablishmentRow = { readonly line: number; readonly entry: EstablishmentEntry } | InvalidRow;

/**
 * Reads the GIAS extract `edubasealldata` as a stream: Windows-1252 or UTF-8, CRLF or LF, columns found by name.
 * An invalid row is yielded with its line and the reason. A second row with the same URN is invalid.
 *
 * @throws UnreadableFile before the first row, if the file is empty or lacks a required column
 */
export function readEstablishments(input: Readable, options: ReadOptions = {}): AsyncIterable<EstablishmentRow> {
  const urns = new UrnColumn('URN');
  const layout = {
    ...layOutCaptions(options),
    required: REQUIRED_COLUMNS,
    optional: OPTIONAL_COLUMNS,
    published: OTHER_PUBLISHED_COLUMNS,
    maxTitleLines: 0,
  };
  return readTable(input, layout, (cells) => ({ line: cells.line, entry: toEntry(urns.read(cells), cells) }));
}

type Caption = (typeof OPTIONAL_COLUMNS)[number];

interface Column<Value> {
  readonly caption: Caption;
  readonly read: (cells: RowReader) => Value;
}

const text = (caption: Caption): Column<string | null> => ({ caption, read: (cells) => cells.readText(caption) });
const day = (caption: Caption): Column<IsoDay | null> => ({ caption, read: (cells) => cells.readDay(caption) });
const number = (caption: Caption, most: number): Column<number | null> => ({
  caption,
  read: (cells) => cells.readInteger(caption, most),
});

const MOST_PUPILS = 99_999;
const HIGHEST_AGE = 99;

const COLUMNS: { readonly [Field in keyof OptionalFields]: Column<OptionalFields[Field]> } = {
  laName: text('LA (name)'),
  typeCode: text('TypeOfEstablishment (code)'),
  typeName: text('TypeOfEstablishment (name)'),
  typeGroup: text('EstablishmentTypeGroup (name)'),
  establishmentNumber: text('EstablishmentNumber'),
  openedOn: day('OpenDate'),
  closedOn: day('CloseDate'),
  reasonOpened: text('ReasonEstablishmentOpened (name)'),
  reasonClosed: text('ReasonEstablishmentClosed (name)'),
  districtCode: text('DistrictAdministrative (code)'),
  districtName: text('DistrictAdministrative (name)'),
  regionCode: text('GOR (code)'),
  regionName: text('GOR (name)'),
  urbanRuralCode: text('UrbanRural (code)'),
  urbanRuralName: text('UrbanRural (name)'),
  pupils: number('NumberOfPupils', MOST_PUPILS),
  percentageFsm: { caption: 'PercentageFSM', read: (cells) => cells.readPercentage('PercentageFSM') },
  fsmPupils: number('FSM', MOST_PUPILS),
  trustName: text('Trusts (name)'),
  trustCode: text('Trusts (code)'),
  federationCode: text('Federations (code)'),
  federationName: text('Federations (name)'),
  sponsors: text('SchoolSponsors (name)'),
  religiousCharacter: text('ReligiousCharacter (name)'),
  dioceseCode: text('Diocese (code)'),
  dioceseName: text('Diocese (name)'),
  postcode: text('Postcode'),
  ukprn: text('UKPRN'),
  capacity: number('SchoolCapacity', MOST_PUPILS),
  lowestAge: number('StatutoryLowAge', HIGHEST_AGE),
  highestAge: number('StatutoryHighAge', HIGHEST_AGE),
  sixthForm: text('OfficialSixthForm (name)'),
  nursery: text('NurseryProvision (name)'),
  gender: text('Gender (name)'),
  previousLaCode: text('PreviousLA (code)'),
  previousEstablishmentNumber: text('PreviousEstablishmentNumber'),
};

const FIELDS = Object.entries(COLUMNS);

function toEntry(urn: string, cells: RowReader): EstablishmentEntry {
  const stated: Record<string, string | number | null> = {};
  for (const [field, { caption, read }] of FIELDS) if (cells.has(caption)) stated[field] = read(cells);
  const optional = stated as Partial<OptionalFields>;
  return {
    urn,
    name: cells.readRequiredText('EstablishmentName'),
    status: cells.readRequiredText('EstablishmentStatus (name)'),
    phase: cells.readRequiredText('PhaseOfEducation (name)'),
    laCode: cells.readMatching('LA (code)', /^\d{3}$/, 'a local authority code of three digits'),
    governance: deriveGovernance(optional.typeCode ?? null),
    ...optional,
    ...readPosition(cells),
  };
}

function deriveGovernance(typeCode: string | null): EstablishmentEntry['governance'] {
  const governance = findSchoolType(typeCode)?.governance ?? null;
  return governance === 'other' ? null : governance;
}

/**
 * Reads the position; nothing without its columns. The National Grid extends 700 km east and 1,300 km north; 0,0 is in the sea and means not located.
 */
function readPosition(cells: RowReader): Partial<Position> {
  if (!cells.has('Easting') && !cells.has('Northing')) return {};
  const easting = cells.readInteger('Easting', 700_000);
  const northing = cells.readInteger('Northing', 1_300_000);
  if (easting === 0 && northing === 0) return { easting: null, northing: null };
  if ((easting === null) !== (northing === null)) {
    const blank = easting === null ? 'Easting' : 'Northing';
    cells.reject(blank, cells.readRaw(blank), 'is missing although the other coordinate is given');
  }
  return { easting, northing };
}

import type { Readable } from 'node:stream';
import { CellError, type RowReader, UrnColumn } from '#registers/row-reader';
import { OPTIONAL_COLUMNS, OTHER_PUBLISHED_COLUMNS, REQUIRED_COLUMNS } from '#registers/gias-columns';
import { type Governance, findSchoolType } from '#registers/school-types';
import { type InvalidRow, type HeaderDifferences, readTable } from '#registers/table';

/** One school in the extract. Null means not known: the column is missing, blank or says so. */
export interface EstablishmentEntry {
  /** Unique reference number, six digits. */
  readonly urn: string;
  readonly name: string;
  /** As in the register: "Open", "Closed", "Open, but proposed to close" or "Proposed to open". */
  readonly status: string;
  /** As in the register, where "Not applicable" is a phase (special schools and pupil referral units). */
  readonly phase: string;
  /** Three digits. */
  readonly laCode: string;
  readonly laName: string | null;
  readonly typeCode: string | null;
  /** Whose law governs the school, derived from its type; null without a type or for any other type. */
  readonly governance: Exclude<Governance, 'other'> | null;
  /** Four digits, unique within the local authority, with leading zeros. */
  readonly establishmentNumber: string | null;
  /** ISO day. */
  readonly openedOn: string | null;
  /** ISO day. */
  readonly closedOn: string | null;
  readonly districtCode: string | null;
  readonly districtName: string | null;
  /** Metres on the British National Grid. Known only together with the northing. */
  readonly easting: number | null;
  /** Metres on the British National Grid. */
  readonly northing: number | null;
  readonly pupils: number | null;
  /** Percentage of pupils eligible for free school meals, from 0 to 100. */
  readonly percentageFsm: number | null;
  readonly trustName: string | null;
  readonly trustCode: string | null;
  readonly federation: string | null;
  readonly religiousCharacter: string | null;
  readonly diocese: string | null;
  readonly postcode: string | null;
  /** UK provider reference number. */
  readonly ukprn: string | null;
}

/** A row of the file: a school, or why the row is invalid. `line`: the physical line on which it begins, from 1. */
export type EstablishmentRow = { readonly line: number; readonly entry: EstablishmentEntry } | InvalidRow;

export interface EstablishmentOptions {
  /** Called once, before the first row, with the unknown, missing and repeated columns. */
  readonly onHeader?: ((differences: HeaderDifferences) => void) | undefined;
}

/**
 * Reads the GIAS extract `edubasealldata` as a stream: Windows-1252 or UTF-8, CRLF or LF, columns found by name.
 * An invalid row is yielded with its line and the reason. A second row with the same URN is invalid.
 *
 * @throws UnreadableFile before the first row, if the file is empty or lacks a required column
 */
export function readEstablishments(
  input: Readable,
  options: EstablishmentOptions = {},
): AsyncIterable<EstablishmentRow> {
  const urns = new UrnColumn('URN');
  const layout = {
    required: REQUIRED_COLUMNS,
    optional: OPTIONAL_COLUMNS,
    published: OTHER_PUBLISHED_COLUMNS,
    maxTitleLines: 0,
    onHeader: options.onHeader,
  };
  return readTable(input, layout, (cells) => ({ line: cells.line, entry: toEntry(urns.read(cells), cells) }));
}

function toEntry(urn: string, cells: RowReader): EstablishmentEntry {
  const typeCode = cells.readText('TypeOfEstablishment (code)');
  return {
    urn,
    name: cells.readRequiredText('EstablishmentName'),
    status: cells.readRequiredText('EstablishmentStatus (name)'),
    phase: cells.readRequiredText('PhaseOfEducation (name)'),
    laCode: cells.readMatching('LA (code)', /^\d{3}$/, 'a local authority code of three digits'),
    laName: cells.readText('LA (name)'),
    typeCode,
    governance: deriveGovernance(typeCode),
    establishmentNumber: cells.readText('EstablishmentNumber'),
    openedOn: cells.readDay('OpenDate'),
    closedOn: cells.readDay('CloseDate'),
    districtCode: cells.readText('DistrictAdministrative (code)'),
    districtName: cells.readText('DistrictAdministrative (name)'),
    ...readPosition(cells),
    pupils: cells.readInteger('NumberOfPupils', 99_999),
    percentageFsm: cells.readPercentage('PercentageFSM'),
    ...readResponsibleBodies(cells),
    postcode: cells.readText('Postcode'),
    ukprn: cells.readText('UKPRN'),
  };
}

function deriveGovernance(typeCode: string | null): EstablishmentEntry['governance'] {
  const governance = findSchoolType(typeCode)?.governance ?? null;
  return governance === 'other' ? null : governance;
}

/** Reads the position. The National Grid extends 700 km east and 1,300 km north; 0,0 is in the sea and means not located. */
function readPosition(cells: RowReader): Pick<EstablishmentEntry, 'easting' | 'northing'> {
  const easting = cells.readInteger('Easting', 700_000);
  const northing = cells.readInteger('Northing', 1_300_000);
  if (easting === 0 && northing === 0) return { easting: null, northing: null };
  if ((easting === null) !== (northing === null)) {
    const blank = easting === null ? 'Easting' : 'Northing';
    throw new CellError(blank, cells.readRaw(blank), 'is missing although the other coordinate is given');
  }
  return { easting, northing };
}

const readResponsibleBodies = (cells: RowReader) => ({
  trustName: cells.readText('Trusts (name)'),
  trustCode: cells.readText('Trusts (code)'),
  federation: cells.readText('Federations (name)'),
  religiousCharacter: cells.readText('ReligiousCharacter (name)'),
  diocese: cells.readText('Diocese (name)'),
});

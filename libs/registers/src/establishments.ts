import type { Readable } from 'node:stream';
import { CellFault, type Cells, UrnColumn } from '#registers/row-reader';
import { OPTIONAL_COLUMNS, OTHER_PUBLISHED_COLUMNS, REQUIRED_COLUMNS } from '#registers/gias-columns';
import { type Governance, schoolTypeOf } from '#registers/school-types';
import { type FaultyRow, type HeaderDifferences, readTable } from '#registers/table';

/** One school of the extract; null is «not known»: the column is missing, blank, or says so in words. */
export interface EstablishmentEntry {
  /** Unique reference number, six digits. */
  readonly urn: string;
  readonly name: string;
  /** The register's own words: «Open», «Closed», «Open, but proposed to close», «Proposed to open». */
  readonly status: string;
  /** The register's own words; «Not applicable» is a phase of its own there (special schools, pupil referral units). */
  readonly phase: string;
  /** Three digits. */
  readonly laCode: string;
  readonly laName: string | null;
  readonly typeCode: string | null;
  /** Who answers for the school, derived from the type; null when there is no type or it says none of the three. */
  readonly governance: Exclude<Governance, 'other'> | null;
  /** Four digits within the local authority, zeros kept. */
  readonly establishmentNumber: string | null;
  /** ISO day. */
  readonly openedOn: string | null;
  /** ISO day. */
  readonly closedOn: string | null;
  readonly districtCode: string | null;
  readonly districtName: string | null;
  /** Metres on the British National Grid; known together with the northing or not at all. */
  readonly easting: number | null;
  /** Metres on the British National Grid. */
  readonly northing: number | null;
  readonly pupils: number | null;
  /** Pupils eligible for free school meals, 0 to 100. */
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

/** A row of the file: a school, or why there is none. `line` is the physical line on which it begins, from 1. */
export type EstablishmentRow = { readonly line: number; readonly entry: EstablishmentEntry } | FaultyRow;

export interface EstablishmentOptions {
  /** Called once, before the first row, with what the header has too many and too few. */
  readonly onHeader?: ((differences: HeaderDifferences) => void) | undefined;
}

/**
 * Reads the GIAS extract `edubasealldata` as a stream: Windows-1252 or UTF-8, CRLF or LF, columns found by name.
 * A row that cannot be used is yielded with its line and the reason; a second row with the same URN is such a row.
 *
 * @throws UnusableFile before the first row, when the file is empty or lacks a required column
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
    mostTitleLines: 0,
    onHeader: options.onHeader,
  };
  return readTable(input, layout, (cells) => ({ line: cells.line, entry: entryOf(urns.read(cells), cells) }));
}

function entryOf(urn: string, cells: Cells): EstablishmentEntry {
  const typeCode = cells.text('TypeOfEstablishment (code)');
  return {
    urn,
    name: cells.required('EstablishmentName'),
    status: cells.required('EstablishmentStatus (name)'),
    phase: cells.required('PhaseOfEducation (name)'),
    laCode: cells.matching('LA (code)', /^\d{3}$/, 'a local authority code of three digits'),
    laName: cells.text('LA (name)'),
    typeCode,
    governance: governanceOf(typeCode),
    establishmentNumber: cells.text('EstablishmentNumber'),
    openedOn: cells.day('OpenDate'),
    closedOn: cells.day('CloseDate'),
    districtCode: cells.text('DistrictAdministrative (code)'),
    districtName: cells.text('DistrictAdministrative (name)'),
    ...positionOf(cells),
    pupils: cells.whole('NumberOfPupils', 99_999),
    percentageFsm: cells.percentage('PercentageFSM'),
    ...responsibleBodiesOf(cells),
    postcode: cells.text('Postcode'),
    ukprn: cells.text('UKPRN'),
  };
}

function governanceOf(typeCode: string | null): EstablishmentEntry['governance'] {
  const governance = schoolTypeOf(typeCode)?.governance ?? null;
  return governance === 'other' ? null : governance;
}

/** The National Grid reaches 700 km east and 1,300 km north; 0,0 lies in the sea and stands for «not located». */
function positionOf(cells: Cells): Pick<EstablishmentEntry, 'easting' | 'northing'> {
  const easting = cells.whole('Easting', 700_000);
  const northing = cells.whole('Northing', 1_300_000);
  if (easting === 0 && northing === 0) return { easting: null, northing: null };
  if ((easting === null) !== (northing === null)) {
    const blank = easting === null ? 'Easting' : 'Northing';
    throw new CellFault(blank, cells.raw(blank), 'is not known though the other half of the position is');
  }
  return { easting, northing };
}

const responsibleBodiesOf = (cells: Cells) => ({
  trustName: cells.text('Trusts (name)'),
  trustCode: cells.text('Trusts (code)'),
  federation: cells.text('Federations (name)'),
  religiousCharacter: cells.text('ReligiousCharacter (name)'),
  diocese: cells.text('Diocese (name)'),
});

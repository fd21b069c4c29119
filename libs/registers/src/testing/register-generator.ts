import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { readFileSync } from 'node:fs';
import { PUBLISHED_COLUMNS, REMOVED_COLUMNS } from '#registers/testing/published-columns';
import { fillOtherColumn, writeSchoolCells, type RealSchool } from '#registers/testing/school-cells';

/** 1,681 real schools with 15 of the columns. */
const SLICE = 'test/data/authorities/establishments.csv';

export interface GeneratedSize {
  readonly seed: number;
  /** Half of them are open; each of the others closed, and has one of the open ones as its successor or another link to it. */
  readonly schools: number;
  /** As published up to spring 2024, or since some were removed. */
  readonly columns: 135 | 140;
}

/** A generated school: number `pair` of the open ones, or the closed one that it is linked with. */
interface Place {
  readonly pair: number;
  readonly isOpen: boolean;
}

/** The type of link of an open school to a closed one, and back. All types of the register. */
export const LINK_TYPES: readonly (readonly [fromOpen: string, fromClosed: string])[] = [
  ['Predecessor', 'Successor'],
  ['Predecessor - merged', 'Successor - merged'],
  ['Predecessor - amalgamated', 'Successor - amalgamated'],
  ['Result of Amalgamation', 'Successor - amalgamated'],
  ['Predecessor - Split School', 'Successor - Split School'],
  ['Sixth Form Centre Link', 'Sixth Form Centre School'],
  ['Expansion', 'Closure'],
  ['Merged - change in age range', 'Closure'],
  ['Merged - expansion of school capacity', 'Closure'],
  ['Merged - expansion in school capacity and changer in age range', 'Closure'],
  ["Children's Centre Link", "Children's Centre Link"],
  ['Other', 'Other'],
];

const FIRST_INVENTED_URN = 200_000;
const FIRST_CLOSED_URN = 600_000;
const LINES_PER_BLOCK = 200;
/** One link in four has no date. */
const LINKS_PER_MISSING_DATE = 4;
const SCHOOLS_PER_TRUST = 6;

const formatCell = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const formatLine = (cells: readonly string[]): string => `${cells.map(formatCell).join(',')}\r\n`;

function* encodeBlocks(lines: Iterable<string>): Generator<Buffer> {
  let block: string[] = [];
  for (const line of lines) {
    block.push(line);
    if (block.length < LINES_PER_BLOCK) continue;
    yield iconv.encode(block.join(''), 'win1252');
    block = [];
  }
  if (block.length > 0) yield iconv.encode(block.join(''), 'win1252');
}

/** Generates registers of England's size and width from real schools: Windows-1252, CRLF. The same seed gives the same bytes. */
export class RegisterGenerator {
  private readonly slice: readonly RealSchool[];

  constructor(private readonly size: GeneratedSize) {
    const content = iconv.decode(readFileSync(SLICE), 'win1252');
    this.slice = parse<RealSchool>(content, { columns: true, skip_empty_lines: true });
  }

  /** `edubasealldata`. */
  establishments(): Generator<Buffer> {
    const { columns, seed } = this.size;
    const captions = PUBLISHED_COLUMNS.filter((caption) => columns === 140 || !REMOVED_COLUMNS.includes(caption));
    const writeRow = (place: Place): string => {
      const real = this.findReal(place.pair);
      const cells = writeSchoolCells({
        real,
        urn: this.toUrn(place),
        ...place,
        seed,
        schoolsPerTrust: SCHOOLS_PER_TRUST,
      });
      return formatLine(captions.map((caption) => cells[caption] ?? fillOtherColumn(caption, place.pair)));
    };
    return encodeBlocks(this.writeRows(captions, writeRow));
  }

  /** `links_edubasealldata`: each link in both directions. */
  links(): Generator<Buffer> {
    const captions = ['URN', 'LinkURN', 'LinkName', 'LinkType', 'LinkEstablishedDate'];
    const writeRow = ({ pair, isOpen }: Place): string => {
      const types = LINK_TYPES[pair % LINK_TYPES.length] ?? ['Other', 'Other'];
      const date = pair % LINKS_PER_MISSING_DATE === 0 ? '' : '01-09-2014';
      const [urn, other] = [this.toUrn({ pair, isOpen }), this.toUrn({ pair, isOpen: !isOpen })];
      return formatLine([urn, other, this.findReal(pair).EstablishmentName, types[isOpen ? 0 : 1], date]);
    };
    return encodeBlocks(this.writeRows(captions, writeRow));
  }

  private *writeRows(captions: readonly string[], writeRow: (place: Place) => string): Generator<string> {
    yield formatLine(captions);
    for (let index = 0; index < this.size.schools; index += 1)
      yield writeRow({ pair: Math.floor(index / 2), isOpen: index % 2 === 0 });
  }

  /** The real schools, again and again. */
  private findReal(pair: number): RealSchool {
    const real = this.slice[pair % this.slice.length];
    if (real === undefined) throw new RangeError(`${SLICE} has no schools.`);
    return real;
  }

  /** The first open schools keep their own. */
  private toUrn({ pair, isOpen }: Place): string {
    if (!isOpen) return String(FIRST_CLOSED_URN + pair);
    return pair < this.slice.length ? this.findReal(pair).URN : String(FIRST_INVENTED_URN + pair);
  }
}

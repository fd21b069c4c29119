import type { Readable } from 'node:stream';
import {
  AREA_COLUMNS,
  findInspectionCaptions,
  INSPECTION_COLUMNS,
  type InspectionCaptions,
} from '#registers/inspection-captions';
import {
  CARD_GRADES,
  CATEGORIES,
  findFramework,
  readAreaGrade,
  readCode,
  readInspectedUrn,
  readOverallGrade,
  SAFEGUARDING,
  type Framework,
  type Grade,
} from '#registers/inspection-cells';
import type { IsoDay } from '#kernel/time';
import { type RowReader, UrnColumn } from '#registers/row-reader';
import { type InvalidRow, type HeaderDifferences, readTable } from '#registers/table';

/** A point of the scale of a report card. */
type CardGrade = (typeof CARD_GRADES)[keyof typeof CARD_GRADES];

/** One inspection in the file. */
export interface FoundInspection {
  readonly framework: Framework;
  readonly kind: 'graded' | 'ungraded' | 'monitoring';
  /** Its first day; null if not stated. */
  readonly inspectedOn: IsoDay | null;
  /** Null if not stated. */
  readonly publishedOn: IsoDay | null;
  /** URN of the school that was inspected, which is a predecessor if it differs; null if not stated. */
  readonly belongsTo: string | null;
  /** 1 outstanding, 2 good, 3 requires improvement, 4 inadequate; null if it was not judged. */
  readonly overallGrade: Grade | null;
  readonly areas: readonly { readonly area: string; readonly grade: `${Grade}` | CardGrade }[];
  readonly safeguarding: (typeof SAFEGUARDING)[keyof typeof SAFEGUARDING];
  readonly category: (typeof CATEGORIES)[keyof typeof CATEGORIES];
  /** The words of the file for the outcome of an inspection without grades or a monitoring visit. */
  readonly outcome: string | null;
}

/** What the file says about a school. */
export interface SchoolInspections {
  readonly urn: string;
  /** None if the school was never inspected. */
  readonly inspections: readonly FoundInspection[];
  /** Whether the file has the column of the overall grade and the cell is blank or NULL. */
  readonly overallGradeIsBlank: boolean;
}

/** A row of the file. `line`: the physical line on which it begins, from 1. */
export type InspectionRow = ({ readonly line: number } & SchoolInspections) | InvalidRow;

export interface InspectionOptions {
  readonly captions?: InspectionCaptions | undefined;
  /** Called once, before the first row. `unknown` lists every column that is not read. */
  readonly onHeader?: ((differences: HeaderDifferences) => void) | undefined;
}

/** Maximum number of title lines above the header. Two are usual. */
const MAX_TITLE_LINES = 20;

const REQUIRED = ['overallGrade', 'cardSafeguarding'];

/**
 * Reads Ofsted's management information of any generation as a stream. The header is the first row with a cell `URN`; title lines above it are skipped. A
 * second row for a school, an invalid grade and an invalid date are yielded as invalid rows.
 *
 * @throws UnreadableFile before the first row, if there is no header or it has neither an overall grade nor report cards
 */
export function readInspections(input: Readable, options: InspectionOptions = {}): AsyncIterable<InspectionRow> {
  const urns = new UrnColumn('urn');
  const captions = options.captions ?? {};
  const layout = {
    required: ['urn'] as const,
    oneOf: REQUIRED,
    optional: INSPECTION_COLUMNS.filter((column) => column !== 'urn' && !REQUIRED.includes(column)),
    published: [],
    headerMark: captions.urn ?? 'URN',
    maxTitleLines: MAX_TITLE_LINES,
    findCaptions: findInspectionCaptions(captions),
    onHeader: options.onHeader,
  };
  return readTable(input, layout, (cells) => toInspections(urns.read(cells), cells));
}

function toInspections(urn: string, cells: RowReader): InspectionRow {
  const found = [readGraded(urn, cells), readCard(urn, cells), readUngraded(urn, cells), readMonitoring(cells)];
  return {
    line: cells.line,
    urn,
    inspections: found.filter((inspection) => inspection !== null),
    overallGradeIsBlank: cells.has('overallGrade') && cells.readText('overallGrade') === null,
  };
}

const NOTHING_JUDGED = {
  publishedOn: null,
  belongsTo: null,
  overallGrade: null,
  areas: [],
  safeguarding: null,
  category: null,
  outcome: null,
} as const;

function readGraded(urn: string, cells: RowReader): FoundInspection | null {
  const overallGrade = readOverallGrade(cells);
  const inspectedOn = cells.readDay('inspectedOn');
  const areas = AREA_COLUMNS.graded.flatMap(({ area, column }) => {
    const grade = readAreaGrade(column, cells);
    return grade === null ? [] : [{ area, grade }];
  });
  const wasJudged = overallGrade !== null || areas.length > 0;
  if (!wasJudged && (inspectedOn === null || cells.readText('overallGrade') === null)) return null;
  return {
    framework: overallGrade === null ? 'area-grades' : 'overall-grade',
    kind: 'graded',
    inspectedOn,
    publishedOn: cells.readDay('publishedOn'),
    belongsTo: readInspectedUrn(urn, { urnThen: 'urnThen', isOwn: 'isOwn' }, cells),
    overallGrade,
    areas,
    safeguarding: readCode('safeguarding', SAFEGUARDING, cells),
    category: readCode('category', CATEGORIES, cells),
    outcome: null,
  };
}

function readCard(urn: string, cells: RowReader): FoundInspection | null {
  const safeguarding = readCode('cardSafeguarding', SAFEGUARDING, cells);
  const areas = AREA_COLUMNS.card.flatMap(({ area, column }) => {
    const grade = readCode(column, CARD_GRADES, cells);
    return grade === null ? [] : [{ area, grade }];
  });
  const inspectedOn = cells.readDay('cardInspectedOn');
  const category = readCode('cardCategory', CATEGORIES, cells);
  if (inspectedOn === null && safeguarding === null && areas.length === 0) return null;
  return {
    framework: 'report-card',
    kind: 'graded',
    inspectedOn,
    publishedOn: cells.readDay('cardPublishedOn'),
    belongsTo: readInspectedUrn(urn, { urnThen: 'cardUrnThen', isOwn: 'cardIsOwn' }, cells),
    overallGrade: null,
    areas,
    safeguarding,
    category,
    outcome: null,
  };
}

function readUngraded(urn: string, cells: RowReader): FoundInspection | null {
  const inspectedOn = cells.readDay('ungradedOn');
  if (inspectedOn === null) return null;
  return {
    ...NOTHING_JUDGED,
    framework: findFramework(inspectedOn),
    kind: 'ungraded',
    inspectedOn,
    publishedOn: cells.readDay('ungradedPublishedOn'),
    belongsTo: readInspectedUrn(urn, { urnThen: 'ungradedUrnThen', isOwn: null }, cells),
    outcome: cells.readText('ungradedOutcome'),
  };
}

function readMonitoring(cells: RowReader): FoundInspection | null {
  const inspectedOn = cells.readDay('monitoredOn');
  if (inspectedOn === null) return null;
  const outcome = cells.readText('monitoringOutcome');
  return { ...NOTHING_JUDGED, framework: findFramework(inspectedOn), kind: 'monitoring', inspectedOn, outcome };
}

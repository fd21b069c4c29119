import type { AreaLine, ReportCardLine } from '#domain/board-flag-rules.events';
import type { Inspection } from '#domain/school.events';
import type { IsoDay } from '#kernel/time';

/** What inspections say about a school. */
export interface JudgedFacts {
  /** The last overall grade, from 1 to 4, and the day of its inspection; null if there is none, or the file does not say. */
  readonly overallGrade: Inspection['overallGrade'];
  readonly gradedOn: IsoDay | null;
  /** The latest graded inspection under any framework; null without one. */
  readonly latestGraded: Pick<Inspection, 'framework' | 'areas' | 'safeguarding' | 'inspectedOn'> | null;
}

/** The threshold for each framework: this grade and worse ones count. */
export interface Lines {
  readonly overallGrade: number;
  readonly areaGrade: AreaLine;
  readonly reportCard: ReportCardLine;
}

/** From the best to the worst. One scale is never compared with the other. */
const AREA_SCALE = ['1', '2', '3', '4'] as const;
const REPORT_CARD_SCALE = [
  'exceptional',
  'strong-standard',
  'expected-standard',
  'needs-attention',
  'urgent-improvement',
] as const;

/** A code as people read it: `needs-attention` as "needs attention". */
export const toWords = (code: string): string => code.replaceAll('-', ' ');

const listFrom = (scale: readonly string[], line: string): readonly string[] =>
  line === 'none' ? [] : scale.slice(scale.indexOf(line));

/** The grades of an inspection that are at or beyond the threshold, as a sentence; null if there are none. */
type Found = { readonly since: IsoDay | null; readonly because: string } | null;

const judgeAreas = (graded: NonNullable<JudgedFacts['latestGraded']>, counted: readonly string[]): Found => {
  const { areas, safeguarding, inspectedOn: since, framework } = graded;
  const on = since === null ? '' : ` on ${since}`;
  const found = areas
    .filter(({ grade }) => counted.includes(grade))
    .map(({ area, grade }) => `${toWords(area)} ${toWords(grade)}`);
  const unsafe = framework === 'report-card' && safeguarding === 'not-met' ? ['safeguarding not met'] : [];
  const all = [...found, ...unsafe];
  return all.length === 0 ? null : { since, because: `Inspection${on}: ${all.join(', ')}.` };
};

/**
 * Judges a school by its latest graded inspection if there is a threshold for its framework, otherwise by the last overall grade. An old overall grade
 * therefore no longer counts after an inspection under another framework.
 */
export const judgeInspection = ({ overallGrade, gradedOn, latestGraded }: JudgedFacts, lines: Lines): Found => {
  if (latestGraded?.framework === 'report-card' && lines.reportCard !== 'none')
    return judgeAreas(latestGraded, listFrom(REPORT_CARD_SCALE, lines.reportCard));
  if (latestGraded?.framework === 'area-grades' && lines.areaGrade !== 'none')
    return judgeAreas(latestGraded, listFrom(AREA_SCALE, lines.areaGrade));
  if (overallGrade === null || overallGrade < lines.overallGrade) return null;
  return { since: gradedOn, because: `Overall grade ${overallGrade}${gradedOn === null ? '' : ` on ${gradedOn}`}.` };
};

const joinAlternatives = (grades: readonly string[]): string => grades.map(toWords).join(' or ');

/** The thresholds as a sentence for readers. */
export const describeJudgement = ({ overallGrade, areaGrade, reportCard }: Lines): string => {
  const overall = `The last overall grade is ${joinAlternatives(AREA_SCALE.slice(overallGrade - 1))}.`;
  const areas =
    areaGrade === 'none'
      ? ''
      : ` If the latest graded inspection has area grades instead: an area has grade ${joinAlternatives(listFrom(AREA_SCALE, areaGrade))}.`;
  const card =
    reportCard === 'none'
      ? ''
      : ` If it is a report card: an area is judged ${joinAlternatives(listFrom(REPORT_CARD_SCALE, reportCard))}, or safeguarding is not met.`;
  return `${overall}${areas}${card}`;
};

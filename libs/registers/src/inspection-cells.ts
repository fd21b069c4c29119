import type { RowReader } from '#registers/row-reader';
import type { IsoDay } from '#kernel/time';

/** The first day of inspections without an overall grade, and the first day of report cards. */
const AREA_GRADES_FROM = '2024-09-01';
const REPORT_CARDS_FROM = '2025-11-10';

/** 1 outstanding, 2 good, 3 requires improvement, 4 inadequate. */
export type Grade = 1 | 2 | 3 | 4;

/** How Ofsted judges. Frameworks are never converted into each other. */
export type Framework = 'overall-grade' | 'area-grades' | 'report-card';

/** The framework on that day. */
export function findFramework(day: IsoDay): Framework {
  if (day >= REPORT_CARDS_FROM) return 'report-card';
  return day >= AREA_GRADES_FROM ? 'area-grades' : 'overall-grade';
}

/** The overall grade; null if it is blank or was not judged. */
export function readOverallGrade(cells: RowReader): Grade | null {
  const value = cells.readText('overallGrade');
  if (value === null || ['not judged', '9'].includes(value.toLowerCase())) return null;
  const grade = ([1, 2, 3, 4] as const).find((known) => String(known) === value);
  return grade ?? cells.reject('overallGrade', value, 'is not a grade from 1 to 4');
}

/** The grade of an area; null if it is blank. 9 and 0 mean that the area does not apply. */
export function readAreaGrade(column: string, cells: RowReader): `${Grade}` | null {
  const value = cells.readText(column);
  if (value === null || ['9', '0', 'not judged', '-'].includes(value.toLowerCase())) return null;
  const grade = (['1', '2', '3', '4'] as const).find((known) => known === value);
  return grade ?? cells.reject(column, value, 'is not a grade from 1 to 4');
}

/** Whether safeguarding was effective, or its standards were met. */
export const SAFEGUARDING = { yes: 'met', met: 'met', no: 'not-met', 'not met': 'not-met', '9': null } as const;

/** Categories of concern, by the words of the file. */
export const CATEGORIES = {
  none: null,
  '-': null,
  sm: 'special-measures',
  'special measures': 'special-measures',
  swk: 'serious-weaknesses',
  'serious weaknesses': 'serious-weaknesses',
  rsi: 'requires-significant-improvement',
  'requires significant improvement': 'requires-significant-improvement',
  nti: 'notice-to-improve',
  'notice to improve': 'notice-to-improve',
} as const;

/** The points of the scale of a report card. */
export const CARD_GRADES = {
  exceptional: 'exceptional',
  'strong standard': 'strong-standard',
  strong: 'strong-standard',
  'expected standard': 'expected-standard',
  expected: 'expected-standard',
  'needs attention': 'needs-attention',
  'urgent improvement': 'urgent-improvement',
} as const;

/** The code for the words in a column; null if it is blank. */
export function readCode<Code extends string>(
  column: string,
  codes: Readonly<Record<string, Code | null>>,
  cells: RowReader,
): Code | null {
  const value = cells.readText(column);
  if (value === null) return null;
  const code = codes[value.toLowerCase()];
  return code === undefined ? cells.reject(column, value, `is not one of ${Object.keys(codes).join(', ')}`) : code;
}

/** The school that was inspected. "No" without its URN is rejected, because the grade would be taken for the school's own. */
export function readInspectedUrn(
  urn: string,
  { urnThen, isOwn }: { readonly urnThen: string; readonly isOwn: string | null },
  cells: RowReader,
): string | null {
  const then = cells.readText(urnThen);
  if (then !== null) return cells.readMatching(urnThen, /^\d{6}$/, 'a URN of six digits');
  const answer = isOwn === null ? null : cells.readText(isOwn);
  if (answer === null || isOwn === null) return null;
  if (answer.toLowerCase() === 'yes') return urn;
  return cells.reject(isOwn, answer, 'says that another school was inspected, but the row does not name its URN');
}

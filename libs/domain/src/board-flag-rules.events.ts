import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** The threshold for area grades; `none` if area grades do not count. */
export const AREA_LINES = ['2', '3', '4', 'none'] as const;
export type AreaLine = (typeof AREA_LINES)[number];

/** The threshold for an area of a report card: this grade and worse ones count. `none`: report cards do not count. */
export const REPORT_CARD_LINES = ['expected-standard', 'needs-attention', 'urgent-improvement', 'none'] as const;
export type ReportCardLine = (typeof REPORT_CARD_LINES)[number];

/** The thresholds of the rules that flag a school. The given grade and worse ones count. */
export type FlagParameters = {
  belowGoodOverallGrade: number;
  belowGoodAreaGrade: AreaLine;
  belowGoodReportCard: ReportCardLine;
  inNeedOverallGrade: number;
  inNeedAreaGrade: AreaLine;
  inNeedReportCard: ReportCardLine;
  /** Whether a school with a formal status is in need, whatever its grades. */
  inNeedByFormalStatus: boolean;
  /** The worst overall grade that counts as high-performing. */
  highPerformingOverallGrade: number;
  /** By how many overall grades a school must have fallen. */
  fellByGrades: number;
  /** For how many days a headship counts as new. */
  newHeadDays: number;
};

export type FlagRuleEvents = {
  /** From this day on, the rules of the board have these thresholds. Null: the published rules apply again. If two events have the same day, the later one applies. */
  FlagRulesSet: { from: IsoDay; parameters: FlagParameters | null; reason: Personal };
};

import {
  BooleanOrNull,
  Day,
  DayOrNull,
  Id,
  IntegerOrNull,
  MAY_NAME_PEOPLE,
  ObjectFieldOrNull,
  OneOfOrNull,
  TextField,
} from '#api/validation/fields';
import {
  AREA_LINES,
  REPORT_CARD_LINES,
  type AreaLine,
  type FlagParameters,
  type ReportCardLine,
} from '#domain/board-flag-rules.events';
import type { IsoDay } from '#kernel/time';

type ParameterChanges = { readonly [Name in keyof FlagParameters]: FlagParameters[Name] | null };

const WORST = 4;
const AREA = 'From which grade on an area counts; `none` if inspections with grades per area do not count.';
const CARD = 'From which point on an area of a report card counts; `none` if report cards do not count.';

/** The lines that change. What is left out stays as it is. A new parameter does not compile until it is here. */
export class FlagParameterChangesBody implements ParameterChanges {
  @IntegerOrNull({ min: 2, max: WORST, description: 'From which overall grade on.' }) belowGoodOverallGrade:
    number | null = null;
  @OneOfOrNull(AREA_LINES, { description: AREA }) belowGoodAreaGrade: AreaLine | null = null;
  @OneOfOrNull(REPORT_CARD_LINES, { description: CARD }) belowGoodReportCard: ReportCardLine | null = null;
  @IntegerOrNull({ min: 2, max: WORST, description: 'From which overall grade on.' }) inNeedOverallGrade:
    number | null = null;
  @OneOfOrNull(AREA_LINES, { description: AREA }) inNeedAreaGrade: AreaLine | null = null;
  @OneOfOrNull(REPORT_CARD_LINES, { description: CARD }) inNeedReportCard: ReportCardLine | null = null;
  @BooleanOrNull({ description: 'Whether a formal status alone makes a school one in need.' }) inNeedByFormalStatus:
    boolean | null = null;
  @IntegerOrNull({ min: 1, max: 2, description: 'The worst overall grade that counts.' }) highPerformingOverallGrade:
    number | null = null;
  @IntegerOrNull({ min: 1, max: 3, description: 'By how many grades at least.' }) fellByGrades: number | null = null;
  @IntegerOrNull({ min: 1, max: 1_830 }) newHeadDays: number | null = null;
}

export class SetFlagRulesBody {
  @Day({ description: 'The first day of the rules: today or later.' }) from!: IsoDay;
  @ObjectFieldOrNull(() => FlagParameterChangesBody, {
    description: 'The lines that change. Null: the published rules apply again.',
  })
  changes: FlagParameterChangesBody | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Agreed by the board on 3 May' }) reason!: string;
}

export class ShareDashboardBody {
  @Id({ record: 'alliance', description: 'The alliance whose leads read the dashboard.' }) allianceId!: string;
  @Day({ description: 'The first day.' }) from!: IsoDay;
  @DayOrNull({ description: 'The last day; null until it is ended.' }) to: IsoDay | null = null;
  @TextField({
    max: 500,
    description: `Where the agreement of the board is recorded. ${MAY_NAME_PEOPLE}`,
    example: 'Minutes of 3 May, item 4',
  })
  agreement!: string;
}

export class StopSharingDashboardBody {
  @Day({ description: 'The last day. A day before its first makes the agreement void.' }) on!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Agreed by the board on 7 June' }) reason!: string;
}

/** The lines that are given. */
export const listParameterChanges = (changes: FlagParameterChangesBody | null): Partial<FlagParameters> | null =>
  changes && Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null));

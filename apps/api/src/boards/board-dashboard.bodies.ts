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
const AREA = 'The threshold for an area grade: this grade and worse ones count. `none`: area grades do not count.';
const CARD =
  'The threshold for an area of a report card: this grade and worse ones count. `none`: report cards do not count.';

/** The thresholds to change. What is left out does not change. A new parameter does not compile until it is here. */
export class FlagParameterChangesBody implements ParameterChanges {
  @IntegerOrNull({
    min: 2,
    max: WORST,
    description: 'The threshold for the overall effectiveness grade: this grade and worse ones count.',
  })
  belowGoodOverallGrade: number | null = null;
  @OneOfOrNull(AREA_LINES, { description: AREA }) belowGoodAreaGrade: AreaLine | null = null;
  @OneOfOrNull(REPORT_CARD_LINES, { description: CARD }) belowGoodReportCard: ReportCardLine | null = null;
  @IntegerOrNull({
    min: 2,
    max: WORST,
    description: 'The threshold for the overall effectiveness grade: this grade and worse ones count.',
  })
  inNeedOverallGrade: number | null = null;
  @OneOfOrNull(AREA_LINES, { description: AREA }) inNeedAreaGrade: AreaLine | null = null;
  @OneOfOrNull(REPORT_CARD_LINES, { description: CARD }) inNeedReportCard: ReportCardLine | null = null;
  @BooleanOrNull({ description: 'Whether a school with a formal status is in need, whatever its grades.' })
  inNeedByFormalStatus: boolean | null = null;
  @IntegerOrNull({
    min: 1,
    max: 2,
    description: 'The lowest overall effectiveness grade that counts as high-performing.',
  })
  highPerformingOverallGrade: number | null = null;
  @IntegerOrNull({ min: 1, max: 3, description: 'By how many overall effectiveness grades a school must have fallen.' })
  fellByGrades: number | null = null;
  @IntegerOrNull({ min: 1, max: 1_830 }) newHeadDays: number | null = null;
}

export class SetFlagRulesBody {
  @Day({ description: 'The first day on which the rules apply: today or later.' }) from!: IsoDay;
  @ObjectFieldOrNull(() => FlagParameterChangesBody, {
    description: 'The thresholds to change. Null: the published rules apply again.',
  })
  changes: FlagParameterChangesBody | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Agreed by the board on 3 May' }) reason!: string;
}

export class ShareDashboardBody {
  @Id({ record: 'alliance', description: 'The alliance whose leads read the dashboard.' }) allianceId!: string;
  @Day({ description: 'The first day.' }) from!: IsoDay;
  @DayOrNull({ description: 'The last day; null while it has no end.' }) to: IsoDay | null = null;
  @TextField({
    max: 500,
    description: `Where the agreement of the board is recorded. ${MAY_NAME_PEOPLE}`,
    example: 'Minutes of 3 May, item 4',
  })
  agreement!: string;
}

export class StopSharingDashboardBody {
  @Day({ description: 'The last day. A day before the first day voids the agreement.' }) on!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Agreed by the board on 7 June' }) reason!: string;
}

/** The lines that are given. */
export const listParameterChanges = (changes: FlagParameterChangesBody | null): Partial<FlagParameters> | null =>
  changes && Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null));

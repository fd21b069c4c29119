import * as schema from '#api/openapi/response-schemas';
import type { AreaLine, FlagParameters, ReportCardLine } from '#domain/board-flag-rules.events';
import type { BoardDocument } from '#records/board.record.types';

const AREA_LINE = schema.enumOf<AreaLine>({ '2': true, '3': true, '4': true, none: true });
const REPORT_CARD_LINE = schema.enumOf<ReportCardLine>({
  'expected-standard': true,
  'needs-attention': true,
  'urgent-improvement': true,
  none: true,
});

/** Where the rules that flag schools draw their lines. */
export const FLAG_PARAMETERS = schema.namedObject<FlagParameters>('FlagParameters', {
  belowGoodOverallGrade: schema.integer(),
  belowGoodAreaGrade: AREA_LINE,
  belowGoodReportCard: REPORT_CARD_LINE,
  inNeedOverallGrade: schema.integer(),
  inNeedAreaGrade: AREA_LINE,
  inNeedReportCard: REPORT_CARD_LINE,
  inNeedByFormalStatus: schema.boolean(),
  highPerformingOverallGrade: schema.integer(),
  fellByGrades: schema.integer(),
  newHeadDays: schema.integer(),
});

export const BOARD_FLAG_RULES = schema.listOf(
  schema.namedObject<BoardDocument['flagRules'][number]>('BoardFlagRules', {
    from: schema.day('The first day of the rules.'),
    parameters: schema.orNull(FLAG_PARAMETERS),
    reason: schema.text(),
    recordedBy: schema.text('Id of the person.'),
  }),
  'The rules that the board has set to flag schools. `parameters` is null if the published rules apply again.',
);

export const DASHBOARD_SHARINGS = schema.listOf(
  schema.namedObject<BoardDocument['dashboardSharings'][number]>('DashboardSharing', {
    sharingId: schema.id(),
    allianceId: schema.id(),
    from: schema.day(),
    to: schema.orNull(schema.day()),
    agreement: schema.text('Where the agreement is recorded.'),
    recordedBy: schema.text('Id of the person.'),
    endReason: schema.orNull(schema.text()),
  }),
  'The alliances whose leads read the dashboard.',
);

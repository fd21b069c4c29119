import type { DatedOverallGrade } from '#domain/overall-grades';
import type { RiskRating, Trend } from '#domain/oversight.events';
import type { ClearedFlag } from '#domain/school-flags';
import type { SourcedInspection } from '#domain/school-inspections';
import type { HeadshipKind } from '#domain/situation.events';
import type { IsoDay } from '#kernel/time';
import { integer, integerOrNull, json, table, text, textOrNull } from '#processing/view';
import { statusColumns } from '#read-models/formal-statuses';

export const entryColumns = {
  name: text(),
  status: text(),
  phase: text(),
  laCode: text(),
  districtCode: textOrNull(),
  districtName: textOrNull(),
  trustName: textOrNull(),
  pupils: integerOrNull(),
  percentageFsm: json<number | null>(),
  openedOn: textOrNull<IsoDay>(),
  closedOn: textOrNull<IsoDay>(),
};

/** What is public about each school of the register. */
export const dashboardSchools = table(
  'dashboard_schools',
  'urn',
  {
    urn: text(),
    ...entryColumns,
    latestInspection: json<SourcedInspection | null>(),
    /** The latest graded inspection under any framework. */
    latestGraded: json<SourcedInspection | null>(),
    /** The last two overall grades, the latest one last. */
    grades: json<readonly DatedOverallGrade[]>(),
    headships: json<{ headshipId: string; kind: HeadshipKind; from: IsoDay }[]>(),
    ...statusColumns,
  },
  [{ of: ['laCode'], by: ['urn'] }],
);

/** What each board records about a school. */
export const dashboardOversights = table(
  'dashboard_oversights',
  'oversightId',
  {
    oversightId: text(),
    boardId: text(),
    schoolUrn: text(),
    /** Number of items of soft intelligence. */
    intelligence: integer(),
    ratingId: textOrNull(),
    rating: textOrNull<RiskRating>(),
    trend: textOrNull<Trend>(),
    ratedOn: textOrNull<IsoDay>(),
    cleared: json<ClearedFlag[]>(),
  },
  [{ of: ['boardId'], by: ['oversightId'] }],
);

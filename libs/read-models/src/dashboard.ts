import type { ContractEvents } from '#domain/contract.events';
import type { OversightEvents } from '#domain/oversight.events';
import type { RegisterEntry, SchoolEvents } from '#domain/school.events';
import { correctClearing } from '#read-models/corrected-clearing';
import { keepLastGrades } from '#domain/overall-grades';
import { chooseLaterInspection, clearOverallGrade } from '#domain/school-inspections';
import type { SituationEvents } from '#domain/situation.events';
import { view, type RowOf } from '#processing/view';
import { contractChanges, dashboardContracts } from '#read-models/dashboard-contracts';
import { dashboardIndicators, indicatorChange } from '#read-models/dashboard-indicators';
import { dashboardOversights, dashboardSchools, entryColumns } from '#read-models/dashboard-tables';
import { formalStatusChanges } from '#read-models/formal-statuses';
import { rowPerStream } from '#read-models/row-per-stream';

const school = rowPerStream(dashboardSchools);
const oversight = rowPerStream(dashboardOversights);

const pickEntry = (entry: RegisterEntry): RowOf<typeof entryColumns> => ({
  name: entry.name,
  status: entry.status,
  phase: entry.phase,
  laCode: entry.laCode,
  districtCode: entry.districtCode,
  districtName: entry.districtName,
  trustName: entry.trustName,
  pupils: entry.pupils,
  percentageFsm: entry.percentageFsm,
  openedOn: entry.openedOn,
  closedOn: entry.closedOn,
});

const situationChanges: Parameters<typeof view<SituationEvents>>[0]['on'] = {
  HeadshipRecorded: [
    school.update(({ headships }, { data: { headshipId, kind, from } }) => ({
      headships: [...headships, { headshipId, kind, from }],
    })),
  ],
  HeadshipCorrected: [
    school.update(({ headships }, { data: { headshipId, kind, from } }) => ({
      headships: headships.map((each) =>
        each.headshipId === headshipId ? { headshipId, kind: kind.new, from: from.new } : each,
      ),
    })),
  ],
  ...formalStatusChanges(dashboardSchools),
};

const oversightChanges: Parameters<typeof view<OversightEvents>>[0]['on'] = {
  OversightOpened: [
    oversight.insert(({ id, data: { boardId, schoolUrn } }) => ({
      oversightId: id,
      boardId,
      schoolUrn,
      intelligence: 0,
      ratingId: null,
      rating: null,
      trend: null,
      ratedOn: null,
      cleared: [],
    })),
  ],
  IntelligenceRecorded: [oversight.update(({ intelligence }) => ({ intelligence: intelligence + 1 }))],
  RiskRated: [
    oversight.update((_, { data: { ratingId, rating, trend, ratedOn } }) => ({ ratingId, rating, trend, ratedOn })),
  ],
  RiskRatingCorrected: [
    oversight.update(({ ratingId }, { data }) =>
      ratingId === data.ratingId ? { rating: data.rating.new, trend: data.trend.new, ratedOn: data.ratedOn.new } : {},
    ),
  ],
  FlagCleared: [
    oversight.update(({ cleared }, { data: { rule, clearedOn, until } }) => ({
      cleared: [...cleared, { rule, clearedOn, until }],
    })),
  ],
  ClearedFlagCorrected: [oversight.update(({ cleared }, { data }) => ({ cleared: correctClearing(cleared, data) }))],
};

export const dashboard = view<SchoolEvents & SituationEvents & OversightEvents & ContractEvents>({
  name: 'dashboard',
  version: 5,
  tables: [dashboardSchools, dashboardOversights, dashboardContracts, dashboardIndicators],
  on: {
    ...contractChanges,
    ...situationChanges,
    ...oversightChanges,
    SchoolRegistered: [
      school.insert(({ id, data: { entry } }) => ({
        urn: id,
        ...pickEntry(entry),
        latestInspection: null,
        latestGraded: null,
        grades: [],
        headships: [],
        statuses: [],
      })),
    ],
    RegisterEntryChanged: [
      school.update((_, { data: { changes } }) => {
        const shown = changes.filter(({ field }) => Object.hasOwn(entryColumns, field));
        return Object.fromEntries(shown.map(({ field, new: value }) => [field, value]));
      }),
    ],
    InspectionRecorded: [
      school.update(({ latestInspection, latestGraded, grades }, { data }) => ({
        latestInspection: chooseLaterInspection(latestInspection, data),
        latestGraded: data.inspection.kind === 'graded' ? chooseLaterInspection(latestGraded, data) : latestGraded,
        grades: keepLastGrades(grades, data.inspection),
      })),
    ],
    IndicatorsRecorded: [indicatorChange],
    OverallGradeCleared: [
      school.update(({ latestInspection, latestGraded }) => ({
        latestInspection: latestInspection && clearOverallGrade(latestInspection),
        latestGraded: latestGraded && clearOverallGrade(latestGraded),
        grades: [],
      })),
    ],
  },
});

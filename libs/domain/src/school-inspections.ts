import type { Inspection, RegisterSource, SchoolEvents } from '#domain/school.events';
import { refuseFutureDay } from '#domain/shared-rules';
import type { NewEvent } from '#kernel/decider';
import type { JsonObject } from '#kernel/json';
import type { IsoDay } from '#kernel/time';

/** An inspection with the file that said so. */
export type SourcedInspection = SchoolEvents['InspectionRecorded'];

/** What one row of a file says about the inspections of a school. */
export type StatedInspections = {
  inspections: Inspection[];
  /** Whether the file has the column of the overall grade and the cell of the school is blank. */
  overallGradeIsBlank: boolean;
  source: RegisterSource;
};

const NO_DAY = '';

/** Chooses the later inspection. One without a day counts as the earliest, and of two for the same day the one recorded last. */
export const chooseLaterInspection = (
  before: SourcedInspection | null,
  now: SourcedInspection,
): SourcedInspection | null =>
  before !== null && (now.inspection.inspectedOn ?? NO_DAY) < (before.inspection.inspectedOn ?? NO_DAY) ? before : now;

/** Chooses the later inspection that has an overall grade. */
export const chooseLaterGrade = (before: SourcedInspection | null, now: SourcedInspection): SourcedInspection | null =>
  now.inspection.overallGrade === null ? before : chooseLaterInspection(before, now);

/** The inspection after the file of the inspectorate no longer has its overall grade. */
export const clearOverallGrade = ({ inspection, source }: SourcedInspection): SourcedInspection => ({
  inspection: { ...inspection, overallGrade: null },
  source,
});

/** Whether a file was extracted before another. A file without a day is never older. */
export const isOlder = (file: RegisterSource, than: RegisterSource): boolean =>
  file.extractedOn !== null && than.extractedOn !== null && file.extractedOn < than.extractedOn;

const isSameInspection = (one: Inspection, other: Inspection): boolean =>
  one.kind === other.kind && one.inspectedOn === other.inspectedOn;

/** In the order of the type, so that two equal inspections have the same text. */
const toText = (inspection: Inspection): string =>
  JSON.stringify([
    inspection.framework,
    inspection.publishedOn,
    inspection.belongsTo,
    inspection.overallGrade,
    inspection.areas.map(({ area, grade }) => [area, grade]),
    inspection.safeguarding,
    inspection.category,
    inspection.outcome,
  ]);

/** Records the inspections that are not known, or known otherwise. An older file never changes what a newer one said. */
export const decideInspections = (
  known: readonly SourcedInspection[],
  { inspections, overallGradeIsBlank, source }: StatedInspections,
  today: IsoDay,
): NewEvent<SchoolEvents>[] => {
  for (const { inspectedOn } of inspections) if (inspectedOn !== null) refuseFutureDay(inspectedOn, today);
  const graded = known.findLast(({ inspection }) => inspection.overallGrade !== null);
  const cleared = overallGradeIsBlank && graded !== undefined && !isOlder(source, graded.source);
  const found = inspections.flatMap((inspection): NewEvent<SchoolEvents>[] => {
    const before = known.findLast((each) => isSameInspection(each.inspection, inspection));
    if (before !== undefined) {
      if (toText(before.inspection) === toText(inspection) || isOlder(source, before.source)) return [];
    }
    const { inspectedOn } = inspection;
    const data = { inspection, source };
    return [{ type: 'InspectionRecorded', data, ...(inspectedOn === null ? {} : { occurredOn: inspectedOn }) }];
  });
  return [...(cleared ? [{ type: 'OverallGradeCleared' as const, data: { source } }] : []), ...found];
};

/** Turns an overall grade, which was all that the first version had, into an inspection. */
export const completeOldInspection = ({ grade, inspectedOn, source }: JsonObject): JsonObject => ({
  inspection: {
    framework: 'overall-grade',
    kind: 'graded',
    inspectedOn: inspectedOn ?? null,
    publishedOn: null,
    belongsTo: null,
    overallGrade: grade ?? null,
    areas: [],
    safeguarding: null,
    category: null,
    outcome: null,
  },
  source: { file: source ?? '', extractedOn: null },
});

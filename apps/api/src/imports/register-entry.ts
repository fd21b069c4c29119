import type { RegisterSource } from '#domain/school.events';
import type { SchoolCommands } from '#domain/school';
import type { EstablishmentEntry } from '#registers/establishments';
import type { SchoolInspections } from '#registers/inspections';

/** Converts a row of the national register into the command that records it. */
export const toRegisterEntry = (
  { urn, governance, ...entry }: EstablishmentEntry,
  source: RegisterSource,
): SchoolCommands['RecordRegisterEntry'] => ({ urn, governance, source, entry });

/** Converts a row of the inspection file into the command that records it. */
export const toInspections = (
  { inspections, overallGradeIsBlank }: SchoolInspections,
  source: RegisterSource,
): SchoolCommands['RecordInspections'] => ({
  inspections: inspections.map((inspection) => ({ ...inspection, areas: [...inspection.areas] })),
  overallGradeIsBlank,
  source,
});

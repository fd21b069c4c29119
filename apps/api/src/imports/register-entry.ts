import type { RegisterSource } from '#domain/school.events';
import type { SchoolCommands } from '#domain/school';
import type { IsoDay } from '#kernel/time';
import type { EstablishmentEntry } from '#registers/establishments';
import type { OverallGrade } from '#registers/inspections';

/** Converts a row of the national register into the command that records it. */
export const toRegisterEntry = (
  row: EstablishmentEntry,
  source: RegisterSource,
): SchoolCommands['RecordRegisterEntry'] => ({
  urn: row.urn,
  governance: row.governance,
  source,
  entry: {
    name: row.name,
    status: row.status,
    phase: row.phase,
    laCode: row.laCode,
    laName: row.laName,
    typeCode: row.typeCode,
    districtCode: row.districtCode,
    districtName: row.districtName,
    easting: row.easting,
    northing: row.northing,
    pupils: row.pupils,
    percentageFsm: row.percentageFsm,
    trustName: row.trustName,
    religiousCharacter: row.religiousCharacter,
    openedOn: row.openedOn as IsoDay | null,
    closedOn: row.closedOn as IsoDay | null,
  },
});

/** Converts a row of the inspection file into the command that records it. */
export const toInspection = (
  { regime, grade, inspectedOn }: OverallGrade,
  { file, extractedOn }: RegisterSource,
): SchoolCommands['RecordInspection'] => ({
  regime,
  grade,
  inspectedOn: inspectedOn as IsoDay | null,
  source: extractedOn === null ? file : `${file}, extracted on ${extractedOn}`,
});

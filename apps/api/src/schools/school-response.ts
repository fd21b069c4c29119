import { chooseLaterGrade, chooseLaterInspection, type SourcedInspection } from '#domain/school-inspections';
import type { NotedSuccession } from '#domain/school-successions';
import type { IsoDay } from '#kernel/time';
import type { ListedSchool } from '#read-models/school-pages';
import type { SchoolDocument } from '#records/school.record';

/** A school as a route returns it. */
export type SchoolResponse = ListedSchool & {
  readonly version: number;
  readonly asOf: IsoDay | null;
  readonly successions: readonly NotedSuccession[];
};

/** The fields of a school as lists show them. */
export const describeSchool = ({ urn, entry, source, classifications, inspections }: SchoolDocument): ListedSchool => {
  const classification = classifications.at(-1);
  const consultees = classification?.consultees ?? [];
  return {
    urn,
    name: entry.name,
    laCode: entry.laCode,
    entry,
    source,
    governance: classification?.governance ?? null,
    governanceSource: classification?.source ?? null,
    consultees: consultees === 'withheld' ? [] : [...consultees],
    latestInspection: inspections.reduce<SourcedInspection | null>(chooseLaterInspection, null),
    lastOverallGrade: inspections.reduce<SourcedInspection | null>(chooseLaterGrade, null),
  };
};

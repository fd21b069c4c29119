import { chooseLaterGrade, chooseLaterInspection, type SourcedInspection } from '#domain/school-inspections';
import type { NotedSuccession } from '#domain/school-successions';
import type { IsoDay } from '#kernel/time';
import type { ListedSchool } from '#read-models/school-pages';
import type { SchoolLink } from '#domain/school.events';
import type { GroupMembership, IndicatorHistory, SchoolDocument } from '#records/school.record';

/** The schools and groups that a school is linked with, and its indicators. */
export interface SchoolTies {
  readonly predecessors: readonly SchoolLink[];
  readonly successors: readonly SchoolLink[];
  /** Such as the sixth form centre that it shares. */
  readonly otherLinks: readonly SchoolLink[];
  readonly groups: readonly GroupMembership[];
  readonly indicators: readonly IndicatorHistory[];
}

/** A school as a route returns it. */
export type SchoolResponse = ListedSchool &
  SchoolTies & {
    readonly version: number;
    readonly asOf: IsoDay | null;
    readonly successions: readonly NotedSuccession[];
  };

type LinkRole = 'predecessor' | 'successor' | 'other';

/** What the other school is to this one. The result of an amalgamation has the schools that were amalgamated as its links. */
const findRole = ({ type }: SchoolLink): LinkRole => {
  if (type.startsWith('Successor')) return 'successor';
  return type.startsWith('Predecessor') || type === 'Result of Amalgamation' ? 'predecessor' : 'other';
};

/** Groups that the school has left come first. */
export const describeTies = ({ links, groups, indicators }: SchoolDocument): SchoolTies => {
  const listRole = (role: LinkRole): SchoolLink[] => links.filter((link) => findRole(link) === role);
  return {
    predecessors: listRole('predecessor'),
    successors: listRole('successor'),
    otherLinks: listRole('other'),
    groups,
    indicators,
  };
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

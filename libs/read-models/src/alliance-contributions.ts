import type { AcademicYear } from '#domain/academic-year';
import type { DeliveryActivity } from '#domain/alliance.events';
import { covers, type Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { alliances, deliveries } from '#read-models/alliance-returns';
import { actions, hubDistricts, hubs, strands, type ActionStatus } from '#read-models/alliance-work-tables';
import { rowsByValues } from '#read-models/rows-by-values';

/** A hub that is accountable for a district on a day. */
export interface DistrictHub {
  readonly hubId: string;
  readonly allianceId: string;
  readonly leadSchool: Urn | null;
  readonly memberId: string | null;
  readonly schoolUrn: Urn | null;
  readonly from: IsoDay;
  readonly to: IsoDay | null;
}

/** Lists the hubs that are accountable for the district on the day, one for each alliance. An alliance that has ended has no hubs. */
export const listDistrictHubs = async (
  readModels: ReadModels,
  district: string,
  day: IsoDay,
): Promise<DistrictHub[]> => {
  const ids = (await rowsByValues(readModels, hubDistricts, 'district', [district])).map(({ hubId }) => hubId);
  const found = (await rowsByValues(readModels, hubs, 'hubId', ids)).filter((hub) => covers(hub, day));
  const owners = await rowsByValues(
    readModels,
    alliances,
    'allianceId',
    found.map(({ allianceId }) => allianceId),
  );
  const ended = new Set(owners.filter(({ to }) => to !== null && to < day).map(({ allianceId }) => allianceId));
  return found.filter(({ allianceId }) => !ended.has(allianceId)).map(({ districts: _, ...hub }) => hub);
};

/** What one lead school does for the alliance. */
export interface Contribution {
  readonly schoolUrn: Urn;
  /** Whether the school leads the alliance on the day. */
  readonly leads: boolean;
  /** Strands of work for which it answers on the day. */
  readonly strandIds: readonly string[];
  /** Districts for which it answers on the day. */
  readonly districts: readonly string[];
  /** Number of actions of all plans for which it answers, by what they have become. */
  readonly actions: Readonly<Record<ActionStatus, number>>;
  /** What it delivered, by year of the return. */
  readonly deliveries: readonly {
    readonly academicYear: AcademicYear;
    readonly activities: readonly DeliveryActivity[];
    readonly supportedSchools: number;
  }[];
}

/** Lists what each school that leads the alliance, or led it, does for it on the day. */
export const listContributions = async (
  readModels: ReadModels,
  allianceId: string,
  day: IsoDay,
): Promise<Contribution[]> => {
  const [owner] = await rowsByValues(readModels, alliances, 'allianceId', [allianceId]);
  const planned = await readModels.rows(actions, (all) => all.where('allianceId', '=', allianceId));
  const opened = await rowsByValues(readModels, strands, 'allianceId', [allianceId]);
  const appointed = await rowsByValues(readModels, hubs, 'allianceId', [allianceId]);
  const delivered = await readModels.rows(deliveries, (all) => all.where('allianceId', '=', allianceId));
  const sets = owner?.leadSchoolsByDay ?? [];
  const isOver = owner?.to !== undefined && owner.to !== null && owner.to < day;
  const leading = isOver ? [] : (sets.findLast(({ from }) => from <= day)?.leadSchools ?? []);
  return [...new Set(sets.flatMap(({ leadSchools }) => leadSchools))].sort().map((schoolUrn) => {
    const count = (status: ActionStatus): number =>
      planned.filter((each) => each.leadSchool === schoolUrn && each.status === status).length;
    const answers = (accountability: (typeof opened)[number]['accountability']): boolean =>
      accountability.findLast(({ from }) => from <= day)?.leadSchool === schoolUrn;
    return {
      schoolUrn,
      leads: leading.includes(schoolUrn),
      strandIds: opened
        .filter(({ to, accountability }) => !isOver && (to === null || day <= to) && answers(accountability))
        .map(({ strandId }) => strandId),
      districts: appointed
        .filter((hub) => !isOver && hub.leadSchool === schoolUrn && covers(hub, day))
        .flatMap(({ districts }) => districts)
        .toSorted(),
      actions: {
        open: count('open'),
        met: count('met'),
        'partly-met': count('partly-met'),
        'not-met': count('not-met'),
      },
      deliveries: delivered
        .filter((each) => each.deliverySchool === schoolUrn && each.activities.length > 0)
        .map(({ academicYear, activities, supported }) => ({
          academicYear,
          activities,
          supportedSchools: supported.length,
        }))
        .toSorted((one, other) => one.academicYear.localeCompare(other.academicYear)),
    };
  });
};

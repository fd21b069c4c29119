import { takenHalfDays } from '#domain/leader-capacity';
import type { Code, HalfDays, Urn } from '#domain/vocabulary';
import { covers } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import type { RowOf } from '#processing/view';
import { EVERY_LEADER, matchingLeaders, matchingLedgers, toCapacity } from '#read-models/matching-leaders';
import { matchingRequests } from '#read-models/matching-requests';
import { matchingSchools } from '#read-models/matching-schools';
import { metresBetween, type GridPlace } from '#read-models/national-grid';
import { OPEN_STATES } from '#read-models/open-requests';
import { rowsByValues } from '#read-models/rows-by-values';
import { mappedSchools } from '#read-models/school-map';

/** A leader who is never or little used, with the requests of the board that they could help with and that have no support. */
export interface DeploymentBalance {
  readonly leaderId: string;
  readonly homeSchoolUrn: Urn | null;
  readonly phases: readonly string[];
  readonly needAreas: readonly Code[];
  /** `never`: no half-day was ever reserved or delivered. `little`: less than the percentage of the board's rules. */
  readonly use: 'never' | 'little';
  /** Of the offers that include the day. */
  readonly releasedHalfDays: HalfDays;
  readonly usedHalfDays: HalfDays;
  readonly usedPercent: number;
  /** Requests without support for a school of a phase and in a need area of the leader. */
  readonly unmetRequests: number;
  /** The nearest of them; null without one. */
  readonly requestId: string | null;
  readonly schoolUrn: Urn | null;
  readonly schoolPhase: string | null;
  readonly sharedNeedAreas: readonly Code[];
  /** Straight-line distance from the home school to the nearest; null if a place is not known. */
  readonly distanceMetres: number | null;
}

export interface BalanceQuestion {
  readonly boardId: string;
  readonly areas: readonly string[];
  readonly littleUsedPercent: number;
  readonly today: IsoDay;
}

type Ledger = RowOf<typeof matchingLedgers.columns>;
type RequestRow = RowOf<typeof matchingRequests.columns>;
type SchoolRow = RowOf<typeof matchingSchools.columns>;

const WHOLE = 100;

/** How much of the released time of the day is used; null for a leader who has released none. */
const measureUse = (ledger: Ledger, { today, littleUsedPercent }: BalanceQuestion) => {
  const current = ledger.offers.filter(({ from, to }) => from <= today && today <= to);
  const releasedHalfDays = current.reduce((sum, { released }) => sum + released, 0);
  if (releasedHalfDays === 0) return null;
  const capacity = toCapacity(ledger);
  const usedHalfDays = current.reduce((sum, { offerId }) => sum + takenHalfDays(capacity, offerId), 0);
  const usedPercent = Math.round((WHOLE * usedHalfDays) / releasedHalfDays);
  const wasUsed = ledger.bookings.some(({ reserved, delivered }) => reserved.length > 0 || delivered.length > 0);
  if (wasUsed && usedPercent >= littleUsedPercent) return null;
  return { use: wasUsed ? ('little' as const) : ('never' as const), releasedHalfDays, usedHalfDays, usedPercent };
};

const toPlace = (school: SchoolRow | undefined): GridPlace | null =>
  school === undefined || school.easting === null || school.northing === null
    ? null
    : { easting: school.easting, northing: school.northing };

const UNKNOWN_DISTANCE = Number.POSITIVE_INFINITY;

/** The requests that the leader could help with, the nearest first. */
const findFitting = (
  { phases, needAreas, homeSchoolUrn }: Ledger,
  requests: readonly RequestRow[],
  schools: ReadonlyMap<Urn, SchoolRow>,
) => {
  const home = toPlace(homeSchoolUrn === null ? undefined : schools.get(homeSchoolUrn));
  return requests
    .flatMap((request) => {
      const school = schools.get(request.schoolUrn);
      const sharedNeedAreas = request.needAreas.filter((area) => needAreas.includes(area));
      if (school === undefined || sharedNeedAreas.length === 0 || !phases.includes(school.phase)) return [];
      const place = toPlace(school);
      const distanceMetres = home === null || place === null ? null : metresBetween(home, place);
      return request.schoolUrn === homeSchoolUrn
        ? []
        : [
            {
              requestId: request.requestId,
              schoolUrn: school.urn,
              schoolPhase: school.phase,
              sharedNeedAreas,
              distanceMetres,
            },
          ];
    })
    .toSorted((one, other) => (one.distanceMetres ?? UNKNOWN_DISTANCE) - (other.distanceMetres ?? UNKNOWN_DISTANCE));
};

const NOTHING = { requestId: null, schoolUrn: null, schoolPhase: null, sharedNeedAreas: [], distanceMetres: null };

/** Lists the designated leaders of the board's areas who are never or little used, those near most unmet requests first. */
export const listDeploymentBalance = async (
  readModels: ReadModels,
  question: BalanceQuestion,
): Promise<DeploymentBalance[]> => {
  const { boardId, areas, today } = question;
  const everyone = await rowsByValues(readModels, matchingLeaders, 'list', [EVERY_LEADER]);
  const designated = everyone.filter((row) => covers(row, today));
  const homes = designated.flatMap(({ homeSchoolUrn }) => homeSchoolUrn ?? []);
  const entries = await rowsByValues(readModels, mappedSchools, 'urn', homes);
  const ofAreas = new Set(entries.filter(({ laCode }) => areas.includes(laCode)).map(({ urn }) => urn));
  const here = designated.filter(({ homeSchoolUrn }) => homeSchoolUrn !== null && ofAreas.has(homeSchoolUrn));
  const ledgers = await rowsByValues(
    readModels,
    matchingLedgers,
    'leaderId',
    here.map(({ leaderId }) => leaderId),
  );
  const requests = (await rowsByValues(readModels, matchingRequests, 'boardId', [boardId])).filter(({ state }) =>
    OPEN_STATES.includes(state),
  );
  const urns = [...homes, ...requests.map(({ schoolUrn }) => schoolUrn)];
  const schools = new Map((await rowsByValues(readModels, matchingSchools, 'urn', urns)).map((row) => [row.urn, row]));
  return ledgers.flatMap((ledger): DeploymentBalance[] => {
    const use = measureUse(ledger, question);
    if (use === null) return [];
    const fitting = findFitting(ledger, requests, schools);
    const { leaderId, homeSchoolUrn, phases, needAreas } = ledger;
    return [
      {
        ...{ leaderId, homeSchoolUrn, phases, needAreas },
        ...use,
        unmetRequests: fitting.length,
        ...(fitting[0] ?? NOTHING),
      },
    ];
  });
};

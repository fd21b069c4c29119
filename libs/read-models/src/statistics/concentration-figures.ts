import { daysOfYear, type AcademicYear } from '#domain/academic-year';
import { covers, type Urn } from '#domain/vocabulary';
import type { ReadModels } from '#processing/read-models';
import { members } from '#read-models/counted-members';
import { rowsByValues } from '#read-models/rows-by-values';
import { count } from '#read-models/statistics/divided-figures';
import { publishShareOfCases, type Figure } from '#read-models/statistics/figure';
import { readStartedContracts, type StartedContract } from '#read-models/statistics/read-cases';

const sumPence = (contracts: readonly StartedContract[]): number =>
  contracts.reduce((sum, { pence }) => sum + pence, 0);

type Value = (contracts: readonly StartedContract[]) => number;

const VALUES = { contracts: (contracts) => contracts.length, pence: sumPence } satisfies Record<string, Value>;

/** The contracts of each provider or alliance, those with the largest value first. */
const rankBy = (
  contracts: readonly StartedContract[],
  keyOf: (contract: StartedContract) => string | null,
  value: Value,
): (readonly StartedContract[])[] =>
  [...Map.groupBy(contracts, keyOf)]
    .flatMap(([key, some]) => (key === null ? [] : [some]))
    .sort((one, other) => value(other) - value(one));

const providerOf = ({ providerKind, providerId }: StartedContract): string => `${providerKind}/${providerId}`;

const ofAlliance = ({ allianceId }: StartedContract): string | null => allianceId;

/** The contracts whose support comes from a school of somebody who sat on the board when they started. */
const listOfMembers = async (
  readModels: ReadModels,
  contracts: readonly StartedContract[],
): Promise<StartedContract[]> => {
  const boardIds = contracts.map(({ boardId }) => boardId);
  const seats = Map.groupBy(await rowsByValues(readModels, members, 'boardId', boardIds), ({ boardId }) => boardId);
  return contracts.filter(({ boardId, startedOn, homeSchoolUrn, providerSchoolUrn }) =>
    (seats.get(boardId) ?? []).some(
      (seat) =>
        seat.schoolUrn !== null &&
        covers(seat, startedOn) &&
        (seat.schoolUrn === homeSchoolUrn || seat.schoolUrn === providerSchoolUrn),
    ),
  );
};

/** Counts how many of the contracts of a year, and of their prices, go to few providers, to one alliance, and to the schools of board members. */
export const countConcentration = async (
  readModels: ReadModels,
  academicYear: AcademicYear,
  urns: readonly Urn[] | null,
): Promise<Figure[]> => {
  const all = await readStartedContracts(readModels, daysOfYear(academicYear), urns);
  const ofMembers = await listOfMembers(readModels, all);
  return (['contracts', 'pence'] as const).flatMap((unit) => {
    const value = VALUES[unit];
    const share = (figure: Parameters<typeof count>[0], some: readonly StartedContract[]): Figure =>
      publishShareOfCases(count(figure, value(some), value(all)), { part: some.length, all: all.length });
    const providers = rankBy(all, providerOf, value);
    return [
      share(`${unit}-of-largest-provider`, providers[0] ?? []),
      ...(unit === 'contracts' ? [share('contracts-of-three-largest-providers', providers.slice(0, 3).flat())] : []),
      share(`${unit}-of-largest-alliance`, rankBy(all, ofAlliance, value)[0] ?? []),
      share(`${unit}-of-members-schools`, ofMembers),
    ];
  });
};

import { daysOfYear, type AcademicYear } from '#domain/academic-year';
import { covers } from '#domain/vocabulary';
import type { ReadModels } from '#processing/read-models';
import { members } from '#read-models/counted-members';
import { rowsByValues } from '#read-models/rows-by-values';
import { count, publishDividedCases } from '#read-models/statistics/divided-figures';
import { publishShareOfCases, type Figure } from '#read-models/statistics/figure';
import type { FigureCode } from '#read-models/statistics/figure-definitions';
import { readStartedContracts, type StartedContract } from '#read-models/statistics/read-cases';
import type { CasesInParts } from '#read-models/statistics/time-figures';

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

const toProviderKey = ({ providerKind, providerId }: StartedContract): string => `${providerKind}/${providerId}`;

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

type Unit = keyof typeof VALUES;

/** A share of some contracts: the figure, and which of them are the part. */
interface Share {
  readonly figure: FigureCode;
  readonly part: readonly StartedContract[];
}

/** The shares of these contracts. `ofMembers`: those of them that go to schools of board members. */
const listShares = (
  all: readonly StartedContract[],
  ofMembers: ReadonlySet<StartedContract>,
  unit: Unit,
): readonly Share[] => {
  const providers = rankBy(all, toProviderKey, VALUES[unit]);
  return [
    { figure: `${unit}-of-largest-provider`, part: providers[0] ?? [] },
    ...(unit === 'contracts'
      ? ([{ figure: 'contracts-of-three-largest-providers', part: providers.slice(0, 3).flat() }] as const)
      : []),
    { figure: `${unit}-of-largest-alliance`, part: rankBy(all, ofAlliance, VALUES[unit])[0] ?? [] },
    { figure: `${unit}-of-members-schools`, part: all.filter((each) => ofMembers.has(each)) },
  ];
};

/** Counts how many of the contracts of a year, and of their prices, go to few providers, to one alliance, and to the schools of board members; also in each part. */
export const countConcentration = async (
  readModels: ReadModels,
  academicYear: AcademicYear,
  { urns, parts }: CasesInParts,
): Promise<Figure[]> => {
  const all = await readStartedContracts(readModels, daysOfYear(academicYear), urns);
  const ofMembers = new Set(await listOfMembers(readModels, all));
  const names = [...new Set(parts?.values())].sort();
  const contractsOf = Map.groupBy(all, ({ schoolUrn }) => parts?.get(schoolUrn) ?? null);
  return (['contracts', 'pence'] as const).flatMap((unit) => {
    const value = VALUES[unit];
    const publishShare = (some: readonly StartedContract[], { figure, part }: Share, group: string | null): Figure =>
      publishShareOfCases(count(figure, value(part), value(some), group), { part: part.length, all: some.length });
    return listShares(all, ofMembers, unit).flatMap((total, index) => {
      const divided = names.flatMap((name) => {
        const some = contractsOf.get(name) ?? [];
        const share = listShares(some, ofMembers, unit)[index];
        if (share === undefined) return [];
        const cases = [share.part.length, some.length - share.part.length, some.length];
        return [{ part: name, cases, figure: publishShare(some, share, name) }];
      });
      return publishDividedCases(publishShare(all, total, null), divided);
    });
  });
};

import type { Judgement, Provider } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { readProviderShares, type ProviderShare } from '#read-models/statistics/provider-shares';
import { readStartedContracts } from '#read-models/statistics/read-cases';
import { readSchools, toUrns, type SchoolScope } from '#read-models/statistics/read-year';
import { suppress } from '#read-models/statistics/suppression';

export interface ProvidersQuery {
  readonly scope: SchoolScope;
  /** First and last day on which the work of a contract started. */
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/** What is counted of the contracts of a provider. */
export interface ProviderNumbers {
  readonly contracts: number;
  readonly completed: number;
  readonly endedEarly: number;
  readonly lapsed: number;
  readonly aimsJudged: number;
  readonly aimsMet: number;
  readonly plannedHalfDays: number;
  readonly deliveredHalfDays: number;
  readonly missedVisits: number;
  readonly lateReports: number;
  readonly notProgressing: number;
  readonly pence: number;
}

type Hidden = { readonly [Name in keyof ProviderNumbers]: null };

/** The contracts of one provider in a period. All numbers are null if it had few contracts, or is next to one that had. */
export type ProviderPerformance = {
  readonly providerKind: Provider['kind'];
  readonly providerId: string;
  readonly suppressed: boolean;
} & { readonly [Name in keyof ProviderNumbers]: number | null };

const sumBy = (contracts: readonly ProviderShare[], of: (contract: ProviderShare) => number): number =>
  contracts.reduce((sum, contract) => sum + of(contract), 0);

/** What is counted of the contracts themselves; aims have rows of their own. */
type AimNumbers = Pick<ProviderNumbers, 'aimsJudged' | 'aimsMet'>;

const countAims = (judged: readonly (Judgement | null)[]): AimNumbers => ({
  aimsJudged: judged.filter((each) => each !== null && each !== 'cannot-be-judged').length,
  aimsMet: judged.filter((each) => each === 'met').length,
});

const countContracts = (contracts: readonly ProviderShare[]): Omit<ProviderNumbers, keyof AimNumbers> => {
  const countEnded = (how: ProviderShare['endedHow']): number =>
    contracts.filter(({ endedHow }) => endedHow === how).length;
  return {
    contracts: contracts.length,
    completed: countEnded('completed'),
    endedEarly: countEnded('ended-early'),
    lapsed: countEnded('lapsed'),
    plannedHalfDays: sumBy(contracts, ({ plannedHalfDays }) => plannedHalfDays),
    deliveredHalfDays: sumBy(contracts, ({ deliveredHalfDays }) => deliveredHalfDays),
    missedVisits: sumBy(contracts, ({ missedVisits }) => missedVisits),
    lateReports: sumBy(contracts, ({ lateReports }) => lateReports),
    notProgressing: sumBy(contracts, ({ notProgressing }) => notProgressing),
    pence: sumBy(contracts, ({ pence }) => pence),
  };
};

const hideNumbers = (numbers: ProviderNumbers): Hidden =>
  Object.fromEntries(Object.keys(numbers).map((name) => [name, null])) as unknown as Hidden;

const toProviderKey = ({ providerKind, providerId }: ProviderShare): string => `${providerKind}/${providerId}`;

/** Lists the providers of the contracts that started in the period, in the order of their kinds and ids. */
export const listProviderPerformance = async (
  readModels: ReadModels,
  { scope, from, to }: ProvidersQuery,
): Promise<ProviderPerformance[]> => {
  const urns = toUrns(scope, scope === 'national' ? [] : await readSchools(readModels, scope));
  const started = await readStartedContracts(readModels, { from, to }, urns);
  const shares = await readProviderShares(readModels, started);
  const providers = [...Map.groupBy(shares, toProviderKey)].sort(([one], [other]) => (one < other ? -1 : 1));
  const hidden = suppress(providers.map(([key, some]) => ({ key, counts: [some.length] }))).keys;
  return providers.flatMap(([key, some]) => {
    const [first] = some;
    if (first === undefined) return [];
    const { providerKind, providerId } = first;
    const suppressed = hidden.has(key);
    const numbers = { ...countContracts(some), ...countAims(some.flatMap(({ judged }) => judged)) };
    return [{ providerKind, providerId, suppressed, ...(suppressed ? hideNumbers(numbers) : numbers) }];
  });
};

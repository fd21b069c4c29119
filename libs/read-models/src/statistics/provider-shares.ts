import type { Judgement } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import type { RowOf } from '#processing/view';
import { incidents, judgements, visits } from '#read-models/counted-work';
import { rowsByValues } from '#read-models/rows-by-values';
import type { StartedContract } from '#read-models/statistics/read-cases';

/** What one provider had to do with a contract: all of it, unless the contract passed on from one alliance to another. */
export type ProviderShare = Pick<
  StartedContract,
  | 'endedHow'
  | 'plannedHalfDays'
  | 'deliveredHalfDays'
  | 'missedVisits'
  | 'lateReports'
  | 'notProgressing'
  | 'pence'
  | 'providerKind'
  | 'providerId'
> & { readonly judged: readonly (Judgement | null)[] };

/** The work under a contract that passed on, day by day. */
interface DatedWork {
  readonly visits: readonly RowOf<typeof visits.columns>[];
  readonly incidents: readonly RowOf<typeof incidents.columns>[];
  readonly judgements: readonly RowOf<typeof judgements.columns>[];
}

/** The days on which an alliance gave the support; `until`: the day on which the next one took over. */
interface ProviderPeriod {
  readonly providerId: string;
  readonly from: IsoDay | null;
  readonly until: IsoDay | null;
}

/** A contract that passes on again from the same day was never with the alliance before. */
const listPeriods = ({ providerId, passedOn }: StartedContract): ProviderPeriod[] => {
  const starts = [
    { providerId, from: null },
    ...passedOn.map(({ allianceId, on }) => ({ providerId: allianceId, from: on })),
  ];
  return starts
    .map((start, index) => ({ ...start, until: starts[index + 1]?.from ?? null }))
    .filter(({ from, until }) => from === null || from !== until);
};

const isWithin = (day: IsoDay | null, { from, until }: ProviderPeriod): boolean =>
  day !== null && (from === null || from <= day) && (until === null || day < until);

const countIncidents = (
  kind: DatedWork['incidents'][number]['kind'],
  period: ProviderPeriod,
  { incidents: all }: DatedWork,
): number => all.filter((each) => each.kind === kind && isWithin(each.on, period)).length;

const countDelivered = ({ visits: all }: DatedWork, period: ProviderPeriod): number =>
  all.reduce((sum, { heldOn, halfDays }) => (isWithin(heldOn, period) ? sum + halfDays : sum), 0);

/** The share of the price for these half-days, in whole pence. */
const calculatePrice = ({ pence, plannedHalfDays }: StartedContract, halfDays: number): number =>
  plannedHalfDays === 0 ? 0 : Math.floor((pence * Math.min(halfDays, plannedHalfDays)) / plannedHalfDays);

/** An alliance has the half-days that were delivered in its period, with their share of the price. The last one has what is left, and the end. */
const divideByProvider = (contract: StartedContract, work: DatedWork): ProviderShare[] => {
  const periods = listPeriods(contract);
  let [halfDaysLeft, penceLeft] = [contract.plannedHalfDays, contract.pence];
  return periods.map((period, index) => {
    const isLast = index === periods.length - 1;
    const delivered = countDelivered(work, period);
    const planned = isLast ? halfDaysLeft : Math.min(delivered, halfDaysLeft);
    const pence = isLast ? penceLeft : calculatePrice(contract, planned);
    halfDaysLeft -= planned;
    penceLeft -= pence;
    return {
      providerKind: contract.providerKind,
      providerId: period.providerId,
      endedHow: isLast ? contract.endedHow : null,
      plannedHalfDays: planned,
      deliveredHalfDays: delivered,
      missedVisits: countIncidents('missed-visit', period, work),
      lateReports: countIncidents('late-report', period, work),
      notProgressing: countIncidents('not-progressing', period, work),
      pence,
      judged: work.judgements.filter(({ judgedOn }) => isWithin(judgedOn, period)).map(({ judgement }) => judgement),
    };
  });
};

/** Divides contracts by who gave the support. Only those that passed on need the days of their work. */
export const readProviderShares = async (
  readModels: ReadModels,
  contracts: readonly StartedContract[],
): Promise<ProviderShare[]> => {
  const ids = contracts.map(({ contractId }) => contractId);
  const passed = contracts.flatMap(({ contractId, passedOn }) => (passedOn.length === 0 ? [] : [contractId]));
  const [held, happened, judged] = await Promise.all([
    rowsByValues(readModels, visits, 'contractId', passed),
    rowsByValues(readModels, incidents, 'contractId', passed),
    rowsByValues(readModels, judgements, 'contractId', ids),
  ]);
  const heldBy = Map.groupBy(held, ({ contractId }) => contractId);
  const happenedBy = Map.groupBy(happened, ({ contractId }) => contractId);
  const judgedBy = Map.groupBy(judged, ({ contractId }) => contractId);
  return contracts.flatMap((contract) => {
    const ofContract = judgedBy.get(contract.contractId) ?? [];
    if (contract.passedOn.length === 0) return [{ ...contract, judged: ofContract.map((each) => each.judgement) }];
    return divideByProvider(contract, {
      visits: heldBy.get(contract.contractId) ?? [],
      incidents: happenedBy.get(contract.contractId) ?? [],
      judgements: ofContract,
    });
  });
};

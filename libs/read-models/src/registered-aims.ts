import type { Aim } from '#domain/contract-aims.events';
import type { ContractEvents } from '#domain/contract.events';
import type { Judgement, Rating } from '#domain/vocabulary';
import type { DomainEvent } from '#kernel/event';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { integer, json, text, type Change, type Table } from '#processing/view';
import { rowsByKey } from '#read-models/row-per-stream';
import { rowsByValues } from '#read-models/rows-by-values';

/** What is known of an aim. */
interface AimProgress {
  /** For participation, the value is the number of persons. A criterion has no values. */
  readonly latest: { readonly value: number; readonly measuredOn: IsoDay } | null;
  /** The provider's last rating. */
  readonly rating: Rating | null;
  readonly judgement: Judgement | null;
}

/** An agreed aim with its latest measurement, rating and judgement. */
export type RegisteredAim = Aim & AimProgress;

/** The later of the known measurement and a new one. */
const latestMeasurement = (
  aim: RegisteredAim,
  { value, measuredOn }: { value: number; measuredOn: IsoDay },
): RegisteredAim['latest'] =>
  aim.latest !== null && aim.latest.measuredOn > measuredOn ? aim.latest : { value, measuredOn };

/**
 * Columns of a table with one row for each aim. As a list in the row of its contract, all aims would be written again with every measurement, and no rule
 * bounds their number.
 */
export const aimColumns = {
  aimKey: text(),
  contractId: text(),
  /** Place of the agreement among the events of the contract. Aims are listed in this order. */
  revision: integer(),
  state: text<'agreed' | 'dropped'>(),
  aim: json<RegisteredAim>(),
};

type AimTable = Table<typeof aimColumns>;
type OfAim = { readonly aimId: string };

const toKey = <Data extends OfAim>({ id, data }: DomainEvent<Data>): string => `${id}/${data.aimId}`;
const toKeys = (contractId: string, aims: readonly OfAim[]): string[] =>
  aims.map(({ aimId }) => `${contractId}/${aimId}`);
/** The new version of an aim, with what is known of the old one. */
const replaceAim = ({ latest, rating, judgement }: RegisteredAim, version: Aim): RegisteredAim => ({
  ...version,
  latest,
  rating,
  judgement,
});
const ofAim = <Item extends OfAim>(items: readonly Item[], { aimId }: OfAim): Item | undefined =>
  items.findLast((item) => item.aimId === aimId);

/** What events of a contract change about its aims. */
export const aimChanges = (aims: AimTable) => {
  const row = rowsByKey(aims);
  const changeAim = <Data extends OfAim>(change: (aim: RegisteredAim, data: Data) => Partial<AimProgress>) =>
    row.update<Data>(toKey, ({ aim }, { data }) => ({ aim: { ...aim, ...change(aim, data) } }));
  return {
    AimAgreed: row.put<ContractEvents['AimAgreed']>(toKey, ({ id: contractId, revision, data }, _, aimKey) => {
      const aim = { ...data, latest: null, rating: null, judgement: null };
      return { aimKey, contractId, revision, state: 'agreed', aim };
    }),
    AimChanged: row.update<ContractEvents['AimChanged']>(toKey, ({ aim }, { data }) => ({
      aim: replaceAim(aim, data.new),
    })),
    AimDropped: row.update<ContractEvents['AimDropped']>(toKey, () => ({ state: 'dropped' })),
    MeasurementRecorded: changeAim<ContractEvents['MeasurementRecorded']>((aim, data) => ({
      latest: latestMeasurement(aim, data),
    })),
    ProgressReported: row.update<ContractEvents['ProgressReported']>(
      ({ id, data }) => toKeys(id, data.ratings),
      ({ aim }, { data }) => ({ aim: { ...aim, rating: ofAim(data.ratings, aim)?.rating ?? aim.rating } }),
    ),
    VariationAgreed: row.update<ContractEvents['VariationAgreed']>(
      ({ id, data }) => toKeys(id, data.aims),
      ({ aim }, { data }) => ({
        aim: { ...replaceAim(aim, ofAim(data.aims, aim)?.new ?? aim), judgement: null },
      }),
    ),
    AimJudged: changeAim<ContractEvents['AimJudged']>((_, { judgement }) => ({ judgement })),
    MeasurementCorrected: changeAim<ContractEvents['MeasurementCorrected']>((_, { latest }) => ({ latest })),
    MeasurementVoided: changeAim<ContractEvents['MeasurementVoided']>((_, { latest }) => ({ latest })),
    RatingCorrected: changeAim<ContractEvents['RatingCorrected']>((_, { rating, isLatest }) =>
      isLatest ? { rating: rating.new } : {},
    ),
    JudgementCorrected: changeAim<ContractEvents['JudgementCorrected']>((_, { judgement }) => ({
      judgement: judgement.new,
    })),
  } satisfies Partial<{ [Type in keyof ContractEvents]: Change<ContractEvents[Type]> }>;
};

/** Loads the aims of these contracts, by contract. A contract without aims is left out. */
export const loadAims = async (
  readModels: ReadModels,
  aims: AimTable,
  contractIds: readonly string[],
): Promise<ReadonlyMap<string, RegisteredAim[]>> => {
  const rows = await rowsByValues(readModels, aims, 'contractId', contractIds, {
    orderBy: 'revision',
    refine: (query) => query.where('state', '=', 'agreed'),
  });
  const byContract = Map.groupBy(rows, ({ contractId }) => contractId);
  return new Map([...byContract].map(([contractId, found]) => [contractId, found.map(({ aim }) => aim)]));
};

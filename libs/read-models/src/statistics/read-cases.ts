import { daysOfYear, type AcademicYear } from '#domain/academic-year';
import type { Period, Urn } from '#domain/vocabulary';
import type { ReadModels, RowQuery } from '#processing/read-models';
import type { RowOf } from '#processing/view';
import { contracts } from '#read-models/counted-cases';
import { rowsByValues } from '#read-models/rows-by-values';

/** A contract that is counted. */
export type CountedContract = RowOf<typeof contracts.columns>;

/** A contract whose work has started. */
export type StartedContract = CountedContract & { readonly startedOn: NonNullable<CountedContract['startedOn']> };

type Refine = (all: RowQuery<typeof contracts.columns>) => RowQuery<typeof contracts.columns>;

/** Contracts under which work went on in the period: they started before its end, and ended or end after its beginning. */
const whereRunning =
  ({ from, to }: Required<Period>): Refine =>
  (all) =>
    all
      .where('startedOn', '<=', to)
      .where((is) => is.or([is('endedOn', '>=', from), is.and([is('endedOn', 'is', null), is('endsOn', '>=', from)])]));

const readContracts = (
  readModels: ReadModels,
  column: 'schoolUrn' | 'homeSchoolUrn' | 'providerSchoolUrn',
  urns: readonly Urn[] | null,
  refine: Refine,
): Promise<CountedContract[]> =>
  urns === null ? readModels.rows(contracts, refine) : rowsByValues(readModels, contracts, column, urns, { refine });

/** The contracts for these schools, or for all, under which work went on in the year. */
export const readRunningContracts = (
  readModels: ReadModels,
  year: AcademicYear,
  urns: readonly Urn[] | null,
): Promise<CountedContract[]> => readContracts(readModels, 'schoolUrn', urns, whereRunning(daysOfYear(year)));

/** The contracts for these schools, or for all, that started in the period. */
export const readStartedContracts = async (
  readModels: ReadModels,
  { from, to }: Required<Period>,
  urns: readonly Urn[] | null,
): Promise<StartedContract[]> => {
  const rows = await readContracts(readModels, 'schoolUrn', urns, (all) =>
    all.where('startedOn', '>=', from).where('startedOn', '<=', to),
  );
  return rows.flatMap(({ startedOn, ...row }) => (startedOn === null ? [] : [{ ...row, startedOn }]));
};

/** Those of these schools, or of all, whose leader or who as a provider gave support under a contract in the year. */
export const readGivingByContract = async (
  readModels: ReadModels,
  year: AcademicYear,
  urns: readonly Urn[] | null,
): Promise<Urn[]> => {
  const refine = whereRunning(daysOfYear(year));
  const columns = urns === null ? (['homeSchoolUrn'] as const) : (['homeSchoolUrn', 'providerSchoolUrn'] as const);
  const found = await Promise.all(columns.map((column) => readContracts(readModels, column, urns, refine)));
  return found
    .flat()
    .flatMap(({ homeSchoolUrn, providerSchoolUrn }) => [homeSchoolUrn ?? [], providerSchoolUrn ?? []].flat());
};

import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import type { RowOf } from '#processing/view';
import type { Surrounding } from '#read-models/around-requests';
import { headships, requests, type contracts } from '#read-models/around-tables';
import { rowsByValues } from '#read-models/rows-by-values';

export type ContractRow = RowOf<typeof contracts.columns>;

/** Since when something is so, and which record says it. */
export type Occurrence = Omit<Surrounding, 'kind'>;

/** What happened around one of the contracts or requests. */
type Look<Row> = (row: Row) => readonly Occurrence[];

/** Reads what the contracts or requests need to know, and returns how to look at one of them. */
export type Prepare<Row = ContractRow> = (
  readModels: ReadModels,
  rows: readonly Row[],
  today: IsoDay,
) => Promise<Look<Row>>;

/** The school of a decided request is not eligible any more. */
export const readEligibility: Prepare = async (readModels, rows, today) => {
  const ids = rows.flatMap(({ requestId }) => requestId ?? []);
  const found = await rowsByValues(readModels, requests, 'requestId', ids);
  const days = new Map(found.map(({ requestId, ineligibleSince }) => [requestId, ineligibleSince]));
  return ({ requestId }) => {
    const since = requestId === null ? null : (days.get(requestId) ?? null);
    return requestId === null || since === null || today < since ? [] : [{ since, sourceId: requestId }];
  };
};

/** The days from which somebody else, or nobody, leads a school. Nobody leaves when a vacant post is filled. */
const listDaysOfChange = (ofSchool: readonly RowOf<typeof headships.columns>[]): IsoDay[] =>
  ofSchool
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .flatMap(({ from }, index, sorted) => (sorted[index - 1]?.kind === 'vacant' ? [] : [from]));

/** The head of the supported school, with whom the contract was drafted, left the school. */
export const readHeads: Prepare = async (readModels, rows, today) => {
  const urns = rows.map(({ schoolUrn }) => schoolUrn);
  const bySchool = Map.groupBy(await rowsByValues(readModels, headships, 'urn', urns), ({ urn }) => urn);
  return ({ schoolUrn, draftedOn, endsOn }) =>
    listDaysOfChange(bySchool.get(schoolUrn) ?? [])
      .filter((from) => draftedOn < from && from <= today && from <= endsOn)
      .map((since) => ({ since, sourceId: schoolUrn }));
};

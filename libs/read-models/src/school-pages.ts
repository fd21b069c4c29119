import { stageOn, type Stage } from '#domain/contract-stage';
import type { Code, Urn } from '#domain/vocabulary';
import { tableListing, readPage, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels, RowQuery } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import type { RowOf } from '#processing/view';
import { contracts, requests, schools } from '#read-models/school-record';

/** A request for a school, to any board. */
export type SchoolRequest = RowOf<typeof requests.columns>;

export interface SchoolContract {
  readonly contractId: string;
  /** The school at the time of the contract, which can be one that another succeeded. */
  readonly schoolUrn: string;
  readonly boardId: string;
  readonly reference: string;
  readonly leaderId: string;
  readonly level: Code;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly plannedHalfDays: number;
  readonly deliveredHalfDays: number;
  readonly stage: Stage;
}

export type ListedSchool = RowOf<typeof schools.columns>;

const toSchoolContract = (row: RowOf<typeof contracts.columns>, today: IsoDay): SchoolContract => {
  const { contractId, schoolUrn, boardId, reference, leaderId, level, startsOn: from, endsOn: to } = row;
  const { plannedHalfDays, deliveredHalfDays } = row;
  const delivery = { plannedHalfDays, deliveredHalfDays, stage: stageOn(row, today) };
  return { contractId, schoolUrn, boardId, reference, leaderId, level, from, to, ...delivery };
};

const requestListing = tableListing(requests, { filters: {}, sorts: { submittedOn: 'submittedOn' } });
const contractListing = tableListing(contracts, { filters: {}, sorts: { from: 'startsOn' } });

export type SchoolRequestsPage = PageRequestFor<typeof requestListing>;
export type SchoolContractsPage = PageRequestFor<typeof contractListing>;

/** Lists the requests for a school, and for those that it succeeded. */
export const listSchoolRequests = (
  readModels: ReadModels,
  urns: readonly Urn[],
  today: IsoDay,
  page: SchoolRequestsPage,
): Promise<SchoolRequest[]> =>
  readPage(readModels, requestListing, (query) => query.where('schoolUrn', 'in', urns), page, today);

/** Lists the requests that an alliance, or a trust or diocese, made. */
export const listRequestsMadeBy = (
  readModels: ReadModels,
  by: { readonly allianceId: string } | { readonly bodyId: string },
  today: IsoDay,
  page: SchoolRequestsPage,
): Promise<SchoolRequest[]> => {
  const scope = (query: RowQuery<typeof requests.columns>) =>
    'allianceId' in by ? query.where('allianceId', '=', by.allianceId) : query.where('bodyId', '=', by.bodyId);
  return readPage(readModels, requestListing, scope, page, today);
};

/** Lists the contracts of a school, and of those that it succeeded. */
export const listSchoolContracts = async (
  readModels: ReadModels,
  urns: readonly Urn[],
  today: IsoDay,
  page: SchoolContractsPage,
): Promise<SchoolContract[]> => {
  const scope = (query: RowQuery<typeof contracts.columns>) => query.where('schoolUrn', 'in', urns);
  const found = await readPage(readModels, contractListing, scope, page, today);
  return found.map((row) => toSchoolContract(row, today));
};

const schoolListing = tableListing(schools, {
  filters: { area: 'laCode', governance: 'governance' },
  sorts: { name: 'name', urn: 'urn' },
});

export type SchoolsPage = PageRequestFor<typeof schoolListing>;

/** Lists the schools of a local authority, including closed ones. */
export const listSchools = (readModels: ReadModels, today: IsoDay, page: SchoolsPage): Promise<ListedSchool[]> => {
  const { area = '', ...where } = page.where;
  return readPage(readModels, schoolListing, (query) => query.where('laCode', '=', area), { ...page, where }, today);
};

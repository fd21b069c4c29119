import { stageOn, type Stage } from '#domain/contract-stage';
import type { Code, Urn } from '#domain/vocabulary';
import { tableListing, readPage, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import type { RowOf } from '#processing/view';
import { allPlaces, readPageByPlace } from '#read-models/places';
import { contracts, requests, schools } from '#read-models/school-record';

/** A request for a school, to any board. */
export type SchoolRequest = Omit<RowOf<typeof requests.columns>, 'byDay'>;

export interface SchoolContract {
  readonly contractId: string;
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

/** A school with its latest requests and contracts for all boards, earlier ones first. */
export type SchoolRecord = ListedSchool & {
  readonly requests: SchoolRequest[];
  readonly contracts: SchoolContract[];
};

/** How many requests and contracts a record of a school has. */
const LATEST = 50;

const toSchoolRequest = ({ byDay: _place, ...row }: RowOf<typeof requests.columns>): SchoolRequest => row;

const toSchoolContract = (row: RowOf<typeof contracts.columns>, today: IsoDay): SchoolContract => {
  const { contractId, boardId, reference, leaderId, level, startsOn: from, endsOn: to } = row;
  const { plannedHalfDays, deliveredHalfDays } = row;
  const delivery = { plannedHalfDays, deliveredHalfDays, stage: stageOn(row, today) };
  return { contractId, boardId, reference, leaderId, level, from, to, ...delivery };
};

const requestListing = tableListing(requests, { filters: {}, sorts: { submittedOn: 'byDay' } });
const contractListing = tableListing(contracts, { filters: {}, sorts: { from: 'byStart' } });

export type SchoolRequestsPage = PageRequestFor<typeof requestListing>;
export type SchoolContractsPage = PageRequestFor<typeof contractListing>;

/** Lists the requests for a school. Reads only the rows of the page. */
export const listSchoolRequests = async (
  readModels: ReadModels,
  urn: Urn,
  today: IsoDay,
  page: SchoolRequestsPage,
): Promise<SchoolRequest[]> => {
  const found = await readPageByPlace(readModels, requestListing, allPlaces(urn), page, today);
  return found.map(toSchoolRequest);
};

/** Lists the contracts of a school. Reads only the rows of the page. */
export const listSchoolContracts = async (
  readModels: ReadModels,
  urn: Urn,
  today: IsoDay,
  page: SchoolContractsPage,
): Promise<SchoolContract[]> => {
  const found = await readPageByPlace(readModels, contractListing, allPlaces(urn), page, today);
  return found.map((row) => toSchoolContract(row, today));
};

/** Finds the record of a school; undefined if the school is not in the register. */
export const findSchoolRecord = async (
  readModels: ReadModels,
  urn: Urn,
  today: IsoDay,
): Promise<SchoolRecord | undefined> => {
  const found = await readModels.row(schools, urn);
  if (found === undefined) return undefined;
  const latest = <By extends string>(by: By) =>
    ({ where: {}, sort: { by, descending: true }, after: null, limit: LATEST }) as const;
  const submitted = await listSchoolRequests(readModels, urn, today, latest('submittedOn'));
  const supported = await listSchoolContracts(readModels, urn, today, latest('from'));
  return { ...found, requests: submitted.toReversed(), contracts: supported.toReversed() };
};

const schoolListing = tableListing(schools, {
  filters: { area: 'laCode', governance: 'governance' },
  sorts: { name: 'name', urn: 'urn' },
});

export type SchoolsPage = PageRequestFor<typeof schoolListing>;

/** Lists the schools of a local authority, including closed ones. */
export const listSchools = (readModels: ReadModels, today: IsoDay, page: SchoolsPage): Promise<ListedSchool[]> =>
  readPage(readModels, schoolListing, (query) => query, page, today);

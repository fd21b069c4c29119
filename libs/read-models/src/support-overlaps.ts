import type { Stage } from '#domain/contract-stage';
import { hasLapsed } from '#domain/contract-stage';
import type { RequestState } from '#domain/request-stage';
import { APPROVING_OUTCOMES, type Code, type Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import type { RowOf } from '#processing/view';
import { matchingContracts } from '#read-models/matching-contracts';
import { matchingRequests } from '#read-models/matching-requests';
import { OPEN_STATES } from '#read-models/open-requests';
import { rowsByValues } from '#read-models/rows-by-values';

/** Support of a school that a request would overlap with: a contract that is not over, or another request that is not settled, of any board. */
export interface SupportOverlap {
  /** `contract` or `request` with the id. */
  readonly overlapKey: string;
  readonly kind: 'contract' | 'request';
  readonly recordId: string;
  readonly boardId: string;
  readonly reference: string;
  /** Need areas that both have. */
  readonly needAreas: readonly Code[];
  readonly state: Stage | RequestState;
  /** The first day of the contract, or the day of the request. */
  readonly since: IsoDay;
  /** The last day of the contract; null for a request. */
  readonly until: IsoDay | null;
  /** The leader of the contract; null for a request. */
  readonly leaderId: string | null;
}

/** A request that may overlap with other support. */
export interface OverlapQuestion {
  readonly requestId: string;
  readonly schoolUrn: Urn;
  readonly needAreas: readonly Code[];
  readonly today: IsoDay;
}

type ContractRow = RowOf<typeof matchingContracts.columns>;
type RequestRow = RowOf<typeof matchingRequests.columns>;

const OVER: readonly Stage[] = ['ended', 'closed', 'withdrawn'];

/** A request that waits, or was approved and has no contract yet. */
const isLive = ({ requestId, state, outcome }: RequestRow, contracts: readonly ContractRow[]): boolean =>
  OPEN_STATES.includes(state) ||
  (state === 'decided' &&
    outcome !== null &&
    APPROVING_OUTCOMES.includes(outcome) &&
    contracts.every((contract) => contract.requestId !== requestId));

/** The need areas of a contract are those of its aims, and before it has any those of its request. */
const listAreas = ({ aims, requestId }: ContractRow, requests: readonly RequestRow[]): readonly Code[] =>
  aims.length > 0
    ? [...new Set(aims.map(({ needArea }) => needArea))]
    : (requests.find((request) => request.requestId === requestId)?.needAreas ?? []);

/** Lists the other live support of the school that shares a need area with the request. */
export const listOverlaps = async (
  readModels: ReadModels,
  { requestId, schoolUrn, needAreas, today }: OverlapQuestion,
): Promise<SupportOverlap[]> => {
  const contracts = await rowsByValues(readModels, matchingContracts, 'schoolUrn', [schoolUrn]);
  const requests = await rowsByValues(readModels, matchingRequests, 'schoolUrn', [schoolUrn]);
  const share = (areas: readonly Code[]): Code[] => areas.filter((area) => needAreas.includes(area));
  const ofContracts = contracts
    .filter((row) => row.requestId !== requestId && !OVER.includes(row.stage) && !hasLapsed(row, today))
    .map((row): SupportOverlap => ({
      ...{ overlapKey: `contract ${row.contractId}`, kind: 'contract', recordId: row.contractId },
      ...{ boardId: row.boardId, reference: row.reference, needAreas: share(listAreas(row, requests)) },
      ...{ state: row.stage, since: row.startsOn, until: row.endsOn, leaderId: row.leaderId },
    }));
  const ofRequests = requests
    .filter((row) => row.requestId !== requestId && isLive(row, contracts))
    .map((row): SupportOverlap => ({
      ...{ overlapKey: `request ${row.requestId}`, kind: 'request', recordId: row.requestId },
      ...{ boardId: row.boardId, reference: row.reference, needAreas: share(row.needAreas) },
      ...{ state: row.state, since: row.submittedOn, until: null, leaderId: null },
    }));
  return [...ofContracts, ...ofRequests].filter((each) => each.needAreas.length > 0);
};

import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { addPredecessors, addSuccessors } from '#api/access/predecessors';
import { CaseRedaction } from '#api/access/case-redaction';
import { GetBoardContracts, GetBoardRequests } from '#api/boards/boards.queries';
import type { RequestOptions } from '#api/http/command-context';
import type { LinkedSupport, SupportReturns } from '#api/impact/returns';
import { isWithheld } from '#api/lists/list-declaration';
import { board } from '#domain/board';
import { findFollowUpRules } from '#domain/board-follow-up-rules';
import { contract } from '#domain/contract';
import { decision } from '#domain/decision';
import { request } from '#domain/request';
import { findReturn } from '#domain/support-returns';
import type { Code, Urn } from '#domain/vocabulary';
import { StreamReader } from '#execution/stream-reader';
import type { RequestRow } from '#read-models/board-lists';
import type { RegisteredContract } from '#read-models/contract-register';
import { daysBetween, type IsoDay } from '#kernel/time';

/** Support of a school: when it was asked for or began, and when it ended. */
interface Support {
  readonly kind: 'contract' | 'request';
  readonly id: string;
  /** The request that a contract carries out; null for a request, and for a contract without one. */
  readonly requestId: string | null;
  readonly reference: string;
  readonly needAreas: readonly Code[];
  readonly on: IsoDay;
  /** Null unless it is a contract that has ended. */
  readonly endedOn: IsoDay | null;
  /** Whether it counts as later support: a request does not if nothing came of it at this board, or if its contract is listed. */
  readonly counts: boolean;
  /** The decision that a contract carries out; null for a request. */
  readonly decisionId: string | null;
}

const MOST = 1_000;

const toLink = (
  { kind, id, reference, on }: Support,
  needAreas: readonly Code[],
  daysAfterEnd: number,
): LinkedSupport => ({
  kind,
  contractId: kind === 'contract' ? id : null,
  requestId: kind === 'request' ? id : null,
  ...{ reference, needAreas, on, daysAfterEnd },
});

const toContract = (row: RegisteredContract): Support[] => {
  const { contractId: id, decisionId, requestId, reference, startedOn, endedOn, aims } = row;
  if (startedOn === null) return [];
  const needAreas = [...new Set(aims.map(({ needArea }) => needArea))];
  return [{ kind: 'contract', id, decisionId, requestId, reference, needAreas, on: startedOn, endedOn, counts: true }];
};

/** Whether nothing came of a request to this board. */
const hasFailed = ({ state, outcome }: RequestRow): boolean =>
  state === 'withdrawn' ||
  state === 'not-eligible' ||
  state === 'handed-over' ||
  (state === 'decided' && (outcome === 'decline' || outcome === 'refer-on'));

/** Finds support of the same school in the same need area before and after a contract or a request. */
@Injectable()
export class ReturnsReader {
  constructor(
    private readonly queries: QueryBus,
    private readonly streams: StreamReader,
    private readonly redaction: CaseRedaction,
  ) {}

  /** Throws `UnknownStream`. */
  async findForContract(id: string, options: RequestOptions): Promise<SupportReturns> {
    const { agreed } = (await this.streams.load(contract, id)).state;
    return this.find(id, agreed.boardId, agreed.schoolUrn, options);
  }

  /** Throws `UnknownStream`. */
  async findForRequest(id: string, options: RequestOptions): Promise<SupportReturns> {
    const { boardId, schoolUrn } = (await this.streams.load(request, id)).state;
    return this.find(id, boardId, schoolUrn, options);
  }

  private async find(id: string, boardId: string, schoolUrn: Urn, options: RequestOptions): Promise<SupportReturns> {
    const { today } = options.context;
    const all = await this.listSupportOfSchool(boardId, schoolUrn, options);
    const continuing = await this.findContinuing(all);
    const own = all.find((each) => each.id === id);
    const { followUpRules } = (await this.streams.load(board, boardId)).state;
    const link = (earlier: Support, later: Support, shown: Support): LinkedSupport[] => {
      // Neither the request that a contract carries out nor a contract that carries its work on is a return.
      if (
        earlier.endedOn === null ||
        (!later.counts && later !== own) ||
        earlier.requestId === later.id ||
        continuing.get(earlier.id)?.has(later.decisionId)
      )
        return [];
      const { returnWithinDays } = findFollowUpRules(followUpRules, earlier.endedOn);
      const ended = { endedOn: earlier.endedOn, needAreas: earlier.needAreas };
      const areas = findReturn(ended, later, returnWithinDays);
      return areas.length === 0 ? [] : [toLink(shown, areas, daysBetween(earlier.endedOn, later.on))];
    };
    return {
      on: today,
      returnOf: own === undefined ? [] : all.flatMap((each) => (each === own ? [] : link(each, own, each))),
      returns: own === undefined ? [] : all.flatMap((each) => (each === own ? [] : link(own, each, each))),
    };
  }

  /** For each contract, the decisions that took the place of its own, one after the other: extensions, and contracts with another provider. */
  private async findContinuing(all: readonly Support[]): Promise<ReadonlyMap<string, ReadonlySet<string | null>>> {
    const found = all.map(async ({ id, decisionId }) => {
      const later = new Set<string | null>();
      for (let next = decisionId; next !== null;) {
        const { state } = await this.streams.find(decision, next);
        next = state?.supersededBy ?? null;
        if (later.has(next)) break;
        if (next !== null) later.add(next);
      }
      return [id, later] as const;
    });
    return new Map(await Promise.all(found));
  }

  /** The support of the school, of those that it succeeded, and of those that succeeded it. */
  private async listSupportOfSchool(boardId: string, schoolUrn: Urn, options: RequestOptions): Promise<Support[]> {
    const { today } = options.context;
    const before = await addPredecessors(this.streams, [schoolUrn], today);
    const after = await addSuccessors(this.streams, [schoolUrn], today);
    const found = await Promise.all(
      [...new Set([...before, ...after])].map((urn) => this.listSupport(boardId, urn, options)),
    );
    const all = found.flat();
    // What became of a request is shown by its contract.
    const carriedOut = new Set(all.map(({ requestId }) => requestId));
    return all.map((each) => ({ ...each, counts: each.counts && !carriedOut.has(each.id) }));
  }

  /** The contracts that started and the requests to the board for the school, without those that the reader may not see. */
  private async listSupport(boardId: string, schoolUrn: Urn, options: RequestOptions): Promise<Support[]> {
    const { today } = options.context;
    const page = { where: { schoolUrn }, after: null, limit: MOST };
    const contracts = await this.queries.execute(
      new GetBoardContracts({
        ...{ boardId, today },
        page: { ...page, sort: { by: 'startsOn', descending: false } },
      }),
    );
    const requests = await this.queries.execute(
      new GetBoardRequests({
        ...{ boardId, today },
        page: { ...page, sort: { by: 'submittedOn', descending: false } },
      }),
    );
    const shownContracts = await this.redaction.redact(contracts, 'contractId', options);
    const shownRequests = await this.redaction.redact(requests, 'requestId', options);
    const ofContracts = shownContracts.flatMap((row) => (isWithheld(row) ? [] : toContract(row)));
    const ofRequests = shownRequests.flatMap((row) => (isWithheld(row) ? [] : [this.toRequest(row)]));
    return [...ofContracts, ...(await Promise.all(ofRequests)).flat()];
  }

  private async toRequest(row: RequestRow): Promise<Support[]> {
    const { requestId: id, reference, submittedOn: on } = row;
    const { state } = await this.streams.find(request, id);
    return state === undefined
      ? []
      : [
          {
            kind: 'request',
            id,
            requestId: null,
            reference,
            needAreas: state.needAreas,
            on,
            endedOn: null,
            decisionId: null,
            counts: !hasFailed(row),
          },
        ];
  }
}

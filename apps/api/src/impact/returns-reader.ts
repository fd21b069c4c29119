import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CaseRedaction } from '#api/access/case-redaction';
import { GetBoardContracts, GetBoardRequests } from '#api/boards/boards.queries';
import { hidesReferrals } from '#api/contracts/contract-reader';
import { RecordReader } from '#api/history/record-reader';
import type { RequestOptions } from '#api/http/command-context';
import type { LinkedSupport, SupportReturns } from '#api/impact/returns';
import { isWithheld } from '#api/lists/list-declaration';
import { board } from '#domain/board';
import { findFollowUpRules } from '#domain/board-follow-up-rules';
import { contract } from '#domain/contract';
import { request } from '#domain/request';
import { findReturn } from '#domain/support-returns';
import type { Code, Urn } from '#domain/vocabulary';
import { StreamReader } from '#execution/stream-reader';
import type { RequestRow } from '#read-models/board-lists';
import type { RegisteredContract } from '#read-models/contract-register';
import { contractKind } from '#records/record-kinds';
import { NOW } from '#records/record-steps';
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
  /** The contract that it extends by decision of the board; null if it extends none. */
  readonly extendedId: string | null;
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

/** Finds support of the same school in the same need area before and after a contract or a request. */
@Injectable()
export class ReturnsReader {
  constructor(
    private readonly queries: QueryBus,
    private readonly streams: StreamReader,
    private readonly records: RecordReader,
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
    const all = await this.listSupport(boardId, schoolUrn, options);
    const own = all.find((each) => each.id === id);
    const { followUpRules } = (await this.streams.load(board, boardId)).state;
    const link = (earlier: Support, later: Support, shown: Support): LinkedSupport[] => {
      // Neither the request that a contract carries out nor its extension is a return.
      if (earlier.endedOn === null || earlier.requestId === later.id || later.extendedId === earlier.id) return [];
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
    const ofContracts = shownContracts.flatMap((row) => (isWithheld(row) ? [] : [this.toContract(row, options)]));
    const ofRequests = shownRequests.flatMap((row) => (isWithheld(row) ? [] : [this.toRequest(row)]));
    return [...(await Promise.all(ofContracts)).flat(), ...(await Promise.all(ofRequests)).flat()];
  }

  private async toContract(row: RegisteredContract, { reader }: RequestOptions): Promise<Support[]> {
    const { contractId: id, requestId, reference, startedOn, endedOn, aims } = row;
    if (startedOn === null) return [];
    const found = await this.records.find(contractKind, id, reader, NOW, hidesReferrals(reader));
    const needAreas = [...new Set(aims.map(({ needArea }) => needArea))];
    const extendedId = found?.record.extends ?? null;
    return [{ kind: 'contract', id, requestId, reference, needAreas, on: startedOn, endedOn, extendedId }];
  }

  private async toRequest({ requestId: id, reference, submittedOn: on }: RequestRow): Promise<Support[]> {
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
            extendedId: null,
          },
        ];
  }
}

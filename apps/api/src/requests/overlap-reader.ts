import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { RecordReader } from '#api/history/record-reader';
import type { RequestOptions } from '#api/http/command-context';
import { ValidationFailed } from '#api/http/request-errors';
import type { ShownOverlap } from '#api/requests/overlaps.lists';
import { GetOverlaps } from '#api/requests/requests.queries';
import { board } from '#domain/board';
import { findMatchingRules } from '#domain/matching-rules';
import { request } from '#domain/request';
import type { Overlap } from '#domain/request-handling.events';
import { StreamReader } from '#execution/stream-reader';
import type { IsoDay } from '#kernel/time';
import type { SupportOverlap } from '#read-models/support-overlaps';
import { requestKind } from '#records/request.record';

/** Finds other live support of the school of a request. */
@Injectable()
export class OverlapReader {
  constructor(
    private readonly queries: QueryBus,
    private readonly streams: StreamReader,
    private readonly records: RecordReader,
  ) {}

  /** Throws `UnknownStream`. */
  async find(requestId: string, today: IsoDay): Promise<SupportOverlap[]> {
    const { schoolUrn, needAreas } = (await this.streams.load(request, requestId)).state;
    return this.queries.execute(new GetOverlaps({ requestId, schoolUrn, needAreas, today }));
  }

  /** Whether the rules of the board want other support answered before the request is tabled, and some is not. Throws `UnknownStream`. */
  async isUnanswered(requestId: string, today: IsoDay): Promise<boolean> {
    const { boardId, overlaps } = (await this.streams.load(request, requestId)).state;
    const rules = findMatchingRules((await this.streams.load(board, boardId)).state.matchingRules, today).rules;
    if (!rules.overlapAnswerNeeded) return false;
    const found = await this.find(requestId, today);
    return found.some(({ overlapKey }) => !overlaps.answered.includes(overlapKey));
  }

  /** The overlap that somebody answers. Throws `ValidationFailed` if there is none with this key. */
  async require(requestId: string, overlapKey: string, today: IsoDay): Promise<Overlap> {
    const found = (await this.find(requestId, today)).find((each) => each.overlapKey === overlapKey);
    if (found === undefined)
      throw new ValidationFailed([{ field: 'overlapKey', message: 'must be one of the overlaps of the request' }]);
    const { kind, recordId, boardId, needAreas } = found;
    return { overlapKey, kind, recordId, boardId, needAreas: [...needAreas] };
  }

  /** The overlaps with their answers, as the reader may see them. Throws `UnknownStream`. */
  async list(requestId: string, options: RequestOptions): Promise<ShownOverlap[]> {
    const { record } = await this.records.read(requestKind, requestId, options.reader);
    return (await this.find(requestId, options.context.today)).map(({ recordId, reference, ...each }) => {
      const answered = record.overlaps.find(({ overlapKey }) => overlapKey === each.overlapKey);
      const isOwn = each.boardId === record.boardId;
      return {
        ...each,
        contractId: isOwn && each.kind === 'contract' ? recordId : null,
        requestId: isOwn && each.kind === 'request' ? recordId : null,
        reference: isOwn ? reference : null,
        answer: answered?.answer ?? null,
        reason: answered?.reason ?? null,
        answeredOn: answered?.answeredOn ?? null,
        answeredBy: answered?.answeredBy ?? null,
      };
    });
  }
}

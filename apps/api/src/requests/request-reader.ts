import { Injectable } from '@nestjs/common';
import { isBoardRole, type BoardRole } from '#api/access/role-kinds';
import { toPoint, type AsOfQuery } from '#api/history/as-of';
import { RecordReader, toResponse, type RecordResponse } from '#api/history/record-reader';
import { readTimelineStart, timelineSource, type TimelineEntry, type TimelineStart } from '#api/history/timeline';
import type { RequestOptions } from '#api/http/command-context';
import type { ListSource } from '#api/lists/list-response';
import type { RequestOrigin } from '#domain/vocabulary';
import { request } from '#domain/request';
import type { Role } from '#domain/vocabulary';
import { StreamReader } from '#execution/stream-reader';
import type { Reader } from '#records/readers';
import { requestKind } from '#records/request.record';
import type { ShownRequest } from '#records/request.record.types';

/** A request with the start of its timeline, as far as the reader may see it. */
export type RequestRecord = RecordResponse<ShownRequest> & TimelineStart;

/**
 * For whom a role outside the board asks. What others told the board in confidence about a school is not shown to the school. A new role does not compile
 * until it has an entry.
 */
const ASKS_FOR: Readonly<Record<Exclude<Role, BoardRole>, readonly RequestOrigin[]>> = {
  'school-head': ['school'],
  'chair-of-governors': ['school'],
  'responsible-body': ['school', 'trust', 'diocese'],
  'la-officer': ['school', 'la'],
  'system-leader': [],
  'alliance-director': ['alliance'],
  administrator: [],
};

/** Reads requests from their streams. */
@Injectable()
export class RequestReader {
  constructor(
    private readonly records: RecordReader,
    private readonly streams: StreamReader,
  ) {}

  /** Throws `UnknownStream`. */
  async get(id: string, query: AsOfQuery, options: RequestOptions): Promise<RequestRecord> {
    const reader = await this.findReader(id, options);
    const found = await this.records.read(requestKind, id, reader, toPoint(query));
    return { ...toResponse(found, query), ...(await readTimelineStart(this.records, requestKind, id, reader, query)) };
  }

  /** Who asked for the support. Throws `UnknownStream`. */
  async getOrigin(id: string): Promise<RequestOrigin> {
    return (await this.streams.load(request, id)).state.from;
  }

  /** The timeline as this reader may see it. Throws `UnknownStream`. */
  async listTimeline(id: string, options: RequestOptions): Promise<ListSource<TimelineEntry, never, 'revision'>> {
    return timelineSource(this.records, requestKind, id, await this.findReader(id, options));
  }

  /** The reader, with the capacity `asker` if they act for whoever made the request. Throws `UnknownStream`. */
  async findReader(id: string, { reader, context: { roles } }: RequestOptions): Promise<Reader> {
    const from = await this.getOrigin(id);
    const asks = Object.entries(ASKS_FOR).some(([role, origins]) => roles.includes(role) && origins.includes(from));
    return asks && !roles.some(isBoardRole) ? { ...reader, capacities: [...reader.capacities, 'asker'] } : reader;
  }
}

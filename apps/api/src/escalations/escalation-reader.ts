import { Injectable } from '@nestjs/common';
import { toPoint, type AsOfQuery } from '#api/history/as-of';
import { RecordReader, toResponse, type RecordResponse } from '#api/history/record-reader';
import { readTimelineStart, timelineSource, type TimelineEntry, type TimelineStart } from '#api/history/timeline';
import type { RequestOptions } from '#api/http/command-context';
import type { ListSource } from '#api/lists/list-response';
import { findProviderOn } from '#domain/contract-alliance';
import { escalationKind } from '#records/escalation.record';
import type { EscalationDocument } from '#records/escalation.record.types';
import { contractKind } from '#records/record-kinds';

/** A concern with the start of its timeline. */
export type EscalationRecord = RecordResponse<EscalationDocument> & TimelineStart;

/** Reads concerns from their streams. */
@Injectable()
export class EscalationReader {
  constructor(private readonly records: RecordReader) {}

  /** Throws `UnknownStream`. */
  async get(id: string, query: AsOfQuery, options: RequestOptions): Promise<EscalationRecord> {
    const { reader } = options;
    const found = await this.records.read(escalationKind, id, reader, toPoint(query));
    const start = await readTimelineStart(this.records, escalationKind, id, reader, query);
    const provider = await this.findProvider(found.record, query, options);
    const response = toResponse(found, query);
    return { ...response, state: { ...response.state, provider }, ...start };
  }

  /** Who gave the support on the day of the concern, also if it was recorded later that the contract passed on before. */
  private async findProvider(
    { contractId, provider, raisedOn }: EscalationDocument,
    query: AsOfQuery,
    { reader }: RequestOptions,
  ): Promise<EscalationDocument['provider']> {
    if (contractId === null || provider?.kind !== 'alliance') return provider;
    const { state } = await this.records.read(contractKind, contractId, reader, toPoint(query));
    return findProviderOn(state, raisedOn);
  }

  listTimeline(id: string, { reader }: RequestOptions): ListSource<TimelineEntry, never, 'revision'> {
    return timelineSource(this.records, escalationKind, id, reader);
  }
}

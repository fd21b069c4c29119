import { Injectable } from '@nestjs/common';
import { RecordReader } from '#api/history/record-reader';
import type { RequestOptions } from '#api/http/command-context';
import type { FactData } from '#api/meeting-documents/meeting-document-data';
import { toConcernFacts, toDecisionFacts, toReviewFacts } from '#api/meeting-documents/to-background';
import type { MeetingRecord } from '#api/meetings/meeting-reader';
import { contractKind } from '#records/record-kinds';
import { decisionKind } from '#records/decision.record';
import { escalationKind } from '#records/escalation.record';
import { requestKind } from '#records/request.record';
import type { RequestDocument } from '#records/request.record.types';

type Item = MeetingRecord['state']['items'][number];

/** What an item is about, as its reader may see it. */
export interface Subject {
  readonly request: RequestDocument | null;
  readonly facts: readonly FactData[];
}

const NOTHING: Subject = { request: null, facts: [] };

/** Reads the records that the items of a pack are about. */
@Injectable()
export class SubjectReader {
  constructor(private readonly records: RecordReader) {}

  async read(item: Item, { reader }: RequestOptions): Promise<Subject> {
    if (!('kind' in item) || item.subjectId === null) return NOTHING;
    const { kind, subjectId: id } = item;
    switch (kind) {
      case 'request': {
        const found = await this.records.find(requestKind, id, reader);
        return { ...NOTHING, request: found?.record ?? null };
      }
      case 'review': {
        const found = await this.records.find(contractKind, id, reader);
        return found === undefined ? this.readDecision(id, reader) : { ...NOTHING, facts: toReviewFacts(found.record) };
      }
      case 'ratification':
        return this.readDecision(id, reader);
      case 'escalation': {
        const found = await this.records.find(escalationKind, id, reader);
        return found === undefined || found.record.referred
          ? NOTHING
          : { ...NOTHING, facts: toConcernFacts(found.record) };
      }
      case 'minutes':
      case 'other':
        return NOTHING;
    }
  }

  private async readDecision(id: string, reader: RequestOptions['reader']): Promise<Subject> {
    const found = await this.records.find(decisionKind, id, reader);
    return found === undefined ? NOTHING : { ...NOTHING, facts: toDecisionFacts(found.record) };
  }
}

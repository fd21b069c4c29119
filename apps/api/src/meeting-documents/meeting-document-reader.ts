import { Injectable } from '@nestjs/common';
import { RecordReader } from '#api/history/record-reader';
import type { RequestOptions } from '#api/http/command-context';
import type { ItemData, MeetingDocumentData } from '#api/meeting-documents/meeting-document-data';
import { redactItem } from '#api/meeting-documents/redact-item';
import { findIdsWithNames, toHeader, toItem, toList, toRequest, type Sources } from '#api/meeting-documents/to-data';
import { MeetingReader, type MeetingRecord } from '#api/meetings/meeting-reader';
import { NamesReader } from '#api/names/names-reader';
import { board, termsOn } from '#domain/board';
import type { RedactedPart } from '#domain/meeting-minutes.events';
import { StreamReader } from '#execution/stream-reader';
import { requestKind } from '#records/request.record';
import type { RequestDocument } from '#records/request.record.types';

/** Which document to read. `published`: the version of the minutes that is fit to publish. */
export interface DocumentChoice {
  readonly kind: MeetingDocumentData['kind'];
  readonly published: boolean;
}

/** Reads what the agenda, the pack and the minutes of a meeting say to one reader. */
@Injectable()
export class MeetingDocumentReader {
  constructor(
    private readonly meetings: MeetingReader,
    private readonly records: RecordReader,
    private readonly streams: StreamReader,
    private readonly names: NamesReader,
  ) {}

  /** Throws `UnknownStream`. */
  async read(id: string, { kind, published }: DocumentChoice, options: RequestOptions): Promise<MeetingDocumentData> {
    const { state } = await this.meetings.get(id, { asOf: null }, options);
    const requests = kind === 'pack' ? await this.readRequests(state, options) : new Map<string, RequestDocument>();
    const { state: ofBoard } = await this.streams.load(board, state.boardId);
    const bidders = [...requests.values()].flatMap(({ bids }) => bids.map(({ leaderId }) => leaderId));
    const nameFor = await this.names.findNamesByKind(findIdsWithNames(state, bidders));
    const papers = kind === 'minutes' ? [] : state.papers;
    const sources: Sources = { state, papers, terms: termsOn(ofBoard, state.on), nameFor };
    const items = state.items.map((item, place): ItemData => {
      const found = 'kind' in item && item.kind === 'request' ? requests.get(item.itemId) : undefined;
      const data = toItem(sources, item, place + 1, found === undefined ? null : toRequest(sources, found));
      return published ? redactItem(data, findRedactedParts(state, data)) : data;
    });
    return { kind, published, meetingId: id, ...toHeader(sources, ofBoard.name), items };
  }

  private async readRequests(
    state: MeetingRecord['state'],
    options: RequestOptions,
  ): Promise<Map<string, RequestDocument>> {
    const found = new Map<string, RequestDocument>();
    for (const item of state.items) {
      if (!('kind' in item) || item.kind !== 'request' || item.subjectId === null) continue;
      const request = await this.records.find(requestKind, item.subjectId, options.reader);
      if (request !== undefined) found.set(item.itemId, request.record);
    }
    return found;
  }
}

const findRedactedParts = ({ redactions }: MeetingRecord['state'], { itemId }: ItemData): readonly RedactedPart[] =>
  toList(redactions.find((redaction) => redaction.itemId === itemId)?.parts ?? []);

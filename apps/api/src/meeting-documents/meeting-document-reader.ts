import { Injectable } from '@nestjs/common';
import type { RequestOptions } from '#api/http/command-context';
import type { ItemData, MeetingDocumentData } from '#api/meeting-documents/meeting-document-data';
import { SubjectReader, type Subject } from '#api/meeting-documents/subject-reader';
import { hideTextNaming, listWithheldNames, redactItem } from '#api/meeting-documents/redact-item';
import { findIdsWithNames, toItem, toList, toRequest, type Sources } from '#api/meeting-documents/to-data';
import { toHeader } from '#api/meeting-documents/header-data';
import { MeetingReader, type MeetingRecord } from '#api/meetings/meeting-reader';
import { NamesReader } from '#api/names/names-reader';
import { board, termsOn } from '#domain/board';
import { findMatchingRules } from '#domain/matching-rules';
import type { RedactedPart } from '#domain/meeting-minutes.events';
import { letOthersRun } from '#execution/event-loop-turns';
import { StreamReader } from '#execution/stream-reader';

/** Which document to read. `published`: the published version of the minutes. */
export interface DocumentChoice {
  readonly kind: MeetingDocumentData['kind'];
  readonly published: boolean;
}

/** Reads what the agenda, the pack and the minutes of a meeting say to one reader. */
@Injectable()
export class MeetingDocumentReader {
  constructor(
    private readonly meetings: MeetingReader,
    private readonly subjects: SubjectReader,
    private readonly streams: StreamReader,
    private readonly names: NamesReader,
  ) {}

  /** Throws `UnknownStream`. */
  async read(id: string, { kind, published }: DocumentChoice, options: RequestOptions): Promise<MeetingDocumentData> {
    const { state } = await this.meetings.get(id, { asOf: null }, options);
    const subjects = await this.readSubjects(kind === 'pack' ? state.items : [], options);
    const { state: ofBoard } = await this.streams.load(board, state.boardId);
    const bidders = [...subjects.values()].flatMap(
      ({ request }) => request?.bids.map(({ leaderId }) => leaderId) ?? [],
    );
    const nameFor = await this.names.findNamesByKind(findIdsWithNames(state, bidders));
    const { rules } = findMatchingRules(ofBoard.matchingRules, state.on);
    const papers = kind === 'minutes' ? [] : state.papers;
    const sources: Sources = { state, papers, terms: termsOn(ofBoard, state.on), rules, nameFor };
    const items = state.items.map((item, place) => {
      const { request = null, facts = [] } = subjects.get(item.itemId) ?? {};
      const background = { request: request === null ? null : toRequest(sources, request), facts };
      return toItem(sources, item, place + 1, background);
    });
    const data = { kind, published, meetingId: id, ...toHeader(sources, ofBoard.name), items };
    return published ? redactMinutes(data, state) : data;
  }

  private async readSubjects(
    items: MeetingRecord['state']['items'],
    options: RequestOptions,
  ): Promise<ReadonlyMap<string, Subject>> {
    const found = new Map<string, Subject>();
    for (const item of items) {
      found.set(item.itemId, await this.subjects.read(item, options));
      await letOthersRun();
    }
    return found;
  }
}

const findRedactedParts = ({ redactions }: MeetingRecord['state'], { itemId }: ItemData): readonly RedactedPart[] =>
  toList(redactions.find((redaction) => redaction.itemId === itemId)?.parts ?? []);

const redactMinutes = (data: MeetingDocumentData, state: MeetingRecord['state']): MeetingDocumentData => {
  const findParts = (item: ItemData): readonly RedactedPart[] => findRedactedParts(state, item);
  const names = listWithheldNames(data.items, findParts);
  return {
    ...data,
    discussion: data.discussion === null ? null : hideTextNaming(data.discussion, names),
    items: data.items.map((item) => redactItem(item, findParts(item), names)),
  };
};

import { Injectable } from '@nestjs/common';
import { redactRows, type Withheld } from '#api/access/case-redaction';
import type { TabledItem } from '#api/access/cases';
import { Conflicts } from '#api/access/conflicts';
import { toPoint, type AsOfQuery } from '#api/history/as-of';
import { RecordReader, toResponse, type RecordResponse } from '#api/history/record-reader';
import type { QuerySources } from '#api/hosting/read-consistency';
import type { RequestOptions } from '#api/http/command-context';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { WithheldMarks } from '#api/lists/withheld-marks';
import { toAward, type MinuteDecisionBody } from '#api/meetings/meeting-minutes.bodies';
import { meeting } from '#domain/meeting';
import type { AgendaItem } from '#domain/meeting.events';
import type { Meeting } from '#domain/meeting.types';
import { UnknownStream } from '#kernel/refused';
import { StreamReader } from '#execution/stream-reader';
import { WITHDRAWN_PAPER_READERS } from '#records/meeting-papers.record';
import { meetingKind } from '#records/meeting.record';
import type { MeetingDocument } from '#records/meeting.record.types';
import { HIDES_NOTHING, type HidesEvent } from '#records/record-steps';

/** A reaction adds tabled requests to the agenda. Whoever tabled one can name its item in the next call. */
export const AGENDA: QuerySources = { views: [], extended: [meeting] };

/** A meeting as its reader may see it. Items in which the reader has a conflict of interest are withheld, with all that belongs to them. */
export type MeetingRecord = RecordResponse<
  Omit<MeetingDocument, 'items'> & {
    readonly items: readonly (MeetingDocument['items'][number] | Withheld<'itemId'>)[];
  }
>;

/** Whether the reader still reads papers that were withdrawn. Their titles, and the reasons, can name a school or a person by mistake. */
export const readsWithdrawnPapers = ({ capacities }: RequestOptions['reader']): boolean =>
  WITHDRAWN_PAPER_READERS.some((capacity) => capacities.includes(capacity));

/** Reads meetings from their streams. */
@Injectable()
export class MeetingReader {
  constructor(
    private readonly streams: StreamReader,
    private readonly records: RecordReader,
    private readonly conflicts: Conflicts,
    private readonly marks: WithheldMarks,
  ) {}

  /** Throws `UnknownStream`. */
  async get(id: string, query: AsOfQuery, options: RequestOptions): Promise<MeetingRecord> {
    const withheldIds = await this.findWithheldItems(id, options);
    const hides = await this.findHidden(id, options, withheldIds);
    const found = await this.records.read(meetingKind, id, options.reader, toPoint(query), hides);
    const withheld = found.state.items.filter(({ itemId }) => withheldIds.has(itemId));
    const mark = (itemId: string): string => this.marks.make(itemId, options.context.actor, `meeting ${id}`);
    const marked = withheld.map(({ itemId }) => ({ itemId: mark(itemId), withheld: true as const }));
    const items = [...found.record.items, ...marked];
    // The place of an item on the agenda is no secret, so that numbers of items stay the same for every reader.
    const places = new Map(
      found.state.items.map(({ itemId }, place) => [withheldIds.has(itemId) ? mark(itemId) : itemId, place]),
    );
    const ordered = items.toSorted((one, other) => (places.get(one.itemId) ?? 0) - (places.get(other.itemId) ?? 0));
    return toResponse({ ...found, record: { ...found.record, items: ordered } }, query);
  }

  /** Hides the events about items in which the caller has a conflict of interest, and those about papers that were withdrawn from members. Throws `UnknownStream`. */
  async findHidden(id: string, options: RequestOptions, known?: ReadonlySet<string>): Promise<HidesEvent> {
    const withheldIds = known ?? (await this.findWithheldItems(id, options));
    const { state } = await this.streams.load(meeting, id);
    const withdrawn = state.papers.flatMap((paper) => (paper.withdrawn ? [paper.paperId] : []));
    const hidden = readsWithdrawnPapers(options.reader) ? [] : withdrawn;
    return hidesParts(withheldIds, new Set(hidden), options.context.actor);
  }

  private async findWithheldItems(id: string, options: CommandOptions): Promise<ReadonlySet<string>> {
    const { state } = await this.streams.load(meeting, id);
    const conflicts = this.conflicts.forCaller(options);
    const decisionIds = new Map(state.decisions.map(({ itemId, decisionId }) => [itemId, decisionId]));
    const isExcluded = (item: AgendaItem): Promise<boolean> =>
      conflicts.isExcludedFromItem(toTabledItem(id, state, item, decisionIds.get(item.itemId)));
    const items = await redactRows(state.items, isExcluded, () => null);
    return new Set(state.items.filter((_, place) => items[place] === null).map(({ itemId }) => itemId));
  }

  /** Throws `UnknownStream` when the caller has a conflict of interest in the item or in the leader of the award. */
  async assertNoConflict(
    id: string,
    { itemId, award }: Pick<MinuteDecisionBody, 'itemId' | 'award'>,
    options: CommandOptions,
  ) {
    const { state } = await this.streams.find(meeting, id);
    const item = state?.items.find((candidate) => candidate.itemId === itemId);
    if (state === undefined || item === undefined) return;
    const proposed = toAward(award);
    const provider = proposed === null ? {} : { leaderId: proposed.leaderId, provider: proposed.provider };
    const decisionId = state.decisions.find((decision) => decision.itemId === itemId)?.decisionId;
    const subject = { ...toTabledItem(id, state, item, decisionId), ...provider };
    if (await this.conflicts.forCaller(options).isExcludedFromItem(subject)) throw new UnknownStream('item', itemId);
  }
}

/** Hides the events about these papers and items, except those about the reader's own interests: a member always sees what was recorded for them. */
const hidesParts = (withheldIds: ReadonlySet<string>, paperIds: ReadonlySet<string>, reader: string): HidesEvent => {
  if (withheldIds.size === 0 && paperIds.size === 0) return HIDES_NOTHING;
  return (_, data) => {
    if ('paperId' in data && typeof data.paperId === 'string' && paperIds.has(data.paperId)) return true;
    if ('personId' in data && data.personId === reader) return false;
    if ('itemIds' in data && Array.isArray(data.itemIds)) return data.itemIds.some((id: string) => withheldIds.has(id));
    return 'itemId' in data && typeof data.itemId === 'string' && withheldIds.has(data.itemId);
  };
};

const toTabledItem = (
  meetingId: string,
  { boardId }: Meeting,
  item: AgendaItem,
  decisionId: string | undefined,
): TabledItem => ({ ...item, boardId, meetingId, decisionId: decisionId ?? null });

import { Injectable } from '@nestjs/common';
import { redactRows, type Withheld } from '#api/access/case-redaction';
import type { TabledItem } from '#api/access/cases';
import { Conflicts } from '#api/access/conflicts';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import type { MinuteDecisionBody } from '#api/meetings/meetings.bodies';
import { meeting } from '#domain/meeting';
import type { AgendaItem } from '#domain/meeting.events';
import type { Meeting } from '#domain/meeting.types';
import { UnknownStream } from '#kernel/refused';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamReader } from '#execution/stream-reader';

/** A meeting in its current state. Items in which the reader has a conflict of interest are withheld. */
export interface MeetingRecord {
  readonly id: string;
  readonly version: number;
  readonly state: Omit<Meeting, 'items'> & { readonly items: readonly (AgendaItem | Withheld<'itemId'>)[] };
}

/** Reads meetings from their streams. */
@Injectable()
export class MeetingReader {
  constructor(
    private readonly streams: StreamReader,
    private readonly conflicts: Conflicts,
    private readonly cipher: PersonalDataCipher,
  ) {}

  /** Throws `UnknownStream`. */
  async get(id: string, options: CommandOptions): Promise<MeetingRecord> {
    const { state, version } = await this.streams.load(meeting, id);
    const conflicts = this.conflicts.forCaller(options);
    const decisionIds = new Map(state.decisions.map(({ itemId, decisionId }) => [itemId, decisionId]));
    const isExcluded = (item: AgendaItem): Promise<boolean> =>
      conflicts.isExcludedFromItem(toTabledItem(id, state, item, decisionIds.get(item.itemId)));
    const withhold = ({ itemId }: AgendaItem): Withheld<'itemId'> => ({ itemId, withheld: true });
    const items = await redactRows(state.items, isExcluded, withhold);
    const withheldIds = new Set(items.filter((item) => 'withheld' in item).map(({ itemId }) => itemId));
    const isShown = ({ itemId }: Pick<AgendaItem, 'itemId'>): boolean => !withheldIds.has(itemId);
    const interests = state.interests.filter(isShown);
    const decisions = state.decisions.filter(isShown);
    return { id, version, state: await this.cipher.decryptAll({ ...state, items, interests, decisions }) };
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
    const provider = award === null ? {} : { leaderId: award.leaderId };
    const decisionId = state.decisions.find((decision) => decision.itemId === itemId)?.decisionId;
    const subject = { ...toTabledItem(id, state, item, decisionId), ...provider };
    if (await this.conflicts.forCaller(options).isExcludedFromItem(subject)) throw new UnknownStream('item', itemId);
  }
}

const toTabledItem = (
  meetingId: string,
  { boardId }: Meeting,
  item: AgendaItem,
  decisionId: string | undefined,
): TabledItem => ({ ...item, boardId, meetingId, decisionId: decisionId ?? null });

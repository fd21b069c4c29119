import { Injectable } from '@nestjs/common';
import type { Decider, NameOf, StreamTypes } from '#kernel/decider';
import type { RecordedEvent } from '#kernel/event';
import { EventUpcaster } from '#kernel/event-upcaster';
import { letOthersRun } from '#execution/event-loop-turns';
import { EventStore } from '#execution/event-store';
import { readHistory } from '#execution/history';
import { isPersonal } from '#kernel/personal';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { londonDay, type Instant, type IsoDay } from '#kernel/time';

/** One event in the history of a record, with its metadata. */
export interface HistoryEvent<Type extends string = string, Data = unknown> {
  readonly id: string;
  /** Number of the event in the stream, from 0. */
  readonly revision: number;
  readonly type: Type;
  /** Version of the event type when it was recorded. */
  readonly schema: number;
  /** In the current version of the event type. */
  readonly data: Data;
  readonly actor: string;
  readonly roles: readonly string[];
  readonly recordedAt: Instant;
  readonly occurredOn: IsoDay | null;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly seal: string;
}

/** An event in the history of a record, with the state after it. */
export interface HistoryEntry<State, Type extends string = string, Data = unknown> extends HistoryEvent<Type, Data> {
  readonly state: State;
}

/** An event of a stream of this kind: `type` determines the type of `data`. */
export type TypedHistoryEvent<T extends StreamTypes> = {
  [Type in NameOf<T['events']>]: HistoryEvent<Type, T['events'][Type]>;
}[NameOf<T['events']>];

/** All events of a record, and its current state. */
export interface RecordHistory<T extends StreamTypes> {
  readonly version: number;
  readonly state: T['state'];
  readonly events: readonly TypedHistoryEvent<T>[];
}

/** An entry in the history of a stream of this kind: `type` determines the type of `data`. */
export type TypedHistoryEntry<T extends StreamTypes> = {
  [Type in NameOf<T['events']>]: HistoryEntry<T['state'], Type, T['events'][Type]>;
}[NameOf<T['events']>];

/** The range of a history to read. */
export interface HistoryRange {
  /** Only events recorded by the end of this day in London; null for no limit. */
  readonly asOf: IsoDay | null;
  /** Only events up to this revision; null for no limit. */
  readonly revision: number | null;
}

/** Replaces personal text that the reader may not see. */
export const WITHHELD = 'withheld';

const WHOLE: HistoryRange = { asOf: null, revision: null };

/** Reads the history of records from their streams, never from a copy. */
@Injectable()
export class StreamHistory {
  constructor(
    private readonly store: EventStore,
    private readonly cipher: PersonalDataCipher,
  ) {}

  /** Personal text is decrypted or withheld. Empty when the range has no events. */
  async read<T extends StreamTypes>(
    decider: Decider<T>,
    id: string,
    personal: 'decrypted' | 'withheld',
    { asOf, revision }: HistoryRange = WHOLE,
  ): Promise<TypedHistoryEntry<T>[]> {
    const upcaster = new EventUpcaster([decider]);
    const entries: HistoryEntry<T['state']>[] = [];
    for await (const { event, state } of readHistory(this.store, decider, id)) {
      if (asOf !== null && londonDay(event.metadata.recordedAt) > asOf) break;
      if (revision !== null && event.revision > revision) break;
      const stored = { data: upcaster.upcast(event).data, state };
      const readable = (
        personal === 'decrypted' ? await this.cipher.decryptAll(stored) : withholdPersonal(stored)
      ) as typeof stored;
      entries.push({ ...toHistoryEvent(event, readable.data), state: readable.state as T['state'] });
      await letOthersRun();
    }
    return entries as TypedHistoryEntry<T>[];
  }

  /**
   * The events and the current state, with personal text decrypted; undefined for a record that does not exist. Unlike `read` it opens the text of one
   * state and not of the state after each event, whose size would grow with the square of their number.
   */
  async readLatest<T extends StreamTypes>(decider: Decider<T>, id: string): Promise<RecordHistory<T> | undefined> {
    const upcaster = new EventUpcaster([decider]);
    const events: HistoryEvent[] = [];
    let latest: unknown;
    for await (const { event, state } of readHistory(this.store, decider, id)) {
      events.push(toHistoryEvent(event, await this.cipher.decryptAll(upcaster.upcast(event).data)));
      latest = state;
      await letOthersRun();
    }
    if (events.length === 0) return undefined;
    const state = (await this.cipher.decryptAll(latest)) as T['state'];
    return { version: events.length, state, events: events as TypedHistoryEvent<T>[] };
  }
}

const toHistoryEvent = ({ metadata, ...event }: RecordedEvent, data: unknown): HistoryEvent => ({
  id: event.id,
  revision: event.revision,
  type: event.type,
  schema: event.schema,
  data,
  actor: metadata.actor,
  roles: metadata.roles,
  recordedAt: metadata.recordedAt,
  occurredOn: metadata.occurredOn,
  commandId: metadata.commandId,
  correlationId: metadata.$correlationId,
  causationId: metadata.$causationId,
  seal: metadata.seal,
});

const withholdPersonal = (value: unknown): unknown => {
  if (isPersonal(value)) return WITHHELD;
  if (Array.isArray(value)) return value.map(withholdPersonal);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withholdPersonal(part)]));
};

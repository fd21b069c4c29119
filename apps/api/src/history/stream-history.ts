import { Injectable } from '@nestjs/common';
import { toHistoryEvent, type HistoryEvent, type TypedHistoryEvent } from '#api/history/history-event';
import type { Decider, StreamTypes } from '#kernel/decider';
import type { RecordedEvent } from '#kernel/event';
import { EventUpcaster } from '#kernel/event-upcaster';
import { letOthersRun } from '#execution/event-loop-turns';
import { EventStore } from '#execution/event-store';
import { findLastRevision, readHistory } from '#execution/history';
import { isPersonal } from '#kernel/personal';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { londonDay, type Instant, type IsoDay } from '#kernel/time';

/** The events of a history to read. */
export interface EventRange {
  /** Only events recorded by the end of this day in London; null for no limit. */
  readonly asOf: IsoDay | null;
  readonly order: 'oldest-first' | 'newest-first';
  /** The revision after which the page starts, in this order; null for the first page. */
  readonly after: number | null;
  /** Maximum number of events. */
  readonly limit: number;
}

/** The point in the history of a record whose state is read. */
export interface HistoryPoint {
  /** After the last event recorded by the end of this day in London; null for no limit. */
  readonly asOf: IsoDay | null;
  /** After this revision; null for no limit. */
  readonly revision: number | null;
}

/** The state of a record after one of its events. */
export interface StateAt<State> {
  readonly state: State;
  /** Number of events included. */
  readonly version: number;
  /** When the last of them was recorded. */
  readonly recordedAt: Instant;
}

/** What the reader sees of personal text. */
export type PersonalTextAccess = 'decrypted' | 'withheld';

/** Replaces personal text that the reader may not see. */
export const WITHHELD = 'withheld';

/** Reads the history of records from their streams, never from a copy. */
@Injectable()
export class StreamHistory {
  constructor(
    private readonly store: EventStore,
    private readonly cipher: PersonalDataCipher,
  ) {}

  /** Reads one page of events, and no others. Personal text stays encrypted: `reveal` what is shown. Empty for a record that does not exist. */
  async readEvents<T extends StreamTypes>(
    decider: Decider<T>,
    id: string,
    range: EventRange,
  ): Promise<TypedHistoryEvent<T>[]> {
    const upcaster = new EventUpcaster([decider]);
    const events: HistoryEvent[] = [];
    for await (const event of this.readRange(`${decider.category}-${id}`, range))
      events.push(toHistoryEvent(event, upcaster.upcast(event).data));
    return events as TypedHistoryEvent<T>[];
  }

  /** The state at one point, with personal text decrypted or withheld. Undefined if nothing was recorded by then. */
  async readState<T extends StreamTypes>(
    decider: Decider<T>,
    id: string,
    { asOf, revision }: HistoryPoint,
    access: PersonalTextAccess,
  ): Promise<StateAt<T['state']> | undefined> {
    let found: StateAt<unknown> | undefined;
    for await (const { event, state } of readHistory(this.store, decider, id)) {
      const { recordedAt } = event.metadata;
      if (asOf !== null && londonDay(recordedAt) > asOf) break;
      if (revision !== null && event.revision > revision) break;
      found = { state, version: event.revision + 1, recordedAt };
      await letOthersRun();
    }
    return found && { ...found, state: (await this.reveal([found.state], access))[0] as T['state'] };
  }

  /** The same values with their personal text decrypted or withheld. */
  async reveal<Value>(values: readonly Value[], access: PersonalTextAccess): Promise<Value[]> {
    const revealed: Value[] = [];
    for (const value of values) {
      const shown = access === 'decrypted' ? await this.cipher.decryptAll(value) : withholdPersonal(value);
      revealed.push(shown as Value);
      await letOthersRun();
    }
    return revealed;
  }

  private async *readRange(stream: string, { asOf, order, after, limit }: EventRange): AsyncIterable<RecordedEvent> {
    if (order === 'newest-first') {
      const last = asOf === null ? Infinity : await findLastRevision(this.store, stream, asOf);
      const from = Math.min(last, after === null ? Infinity : after - 1);
      const start = from === Infinity ? {} : { from };
      if (from >= 0) yield* this.store.readStream(stream, { ...start, direction: 'backwards', limit });
      return;
    }
    for await (const event of this.store.readStream(stream, { from: after === null ? 0 : after + 1, limit })) {
      if (asOf !== null && londonDay(event.metadata.recordedAt) > asOf) return;
      yield event;
    }
  }
}

const withholdPersonal = (value: unknown): unknown => {
  if (isPersonal(value)) return WITHHELD;
  if (Array.isArray(value)) return value.map(withholdPersonal);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withholdPersonal(part)]));
};

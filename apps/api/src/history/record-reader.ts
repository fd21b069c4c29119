import { Injectable } from '@nestjs/common';
import type { HistoryEntry } from '#api/history/history-entry';
import { toHistoryEntry } from '#api/history/history-entry';
import { letOthersRun } from '#execution/event-loop-turns';
import { EventStore } from '#execution/event-store';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import type { StreamTypes } from '#kernel/decider';
import { UnknownStream } from '#kernel/refused';
import type { Instant, IsoDay } from '#kernel/time';
import type { Reader } from '#records/readers';
import { listChanges } from '#records/record-changes';
import type { RecordKind } from '#records/record-kind';
import {
  HIDES_NOTHING,
  NOW,
  startRecord,
  type AnyRecordKind,
  type HidesEvent,
  type RecordPoint,
  type RecordStep,
} from '#records/record-steps';

/** A record as its reader may see it, after one of its events. */
export interface RecordAt<Rec, State> {
  readonly id: string;
  /** Number of events included that the reader may see. It does not tell of the others. */
  readonly version: number;
  /** When the last of them was recorded. */
  readonly recordedAt: Instant;
  readonly record: Rec;
  /** What decisions rest on. It never goes to a reader: compute from it only what every reader of the record may know. */
  readonly state: State;
}

/** A record as a route returns it. */
export interface RecordResponse<Rec> {
  readonly id: string;
  readonly version: number;
  /** The day for which the record was asked; null for the record as it is now. */
  readonly asOf: IsoDay | null;
  readonly state: Rec;
}

export const toResponse = <Rec>(
  { id, version, record }: Pick<RecordAt<Rec, unknown>, 'id' | 'version' | 'record'>,
  { asOf }: { readonly asOf: IsoDay | null },
): RecordResponse<Rec> => ({ id, version, asOf, state: record });

/** The part of a history to read. */
export interface HistoryRange extends RecordPoint {
  readonly order: 'oldest-first' | 'newest-first';
  /** The revision after which the page starts, in this order; null for the first page. */
  readonly after: number | null;
  /** Maximum number of entries. */
  readonly limit: number;
}

/** `seen`: how many events up to this one the reader may see. */
type Step<Rec, State = unknown> = RecordStep<Rec, State> & { readonly seen: number };

/** Which events of a record a reader may see. */
export interface SeenEvents {
  readonly revisions: readonly number[];
  /** Number of all events. */
  readonly stored: number;
}

const EVENTS_PER_CHUNK = 100;

/**
 * Reads records and their histories from their streams, never from a copy. What a reader may not see is left out before anything is made of it, so a record,
 * its history and its state on an earlier day show the same.
 */
@Injectable()
export class RecordReader {
  constructor(
    private readonly store: EventStore,
    private readonly cipher: PersonalDataCipher,
  ) {}

  /** Throws `UnknownStream` if nothing that the reader may see was recorded by that point. */
  async read<T extends StreamTypes, Rec>(
    kind: RecordKind<T, Rec>,
    id: string,
    reader: Reader,
    point: RecordPoint = NOW,
    hides: HidesEvent = HIDES_NOTHING,
  ): Promise<RecordAt<Rec, T['state']>> {
    const found = await this.find(kind, id, reader, point, hides);
    if (found === undefined) throw new UnknownStream(kind.decider.category, id);
    return found;
  }

  /** Undefined if nothing that the reader may see was recorded by that point. `isWithin`: reads up to the last event after which it holds. */
  async find<T extends StreamTypes, Rec>(
    kind: RecordKind<T, Rec>,
    id: string,
    reader: Reader,
    point: RecordPoint = NOW,
    hides: HidesEvent = HIDES_NOTHING,
    isWithin: (state: T['state']) => boolean = () => true,
  ): Promise<RecordAt<Rec, T['state']> | undefined> {
    let last: Step<Rec, T['state']> | undefined;
    for await (const step of this.steps(kind, id, reader, point, hides)) {
      if (!isWithin(step.state)) break;
      last = step;
    }
    if (last?.after === undefined) return undefined;
    const { event, after, state, seen } = last;
    const record = (await this.cipher.decryptAll(after)) as Rec;
    return { id, version: seen, recordedAt: event.metadata.recordedAt, record, state };
  }

  /** One page of the events that the reader may see, each with what it changed. */
  async readHistory<T extends StreamTypes, Rec>(
    kind: RecordKind<T, Rec>,
    id: string,
    reader: Reader,
    range: HistoryRange,
    hides: HidesEvent = HIDES_NOTHING,
  ): Promise<HistoryEntry[]> {
    const { order, after, limit } = range;
    const steps: Step<Rec>[] = [];
    for await (const step of this.steps(kind, id, reader, range, hides)) {
      if (step.data === null) continue;
      if (order === 'newest-first') {
        if (after !== null && toRevision(step) >= after) break;
        steps.push(step);
        if (steps.length > limit) steps.shift();
      } else if (after === null || toRevision(step) > after) {
        steps.push(step);
        if (steps.length === limit) break;
      }
    }
    const entries: HistoryEntry[] = [];
    for (const step of order === 'newest-first' ? steps.reverse() : steps) {
      entries.push(await this.describe(step));
      await letOthersRun();
    }
    return entries;
  }

  /**
   * All events that the reader may see, the oldest first, in chunks. The record is made once: each page of a history makes it from its first event, so that all pages
   * together would cost the square of its length. Between two chunks nothing is open at the store.
   */
  async *readWholeHistory<T extends StreamTypes, Rec>(
    kind: RecordKind<T, Rec>,
    id: string,
    reader: Reader,
    asOf: IsoDay | null,
    hides: HidesEvent = HIDES_NOTHING,
  ): AsyncGenerator<HistoryEntry[]> {
    const addEvent = startRecord(kind, id, { reader, asOf, revision: null, hides });
    let [from, seen] = [0, 0];
    for (let isComplete = false; !isComplete;) {
      const entries: HistoryEntry[] = [];
      const end = from + EVENTS_PER_CHUNK;
      for await (const event of this.store.readStream(`${kind.decider.category}-${id}`, {
        from,
        limit: EVENTS_PER_CHUNK,
      })) {
        const step = addEvent(event);
        isComplete = step === null;
        if (step === null) break;
        from = event.revision + 1;
        if (step.data !== null) entries.push(await this.describe({ ...step, seen: ++seen }));
        await letOthersRun();
      }
      yield entries;
      isComplete ||= from < end;
    }
  }

  /** Which events the reader may see. */
  async findSeen(kind: AnyRecordKind, id: string, reader: Reader, hides = HIDES_NOTHING): Promise<SeenEvents> {
    const addEvent = startRecord(kind, id, { ...NOW, reader, hides });
    const revisions: number[] = [];
    let stored = 0;
    for await (const event of this.store.readStream(`${kind.decider.category}-${id}`)) {
      stored = event.revision + 1;
      const step = addEvent(event);
      if (step !== null && step.data !== null) revisions.push(event.revision);
      await letOthersRun();
    }
    return { revisions, stored };
  }

  private async describe<Rec>(step: Step<Rec>): Promise<HistoryEntry> {
    const { event, data, before, after } = step;
    const shown = await this.cipher.decryptAll({ data, changes: listChanges(before, after) });
    return toHistoryEntry({ ...event, revision: toRevision(step) }, shown as Pick<HistoryEntry, 'data' | 'changes'>);
  }

  private async *steps<T extends StreamTypes, Rec>(
    kind: RecordKind<T, Rec>,
    id: string,
    reader: Reader,
    { asOf, revision }: RecordPoint,
    hides: HidesEvent,
  ): AsyncIterable<Step<Rec, T['state']>> {
    // Revisions are counted as the reader sees them, here and in the history.
    const addEvent = startRecord(kind, id, { reader, asOf, revision: null, hides });
    let seen = 0;
    for await (const event of this.store.readStream(`${kind.decider.category}-${id}`)) {
      const step = addEvent(event);
      if (step === null) return;
      if (step.data !== null) seen += 1;
      if (revision !== null && seen > revision + 1) return;
      yield { ...step, seen } as Step<Rec, T['state']>;
      await letOthersRun();
    }
  }
}

/** The number of a shown event in the history as its reader sees it, from 0. */
const toRevision = ({ seen }: Step<unknown>): number => seen - 1;

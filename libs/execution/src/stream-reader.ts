import type { AnyEvolver, Decider, StreamTypes } from '#kernel/decider';
import { emptyStream, foldEvents, rememberCommandIds, type LoadedStream } from '#kernel/loaded-stream';
import { UnknownStream } from '#kernel/refused';
import { letOthersRun } from '#execution/event-loop-turns';
import type { EventStore } from '#execution/event-store';
import type { RecordedEvent } from '#kernel/event';
import { StreamCache } from '#execution/stream-cache';

const DEFAULT_CACHED_STREAMS = 5_000;

/** Events that are folded before others can run. More than most streams have, and fewer than hold the event loop for milliseconds. */
const EVENTS_PER_STEP = 100;

/** The state of a stream, and its number of events. */
export interface StreamState<State> {
  readonly state: State;
  readonly version: number;
}

const isLastEvent = ({ revision, seal }: LoadedStream, event: RecordedEvent | undefined): boolean =>
  event?.revision === revision && event.metadata.seal === seal;

const foldStream = (decider: AnyEvolver, before: LoadedStream, events: readonly RecordedEvent[]): LoadedStream => {
  rememberCommandIds(before, events);
  return foldEvents(decider, before, events);
};

/** Reads the current state of streams: the cached state plus the events that follow it. */
export class StreamReader {
  private readonly cache: StreamCache;

  /** `cachedStreams`: how many loaded streams of each category stay in memory. */
  constructor(
    readonly store: EventStore,
    cachedStreams = DEFAULT_CACHED_STREAMS,
  ) {
    this.cache = new StreamCache(cachedStreams);
  }

  /** The state is undefined if the stream does not exist. `isOneOfMany` as for `read`. */
  async find<T extends StreamTypes>(
    decider: Decider<T>,
    id: string,
    isOneOfMany = false,
  ): Promise<StreamState<T['state'] | undefined>> {
    const { state, revision } =
      this.findCurrent(`${decider.category}-${id}`) ?? (await this.read(decider, id, isOneOfMany));
    return { state: state as T['state'] | undefined, version: revision + 1 };
  }

  /** Throws `UnknownStream` if the stream does not exist, and `StreamTruncated` if it was deleted. */
  async load<T extends StreamTypes>(decider: Decider<T>, id: string): Promise<StreamState<T['state']>> {
    const { state, version } = await this.find(decider, id);
    if (state === undefined) {
      await this.store.checkTruncation(`${decider.category}-${id}`);
      throw new UnknownStream(decider.category, id);
    }
    return { state, version };
  }

  /**
   * The stream with everything that an append needs, for code that does not know its types. `isOneOfMany`: the stream is read for one row of a file of
   * thousands, so it is not kept in memory, where it would displace those that people work on.
   */
  async read(decider: AnyEvolver, id: string, isOneOfMany = false): Promise<LoadedStream> {
    const stream = `${decider.category}-${id}`;
    const current = this.findCurrent(stream);
    if (current !== undefined) return current;
    const cached = this.cache.get(stream);
    const readOn = (): Promise<LoadedStream> => this.readTail(decider, cached ?? emptyStream(stream, id));
    return isOneOfMany ? readOn() : this.cache.refresh(stream, readOn);
  }

  /** The stream in memory, if nobody else can have appended to it. */
  private findCurrent(stream: string): LoadedStream | undefined {
    return this.store.soleWriter ? this.cache.get(stream) : undefined;
  }

  /** As `read` for rows of a file that are treated together, in the order of their ids. */
  async readMany(decider: AnyEvolver, ids: readonly string[]): Promise<readonly LoadedStream[]> {
    if (!this.store.soleWriter || this.store.readStreams === undefined)
      return Promise.all(ids.map((id) => this.read(decider, id, true)));
    const known = ids.map(
      (id) => this.cache.get(`${decider.category}-${id}`) ?? emptyStream(`${decider.category}-${id}`, id),
    );
    const unread = known.filter(({ revision }) => revision < 0);
    const events = await this.store.readStreams(unread.map(({ stream }) => stream));
    const read = new Map(unread.map((empty, index) => [empty.stream, foldStream(decider, empty, events[index] ?? [])]));
    return known.map((each) => read.get(each.stream) ?? each);
  }

  /** Caches the stream as an append left it. `isOneOfMany`: only if it is in memory already. */
  remember(loaded: LoadedStream, isOneOfMany = false): void {
    if (isOneOfMany && !this.cache.has(loaded.stream)) this.cache.forget(loaded.stream);
    else this.cache.set(loaded);
  }

  /** Drops the stream from the cache when the result of an append is not known. */
  forget(stream: string): void {
    this.cache.forget(stream);
  }

  /**
   * Reads from the last known event on, which must still be the same one: the state of a log that was replaced is dropped and read again. Rejects with
   * `StreamTruncated`.
   */
  private async readTail(decider: AnyEvolver, before: LoadedStream): Promise<LoadedStream> {
    let loaded = before;
    let isKnown = before.revision < 0;
    for await (const page of this.store.streamPages(loaded.stream, { from: Math.max(before.revision, 0) })) {
      if (!isKnown && !isLastEvent(before, page[0])) return this.readAgain(decider, before);
      const events = isKnown ? page : page.slice(1);
      isKnown = true;
      rememberCommandIds(loaded, events);
      for (let from = 0; from < events.length; from += EVENTS_PER_STEP) {
        if (from > 0) await letOthersRun();
        loaded = foldEvents(decider, loaded, events.slice(from, from + EVENTS_PER_STEP));
      }
    }
    return isKnown ? loaded : this.readAgain(decider, before);
  }

  private readAgain(decider: AnyEvolver, { stream, id }: LoadedStream): Promise<LoadedStream> {
    return this.readTail(decider, emptyStream(stream, id));
  }
}

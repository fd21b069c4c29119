import { erasure } from '#domain/erasure';
import { keyErasureId } from '#execution/deterministic-ids';
import { LogReplaced, UnreadableEvent, type EventStore, type LogMark } from '#execution/event-store';
import { parseTokenOrNull } from '#execution/personal-token';
import { readEvents, type SkippableEvent } from '#execution/read-events';
import type { SubjectKeys } from '#execution/subject-keys';
import type { Position, RecordedEvent } from '#kernel/event';
import { hideMovedTexts, listTokens } from '#kernel/personal-place';

/** A key that is not stored, although the log has text under it, and which is neither erased there nor recorded as lost. */
export interface MissingKey {
  /** The stream of a person, or the name of the key of one text. */
  readonly keyName: string;
  /** The first event that has text under the key. */
  readonly stream: string;
  readonly revision: number;
}

/** What a search found in the log. */
export interface KeySearch {
  /** In the order of the log. */
  readonly missing: readonly MissingKey[];
  /** Names of keys that are not stored, but whose erasure the log has: the keys are older than the erasure. */
  readonly erased: readonly string[];
  /** The last event that was read; null if there was none. */
  readonly end: LogMark | null;
}

/** How many events are read before the mark is saved, so that a search of a long log continues after an interruption. */
const EVENTS_PER_MARK = 20_000;

/** How many events are searched at once. Each page asks for its keys in one request. */
const EVENTS_PER_PAGE = 500;

const toMark = ({ position, id }: RecordedEvent): LogMark => ({ position, eventId: id });

/** Collects the keys that are not stored, page by page. */
class Search {
  private readonly absent = new Map<string, MissingKey>();
  private readonly lost = new Set<string>();
  private readonly streams = new Set<string>();
  private last: LogMark | null = null;

  constructor(private readonly keys: SubjectKeys) {}

  async add(page: readonly RecordedEvent[]): Promise<void> {
    const found = new Map<string, MissingKey>();
    for (const event of page) {
      const { stream, revision } = event;
      if (stream.startsWith(`${erasure.category}-`)) this.streams.add(stream);
      for (const token of listTokens(hideMovedTexts(event).data)) {
        const keyName = parseTokenOrNull(token)?.keyName;
        if (keyName !== undefined && !found.has(keyName)) found.set(keyName, { keyName, stream, revision });
      }
      this.last = toMark(event);
    }
    if (found.size === 0) return;
    const stored = await this.keys.findMany([...found.keys()]);
    const absent = [...found].filter(([name]) => !stored.has(name) && !this.absent.has(name));
    for (const [name, place] of absent) this.absent.set(name, place);
    if (absent.length === 0) return;
    for (const name of await this.keys.findLost(absent.map(([each]) => each))) this.lost.add(name);
  }

  /** Whether every key has been found so far, or is recorded as lost. An erasure may follow of those that were not found. */
  get isComplete(): boolean {
    return this.absent.size === this.lost.size;
  }

  get result(): KeySearch {
    const isErased = ({ keyName }: MissingKey): boolean =>
      this.streams.has(`${erasure.category}-${keyErasureId(keyName)}`);
    const all = [...this.absent.values()];
    return {
      missing: all.filter((each) => !isErased(each) && !this.lost.has(each.keyName)),
      erased: all.filter(isErased).map(({ keyName }) => keyName),
      end: this.last,
    };
  }
}

/** Receives the mark of the last event, from time to time, while every key was found. */
type MarkListener = (mark: LogMark) => Promise<void>;

/** The events after a position that can be read, in pages. Others stop the read models, which say so. */
async function* readPages(events: EventStore, after: Position | null): AsyncIterable<readonly RecordedEvent[]> {
  let page: RecordedEvent[] = [];
  try {
    for await (const event of readEvents(events, after)) {
      if (isReadable(event)) page.push(event);
      if (page.length < EVENTS_PER_PAGE) continue;
      yield page;
      page = [];
    }
  } catch (error) {
    if (!(error instanceof UnreadableEvent)) throw error;
  }
  if (page.length > 0) yield page;
}

const isReadable = (event: RecordedEvent | SkippableEvent): event is RecordedEvent =>
  !(event instanceof UnreadableEvent);

const search = async (
  events: EventStore,
  keys: SubjectKeys,
  after: Position | null,
  onMark: MarkListener = () => Promise.resolve(),
): Promise<KeySearch> => {
  const found = new Search(keys);
  let read = 0;
  for await (const page of readPages(events, after)) {
    await found.add(page);
    read += page.length;
    const last = page.at(-1);
    if (read < EVENTS_PER_MARK || last === undefined || !found.isComplete) continue;
    read = 0;
    await onMark(toMark(last));
  }
  return found.result;
};

/** Where to search from: the mark of the keys, or the beginning of a log that is not the one that was marked. */
const findStart = async (events: EventStore, keys: SubjectKeys): Promise<Position | null> => {
  const mark = await keys.loadMark();
  try {
    if (mark !== null) await events.assertContains(mark);
    return mark?.position ?? null;
  } catch (error) {
    if (error instanceof LogReplaced || error instanceof UnreadableEvent) return null;
    throw error;
  }
};

/** Searches for missing keys in the whole log, also before the mark of the keys. Writes nothing. Rejects with `StoreUnavailable`. */
export const findMissingKeys = (events: EventStore, keys: SubjectKeys): Promise<KeySearch> =>
  search(events, keys, null);

/**
 * Searches for missing keys in the log after the mark of the keys. If none is missing, the mark moves to the end of the log, so that the next search reads only later events. Keys that are older than
 * an erasure in the log are erased in them too.
 */
export const checkKeys = async (events: EventStore, keys: SubjectKeys): Promise<readonly MissingKey[]> => {
  const { missing, erased, end } = await search(events, keys, await findStart(events, keys), (mark) =>
    keys.saveMark(mark),
  );
  if (erased.length > 0) await keys.importKeys(erased.map((id) => ({ id, key: null })));
  if (missing.length === 0 && end !== null) await keys.saveMark(end);
  return missing;
};

/**
 * Records that the missing keys are lost for good, those before the mark too. From then on their texts can be copied, the service starts, and the mark moves.
 * Returns them.
 */
export const acceptMissingKeys = async (events: EventStore, keys: SubjectKeys): Promise<readonly MissingKey[]> => {
  const { missing } = await findMissingKeys(events, keys);
  if (missing.length > 0) await keys.recordLoss(missing.map(({ keyName }) => keyName));
  await checkKeys(events, keys);
  return missing;
};

/** Why the keys cannot be used with this log, and what to do. */
export const describeMissingKeys = (count: number): string =>
  `Missing keys: ${count}. The log has texts under them that nobody erased: the keys are older than the log, or those of another copy. ` +
  'Restore the keys of the same backup. Or list what is missing with the command missing-keys, take keys back from an export with missing-keys --from, or ' +
  'record with missing-keys --accept that they are lost.';

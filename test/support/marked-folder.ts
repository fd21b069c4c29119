import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { administration } from '#domain/administration';
import { reactions } from '#domain/reactions';
import type { LogMark } from '#execution/event-store';
import { toKeyName, toKeyReference } from '#execution/personal-token';
import { generateKey, type SubjectKeys } from '#execution/subject-keys';
import { encryptText } from '#execution/text-encryption';
import { categoryFromStream } from '#kernel/event';
import type { Json } from '#kernel/json';
import { upcastTable } from '#kernel/loaded-stream';
import { computePlace } from '#kernel/personal-place';
import { sealEvents } from '#kernel/testing/spec-events';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { findKind, playMarkedHistory, type Mark } from '#test/events/marked-history';

/** A text that is stored, with the id of its event. */
export interface StoredMark extends Mark {
  readonly eventId: string;
}

const toPlain = (text: string): string => `(${text.slice(text.indexOf('mark:'))})`;

/** Encrypts a text as the command that typed it would: under the key of the person it names, or under a key of its own. */
const encryptMark = async ({ text, event, path }: Mark, keys: SubjectKeys): Promise<string> => {
  const owner = categoryFromStream(event.stream) === 'person' ? 'person' : 'item';
  const origin = { owner, stream: event.stream, commandId: randomUUID(), field: 'text' } as const;
  const found = await keys.findEncryptionKey(toKeyName(origin));
  const key = found ?? generateKey();
  if (found === null) await keys.store(new Map([[toKeyName(origin), key]]));
  return encryptText(toPlain(text), key, computePlace(event, path.split('.')), toKeyReference(origin));
};

const replaceTexts = (value: Json, texts: ReadonlyMap<string, string>): Json => {
  if (typeof value === 'string') return texts.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each: Json) => replaceTexts(each, texts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, replaceTexts(each, texts)]));
};

/**
 * Adds the sample history, with a text of its own in each place where people type one, to the data of an installation that does not run. Its reactions
 * count as run, since the history contains what they recorded. Returns the texts.
 */
export const addMarkedHistory = async (folder: string): Promise<readonly StoredMark[]> => {
  const { marks, marked } = playMarkedHistory();
  const keys = SqliteSubjectKeys.open(join(folder, 'keys.db'));
  const texts = new Map<string, string>();
  for (const mark of marks) texts.set(mark.text, await encryptMark(mark, keys));
  await keys.close();
  const store = SqliteEventStore.open(join(folder, 'events.db'));
  // The installation has a list of administrators already.
  const added = marked.filter(({ stream }) => categoryFromStream(stream) !== administration.category);
  const events = added.map(({ recordedAt: at, data, ...event }) => ({
    ...event,
    at,
    data: replaceTexts(data, texts) as object,
  }));
  const ids = new Map<string, string>();
  let last: LogMark = { position: '', eventId: null };
  for (const { stream, revision, envelope } of sealEvents(events, (stream) =>
    upcastTable(findKind({ stream }).decider),
  )) {
    const { position } = await store.append(stream, [envelope], revision === 0 ? 'none' : revision - 1);
    last = { position, eventId: envelope.id };
    ids.set(`${stream} ${revision}`, envelope.id);
  }
  const checkpoints = store.reactionCheckpoints;
  const known = await checkpoints.load(reactions.map(({ name }) => name));
  await checkpoints.move([...known].map(([name, { position }]) => ({ name, from: position, to: last })));
  await store.close();
  return marks.map((mark) => ({
    ...mark,
    text: toPlain(mark.text),
    eventId: ids.get(`${mark.event.stream} ${mark.event.revision}`) ?? '',
  }));
};

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { administration } from '#domain/administration';
import { reactions } from '#domain/reactions';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import type { SubjectKeys } from '#execution/subject-keys';
import type { AnyDecider } from '#kernel/decider';
import { categoryFromStream } from '#kernel/event';
import type { Json } from '#kernel/json';
import { upcastTable } from '#kernel/loaded-stream';
import { sealEvents } from '#kernel/testing/spec-events';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { findKind, playMarkedHistory, type Mark } from '#test/events/marked-history';

const toPlain = (text: string): string => `(${text.slice(text.indexOf('mark:'))})`;

/** Encrypts a text as the command that typed it would: under the key of the person it names, or under a key of its own. */
const encryptMark = async (mark: Mark, keys: SubjectKeys): Promise<string> => {
  const { stream } = mark.event;
  const owner = categoryFromStream(stream) === 'person' ? 'person' : 'item';
  const decider = { personal: { Type: { text: owner } } } as unknown as AnyDecider;
  const cipher = new PersonalDataCipher(keys);
  const command = { decider, command: 'Type', data: { text: toPlain(mark.text) }, stream, commandId: randomUUID() };
  const { data, newKeys } = await cipher.encrypt({ ...command, state: undefined });
  await cipher.storeKeys(newKeys);
  return (data as { readonly text: string }).text;
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
export const addMarkedHistory = async (folder: string): Promise<readonly Mark[]> => {
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
  let position = '';
  for (const { stream, revision, envelope } of sealEvents(events, (stream) =>
    upcastTable(findKind({ stream }).decider),
  ))
    ({ position } = await store.append(stream, [envelope], revision === 0 ? 'none' : revision - 1));
  const checkpoints = store.reactionCheckpoints;
  const known = await checkpoints.load(reactions.map(({ name }) => name));
  await checkpoints.move([...known].map(([name, from]) => ({ name, from, to: position })));
  await store.close();
  return marks.map((mark) => ({ ...mark, text: toPlain(mark.text) }));
};

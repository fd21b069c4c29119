import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_STREAMS } from '#domain/all-streams';
import type { InMemoryEvent } from '#domain/testing/in-memory-streams';
import { categoryFromStream } from '#kernel/event';
import type { JsonObject } from '#kernel/json';
import type { Instant, IsoDay } from '#kernel/time';
import { currentSchemaVersion, type Upcast } from '#kernel/upcast';
import { playSampleHistory } from '#test/events/sample-history';

/** An event of one type and schema version. Its file is created once and never changes, so that every later build must be able to read it. */
export interface FrozenEvent {
  readonly stream: string;
  readonly type: string;
  readonly version: number;
  readonly recordedAt: Instant;
  readonly occurredOn: IsoDay | null;
  readonly actor: string;
  readonly data: JsonObject;
}

export const FROZEN_FOLDER = 'test/events';

type UpcastTable = Readonly<Record<string, readonly Upcast[] | undefined>>;

const upcastsByCategory = new Map(
  ALL_STREAMS.map(({ category, upcasts = {} }) => [category, upcasts as UpcastTable] as const),
);

/** `test/events/contract/ContractSigned.v1.json` */
export const frozenPath = ({ stream, type, version }: Pick<FrozenEvent, 'stream' | 'type' | 'version'>): string =>
  `${FROZEN_FOLDER}/${categoryFromStream(stream)}/${type}.v${version}.json`;

const toFrozenEvent = ({ stream, type, data, recordedAt, occurredOn, actor }: InMemoryEvent): FrozenEvent => {
  const version = currentSchemaVersion(upcastsByCategory.get(categoryFromStream(stream)) ?? {}, type);
  return { stream, type, version, recordedAt, occurredOn, actor, data };
};

/** The first event of each type in the sample history, in the current version of its type. */
export const listSampleEvents = (): FrozenEvent[] => {
  const firstOfType = new Map<string, InMemoryEvent>();
  for (const event of playSampleHistory()) if (!firstOfType.has(event.type)) firstOfType.set(event.type, event);
  return [...firstOfType.values()].map(toFrozenEvent);
};

/** Reads all frozen events with their paths. */
export const readFrozenEvents = (): { readonly path: string; readonly event: FrozenEvent }[] =>
  ALL_STREAMS.flatMap(({ category }) => {
    const folder = join(FROZEN_FOLDER, category);
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return names
      .filter((name) => name.endsWith('.json'))
      .map((name) => {
        const path = `${FROZEN_FOLDER}/${category}/${name}`;
        return { path, event: JSON.parse(readFileSync(path, 'utf8')) as FrozenEvent };
      });
  });

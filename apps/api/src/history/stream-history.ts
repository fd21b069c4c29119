import { Injectable } from '@nestjs/common';
import type { Decider, StreamTypes } from '#kernel/decider';
import type { RecordedEvent } from '#kernel/event';
import { EventStore } from '#execution/event-store';
import { historyOf } from '#execution/history';
import { isPersonal } from '#kernel/personal';
import { PersonalCodec } from '#execution/personal-data-cipher';
import { londonDay, type Instant, type IsoDay } from '#kernel/time';

/** One event of a record: what, who, in which role, when it happened and when it was recorded, and the state that followed from it. */
export interface Told<State> {
  readonly id: string;
  /** Place in the record's history, from 0. */
  readonly revision: number;
  readonly type: string;
  readonly schema: number;
  readonly data: unknown;
  readonly actor: string;
  readonly roles: readonly string[];
  readonly recordedAt: Instant;
  readonly occurredOn: IsoDay | null;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly seal: string;
  readonly state: State;
}

/** How much of a history is told. */
export interface Extent {
  /** Only what was recorded up to the end of this London day; null: up to now. */
  readonly asOf: IsoDay | null;
  /** Only up to this revision; null: up to the last. */
  readonly revision: number | null;
}

/** What a reader sees instead of personal text that is not for them. */
export const WITHHELD = 'withheld';

const WHOLE: Extent = { asOf: null, revision: null };

/** Tells records event by event, straight from their streams and never from a copy. */
@Injectable()
export class Histories {
  constructor(
    private readonly store: EventStore,
    private readonly codec: PersonalCodec,
  ) {}

  /** With personal text opened or withheld. Empty when nothing was recorded by then. */
  async of<T extends StreamTypes>(
    decider: Decider<T>,
    id: string,
    personal: 'opened' | 'withheld',
    { asOf, revision }: Extent = WHOLE,
  ): Promise<Told<T['state']>[]> {
    const told: Told<T['state']>[] = [];
    for await (const { event, state } of historyOf(this.store, decider, id)) {
      if (asOf !== null && londonDay(event.metadata.recordedAt) > asOf) break;
      if (revision !== null && event.revision > revision) break;
      const shown = { data: event.data, state };
      const { data, ...then } = (
        personal === 'opened' ? await this.codec.openedAll(shown) : withheld(shown)
      ) as typeof shown;
      told.push(entryOf<T['state']>(event, data, then.state as T['state']));
    }
    return told;
  }
}

const entryOf = <State>({ metadata, ...event }: RecordedEvent, data: unknown, state: State): Told<State> => ({
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
  state,
});

const withheld = (value: unknown): unknown => {
  if (isPersonal(value)) return WITHHELD;
  if (Array.isArray(value)) return value.map(withheld);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withheld(part)]));
};

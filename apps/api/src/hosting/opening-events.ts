import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AcknowledgedPosition } from '#api/hosting/acknowledged-position';
import { reactions } from '#domain/reactions';
import { EventStore } from '#execution/event-store';
import type { Position, RecordedEvent } from '#kernel/event';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';

/** What reactions do with records of a category that callers then use: they open them, or add parts to them. */
export type ReactionEffect = 'opens' | 'extends';

/** The reactions with an effect on records of a category, and the events after which they have it. */
interface Opening {
  readonly reactions: readonly string[];
  readonly types: ReadonlySet<string>;
}

const findOpenings = (effect: ReactionEffect): ReadonlyMap<string, Opening> =>
  new Map(
    [...new Set(reactions.flatMap((each) => each[effect]))].map((category) => {
      const opening = reactions.filter((each) => each[effect].includes(category));
      const types = new Set(opening.flatMap(({ on }) => Object.keys(on)));
      return [category, { reactions: opening.map(({ name }) => name), types }];
    }),
  );

/** By category. */
const openings: Readonly<Record<ReactionEffect, ReadonlyMap<string, Opening>>> = {
  opens: findOpenings('opens'),
  extends: findOpenings('extends'),
};

const allOpenings = Object.values(openings).flatMap((ofEffect) => [...ofEffect.values()]);

/** How far which reactions must come until they have opened, or extended, every record that somebody may have been told about. */
export interface PendingOpening {
  readonly reactions: readonly string[];
  readonly position: Position;
}

/**
 * Knows the last event after which a reaction opens or extends a record, so that whoever looks for such a record need not wait for reactions to anything
 * else. Where other processes append too, that may be any event.
 */
@Injectable()
export class OpeningEvents implements OnModuleInit {
  /** Null where other processes append too. */
  private readonly last: Map<Opening, Position> | null;
  /** The end of the log at the start. */
  private initial: Position | null = null;

  constructor(
    store: EventStore,
    private readonly acknowledged: AcknowledgedPosition,
  ) {
    this.last = store instanceof SqliteEventStore ? new Map() : null;
    if (store instanceof SqliteEventStore) store.onGrowth((events) => this.record(events));
  }

  async onModuleInit(): Promise<void> {
    await this.acknowledged.recordHead();
    this.initial = this.acknowledged.current;
  }

  /** Null if no reaction has this effect on records of this category, or if nothing has been recorded. Rejects with `StoreUnavailable`. */
  async find(effect: ReactionEffect, category: string): Promise<PendingOpening | null> {
    const opening = openings[effect].get(category);
    if (opening === undefined) return null;
    const position = this.last === null ? await this.readHead() : (this.last.get(opening) ?? this.initial);
    return position === null ? null : { reactions: opening.reactions, position };
  }

  private async readHead(): Promise<Position | null> {
    await this.acknowledged.recordHead();
    return this.acknowledged.current;
  }

  private record(events: readonly RecordedEvent[]): void {
    for (const { type, position } of events)
      for (const opening of allOpenings) if (opening.types.has(type)) this.last?.set(opening, position);
  }
}

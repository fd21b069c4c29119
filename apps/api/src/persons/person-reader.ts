import { Injectable } from '@nestjs/common';
import { person, type Standing } from '#domain/person';
import type { PersonEvents } from '#domain/person.events';
import { covers } from '#domain/vocabulary';
import { Clock } from '#execution/clock';
import { EventStore } from '#execution/event-store';
import type { Personal } from '#kernel/personal';
import { PersonalCodec } from '#execution/personal-data-cipher';
import { UnknownStream } from '#kernel/refused';
import { Streams } from '#execution/command-executor';
import { londonDay } from '#kernel/time';

/** Somebody's name, address and standings; after erasure the first two read «erased». */
export interface PersonRecord {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly email: string | null;
  readonly standings: readonly Standing[];
}

/** Reads a person where name and address are kept: in the first event of their own stream and nowhere else. */
@Injectable()
export class PersonRecords {
  constructor(
    private readonly streams: Streams,
    private readonly store: EventStore,
    private readonly codec: PersonalCodec,
    private readonly clock: Clock,
  ) {}

  /** All standings that were ever granted. Throws `UnknownStream`. */
  async of(id: string): Promise<PersonRecord> {
    const { state, version } = await this.streams.stateOf(person, id);
    if (state === undefined) throw new UnknownStream(person.category, id);
    const { name, email } = await this.registration(id);
    const address = email === null ? null : await this.codec.opened(email);
    return { id, version, name: await this.codec.opened(name), email: address, standings: state.standings };
  }

  /** Only the standings that hold today. Throws `UnknownStream`. */
  async today(id: string): Promise<PersonRecord> {
    const record = await this.of(id);
    const today = londonDay(this.clock.now());
    return { ...record, standings: record.standings.filter((standing) => covers(standing, today)) };
  }

  private async registration(id: string): Promise<{ readonly name: Personal; readonly email: Personal | null }> {
    for await (const event of this.store.readStream(`${person.category}-${id}`, { limit: 1 }))
      return event.data as PersonEvents['PersonRegistered'];
    throw new UnknownStream(person.category, id);
  }
}

import { Injectable } from '@nestjs/common';
import { StreamHistory } from '#api/history/stream-history';
import { person, type RoleAssignment } from '#domain/person';
import { covers } from '#domain/vocabulary';
import { Clock } from '#execution/clock';
import { UnknownStream } from '#kernel/refused';
import { StreamReader } from '#execution/stream-reader';
import { londonDay } from '#kernel/time';

/** The name, e-mail address and role assignments of a person. After erasure, name and address are shown as `erased`. */
export interface PersonRecord {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly email: string | null;
  readonly roleAssignments: readonly RoleAssignment[];
}

/** Reads a person from their stream. Name and address are stored only in its first event. */
@Injectable()
export class PersonReader {
  constructor(
    private readonly streams: StreamReader,
    private readonly history: StreamHistory,
    private readonly clock: Clock,
  ) {}

  /** With all role assignments, past and future. Throws `UnknownStream`. */
  async get(id: string): Promise<PersonRecord> {
    const { state, version } = await this.streams.load(person, id);
    const { name, email } = await this.readRegistration(id);
    return { id, version, name, email, roleAssignments: state.roleAssignments };
  }

  /** With the role assignments of today. Throws `UnknownStream`. */
  async getToday(id: string): Promise<PersonRecord> {
    const record = await this.get(id);
    const today = londonDay(this.clock.now());
    return { ...record, roleAssignments: record.roleAssignments.filter((assignment) => covers(assignment, today)) };
  }

  private async readRegistration(id: string): Promise<{ readonly name: string; readonly email: string | null }> {
    const range = { asOf: null, order: 'oldest-first', after: null, limit: 1 } as const;
    const [first] = await this.history.reveal(await this.history.readEvents(person, id, range), 'decrypted');
    if (first?.type !== 'PersonRegistered') throw new UnknownStream(person.category, id);
    return first.data;
  }
}

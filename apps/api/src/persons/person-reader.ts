import { Injectable } from '@nestjs/common';
import { listDistinctRoles, RoleAssignments, type ActiveRole } from '#api/access/role-assignments';
import { toPoint, type AsOfQuery } from '#api/history/as-of';
import { RecordReader } from '#api/history/record-reader';
import type { RequestOptions } from '#api/http/command-context';
import { omit } from '#api/omit';
import { countsOn } from '#domain/person-evolve';
import type { IsoDay } from '#kernel/time';
import { personKind, type PersonDocument } from '#records/person.record';
import { NOW } from '#records/record-steps';

/** The name, email address and role assignments of a person. After erasure, name and address are shown as `erased`. */
export interface PersonRecord extends Omit<PersonDocument, 'watchList'> {
  readonly id: string;
  readonly version: number;
  readonly asOf: IsoDay | null;
}

/** The caller's own record. */
export interface OwnRecord extends PersonRecord {
  /** The roles of today: those that were assigned, and those that follow from seats and designations. */
  readonly roles: readonly Pick<ActiveRole, 'role' | 'scope'>[];
}

/** Reads a person from their stream. */
@Injectable()
export class PersonReader {
  constructor(
    private readonly records: RecordReader,
    private readonly roleAssignments: RoleAssignments,
  ) {}

  /** With all role assignments, past and future. Throws `UnknownStream`. */
  async get(id: string, query: AsOfQuery, { reader }: Pick<RequestOptions, 'reader'>): Promise<PersonRecord> {
    const { record, version } = await this.records.read(personKind, id, reader, toPoint(query));
    return { id, version, asOf: query.asOf, ...omit(record, 'watchList') };
  }

  /** The caller's own record, with the roles and the role assignments of today. Throws `UnknownStream`. */
  async getOwn({ context: { actor, today } }: RequestOptions): Promise<OwnRecord> {
    const itself = { personId: actor, capacities: ['self'] } as const;
    const { record, version } = await this.records.read(personKind, actor, itself, NOW);
    const roleAssignments = record.roleAssignments.filter((assignment) => countsOn(assignment, today));
    const active = await this.roleAssignments.forPerson(actor, today);
    return {
      id: actor,
      version,
      asOf: null,
      ...omit(record, 'watchList'),
      roleAssignments,
      roles: listDistinctRoles(active),
    };
  }
}

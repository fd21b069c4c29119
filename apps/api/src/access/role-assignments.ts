import { Injectable } from '@nestjs/common';
import { isBoardRole } from '#api/access/role-kinds';
import { board, rollOn } from '#domain/board';
import { person, rolesOn } from '#domain/person';
import type { Role, Scope } from '#domain/vocabulary';
import { StreamReader } from '#execution/stream-reader';
import type { IsoDay } from '#kernel/time';
import type { CommandOptions } from '#nest-cqrs/stream-command';

/** A role that a person has on a given day, and its scope. */
export interface ActiveRole {
  readonly role: Role;
  readonly scope: Scope;
  /** Codes of the local authorities that the board of the scope covers; empty for other scopes. */
  readonly areas: readonly string[];
}

/** Reads the roles of a person. Chairs, vice-chairs and members of a board also need a seat on it: an assignment without a seat does not count. */
@Injectable()
export class RoleAssignments {
  constructor(private readonly streams: StreamReader) {}

  async forPerson(personId: string, day: IsoDay): Promise<readonly ActiveRole[]> {
    const { state } = await this.streams.find(person, personId);
    if (state === undefined) return [];
    const roles = await Promise.all(rolesOn(state, day).map((each) => this.activate(each, day, personId)));
    return roles.filter((role) => role !== undefined);
  }

  /**
   * The boards for which the caller has one of the board roles that the guard granted; `all` if one of these roles is for everywhere. An administrator runs
   * the installation and acts for no board.
   */
  async boardsFor({ context: { actor, roles, today } }: CommandOptions): Promise<readonly string[] | 'all'> {
    const active = (await this.forPerson(actor, today)).filter(({ role }) => isBoardRole(role) && roles.includes(role));
    if (active.some(({ scope }) => scope.kind === 'everywhere')) return 'all';
    return active.filter(({ scope }) => scope.kind === 'board').map(({ scope }) => scope.id);
  }

  /** Undefined for a chair, vice-chair or member without a seat on the day. */
  private async activate(
    { role, scope }: Omit<ActiveRole, 'areas'>,
    day: IsoDay,
    personId: string,
  ): Promise<ActiveRole | undefined> {
    const { state } = scope.kind === 'board' ? await this.streams.find(board, scope.id) : { state: undefined };
    const active = { role, scope, areas: state?.areas ?? [] };
    if (role !== 'chair' && role !== 'vice-chair' && role !== 'board-member') return active;
    const seat = state && rollOn(state, day).find((member) => member.personId === personId);
    return seat !== undefined && (role === 'board-member' || seat.office === role) ? active : undefined;
  }
}

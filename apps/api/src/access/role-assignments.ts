import { Injectable } from '@nestjs/common';
import { addPredecessors } from '#api/access/predecessors';
import { isBoardRole } from '#api/access/role-kinds';
import { alliance } from '#domain/alliance';
import { leadSchoolsOn } from '#domain/alliance-lead-schools';
import { areasOn, board, rollOn } from '#domain/board';
import { body, bodySchoolsOn } from '#domain/body';
import { leader } from '#domain/leader';
import { isDesignatedOn } from '#domain/leader-designation';
import { person } from '#domain/person';
import { rolesOn } from '#domain/person-evolve';
import { covers, type Office, type Role, type Scope, type Urn } from '#domain/vocabulary';
import { StreamReader } from '#execution/stream-reader';
import type { IsoDay } from '#kernel/time';
import type { CommandOptions } from '#nest-cqrs/stream-command';

/** A role that a person has on a given day, and its scope. */
export interface ActiveRole {
  readonly role: Role;
  readonly scope: Scope;
  /** Codes of the local authorities that the board of the scope covers; empty for other scopes. */
  readonly areas: readonly string[];
  /** URNs of the schools that belong to the responsible body or the alliance of the scope; empty for other scopes. */
  readonly schools: readonly Urn[];
  /** Whether the role is that of a leader after the designation, which counts only for contracts. */
  readonly contractsOnly: boolean;
}

const ROLE_OF_OFFICE: Readonly<Record<Office, Role>> = {
  chair: 'chair',
  'vice-chair': 'vice-chair',
  member: 'board-member',
};

const NEEDS_SEAT: readonly Role[] = Object.values(ROLE_OF_OFFICE);

const createActiveRole = (role: Role, scope: Scope, more: Partial<ActiveRole> = {}): ActiveRole => ({
  role,
  scope,
  areas: [],
  schools: [],
  contractsOnly: false,
  ...more,
});

/** Each role once: a member who also has an assignment for the board has the same role twice. */
export const listDistinctRoles = (active: readonly ActiveRole[]): Pick<ActiveRole, 'role' | 'scope'>[] => [
  ...new Map(active.map(({ role, scope }) => [`${role} ${scope.kind} ${scope.id}`, { role, scope }])).values(),
];

/**
 * Reads the roles of a person: those that were assigned, and those that follow from their seats and designations. An assignment as chair, vice-chair or
 * member of a board counts only with a seat on it.
 */
@Injectable()
export class RoleAssignments {
  constructor(private readonly streams: StreamReader) {}

  async forPerson(personId: string, day: IsoDay): Promise<readonly ActiveRole[]> {
    const { state } = await this.streams.find(person, personId);
    if (state === undefined) return [];
    const found = await Promise.all([
      ...rolesOn(state, day).map(({ role, scope }) => this.activate(role, scope, day, personId)),
      ...rolesOn(state, day).map(({ role, scope }) => this.activateForPredecessors(role, scope, day)),
      ...state.boardIds.map((id) => this.activateSeat(id, day, personId)),
      ...state.leaderIds.map((id) => this.activateDesignation(id, day)),
    ]);
    return found.flat().filter((role) => role !== undefined);
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
  private async activate(role: Role, scope: Scope, day: IsoDay, personId: string): Promise<ActiveRole | undefined> {
    if (scope.kind === 'board') return this.activateForBoard(role, scope, day, personId);
    if (NEEDS_SEAT.includes(role)) return undefined;
    return createActiveRole(role, scope, { schools: await this.listSchools(scope, day) });
  }

  /** Who leads a school has the same role for those that it succeeded, so that their cases go on. */
  private async activateForPredecessors(role: Role, scope: Scope, day: IsoDay): Promise<ActiveRole[]> {
    if (scope.kind !== 'school') return [];
    const urns = await addPredecessors(this.streams, [scope.id], day);
    return urns.slice(1).map((id) => createActiveRole(role, { kind: 'school', id }));
  }

  private async activateForBoard(
    role: Role,
    scope: Scope,
    day: IsoDay,
    personId: string,
  ): Promise<ActiveRole | undefined> {
    const { state } = await this.streams.find(board, scope.id);
    const active = createActiveRole(role, scope, { areas: state === undefined ? [] : areasOn(state, day) });
    if (!NEEDS_SEAT.includes(role)) return active;
    const seat = state && rollOn(state, day).find((member) => member.personId === personId);
    return seat !== undefined && (role === 'board-member' || seat.office === role) ? active : undefined;
  }

  /** Undefined if the person has no seat on the board that day. */
  private async activateSeat(boardId: string, day: IsoDay, personId: string): Promise<ActiveRole | undefined> {
    const { state } = await this.streams.find(board, boardId);
    const seat = state && rollOn(state, day).find((member) => member.personId === personId);
    if (state === undefined || seat === undefined) return undefined;
    const scope = { kind: 'board', id: boardId } as const;
    return createActiveRole(ROLE_OF_OFFICE[seat.office], scope, { areas: areasOn(state, day) });
  }

  /** After a designation a leader still reads and reports on the contracts of that time. Undefined before it. */
  private async activateDesignation(leaderId: string, day: IsoDay): Promise<ActiveRole | undefined> {
    const { state } = await this.streams.find(leader, leaderId);
    if (state === undefined || day < state.from) return undefined;
    const scope = { kind: 'leader', id: leaderId } as const;
    return createActiveRole('system-leader', scope, { contractsOnly: !isDesignatedOn(state, day) });
  }

  private async listSchools({ kind, id }: Scope, day: IsoDay): Promise<readonly Urn[]> {
    if (kind === 'body') {
      const { state } = await this.streams.find(body, id);
      return state === undefined ? [] : addPredecessors(this.streams, bodySchoolsOn(state, day), day);
    }
    if (kind !== 'alliance') return [];
    const { state } = await this.streams.find(alliance, id);
    const members = state?.members.filter((member) => covers(member, day)) ?? [];
    return [...leadSchoolsOn(state, day), ...members.flatMap(({ urn }) => urn ?? [])];
  }
}

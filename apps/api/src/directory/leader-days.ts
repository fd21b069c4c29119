import { Injectable } from '@nestjs/common';
import { RoleAssignments, type ActiveRole } from '#api/access/role-assignments';
import type { ShownLeader } from '#api/directory/directory.lists';
import { LeaderReader } from '#api/leaders/leader-reader';
import type { Role } from '#domain/vocabulary';
import type { CommandOptions } from '#nest-cqrs/stream-command';

/** Roles that look for leaders everywhere. */
const LOOK_EVERYWHERE: readonly Role[] = ['administrator', 'clerk', 'auditor'];

/** Whether the role answers for the leader: the leader's own, their alliance, the council or a board of the area where they are employed. */
const answersFor = ({ role, scope, areas }: ActiveRole, { leaderId, allianceId, area }: ShownLeader): boolean => {
  if (LOOK_EVERYWHERE.includes(role) || scope.kind === 'everywhere') return true;
  if (scope.kind === 'board') return areas.includes(area ?? '');
  const ids: Readonly<Partial<Record<typeof scope.kind, string | null>>> = {
    leader: leaderId,
    alliance: allianceId,
    area,
  };
  return ids[scope.kind] === scope.id;
};

/**
 * Withholds half-days in the list of leaders. Who is designated for what is public; how much time somebody has, and whether anybody uses them, is for those
 * who look for leaders everywhere or answer for this one, and have no conflict of interest in the leader's contracts.
 */
@Injectable()
export class LeaderDays {
  constructor(
    private readonly roleAssignments: RoleAssignments,
    private readonly leaders: LeaderReader,
  ) {}

  /** `tellsDays`: the list is filtered or sorted by days, so that a row without days would tell about them. Such rows are left out. */
  async withhold(rows: readonly ShownLeader[], tellsDays: boolean, options: CommandOptions): Promise<ShownLeader[]> {
    const { actor, roles, today } = options.context;
    const active = await this.roleAssignments.forPerson(actor, today);
    const related = active.filter(({ role }) => roles.includes(role));
    const open = rows.filter((row) => related.some((role) => answersFor(role, row)));
    const ids = open.map(({ leaderId }) => leaderId);
    const inConflict = await this.leaders.listWithheld(ids, options);
    const readable = new Set(ids.filter((id) => !inConflict.has(id)));
    return rows.flatMap((row) => {
      if (readable.has(row.leaderId)) return [row];
      return tellsDays ? [] : [{ ...row, freeHalfDays: null, everUsed: null }];
    });
  }
}

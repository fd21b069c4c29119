import type { Role, Scope } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export type PersonEvents = {
  PersonRegistered: { name: Personal; email: Personal | null };
  /** A role for a scope and a period. `to` null: until ended. */
  RoleAssigned: { roleAssignmentId: string; role: Role; scope: Scope; from: IsoDay; to: IsoDay | null };
  /** `on`: the last day of the role. */
  RoleAssignmentEnded: { roleAssignmentId: string; on: IsoDay; reason: Personal };
};

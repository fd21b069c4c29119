import { Day, DayOrNull, ObjectField, OneOf, TextField, TextOrNull } from '#api/validation/fields';
import { type Role, ROLES, type Scope, SCOPE_KINDS, type ScopeKind } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

export class RegisterPersonBody {
  @TextField({ max: 200, description: 'Stored encrypted under the key of this person.', example: 'Robin Hale' })
  name!: string;
  @TextOrNull({ max: 254, description: 'Stored encrypted under the key of this person.', example: 'robin@example.org' })
  email: string | null = null;
}

export class ChangePersonDetailsBody {
  @TextOrNull({ max: 200, description: 'The new name. Null if it does not change.', example: 'Robin Hale' })
  name: string | null = null;
  @TextOrNull({
    max: 254,
    description: 'The new email address. Null if it does not change.',
    example: 'robin@example.org',
  })
  email: string | null = null;
  @Day({ description: 'The first day of the new name or email address.' }) since!: IsoDay;
}

export class CorrectPersonDetailsBody {
  @TextOrNull({ max: 200, description: 'The correct name. Null if it does not change.', example: 'Robin Hale' })
  name: string | null = null;
  @TextOrNull({
    max: 254,
    description: 'The correct email address. Null if it does not change.',
    example: 'robin@example.org',
  })
  email: string | null = null;
  @TextField({ max: 500, description: "Stored encrypted under the person's key.", example: 'The name was misspelt' })
  reason!: string;
}

export class ScopeBody implements Scope {
  @OneOf(SCOPE_KINDS) kind!: ScopeKind;
  @TextField({
    max: 64,
    description:
      'Id of the board, alliance, leader or responsible body, URN of the school, or code of the local authority; `*` for everywhere.',
    example: '113521',
  })
  id!: string;
}

export class AssignRoleBody {
  @OneOf(ROLES) role!: Role;
  @ObjectField(() => ScopeBody, { description: 'The scope of the role.' }) scope!: ScopeBody;
  @Day({ description: 'First day of the assignment.' }) from!: IsoDay;
  @DayOrNull({ description: 'Last day of the assignment. Default: open-ended.' }) to: IsoDay | null = null;
}

export class StopRoleAssignmentBody {
  @TextField({ max: 500, description: "Stored encrypted under the person's key.", example: 'Was dismissed' })
  reason!: string;
}

export class EndRoleAssignmentBody {
  @Day({ description: 'Last day of the assignment. A day before the first day makes the assignment void.' })
  on!: IsoDay;
  @TextField({ max: 500, description: "Stored encrypted under the person's key.", example: 'Has left the school' })
  reason!: string;
}

import { Day, DayOrNull, OneOf, Part, TextField, TextOrNull } from '#api/validation/fields';
import { person, type PersonCommands } from '#domain/person';
import { ROLES, SCOPE_KINDS, type Role, type Scope, type ScopeKind } from '#domain/vocabulary';
import { handlersFor } from '#nest-cqrs/command-handlers';
import type { Plain } from '#kernel/personal';
import { StreamCommand } from '#nest-cqrs/stream-command';
import type { IsoDay } from '#kernel/time';

export class RegisterPersonBody {
  @TextField({ max: 200, description: 'Kept encrypted under the key of this person.', example: 'Robin Hale' })
  name!: string;
  @TextOrNull({ max: 254, description: 'Kept encrypted under the key of this person.', example: 'robin@example.org' })
  email: string | null = null;
}

export class ScopeBody implements Scope {
  @OneOf(SCOPE_KINDS) kind!: ScopeKind;
  @TextField({
    max: 64,
    description:
      'Id of the board, alliance or leader, URN of the school, code of the local authority; * for everywhere.',
    example: '113521',
  })
  id!: string;
}

export class GrantStandingBody {
  @OneOf(ROLES) role!: Role;
  @Part(() => ScopeBody, { description: 'For what the role is held.' }) scope!: ScopeBody;
  @Day({ description: 'First day of the standing.' }) from!: IsoDay;
  @DayOrNull({ description: 'Last day of the standing; until ended when left out.' }) to: IsoDay | null = null;
}

export class EndStandingBody {
  @Day({ description: 'Last day of the standing; a day before its first makes it void.' }) on!: IsoDay;
  @TextField({ max: 500, description: "Kept encrypted under the person's key.", example: 'Has left the school' })
  reason!: string;
}

export class RegisterPerson extends StreamCommand<Plain<PersonCommands['RegisterPerson']>> {}
export class GrantStanding extends StreamCommand<Plain<PersonCommands['GrantStanding']>> {}
export class EndStanding extends StreamCommand<Plain<PersonCommands['EndStanding']>> {}

export const personHandlers = handlersFor(person, { RegisterPerson, GrantStanding, EndStanding });

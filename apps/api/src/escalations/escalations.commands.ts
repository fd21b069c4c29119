import { Day, ListOfIds, OneOf, TextField, TextOrNull } from '#api/validation/fields';
import { escalation, type EscalationCommands } from '#domain/escalation';
import type { ConcernKind } from '#domain/vocabulary';
import { handlersFor } from '#nest-cqrs/command-handlers';
import type { Plain } from '#kernel/personal';
import { StreamCommand } from '#nest-cqrs/stream-command';
import type { IsoDay } from '#kernel/time';

const KINDS = {
  progress: true,
  engagement: true,
  leadership: true,
  capacity: true,
  funding: true,
  safeguarding: true,
} as const satisfies Record<ConcernKind, true>;

export class RaiseConcernBody {
  @OneOf(Object.keys(KINDS) as ConcernKind[]) kind!: ConcernKind;
  @ListOfIds({ description: 'The aims it is about; may be empty.' }) aimIds!: string[];
  @TextOrNull({
    max: 4_000,
    description:
      'What the concern is; needed unless it is about safeguarding, of which no detail is kept. May name people: kept encrypted under a key of its own.',
    example: 'The agreed actions have not begun',
  })
  detail: string | null = null;
  @TextOrNull({
    max: 200,
    description: 'To whom a safeguarding concern was referred: the body or office, no names; for no other kind.',
    example: 'The local authority designated officer',
  })
  referredTo: string | null = null;
}

export class AnswerConcernBody {
  @TextField({
    max: 4_000,
    description: 'May name people: kept encrypted under a key of its own.',
    example: 'The actions begin next week',
  })
  answer!: string;
}

export class EscalateConcernBody {
  @TextField({
    description: 'Why it goes further. May name people: kept encrypted under a key of its own.',
    example: 'Nothing has changed since the last review',
  })
  reason!: string;
}

export class ResolveConcernBody {
  @TextField({
    description: 'How it was resolved. May name people: kept encrypted under a key of its own.',
    example: 'The actions have begun and are reviewed weekly',
  })
  outcome!: string;
  @Day({ description: 'The day on which it was resolved; not in the future.' }) resolvedOn!: IsoDay;
}

export class RaiseConcern extends StreamCommand<Plain<EscalationCommands['RaiseConcern']>> {}
export class AnswerConcern extends StreamCommand<Plain<EscalationCommands['AnswerConcern']>> {}
export class EscalateConcern extends StreamCommand<Plain<EscalationCommands['EscalateConcern']>> {}
export class ResolveConcern extends StreamCommand<Plain<EscalationCommands['ResolveConcern']>> {}

export const escalationHandlers = handlersFor(escalation, {
  RaiseConcern,
  AnswerConcern,
  EscalateConcern,
  ResolveConcern,
});

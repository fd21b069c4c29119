import { Day, ListOfIds, MAY_NAME_PEOPLE, OneOf, TextField, TextOrNull } from '#api/validation/fields';
import type { ConcernKind } from '#domain/vocabulary';
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
  @ListOfIds({
    of: null,
    because: 'An aim is part of the contract in the path.',
    description: 'The aims that the concern is about. May be empty.',
  })
  aimIds!: string[];
  @TextOrNull({
    max: 4_000,
    description: `Details of the concern. Required, except for a safeguarding concern, for which no details are stored. ${MAY_NAME_PEOPLE}`,
    example: 'The agreed actions have not begun',
  })
  detail: string | null = null;
  @TextOrNull({
    max: 200,
    description:
      'The body or office to which a safeguarding concern was referred, without names. Only for safeguarding concerns.',
    example: 'The local authority designated officer',
  })
  referredTo: string | null = null;
}

export class AnswerConcernBody {
  @TextField({
    max: 4_000,
    description: MAY_NAME_PEOPLE,
    example: 'The actions begin next week',
  })
  answer!: string;
}

export class EscalateConcernBody {
  @TextField({
    description: `Why the concern is escalated. ${MAY_NAME_PEOPLE}`,
    example: 'Nothing has changed since the last review',
  })
  reason!: string;
}

export class ResolveConcernBody {
  @TextField({
    description: `How the concern was resolved. ${MAY_NAME_PEOPLE}`,
    example: 'The actions have begun and are reviewed weekly',
  })
  outcome!: string;
  @Day({ description: 'The day on which the concern was resolved. Must not be in the future.' }) resolvedOn!: IsoDay;
}

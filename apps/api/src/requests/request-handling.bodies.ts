import {
  CodeField,
  IdOrNull,
  ListOfTextOrNull,
  MAY_NAME_PEOPLE,
  OneOfOrNull,
  TextField,
  TextOrNull,
} from '#api/validation/fields';
import type { RequestUrgency } from '#domain/vocabulary';

export class AnswerOverlapBody {
  @TextField({
    max: 60,
    description: 'The other support as in the list of overlaps.',
    example: 'contract 5f0c2a3e-7c1b-4d8e-9a52-0b6f6f1f2c11',
  })
  overlapKey!: string;
  @CodeField({ description: "Code from the board's answers to an overlap.", example: 'other-focus' }) answer!: string;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The other contract is about reading in Year 2' })
  reason!: string;
}

const IN_DIRECTORY = 'Everybody reads the directory of boards and alliances. The command refuses what is not in it.';

const THEY_READ = 'The other board or the alliance reads it.';

export class HandRequestOverBody {
  @IdOrNull({
    record: null,
    because: IN_DIRECTORY,
    description: 'Another board. Name a board or an alliance.',
    example: null,
  })
  toBoardId: string | null = null;
  @IdOrNull({ record: null, because: IN_DIRECTORY, description: 'An alliance. Name a board or an alliance.' })
  toAllianceId: string | null = null;
  @TextField({ description: `${THEY_READ} ${MAY_NAME_PEOPLE}`, example: 'More pupils reach level 4 in mathematics' })
  outcomesWanted!: string;
  @TextField({
    max: 8_000,
    description: `The situation of the school, without confidential sources. ${THEY_READ} ${MAY_NAME_PEOPLE}`,
    example: 'Results in mathematics have fallen for two years',
  })
  circumstances!: string;
}

export class AcceptHandOverBody {
  @TextOrNull({
    max: 60,
    description: 'The reference at your board. Default: the next number of the year.',
    example: null,
  })
  reference: string | null = null;
  @ListOfTextOrNull({
    length: 60,
    min: 1,
    max: 20,
    description: 'Need areas of your board. Default: those that both boards have.',
    example: null,
  })
  needAreas: string[] | null = null;
  @OneOfOrNull(['routine', 'soon', 'urgent'], { description: 'Default: as it was.' }) urgency: RequestUrgency | null =
    null;
}

export class RefuseHandOverBody {
  @CodeField({ description: 'Code from the reasons for not taking a request.', example: 'no-provider' })
  reasonCode!: string;
  @TextOrNull({ max: 500, description: MAY_NAME_PEOPLE, example: null }) note: string | null = null;
}

export class WithdrawHandOverBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The school prefers to stay with this board' })
  reason!: string;
}

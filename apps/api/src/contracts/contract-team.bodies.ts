import { Day, HalfDaysField, Id, IntegerField, MAY_NAME_PEOPLE, TextOrNull } from '#api/validation/fields';
import type { IsoDay } from '#kernel/time';

const WHY = `Why the team of a running contract changes; null in a draft. ${MAY_NAME_PEOPLE}`;

export class AddTeamMemberBody {
  @Id({ record: 'leader', description: 'The leader who is deployed besides the lead leader.' }) leaderId!: string;
  @HalfDaysField({ description: 'The half-days of this leader. They are taken from those of the lead leader.' })
  halfDays!: number;
  @TextOrNull({ max: 500, description: WHY, example: null }) reason: string | null = null;
}

export class ReleaseTeamMemberBody {
  @Day({ description: 'The day of the release. Must not be in the future.' }) releasedOn!: IsoDay;
  @IntegerField({
    min: 1,
    max: 1_000_000,
    description:
      'The version of the contract that you have read: `contractVersion` of the contract. It must be the current one.',
    example: 3,
  })
  contractVersion!: number;
}

export class RemoveTeamMemberBody {
  @TextOrNull({ max: 500, description: WHY, example: null }) reason: string | null = null;
}

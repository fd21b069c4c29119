import { Day, DayOrNull, Id, MAY_NAME_PEOPLE, TextField, TextOrNull } from '#api/validation/fields';
import { NAMES_NO_PEOPLE } from '#api/validation/names-no-people';
import type { IsoDay } from '#kernel/time';

const UNCHANGED = `Null if it does not change. ${MAY_NAME_PEOPLE}`;
const PART = {
  record: null,
  because: 'The command refuses an id that is not a membership of the network in the path.',
} as const;

export class JoinNetworkBody {
  @Id({ record: 'alliance', description: 'The alliance that joins. A director names their own.' }) allianceId!: string;
  @Day({ description: 'The first day of membership.' }) from!: IsoDay;
}

export class FormNetworkBody extends JoinNetworkBody {
  @TextField({ max: 200, description: NAMES_NO_PEOPLE, example: 'Eastern network of alliances' }) name!: string;
}

export class EndNetworkPartBody {
  @Day({ description: 'The last day.' }) on!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The alliance ended' }) reason!: string;
}

export class CorrectNetworkMembershipBody {
  @Day({ description: 'The correct first day.' }) from!: IsoDay;
  @DayOrNull({ description: 'The correct last day. Null if it has not ended.' }) to: IsoDay | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The day was mistyped' }) reason!: string;
}

export class AgreeMemorandumBody {
  @Id({ ...PART, description: 'Membership of the alliance that challenges.' }) challenger!: string;
  @Id({ ...PART, description: 'Membership of the alliance that is challenged.' }) challenged!: string;
  @Day({ description: 'The first day.' }) from!: IsoDay;
  @DayOrNull({ description: 'The last day. Null if none is agreed.' }) to: IsoDay | null = null;
  @TextField({ max: 2_000, description: MAY_NAME_PEOPLE, example: 'Challenge the quality of deployments' })
  purpose!: string;
}

export class CorrectMemorandumBody extends CorrectNetworkMembershipBody {
  @TextOrNull({ max: 2_000, description: UNCHANGED, example: null }) purpose: string | null = null;
}

export class RecordPeerReviewBody {
  @Id({ ...PART, description: 'Membership of the alliance that reviewed.' }) reviewer!: string;
  @Id({ ...PART, description: 'Membership of the alliance that was reviewed.' }) reviewed!: string;
  @Day({ description: 'The day of the review. Must not be in the future.' }) on!: IsoDay;
  @TextField({ max: 5_000, description: MAY_NAME_PEOPLE, example: 'Deployments are well led' }) summary!: string;
  @TextField({
    max: 5_000,
    description: `What the two alliances agreed to do. ${MAY_NAME_PEOPLE}`,
    example: 'Share the evidence',
  })
  actions!: string;
}

export class CorrectPeerReviewBody {
  @Day({ description: 'The correct day.' }) on!: IsoDay;
  @TextOrNull({ max: 5_000, description: UNCHANGED, example: null }) summary: string | null = null;
  @TextOrNull({ max: 5_000, description: UNCHANGED, example: null }) actions: string | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The day was mistyped' }) reason!: string;
}

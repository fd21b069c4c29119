import { AskingParty } from '#api/requests/origins';
import {
  BooleanField,
  CodeField,
  CodeOrNull,
  Day,
  HalfDaysField,
  Id,
  IdOrNull,
  ListOfCodes,
  ListOfTextOrNull,
  ObjectFieldOrNull,
  OneOf,
  OneOfOrNull,
  PriceField,
  TextField,
  TextOrNull,
  UrnOrNull,
  MAY_NAME_PEOPLE,
} from '#api/validation/fields';
import type { RequestEvents } from '#domain/request.events';
import type { RequestOrigin } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { PROVIDER_KINDS, type Provider } from '#domain/vocabulary';

export type AcknowledgedAs = RequestEvents['RequestAcknowledged']['by'];

type Urgency = RequestEvents['RequestSubmitted']['urgency'];

export class SupportReasonBody {
  @CodeField({ description: "Code from the board's reasons for support.", example: 'results' }) reasonCode!: string;
  @CodeField({ description: "Code from the board's sources: how the reason is known.", example: 'published-data' })
  source!: string;
}

/** Who asks, and how the request is known. Said when it is submitted, and not written in its draft. */
class SubmissionBody {
  @TextOrNull({
    max: 60,
    description:
      'A readable reference, for a request that already has one on paper. Default: the next number of the board in the year.',
    example: null,
  })
  reference: string | null = null;
  @IdOrNull({
    record: 'alliance',
    description: 'The alliance that asks. Default: your own, if the school belongs to it. The clerk can name any.',
    example: null,
  })
  allianceId: string | null = null;
  @IdOrNull({
    record: 'body',
    description:
      'The trust or diocese that asks. Default: your own, if it is responsible for the school. The clerk can name any.',
    example: null,
  })
  bodyId: string | null = null;
  @TextOrNull({
    max: 500,
    description: `Who told the board in confidence. Only the clerk records and reads it. ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  protectedSource: string | null = null;
}

/** The draft says the rest. */
export class SubmitDraftBody extends SubmissionBody {}

export class SubmitRequestBody extends SubmissionBody {
  @AskingParty() from!: RequestOrigin;
  @ListOfCodes({ min: 1, max: 20, description: "Codes of the board's need areas.", example: ['mathematics'] })
  needAreas!: string[];
  @TextField({
    description: `The intended improvement. ${MAY_NAME_PEOPLE}`,
    example: 'More pupils reach level 4 in mathematics',
  })
  outcomesWanted!: string;
  @TextField({
    max: 8_000,
    description: MAY_NAME_PEOPLE,
    example: 'Results in mathematics have fallen for two years',
  })
  circumstances!: string;
  @OneOf(['routine', 'soon', 'urgent']) urgency!: Urgency;
  @ObjectFieldOrNull(() => SupportReasonBody, { description: 'Why support is asked for.', example: null })
  support: SupportReasonBody | null = null;
}

export class DeclineHelpBody {
  @CodeField({ description: "Code from the board's reasons for declining help.", example: 'time' })
  reasonCode!: string;
  @TextOrNull({ max: 500, description: MAY_NAME_PEOPLE, example: null }) note: string | null = null;
}

export class VoidRefusalOfHelpBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'It was about another school' }) reason!: string;
}

export class RecordLostEligibilityBody {
  @Day({ description: 'The first day on which the school is not eligible.' }) since!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The grant is only for maintained schools' })
  reason!: string;
}

export class VoidLostEligibilityBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'It was about another school' }) reason!: string;
}

export class CorrectSupportReasonBody extends SupportReasonBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The wrong reason was chosen' }) reason!: string;
}

const STAYS = 'Null if it does not change.';

export class CorrectRequestBody {
  @ListOfTextOrNull({
    length: 60,
    min: 1,
    max: 20,
    description: `The correct codes of the board's need areas. ${STAYS}`,
    example: ['mathematics'],
  })
  needAreas: string[] | null = null;
  @OneOfOrNull(['routine', 'soon', 'urgent'], { description: STAYS }) urgency: Urgency | null = null;
  @TextOrNull({ description: `${STAYS} ${MAY_NAME_PEOPLE}`, example: null }) outcomesWanted: string | null = null;
  @TextOrNull({
    max: 8_000,
    description: `All that can be corrected after the decision. ${STAYS} ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  circumstances: string | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The wrong need area was chosen' }) reason!: string;
}

export class AcknowledgeRequestBody {
  @OneOf(['head', 'chair-of-governors', 'responsible-body'], { description: 'The party for which you acknowledge it.' })
  as!: AcknowledgedAs;
}

export class ScreenRequestBody {
  @BooleanField({ description: 'Whether the request is eligible.' }) eligible!: boolean;
  @TextField({
    description: `Why the request is or is not eligible. ${MAY_NAME_PEOPLE}`,
    example: 'A maintained school within the area of the board',
  })
  reason!: string;
}

const ONLY_OWN =
  'Only those who sign for the organisation can bid for it. Everybody else gets the same response for every id.';

/** The organisation that bids. */
export class BiddingProviderBody implements Provider {
  @OneOf(PROVIDER_KINDS, { description: 'Who bids. Each kind but `leader` needs its own id.', example: 'leader' })
  kind!: Provider['kind'];
  @IdOrNull({ record: null, because: ONLY_OWN, description: 'The alliance.', example: null }) allianceId:
    | string
    | null = null;
  @UrnOrNull({ description: 'The school.', example: null }) schoolUrn: string | null = null;
  @IdOrNull({ record: null, because: ONLY_OWN, description: 'The responsible body of the trust.', example: null })
  bodyId: string | null = null;
  @CodeOrNull({ description: 'The local authority of the council service.', example: null })
  areaCode: string | null = null;
}

export class BidForRequestBody {
  @Id({
    record: 'leader',
    description: "The caller's own leader record, or a leader of the organisation who would steer the work.",
  })
  leaderId!: string;
  @ObjectFieldOrNull(() => BiddingProviderBody, {
    description: 'The organisation that bids. Default: the leader. You must be able to sign for it.',
    example: null,
  })
  provider: BiddingProviderBody | null = null;
  @HalfDaysField({ description: 'Number of half-days offered.' }) halfDays!: number;
  @PriceField({ description: 'Price in whole pence; 0 if the support is free.' }) pence!: number;
  @TextField({
    description: `How the leader would give the support. ${MAY_NAME_PEOPLE}`,
    example: 'Two half-days a week with the teachers of Year 6',
  })
  approach!: string;
}

export class CorrectBidBody {
  @HalfDaysField({ description: 'The correct number of half-days.' }) halfDays!: number;
  @PriceField({ description: 'The correct price in whole pence; 0 if the support is free.' }) pence!: number;
  @TextOrNull({
    description: `How the leader would give the support. Null if it does not change. ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  approach: string | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'A nought was missing' }) reason!: string;
}

export class WithdrawBidBody {
  @CodeField({ description: "Code from the board's list of reasons for withdrawing a bid.", example: 'no-days-left' })
  reasonCode!: string;
  @TextOrNull({ max: 500, description: MAY_NAME_PEOPLE, example: null }) note: string | null = null;
}

export class TableRequestBody {
  @Id({ record: 'meeting', description: 'A meeting of the same board that is not closed.' }) meetingId!: string;
}

export class WithdrawRequestBody {
  @CodeField({ description: "Code from the board's list of reasons for withdrawal.", example: 'need-met' })
  reasonCode!: string;
  @TextField({
    max: 500,
    description: MAY_NAME_PEOPLE,
    example: 'The school has found support elsewhere',
  })
  note!: string;
}

import { ProviderBody } from '#api/meetings/provider.bodies';
import {
  BooleanField,
  BooleanOrNull,
  CodeField,
  Day,
  DayOrNull,
  HalfDaysField,
  HalfDaysOrNull,
  IdOrNull,
  MAY_NAME_PEOPLE,
  ObjectField,
  OneOf,
  OneOfOrNull,
  PriceField,
  TextField,
  TextOrNull,
} from '#api/validation/fields';
import { VISIT_PLANS, WORK_LEADS, type VisitPlan, type WorkLead } from '#domain/request-matching.events';
import type { IsoDay } from '#kernel/time';

export class KeepRankingBody {
  @DayOrNull({ description: 'The first day of the work. Default: today.' }) from: IsoDay | null = null;
  @DayOrNull({ description: 'The last day of the work. Default: by the rules of the board.' }) to: IsoDay | null = null;
  @HalfDaysOrNull({ description: 'The half-days that are needed. Default: by the rules of the board.' }) halfDays:
    | number
    | null = null;
}

const CANDIDATE = 'The provider as in the ranking: `leader` or `alliance` with the id.';

export class TickDueDiligenceBody {
  @TextField({ max: 60, description: CANDIDATE, example: 'leader 5f0c2a3e-7c1b-4d8e-9a52-0b6f6f1f2c11' })
  candidateKey!: string;
  @CodeField({ description: "Code from the board's checklist.", example: 'references' }) item!: string;
  @Day({ description: 'The day on which it was checked.' }) on!: IsoDay;
  @TextField({
    max: 500,
    description: `The document or the person that this comes from. ${MAY_NAME_PEOPLE}`,
    example: 'Letter of the school that was supported in 2010',
  })
  source!: string;
}

export class UntickDueDiligenceBody {
  @TextField({ max: 60, description: CANDIDATE, example: 'leader 5f0c2a3e-7c1b-4d8e-9a52-0b6f6f1f2c11' })
  candidateKey!: string;
  @CodeField({ description: 'The item that was ticked by mistake.', example: 'references' }) item!: string;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'It was the letter about somebody else' })
  reason!: string;
}

export class OfferWorkBody {
  @ObjectField(() => ProviderBody, { description: 'A leader or an alliance.' }) provider!: ProviderBody;
  @IdOrNull({ record: 'leader', description: 'The leader; null for an alliance.' }) leaderId: string | null = null;
  @TextField({
    max: 4_000,
    description: `The situation of the school. The provider reads it. ${MAY_NAME_PEOPLE}`,
    example: 'Results in mathematics have fallen for two years, and the mathematics leader is new',
  })
  brief!: string;
  @Day({ description: 'The first day of the work.' }) from!: IsoDay;
  @Day({ description: 'The last day of the work.' }) to!: IsoDay;
  @HalfDaysField({ description: 'The half-days of the work.' }) halfDays!: number;
  @OneOf(VISIT_PLANS, { description: 'One visit, or a series of visits.' }) visits!: VisitPlan;
  @OneOf(WORK_LEADS, { description: 'Who leads the work.' }) lead!: WorkLead;
  @BooleanField({ description: 'Whether a structural solution is sought, such as another responsible body.' })
  structural!: boolean;
  @DayOrNull({ description: 'The last day for an answer. Default: by the rules of the board.' })
  expiresOn: IsoDay | null = null;
  @BooleanField({ required: false, description: 'Whether the offer is made although another one is open.' })
  alongside = false;
}

const STAYS = 'Null if it does not change.';

export class CorrectWorkOfferBody {
  @DayOrNull({ description: `The first day of the work. ${STAYS}` }) from: IsoDay | null = null;
  @DayOrNull({ description: `The last day of the work. ${STAYS}` }) to: IsoDay | null = null;
  @HalfDaysOrNull({ description: `How much work it is about. ${STAYS}` }) halfDays: number | null = null;
  @OneOfOrNull(VISIT_PLANS, { description: STAYS }) visits: VisitPlan | null = null;
  @OneOfOrNull(WORK_LEADS, { description: STAYS }) lead: WorkLead | null = null;
  @BooleanOrNull({ description: STAYS }) structural: boolean | null = null;
  @DayOrNull({ description: `The last day for an answer. ${STAYS}` }) expiresOn: IsoDay | null = null;
  @TextOrNull({ max: 4_000, description: `The situation of the school. ${STAYS} ${MAY_NAME_PEOPLE}`, example: null })
  brief: string | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The number of days was mistyped' }) reason!: string;
}

export class AcceptOfferBody {
  @IdOrNull({
    record: 'leader',
    description: 'Who would steer the work for an alliance. Default: the leader to whom the work is offered.',
  })
  leaderId: string | null = null;
  @HalfDaysField({ description: 'Number of half-days.' }) halfDays!: number;
  @PriceField({ description: 'Price in whole pence; 0 if the support is free.' }) pence!: number;
  @TextField({
    description: `How you would give the support. If you have bid already, your bid keeps its approach. ${MAY_NAME_PEOPLE}`,
    example: 'Two half-days a week with the teachers of Year 6',
  })
  approach!: string;
}

export class DeclineOfferBody {
  @CodeField({ description: "Code from the board's list of reasons for declining an offer.", example: 'no-days-left' })
  reasonCode!: string;
  @TextOrNull({ max: 500, description: MAY_NAME_PEOPLE, example: null }) note: string | null = null;
}

export class WithdrawOfferBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The school needs help at once' }) reason!: string;
}

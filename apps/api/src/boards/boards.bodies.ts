import {
  CodeField,
  CodeOrNull,
  Day,
  DayOrNull,
  HalfDaysField,
  IntegerField,
  ListOf,
  ListOfText,
  MAY_NAME_PEOPLE,
  ObjectField,
  ObjectFieldOrNull,
  OneOf,
  PenceField,
  PersonId,
  TextField,
  TextOrNull,
  UrnOrNull,
} from '#api/validation/fields';
import { NAMES_NO_PEOPLE } from '#api/validation/names-no-people';
import { DEFAULT_TERMS } from '#domain/default-terms';
import type { TermsOfReference } from '#domain/board.events';
import { DECISION_RULES, OFFICES, type Office, type Outcome } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

export class TermBody {
  @CodeField() code!: string;
  @TextField({ max: 200, description: NAMES_NO_PEOPLE, example: 'Mathematics' }) meaning!: string;
}

export class LevelBody extends TermBody {
  @IntegerField({ min: 1, max: 1_100, description: 'Longest duration of a contract at this level, in days.' })
  longestDays!: number;
  @HalfDaysField({ description: 'Largest award of time at this level, in half-days.' })
  mostHalfDays!: number;
  @PenceField({ description: 'Largest award of money at this level, in pence.' }) mostPence!: number;
}

const STANDARD = { description: 'Default: the reasons of the standard terms.', required: false } as const;

/** Reason codes by outcome. */
export class DecisionReasonsBody implements Record<Outcome, TermBody[]> {
  @ListOf(() => TermBody) approve!: TermBody[];
  @ListOf(() => TermBody) 'approve-with-conditions'!: TermBody[];
  @ListOf(() => TermBody) 'approve-in-part'!: TermBody[];
  @ListOf(() => TermBody) 'monitor-only'!: TermBody[];
  @ListOf(() => TermBody) defer!: TermBody[];
  @ListOf(() => TermBody) decline!: TermBody[];
  @ListOf(() => TermBody) 'refer-on'!: TermBody[];
  @ListOf(() => TermBody) 'unable-to-assess'!: TermBody[];
  @ListOf(() => TermBody, STANDARD) recommend: TermBody[] = [...DEFAULT_TERMS.decisionReasons.recommend];
  @ListOf(() => TermBody, STANDARD) continue: TermBody[] = [...DEFAULT_TERMS.decisionReasons.continue];
  @ListOf(() => TermBody, STANDARD) vary: TermBody[] = [...DEFAULT_TERMS.decisionReasons.vary];
  @ListOf(() => TermBody, STANDARD) extend: TermBody[] = [...DEFAULT_TERMS.decisionReasons.extend];
  @ListOf(() => TermBody, STANDARD) 'replace-provider': TermBody[] = [
    ...DEFAULT_TERMS.decisionReasons['replace-provider'],
  ];
  @ListOf(() => TermBody, STANDARD) end: TermBody[] = [...DEFAULT_TERMS.decisionReasons.end];
  @ListOf(() => TermBody, STANDARD) escalate: TermBody[] = [...DEFAULT_TERMS.decisionReasons.escalate];
  @ListOf(() => TermBody, STANDARD) rescind: TermBody[] = [...DEFAULT_TERMS.decisionReasons.rescind];
  @ListOf(() => TermBody, STANDARD) 'take-step': TermBody[] = [...DEFAULT_TERMS.decisionReasons['take-step']];
  @ListOf(() => TermBody, STANDARD) resolve: TermBody[] = [...DEFAULT_TERMS.decisionReasons.resolve];
  @ListOf(() => TermBody, STANDARD) ratify: TermBody[] = [...DEFAULT_TERMS.decisionReasons.ratify];
  @ListOf(() => TermBody, STANDARD) 'approve-corrected': TermBody[] = [
    ...DEFAULT_TERMS.decisionReasons['approve-corrected'],
  ];
  @ListOf(() => TermBody, STANDARD) note: TermBody[] = [...DEFAULT_TERMS.decisionReasons.note];
  @ListOf(() => TermBody, STANDARD) agree: TermBody[] = [...DEFAULT_TERMS.decisionReasons.agree];
  @ListOf(() => TermBody, STANDARD) 'not-agree': TermBody[] = [...DEFAULT_TERMS.decisionReasons['not-agree']];
}

/** All rules and lists of a board from a given day. */
export class TermsBody {
  @IntegerField({
    min: 1,
    max: 50,
    description: 'Number of members without a conflict of interest who must be present.',
    example: 3,
  })
  quorum!: number;
  @OneOf([...DECISION_RULES]) decisionRule!: TermsOfReference['decisionRule'];
  @OneOf(['decides', 'recommends'], {
    description: 'Whether the board decides on support, or recommends it to the council. Default: it decides.',
    required: false,
  })
  power: TermsOfReference['power'] = 'decides';
  @IntegerField({ min: 1, max: 366, description: 'Days between reviews of a running contract.', example: 42 })
  reviewEveryDays!: number;
  @IntegerField({ min: 1, max: 366, description: 'Days between progress reports.', example: 42 })
  reportEveryDays!: number;
  @IntegerField({
    min: 1,
    max: 92,
    description: 'Days after the end of a contract in which work can still be recorded and aims judged.',
    example: 14,
  })
  graceDays!: number;
  @IntegerField({
    min: 1,
    max: 366,
    description: 'Days for an answer to a concern, and to each step on it.',
    example: 14,
  })
  daysToAnswer!: number;
  @ListOf(() => LevelBody, { min: 1 }) levels!: LevelBody[];
  @ListOf(() => TermBody, { min: 1 }) providerTypes!: TermBody[];
  @ListOf(() => TermBody, { min: 1 }) needAreas!: TermBody[];
  @ObjectField(() => DecisionReasonsBody) decisionReasons!: DecisionReasonsBody;
  @ListOf(() => TermBody) missedVisitReasons!: TermBody[];
  @ListOf(() => TermBody) earlyEndCauses!: TermBody[];
  @ListOf(() => TermBody) withdrawalReasons!: TermBody[];
  @ListOf(() => TermBody, {
    description: 'Reasons for withdrawing a bid. Default: the standard list.',
    required: false,
  })
  bidWithdrawalReasons: TermBody[] = DEFAULT_TERMS.bidWithdrawalReasons;
  @ListOf(() => TermBody, {
    description: 'What a part of a contract can be. Default: the standard list.',
    required: false,
  })
  formsOfSupport: TermBody[] = DEFAULT_TERMS.formsOfSupport;
  @ListOf(() => TermBody, {
    description: 'Reasons for pausing a contract. Default: the standard list.',
    required: false,
  })
  pauseReasons: TermBody[] = DEFAULT_TERMS.pauseReasons;
}

export class EstablishBoardBody {
  @TextField({ max: 200, description: NAMES_NO_PEOPLE, example: 'Plymouth School-to-School Partnership Board' })
  name!: string;
  @ListOfText({ min: 1, length: 10, description: 'Codes of the local authorities.', example: ['879'] })
  areas!: string[];
  @Day({ description: 'First day on which the board can act.' }) from!: IsoDay;
  @ObjectFieldOrNull(() => TermsBody, { description: 'Terms of reference. Default: the standard set.' })
  terms: TermsBody | null = null;
}

/** Terms as `GET /v1/boards/{board}` shows them. */
export class ShownTermsBody extends TermsBody {
  @DayOrNull({
    description: 'Ignored, so that terms can be sent back as they are shown. The field next to `terms` says the day.',
  })
  from: IsoDay | null = null;
  @TextOrNull({ max: 500, description: 'Ignored, like `from`.', example: 'Agreed at the annual meeting' })
  reason: string | null = null;
  @TextOrNull({ max: 64, description: 'Ignored, like `from`.', example: '5f0c2a3e-7c1b-4d8e-9a52-0b6f6f1f2c11' })
  recordedBy: string | null = null;
}

export class ReviseTermsBody {
  @Day({ description: 'First day of the new terms.' }) from!: IsoDay;
  @ObjectField(() => ShownTermsBody) terms!: ShownTermsBody;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Agreed at the annual meeting' }) reason!: string;
}

export class AreaChangeBody {
  @TextField({ max: 10, description: 'Code of the local authority that is replaced.', example: '909' }) old!: string;
  @ListOfText({ min: 1, length: 10, description: 'Codes of the local authorities in its place.', example: ['942'] })
  new!: string[];
}

export class ReorganiseAreasBody {
  @Day({ description: 'First day of the new areas.' }) from!: IsoDay;
  @ListOf(() => AreaChangeBody, { min: 1 }) changes!: AreaChangeBody[];
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The county was divided into two authorities' })
  reason!: string;
}

export class AppointMemberBody {
  @PersonId() personId!: string;
  @OneOf(OFFICES) office!: Office;
  @UrnOrNull({
    description:
      'URN of the school that the member leads or works in. The system derives conflicts of interest from it.',
  })
  schoolUrn: string | null = null;
  @CodeOrNull({ description: 'The constituency whose seat it is. Default: none.', example: null })
  constituency: string | null = null;
  @Day({ description: 'First day of the term of office.' }) from!: IsoDay;
  @DayOrNull({ description: 'Last day of the term of office. Default: open-ended.' }) to: IsoDay | null = null;
}

export class NameSafeguardingContactBody {
  @PersonId({ description: 'The person who sees the safeguarding referrals of the board. You cannot name yourself.' })
  personId!: string;
  @Day({ description: 'The first day as contact. Must not be in the future.' }) from!: IsoDay;
}

export class StandDownMemberBody {
  @Day({ description: 'Last day in office.' }) on!: IsoDay;
}

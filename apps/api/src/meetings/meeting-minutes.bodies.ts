import {
  CodeField,
  Day,
  DayOrNull,
  CodeOrNull,
  HalfDaysField,
  Id,
  IdOrNull,
  ListOf,
  ListOfCodes,
  ListOfPersonIds,
  ListOfText,
  ObjectField,
  ObjectFieldOrNull,
  OneOf,
  OneOfOrNull,
  PersonIdOrNull,
  PriceField,
  TextField,
  TextOrNull,
  MAY_NAME_PEOPLE,
} from '#api/validation/fields';
import type { Award, Condition, Vote } from '#domain/meeting.events';
import { HandOverAnswerBody } from '#api/meetings/hand-over-answer.bodies';
import { ApprovalScopeBody, ConsultationBody, DepartureBody } from '#api/meetings/consultation.bodies';
import { ProviderBody } from '#api/meetings/provider.bodies';
import { LEADER_PROVIDER, type Outcome, OUTCOMES } from '#domain/vocabulary';
import type { CommandContext } from '#kernel/decider';
import type { Plain } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import { v5 as uuidFrom } from 'uuid';

/** Only members on the roll of the meeting in the path are accepted, so that the answer is the same for every other person. */
export const ON_ROLL = {
  record: null,
  because: 'Only members on the roll of the meeting in the path are accepted.',
} as const;

export const ON_AGENDA = {
  record: null,
  because: 'An item is part of the agenda of the meeting in the path.',
} as const;

/** The school and those who answer for it read the message. They do not read the reasons. */
export const TO_SCHOOL = 'What the board tells the school. The school does not read the rationale.';

export const OF_DECISION = { record: null, because: 'A condition is part of the decision in the path.' } as const;

export class VoteBody implements Vote {
  @ListOfPersonIds({ ...ON_ROLL, description: 'Members who voted for the proposal, or supported it in a consensus.' })
  for!: string[];
  @ListOfPersonIds({
    ...ON_ROLL,
    description: 'Members who voted against the proposal. Their dissent is recorded by name.',
    example: [],
  })
  against!: string[];
  @ListOfPersonIds({ ...ON_ROLL, example: [] }) abstained!: string[];
  @OneOfOrNull(['for', 'against'], {
    description: "The chair's casting vote. Only for an equal division.",
    example: null,
  })
  castingVote: 'for' | 'against' | null = null;
}

export class AwardBody implements Plain<Omit<Award, 'provider'>> {
  @ObjectFieldOrNull(() => ProviderBody, {
    description: 'Who gives the support, and signs as the provider. Default: the leader.',
    example: null,
  })
  provider: ProviderBody | null = null;
  @Id({ record: 'leader', description: 'The lead leader, who steers the work for the provider.' }) leaderId!: string;
  @CodeField({ description: "One of the board's levels of intervention.", example: 'targeted' }) level!: string;
  @HalfDaysField({ description: 'Largest number of half-days that a contract can plan.' }) mostHalfDays!: number;
  @PriceField({ description: 'Highest price of a contract, in whole pence; 0 if the support is free.' })
  mostPence!: number;
  @Day({ description: 'Latest day on which a contract can end.' }) latestEnd!: IsoDay;
}

export class ConditionBody implements Omit<Plain<Condition>, 'conditionId'> {
  @TextField({
    description: MAY_NAME_PEOPLE,
    example: 'The head takes part in the reviews',
  })
  text!: string;
  @DayOrNull({ description: 'Due day. Default: none.' }) due: IsoDay | null = null;
}

/** The award with its provider, which is the leader by default. */
export const toProvidedAward = (award: AwardBody): Award => ({ ...award, provider: award.provider ?? LEADER_PROVIDER });

export const toAward = (award: AwardBody | null): Award | null => (award === null ? null : toProvidedAward(award));

/** Gives each condition an id. A retry of the same command gives the same ids. */
export const assignConditionIds = (
  conditions: readonly ConditionBody[],
  { commandId }: CommandContext,
): Plain<Condition>[] =>
  conditions.map((condition, index) => ({ ...condition, conditionId: uuidFrom(`condition ${index}`, commandId) }));

export class RecordAttendanceBody {
  @ListOfPersonIds({ ...ON_ROLL, description: 'Members present.' }) present!: string[];
  @ListOfPersonIds({ ...ON_ROLL, description: 'Members who sent apologies.', example: [] }) apologies!: string[];
}

export class DeclareInterestBody {
  @Id({ ...ON_AGENDA, description: 'The agenda item.' }) itemId!: string;
  @PersonIdOrNull({
    ...ON_ROLL,
    description: 'The member. Default: the caller. Only the clerk can name another member.',
  })
  personId: string | null = null;
  @TextField({
    max: 500,
    description: MAY_NAME_PEOPLE,
    example: 'Governor of the school concerned',
  })
  nature!: string;
}

export class WithdrawInterestBody {
  @PersonIdOrNull({ ...ON_ROLL, description: 'The member. Default: the caller.' })
  personId: string | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The wrong item' }) reason!: string;
}

export class AnswerInterestBody {
  @OneOf(['confirmed', 'contested'], { description: 'Whether you have the interest that somebody recorded for you.' })
  answer!: 'confirmed' | 'contested';
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'I left that governing body in 2010' }) note!: string;
}

export class MinuteDecisionBody {
  @Id({ ...ON_AGENDA, description: 'The agenda item.' }) itemId!: string;
  @OneOf(OUTCOMES) outcome!: Outcome;
  @ListOfCodes({
    description: "Codes from the board's list of reasons for this outcome. Minutes and other business need none.",
    example: ['early-help'],
  })
  reasonCodes!: string[];
  @TextField({
    max: 8_000,
    description: `Why the board decided this. ${MAY_NAME_PEOPLE}`,
    example: 'Early help is worth more than late help',
  })
  rationale!: string;
  @ListOfText({
    length: 500,
    description: `Other options considered. ${MAY_NAME_PEOPLE}`,
    example: ['Support by a specialist alone'],
  })
  optionsConsidered!: string[];
  @ObjectField(() => VoteBody) vote!: VoteBody;
  @ObjectFieldOrNull(() => AwardBody, { description: 'What an approval allows. Only for approvals.' })
  award: AwardBody | null = null;
  @ListOf(() => ConditionBody, {
    description: 'Conditions, only for an approval with conditions or in part.',
    example: [],
  })
  conditions!: ConditionBody[];
  @Day({ description: 'First day on which the decision applies.' }) effectiveFrom!: IsoDay;
  @CodeOrNull({
    description:
      "Why the contract under review ends early, from the board's list. The contract then ends on `effectiveFrom` once the minute is confirmed. Null in all other cases.",
    example: null,
  })
  endCause: string | null = null;
  @ListOf(() => ConsultationBody, {
    max: 20,
    description: 'Who was consulted before the board decided. Default: nobody.',
    example: [],
    required: false,
  })
  consulted: ConsultationBody[] = [];
  @TextOrNull({
    max: 500,
    description: `To whom the board refers the request; null with every other outcome. ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  referredTo: string | null = null;
  @ObjectFieldOrNull(() => ApprovalScopeBody, {
    description: 'What is approved and what is not. Needed for an approval in part, and null otherwise.',
    example: null,
  })
  scope: ApprovalScopeBody | null = null;
  @IdOrNull({
    record: null,
    because: 'Only a later meeting of the same board is accepted. Every other id gets the same response.',
    description:
      'The meeting to which the board puts a request off; null if it is not known, or with every other outcome.',
    example: null,
  })
  deferredTo: string | null = null;
  @TextOrNull({ max: 4_000, description: `${TO_SCHOOL} ${MAY_NAME_PEOPLE}`, example: null })
  messageForSchool: string | null = null;
  @ObjectFieldOrNull(() => DepartureBody, {
    description: 'Why the award does not go to the first provider of the kept ranking. Null if it does.',
    example: null,
  })
  departure: DepartureBody | null = null;
  @ObjectFieldOrNull(() => HandOverAnswerBody, {
    description: `How the board answers a request that another board hands over. The outcome "agree" takes it, "not-agree" does not, and "note" leaves it unanswered.`,
    example: null,
  })
  handOver: HandOverAnswerBody | null = null;
}

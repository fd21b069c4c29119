import { TermBody } from '#api/boards/boards.bodies';
import {
  BooleanOrNull,
  Day,
  IntegerField,
  IntegerOrNull,
  ListOfOrNull,
  ListOfTextOrNull,
  MAY_NAME_PEOPLE,
  ObjectFieldOrNull,
  TextField,
} from '#api/validation/fields';
import type { MatchingRules, MatchPart } from '#domain/board-matching-rules.events';
import type { IsoDay } from '#kernel/time';

type RuleChanges = {
  readonly [Name in keyof Omit<MatchingRules, 'ringMetres'>]: MatchingRules[Name] | null;
};

const WEIGHT = { min: 0, max: 100 };
const DAYS = { min: 1, max: 1_100 };

/** How much each part counts. */
export class MatchWeightsBody implements Record<MatchPart, number> {
  @IntegerField(WEIGHT) 'phase-and-type'!: number;
  @IntegerField(WEIGHT) distance!: number;
  @IntegerField(WEIGHT) 'need-area'!: number;
  @IntegerField(WEIGHT) designation!: number;
  @IntegerField(WEIGHT) 'free-days'!: number;
  @IntegerField(WEIGHT) 'home-standing'!: number;
  @IntegerField(WEIGHT) 'past-outcomes'!: number;
  @IntegerField(WEIGHT) load!: number;
}

export class RingBody {
  @IntegerField({ min: 1, max: 1_000_000, description: 'Straight-line distance in metres.' }) metres!: number;
}

/** The rules to change, each list as a whole. What is left out does not change. A new rule does not compile until it is here. */
export class MatchingRuleChangesBody implements RuleChanges {
  @ObjectFieldOrNull(() => MatchWeightsBody, { description: 'How much each part counts. Give all weights together.' })
  weights: MatchWeightsBody | null = null;
  @ListOfOrNull(() => RingBody, { min: 1, max: 10, description: 'From the nearest ring to the farthest.' }) rings:
    | RingBody[]
    | null = null;
  @IntegerOrNull({ min: 1, max: 1_000 }) usualHalfDays: number | null = null;
  @IntegerOrNull(DAYS) usualDays: number | null = null;
  @BooleanOrNull({ description: 'Whether a ranking must be kept before an award.' }) rankingNeeded: boolean | null =
    null;
  @ListOfTextOrNull({
    length: 60,
    max: 50,
    description: 'Codes of early ends after which a provider counts as having had a dispute with the school.',
    example: ['not-progressing'],
  })
  disputeCauses: string[] | null = null;
  @ListOfOrNull(() => TermBody, { min: 1 }) departureReasons: TermBody[] | null = null;
  @IntegerOrNull(DAYS) offerDays: number | null = null;
  @ListOfOrNull(() => TermBody, { min: 1 }) offerDeclineReasons: TermBody[] | null = null;
  @ListOfOrNull(() => TermBody, { min: 1 }) supportReasons: TermBody[] | null = null;
  @ListOfOrNull(() => TermBody, { min: 1 }) supportSources: TermBody[] | null = null;
  @ListOfOrNull(() => TermBody, { min: 1 }) helpDeclinedReasons: TermBody[] | null = null;
  @ListOfOrNull(() => TermBody, { min: 1 }) dueDiligence: TermBody[] | null = null;
  @BooleanOrNull({ description: 'Whether a request is tabled only after overlaps with other support were answered.' })
  overlapAnswerNeeded: boolean | null = null;
  @ListOfOrNull(() => TermBody, { min: 1 }) overlapAnswers: TermBody[] | null = null;
  @ListOfOrNull(() => TermBody, { min: 1 }) handOverRefusals: TermBody[] | null = null;
  @IntegerOrNull({
    min: 0,
    max: 100,
    description: 'Below this percentage of released half-days a leader is little used.',
  })
  littleUsedPercent: number | null = null;
}

export class SetMatchingRulesBody {
  @Day({ description: 'The first day on which the rules apply: today or later.' }) from!: IsoDay;
  @ObjectFieldOrNull(() => MatchingRuleChangesBody, {
    description: 'The rules to change. Null: the published rules apply again.',
  })
  changes: MatchingRuleChangesBody | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Agreed by the board on 3 May' }) reason!: string;
}

/** The rules that the body changes. */
export const listRuleChanges = (changes: MatchingRuleChangesBody | null): Partial<MatchingRules> | null => {
  if (changes === null) return null;
  const { rings, ...others } = changes;
  return {
    ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== null)),
    ...(rings === null ? {} : { ringMetres: rings.map(({ metres }) => metres) }),
  };
};

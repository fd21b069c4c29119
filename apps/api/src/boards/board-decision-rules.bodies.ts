import {
  CodeField,
  Day,
  ListOf,
  ListOfOneOf,
  MAY_NAME_PEOPLE,
  ObjectField,
  PersonIdOrNull,
  TextField,
} from '#api/validation/fields';
import { CONSULTED_PARTIES, type ConsultedParty, type DecisionRules } from '#domain/board-decision-rules.events';
import type { IsoDay } from '#kernel/time';

export class ConsultAtLevelBody {
  @CodeField({ description: "One of the board's levels of intervention.", example: 'intensive' }) level!: string;
  @ListOfOneOf(CONSULTED_PARTIES, { min: 1, description: 'Whom the board consults before it awards support at it.' })
  parties!: ConsultedParty[];
}

export class DecisionRulesBody implements DecisionRules {
  @PersonIdOrNull({
    description: 'The officer of the council who authorises an award beyond its level. Null: nobody can.',
    example: null,
  })
  authoriserId: string | null = null;
  @ListOf(() => ConsultAtLevelBody, { max: 50, description: 'Whom the board consults, by level.', example: [] })
  consult!: ConsultAtLevelBody[];
}

export class AgreeDecisionRulesBody {
  @Day({ description: 'The first day on which the rules apply, after today.' }) from!: IsoDay;
  @ObjectField(() => DecisionRulesBody, { description: 'They replace the rules before.' }) rules!: DecisionRulesBody;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Agreed with the council' }) reason!: string;
}

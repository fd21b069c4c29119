import { DecisionReasonsBody, LevelBody, TermBody } from '#api/boards/boards.bodies';
import {
  Day,
  IntegerOrNull,
  ListOfOrNull,
  MAY_NAME_PEOPLE,
  ObjectField,
  ObjectFieldOrNull,
  OneOfOrNull,
  TextField,
} from '#api/validation/fields';
import type { TermsOfReference } from '#domain/board.events';
import { DECISION_RULES } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

type TermsChanges = { readonly [Name in keyof TermsOfReference]: TermsOfReference[Name] | null };

/** The rules and lists that change. What is left out stays as it is. A new rule does not compile until it is here. */
export class TermsChangesBody implements TermsChanges {
  @IntegerOrNull({ min: 1, max: 50 }) quorum: number | null = null;
  @OneOfOrNull([...DECISION_RULES]) decisionRule: TermsOfReference['decisionRule'] | null = null;
  @OneOfOrNull(['decides', 'recommends']) power: TermsOfReference['power'] | null = null;
  @IntegerOrNull({ min: 1, max: 366 }) reviewEveryDays: number | null = null;
  @IntegerOrNull({ min: 1, max: 366 }) reportEveryDays: number | null = null;
  @IntegerOrNull({ min: 1, max: 92 }) graceDays: number | null = null;
  @IntegerOrNull({ min: 1, max: 366 }) daysToAnswer: number | null = null;
  @ListOfOrNull(() => LevelBody, { min: 1 }) levels: LevelBody[] | null = null;
  @ListOfOrNull(() => TermBody, { min: 1 }) providerTypes: TermBody[] | null = null;
  @ListOfOrNull(() => TermBody, { min: 1 }) needAreas: TermBody[] | null = null;
  @ListOfOrNull(() => TermBody, { min: 1 }) formsOfSupport: TermBody[] | null = null;
  @ObjectFieldOrNull(() => DecisionReasonsBody) decisionReasons: DecisionReasonsBody | null = null;
  @ListOfOrNull(() => TermBody) missedVisitReasons: TermBody[] | null = null;
  @ListOfOrNull(() => TermBody) pauseReasons: TermBody[] | null = null;
  @ListOfOrNull(() => TermBody) earlyEndCauses: TermBody[] | null = null;
  @ListOfOrNull(() => TermBody) withdrawalReasons: TermBody[] | null = null;
  @ListOfOrNull(() => TermBody) bidWithdrawalReasons: TermBody[] | null = null;
}

export class AmendTermsBody {
  @Day({ description: 'First day of the new terms.' }) from!: IsoDay;
  @ObjectField(() => TermsChangesBody, { description: 'The rules and lists that change, each as a whole.' })
  changes!: TermsChangesBody;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The board has more members' }) reason!: string;
}

/** The changes that are given. */
export const listChanges = (changes: TermsChangesBody): Partial<TermsOfReference> =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null));

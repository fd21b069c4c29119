import type { Code } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Whom a board can consult before it decides. `consultee`: a body that the law of the school names, such as its diocese or foundation. */
export const CONSULTED_PARTIES = [
  'school-head',
  'chair-of-governors',
  'responsible-body',
  'consultee',
  'council',
  'regional-director',
  'other',
] as const;

export type ConsultedParty = (typeof CONSULTED_PARTIES)[number];

/** Who was consulted before a decision, and when. `said`: null if they did not answer. */
export type Consultation = { party: ConsultedParty; who: Personal; on: IsoDay; said: Personal | null };

/**
 * By which rules a board decides, apart from its terms. `authoriserId`: the person who authorises what is beyond the limits of a level; null if nobody can.
 * `consult`: whom the board consults before it awards support at a level.
 */
export type DecisionRules = { authoriserId: string | null; consult: { level: Code; parties: ConsultedParty[] }[] };

export type DecisionRuleEvents = {
  /** From this day on, the board decides by these rules. They replace those before. */
  DecisionRulesAgreed: { from: IsoDay; rules: DecisionRules; reason: Personal };
};

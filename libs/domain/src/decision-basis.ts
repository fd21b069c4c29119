import type { Consultation, DecisionRules } from '#domain/board-decision-rules.events';
import type { Award, AgendaItem } from '#domain/meeting.events';
import type { Meeting, MeetingCommands } from '#domain/meeting.types';
import type { MinuteFacts } from '#domain/meeting-facts.types';
import type { Level } from '#domain/board.events';
import type { Code } from '#domain/vocabulary';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

type Minute = MeetingCommands['MinuteDecision'];

/** What a board without rules of its own decides by: it consults nobody by rule, and nobody authorises more than its levels allow. */
export const NO_DECISION_RULES: DecisionRules = { authoriserId: null, consult: [] };

/** The rules by which a board decides on that day. `rules`: in the order in which they were agreed. */
export const findDecisionRules = (
  rules: readonly { readonly from: IsoDay; readonly rules: DecisionRules }[],
  day: IsoDay,
): DecisionRules => rules.findLast(({ from }) => from <= day)?.rules ?? NO_DECISION_RULES;

/** Whether the award is beyond what the board can decide alone at its level. */
export const isBeyondLevel = (award: Award, effectiveFrom: IsoDay, level: Level): boolean =>
  award.mostHalfDays > level.mostHalfDays ||
  award.mostPence > level.mostPence ||
  award.latestEnd > addDays(effectiveFrom, level.longestDays);

/** Who was consulted before an outcome, with an award of this level; null without an award. */
type Consulted = Pick<Minute, 'outcome'> & {
  readonly level: Code | null;
  readonly consulted: readonly Consultation[];
};

/** Refuses `consulted-after-the-meeting` and `consultation-missing`. */
export const refuseWrongConsultation = (
  { outcome, level, consulted }: Consulted,
  { sitsOn }: Meeting,
  { decisionRules, hasConsultees }: Pick<MinuteFacts, 'decisionRules' | 'hasConsultees'>,
): void => {
  refuseUnless(
    consulted.every(({ on }) => on <= sitsOn),
    'consulted-after-the-meeting',
    `The board decided on ${sitsOn}. Name only those who were consulted by then.`,
  );
  const byRule = decisionRules.consult.find((each) => each.level === level)?.parties ?? [];
  const byLaw = outcome === 'take-step' && hasConsultees ? (['consultee'] as const) : [];
  const missing = [...byRule, ...byLaw].filter((party) => consulted.every((each) => each.party !== party));
  refuseUnless(
    missing.length === 0,
    'consultation-missing',
    `Before this decision, these must be consulted: ${missing.join(', ')}. Consult them, and say when and what they said.`,
  );
};

/** Refuses `referral-needed` and `referral-not-allowed`. */
const refuseWrongReferral = ({ outcome, referredTo = null }: Minute): void => {
  refuseUnless(
    outcome !== 'refer-on' || referredTo !== null,
    'referral-needed',
    'Say to whom the board refers the request.',
  );
  refuseUnless(
    outcome === 'refer-on' || referredTo === null,
    'referral-not-allowed',
    `The outcome "${outcome}" refers the item to nobody. Leave that out, or minute the outcome "refer-on".`,
  );
};

/** Review outcomes that take the place of the decision under which the contract runs. */
const SUPERSEDING: readonly Minute['outcome'][] = ['vary', 'extend', 'replace-provider', 'end'];

const findSuperseded = ({ outcome }: Minute, { kind }: AgendaItem, facts: MinuteFacts): string | null => {
  if (kind === 'request') return facts.request?.decisionId ?? null;
  return kind === 'review' && SUPERSEDING.includes(outcome) ? (facts.earlier?.decisionId ?? null) : null;
};

const findAuthoriser = ({ award, effectiveFrom }: Minute, { terms, decisionRules }: MinuteFacts): string | null => {
  const level = terms?.levels.find(({ code }) => code === award?.level);
  return award !== null && level !== undefined && isBeyondLevel(award, effectiveFrom, level)
    ? decisionRules.authoriserId
    : null;
};

/** On what the decision rests: who was consulted, to whom it refers the item, who must authorise it, and which decision it takes the place of. */
export const findBasis = (minute: Minute, state: Meeting, item: AgendaItem, facts: MinuteFacts) => {
  const { outcome, award, consulted = [] } = minute;
  refuseWrongConsultation({ outcome, level: award?.level ?? null, consulted }, state, facts);
  refuseWrongReferral(minute);
  return {
    consulted: [...consulted],
    referredTo: minute.referredTo ?? null,
    authoriserId: findAuthoriser(minute, facts),
    supersedes: findSuperseded(minute, item, facts),
  };
};

import {
  ADDED_BID_WITHDRAWAL_REASONS,
  ADDED_FORMS_OF_SUPPORT,
  ADDED_PAUSE_REASONS,
  ADDED_REASONS,
} from '#domain/added-reasons';
import type { BoardEvents } from '#domain/board.events';
import { DEFAULT_DAYS_TO_ANSWER } from '#domain/default-terms';
import { ADDED_MATCHING_RULES } from '#domain/matching-rules';
import { isJsonObject, type JsonObject } from '#kernel/json';
import type { Upcasts } from '#kernel/upcast';

/** Boards decided before terms said so, and had no reasons for the outcomes that were added. */
const addPowerAndReasons = ({ terms, ...old }: JsonObject): JsonObject => {
  const known = isJsonObject(terms) ? terms : {};
  const reasons = isJsonObject(known.decisionReasons) ? known.decisionReasons : {};
  return { ...old, terms: { power: 'decides', ...known, decisionReasons: { ...ADDED_REASONS, ...reasons } } };
};

/** Terms of reference that did not say how long an answer to a concern can take mean ten working days. */
const addDaysToAnswer = ({ terms, ...old }: JsonObject): JsonObject => ({
  ...old,
  terms: { ...(isJsonObject(terms) ? terms : {}), daysToAnswer: DEFAULT_DAYS_TO_ANSWER },
});

/** No provider could withdraw a bid. */
const addBidWithdrawalReasons = ({ terms, ...old }: JsonObject): JsonObject => ({
  ...old,
  terms: { ...(isJsonObject(terms) ? terms : {}), bidWithdrawalReasons: ADDED_BID_WITHDRAWAL_REASONS },
});

/** A contract had no parts, so that nobody said what form its support had. */
const addFormsOfSupport = ({ terms, ...old }: JsonObject): JsonObject => ({
  ...old,
  terms: { ...(isJsonObject(terms) ? terms : {}), formsOfSupport: ADDED_FORMS_OF_SUPPORT },
});

/** A contract was paused only by the answer to a circumstance, which needs no code. */
const addPauseReasons = ({ terms, ...old }: JsonObject): JsonObject => ({
  ...old,
  terms: { ...(isJsonObject(terms) ? terms : {}), pauseReasons: ADDED_PAUSE_REASONS },
});

const addLaterLists = [
  addPowerAndReasons,
  addDaysToAnswer,
  addBidWithdrawalReasons,
  addFormsOfSupport,
  addPauseReasons,
];

/** Rules that did not say what else a board needs to handle requests. */
const addHandlingRules = ({ rules = null, ...old }: JsonObject): JsonObject => ({
  ...old,
  rules: isJsonObject(rules) ? { ...ADDED_MATCHING_RULES, ...rules } : null,
});

/** No member could declare an interest in an alliance. */
const addAlliance = (old: JsonObject): JsonObject => ({ ...old, allianceId: null });

/** How old events of a board become current ones. */
export const boardUpcasts: Upcasts<BoardEvents> = {
  BoardEstablished: addLaterLists,
  MatchingRulesSet: [addHandlingRules],
  StandingInterestDeclared: [addAlliance],
  TermsRevised: addLaterLists,
};

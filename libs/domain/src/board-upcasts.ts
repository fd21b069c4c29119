import type { BoardEvents } from '#domain/board.events';
import { DEFAULT_DAYS_TO_ANSWER } from '#domain/default-terms';
import type { Json, JsonObject } from '#kernel/json';
import type { Upcast, Upcasts } from '#kernel/upcast';

const asObject = (value: Json | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};

/** Adds what terms of reference did not say before. */
const addToTerms =
  (added: JsonObject): Upcast =>
  (old) => ({ ...old, terms: { ...asObject(old.terms), ...added } });

/** Terms of reference that did not say how long an answer to a step of an escalation can take mean ten working days. */
const addDaysToAnswer = addToTerms({ daysToAnswer: DEFAULT_DAYS_TO_ANSWER });

/** How old events of a board become current ones. */
export const boardUpcasts: Upcasts<BoardEvents> = {
  BoardEstablished: [addDaysToAnswer],
  TermsRevised: [addDaysToAnswer],
};

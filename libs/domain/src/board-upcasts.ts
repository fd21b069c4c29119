import { ADDED_REASONS } from '#domain/added-reasons';
import type { BoardEvents } from '#domain/board.events';
import type { Json, JsonObject } from '#kernel/json';
import type { Upcasts } from '#kernel/upcast';

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Boards decided before terms said so, and had no reasons for the outcomes that were added. */
const addPowerAndReasons = ({ terms, ...old }: JsonObject): JsonObject => {
  const known = isObject(terms) ? terms : {};
  const reasons = isObject(known.decisionReasons) ? known.decisionReasons : {};
  return { ...old, terms: { power: 'decides', ...known, decisionReasons: { ...ADDED_REASONS, ...reasons } } };
};

export const boardUpcasts: Upcasts<BoardEvents> = {
  BoardEstablished: [addPowerAndReasons],
  TermsRevised: [addPowerAndReasons],
};

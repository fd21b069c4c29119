import type { BoardClauseEvents, ClauseRequirement, ClauseText } from '#domain/board-clauses.events';
import type { Board, BoardStream } from '#domain/board.types';
import { MAX_CLAUSES } from '#domain/bounds';
import { refuseWithoutChange } from '#domain/shared-rules';
import { covers, type Code, type Period } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

/** One version of a clause of a board, with the days on which it is in force. A version that ended before it began is in force on no day. */
export type BoardClause = Readonly<ClauseText & ClauseRequirement> & Period;

type Clauses = Pick<Board, 'clauses'>;

/** The clauses that are in force on the day, in the order in which they were first agreed. */
export const listClausesOn = ({ clauses }: Clauses, day: IsoDay): BoardClause[] =>
  [...new Set(clauses.map(({ code }) => code))].flatMap(
    (code) => clauses.findLast((clause) => clause.code === code && covers(clause, day)) ?? [],
  );

const findLatest = ({ clauses }: Clauses, code: Code): BoardClause | undefined =>
  clauses.findLast((clause) => clause.code === code);

const wordsOf = ({ kind, title, text }: Omit<ClauseText, 'code' | 'version'>): string =>
  JSON.stringify([kind, title, text]);

const requirementOf = ({ levels, formsOfSupport }: ClauseRequirement): string =>
  JSON.stringify([levels, formsOfSupport]);

const refusePast = (day: IsoDay, today: IsoDay): void =>
  refuseUnless(
    day >= today,
    'in-the-past',
    `${day} has passed, and contracts may have been signed since. Give today or a later day.`,
  );

const refuseUnknownCodes = (
  { terms }: Board,
  { from, levels, formsOfSupport }: ClauseRequirement & { from: IsoDay },
) => {
  const valid = terms.findLast((each) => each.from <= from);
  const known = { levels: valid?.levels ?? [], forms: valid?.formsOfSupport ?? [] };
  const list = (entries: readonly { readonly code: Code }[]): string => entries.map(({ code }) => code).join(', ');
  refuseUnless(
    levels.every((level) => known.levels.some(({ code }) => code === level)),
    'unknown-level',
    `Name the board's levels: ${list(known.levels)}.`,
  );
  refuseUnless(
    formsOfSupport.every((form) => known.forms.some(({ code }) => code === form)),
    'unknown-form-of-support',
    `Name one of the board's forms of support: ${list(known.forms)}.`,
  );
};

/** Decisions on the clauses of contracts. */
export const decideClauses = {
  AgreeClause: (state, data, { today }) => {
    refusePast(data.from, today);
    const latest = findLatest(state, data.code);
    refuseUnless(
      latest === undefined || latest.from <= data.from,
      'clause-out-of-order',
      `The latest version of the clause applies from ${latest?.from ?? ''}. Give that day or a later one.`,
    );
    refuseUnless(
      state.clauses.length < MAX_CLAUSES,
      'too-many-clauses',
      `The board has agreed ${MAX_CLAUSES} versions of clauses, the most allowed. Keep the latest versions.`,
    );
    refuseUnknownCodes(state, data);
    const isSameText = latest !== undefined && wordsOf(latest) === wordsOf(data);
    refuseWithoutChange(!isSameText || latest.to !== null || requirementOf(latest) !== requirementOf(data));
    const version = isSameText ? latest.version : (latest?.version ?? 0) + 1;
    return [{ type: 'ClauseAgreed', data: { ...data, version }, occurredOn: data.from }];
  },

  EndClause: (state, data, { today }) => {
    const latest = findLatest(state, data.code);
    refuseUnless(
      latest !== undefined,
      'unknown-clause',
      'The board has no clause with this code. Read the clauses of the board for the codes.',
    );
    refusePast(data.on, today);
    refuseUnless(
      latest.to === null,
      'clause-already-ended',
      `The last day of the clause is already ${latest.to ?? ''}. You do not need to end it again.`,
    );
    refuseUnless(
      latest.from <= data.on,
      'clause-out-of-order',
      `The latest version of the clause applies from ${latest.from}. Give that day or a later one.`,
    );
    return [{ type: 'ClauseEnded', data, occurredOn: data.on }];
  },
} satisfies Partial<Decider<BoardStream>['decide']>;

/** With the last day of the version that was in force until then. */
export const endLatestClause = <Clause extends { readonly code: Code; readonly to: IsoDay | null }>(
  clauses: readonly Clause[],
  code: Code,
  change: Partial<Clause> & { readonly to: IsoDay },
): Clause[] => {
  const at = clauses.findLastIndex((clause) => clause.code === code);
  return clauses.map((clause, place) => (place === at ? { ...clause, ...change } : clause));
};

/** The earlier versions end before the new one begins. An end that was recorded for an earlier day stays. */
export const replaceClause = <Clause extends { readonly code: Code; readonly to: IsoDay | null }>(
  clauses: readonly Clause[],
  { code, from }: Pick<BoardClauseEvents['ClauseAgreed'], 'code' | 'from'>,
): Clause[] => {
  const last = addDays(from, -1);
  return clauses.map((clause) =>
    clause.code === code && (clause.to === null || last < clause.to) ? { ...clause, to: last } : clause,
  );
};

/** State changes of the clauses of contracts. */
export const evolveClauses = {
  ClauseAgreed: (state, { reason: _, ...clause }) => ({
    ...state,
    clauses: [...replaceClause(state.clauses, clause), { ...clause, to: null }],
  }),
  ClauseEnded: (state, { code, on }) => ({ ...state, clauses: endLatestClause(state.clauses, code, { to: on }) }),
} satisfies Partial<Decider<BoardStream>['evolve']>;

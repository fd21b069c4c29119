import type { BoardClause, ClauseRequirement, ClauseText } from '#domain/board-clauses.events';
import type { Board, BoardStream } from '#domain/board.types';
import { MAX_CLAUSES } from '#domain/bounds';
import {
  endLatestVersion,
  findLatestVersion,
  listVersionsOn,
  refusePastDay,
  replaceVersion,
  takeBackVersion,
} from '#domain/dated-versions';
import { refuseWithoutChange } from '#domain/shared-rules';
import type { Code } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** Whether a contract at the level, with parts of these forms of support, must have the clause. */
export const isRequiredFor = (
  { levels, formsOfSupport }: Pick<BoardClause, 'levels' | 'formsOfSupport'>,
  level: Code,
  parts: readonly { readonly form: Code }[],
): boolean => levels.includes(level) || parts.some(({ form }) => formsOfSupport.includes(form));

/** The clauses that are in force on the day, in the order in which they were first agreed. */
export const listClausesOn = ({ clauses }: Pick<Board, 'clauses'>, day: IsoDay): BoardClause[] =>
  listVersionsOn(clauses, day);

const joinWords = ({ kind, title, text }: Omit<ClauseText, 'code' | 'version'>): string =>
  JSON.stringify([kind, title, text]);

const describeRequirement = ({ levels, formsOfSupport }: ClauseRequirement): string =>
  JSON.stringify([levels, formsOfSupport]);

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
    refusePastDay(data.from, today);
    const latest = findLatestVersion(state.clauses, data.code);
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
    const isSameText = latest !== undefined && joinWords(latest) === joinWords(data);
    refuseWithoutChange(!isSameText || latest.to !== null || describeRequirement(latest) !== describeRequirement(data));
    const version = isSameText ? latest.version : (latest?.version ?? 0) + 1;
    return [{ type: 'ClauseAgreed', data: { ...data, version }, occurredOn: data.from }];
  },

  EndClause: (state, data, { today }) => {
    const latest = findLatestVersion(state.clauses, data.code);
    refuseUnless(
      latest !== undefined,
      'unknown-clause',
      'The board has no clause with this code. Read the clauses of the board for the codes.',
    );
    refusePastDay(data.on, today);
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

  TakeBackClause: (state, { code, reason }, { today }) => {
    const latest = findLatestVersion(state.clauses, code);
    refuseUnless(
      latest !== undefined,
      'unknown-clause',
      'The board has no clause with this code. Read the clauses of the board for the codes.',
    );
    const { version, from } = latest;
    refuseUnless(
      today < from,
      'clause-in-force',
      `The latest version of the clause applies since ${from}, and contracts can have it. End the clause, or agree another version.`,
    );
    return [{ type: 'ClauseTakenBack', data: { code, version, from, reason } }];
  },
} satisfies Partial<Decider<BoardStream>['decide']>;

/** State changes of the clauses of contracts. */
export const evolveClauses = {
  ClauseAgreed: (state, { reason: _, ...clause }) => ({
    ...state,
    clauses: [...replaceVersion(state.clauses, clause), { ...clause, to: null }],
  }),
  ClauseEnded: (state, { code, on }) => ({ ...state, clauses: endLatestVersion(state.clauses, code, { to: on }) }),
  ClauseTakenBack: (state, { code }) => ({ ...state, clauses: takeBackVersion(state.clauses, code) }),
} satisfies Partial<Decider<BoardStream>['evolve']>;

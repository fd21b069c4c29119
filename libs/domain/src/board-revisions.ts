import type { Board, BoardCommands, BoardStream, DatedTerms } from '#domain/board.types';
import { refuseIncompleteTerms } from '#domain/board-terms';
import type { BoardEvents, TermsOfReference } from '#domain/board.events';
import { MAX_REORGANISATIONS, MAX_TERMS } from '#domain/bounds';
import { refuseWrongAreaCodes } from '#domain/register-codes';
import type { Decider, NewEvent } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

const withoutDay = ({ from: _, ...terms }: DatedTerms): TermsOfReference => terms;

const latestTerms = ({ terms }: Board): TermsOfReference => {
  const latest = terms.at(-1);
  if (latest === undefined) throw new TypeError('A board has terms from its first event on.');
  return withoutDay(latest);
};

const refuseOutOfOrder = (state: Board, from: IsoDay): void => {
  const latest = state.terms.at(-1)?.from ?? from;
  refuseUnless(
    latest <= from,
    'terms-out-of-order',
    `The latest terms apply from ${latest}. Revise them from that day or later.`,
  );
};

const reviseTerms = (state: Board, data: BoardEvents['TermsRevised'], today: IsoDay): NewEvent<BoardEvents>[] => {
  refuseUnless(
    data.from > today,
    'in-the-past',
    `A meeting may have opened with the terms of ${data.from}. Revise the terms from tomorrow or later.`,
  );
  refuseOutOfOrder(state, data.from);
  refuseUnless(
    state.terms.length < MAX_TERMS,
    'too-many-terms',
    `The board has had ${MAX_TERMS} sets of terms, the most allowed. Keep the latest terms.`,
  );
  refuseIncompleteTerms(data.terms);
  return [{ type: 'TermsRevised', data, occurredOn: data.from }];
};

/** The areas after the changes. Refuses changes that do not fit the latest areas. */
const reorganise = (state: Board, { from, changes }: BoardCommands['ReorganiseAreas']): string[] => {
  const latest = state.areas.at(-1) ?? { from, areas: [] };
  refuseUnless(
    state.areas.length < MAX_REORGANISATIONS,
    'too-many-reorganisations',
    `The areas of the board have changed ${MAX_REORGANISATIONS} times, the most allowed. Establish a new board.`,
  );
  refuseUnless(
    latest.from < from,
    'areas-out-of-order',
    `The latest areas are those from ${latest.from}. Reorganise the areas from a later day.`,
  );
  const replaced = new Set(changes.map(({ old }) => old));
  refuseUnless(
    changes.length > 0 &&
      replaced.size === changes.length &&
      [...replaced].every((code) => latest.areas.includes(code)),
    'unknown-area',
    `The board is for the areas ${latest.areas.join(', ')}. Name each old code that is replaced, once.`,
  );
  refuseUnless(
    changes.every((change) => change.new.length > 0),
    'new-area-needed',
    'Name at least one new code for each old code.',
  );
  refuseWrongAreaCodes(changes.flatMap((change) => change.new));
  const areas = latest.areas.flatMap((code) => changes.find(({ old }) => old === code)?.new ?? [code]);
  return [...new Set(areas)];
};

/** Decisions on new terms and new areas of a board. */
export const decideRevisions = {
  ReviseTerms: (state, data, { today }) => reviseTerms(state, data, today),

  AmendTerms: (state, { changes, ...data }, { today }) => {
    refuseUnless(
      Object.keys(changes).length > 0,
      'nothing-to-change',
      'Name at least one rule or list that is to change.',
    );
    return reviseTerms(state, { ...data, terms: { ...latestTerms(state), ...changes } }, today);
  },

  ReorganiseAreas: (state, data) => [
    { type: 'AreasReorganised', data: { ...data, areas: reorganise(state, data) }, occurredOn: data.from },
  ],
} satisfies Partial<Decider<BoardStream>['decide']>;

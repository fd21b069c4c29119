import { refuseUnlessDraftOpen } from '#domain/contract-aims';
import { MAX_CONTRACT_CLAUSES } from '#domain/contract-bounds';
import { isRequiredFor } from '#domain/board-clauses';
import type { ClauseFact, ClausesFact } from '#domain/contract-facts.types';
import type { PartChange } from '#domain/contract-parts.events';
import type { ContractClause } from '#domain/contract-clauses.events';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import type { Code } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

const lacks = ({ clauses }: SupportContract, code: Code): boolean => clauses.every((each) => each.code !== code);

const listNames = (clauses: readonly { readonly code: Code; readonly title: string }[]): string =>
  clauses.map(({ code, title }) => `${title} (${code})`).join(', ');

/**
 * Refuses `required-clauses-missing` and `clauses-out-of-date`. The first signature fixes the clauses, by the list of the board on the day on which it is recorded, whatever
 * day it names; whoever signs later accepts the same ones.
 */
export const refuseUnlessClausesHold = (state: SupportContract, { clausesInForce }: ClausesFact): void => {
  if (state.signatures.length > 0) return;
  const missing = clausesInForce.filter(
    (clause) => isRequiredFor(clause, state.agreed.level, state.parts) && lacks(state, clause.code),
  );
  refuseUnless(
    missing.length === 0,
    'required-clauses-missing',
    `The board requires clauses that the contract does not have: ${listNames(missing)}. Ask the clerk to add them to the draft.`,
  );
  const outdated = state.clauses.filter(
    ({ code, version }) => !clausesInForce.some((clause) => clause.code === code && clause.version === version),
  );
  refuseUnless(
    outdated.length === 0,
    'clauses-out-of-date',
    `The board has revised or ended clauses of the contract: ${listNames(outdated)}. Ask the clerk to add the version in force, or to remove the clause.`,
  );
};

/** Refuses `required-clauses-missing` if a variation gives a part another form, for which the board requires a clause today that the contract does not have. */
export const refuseFormsWithoutClauses = (
  state: SupportContract,
  changes: readonly PartChange[],
  { clausesInForce }: ClausesFact,
): void => {
  const forms = changes.flatMap(({ old, new: { form } }) => (old.form === form ? [] : [form]));
  const missing = clausesInForce.filter(
    ({ code, formsOfSupport }) => forms.some((form) => formsOfSupport.includes(form)) && lacks(state, code),
  );
  refuseUnless(
    missing.length === 0,
    'required-clauses-missing',
    `The board requires clauses for the new form of support that the contract does not have: ${listNames(missing)}. Refuse the variation, and ask the clerk to propose it with the old form, because a running contract gets no clause.`,
  );
};

const requireClauseInForce = ({ clause }: ClauseFact, version: number): ContractClause => {
  refuseUnless(
    clause !== undefined,
    'unknown-clause',
    'No clause of the board with this code is in force today. Read the clauses of the board for the codes.',
  );
  refuseUnless(
    clause.version === version,
    'clause-not-in-force',
    `Version ${clause.version} of the clause is in force today. Read it, and add that version.`,
  );
  const { code, kind, title, text } = clause;
  return { code, version, kind, title, text };
};

/** Decisions on the clauses of a draft. */
export const decideContractClauses = {
  AddClause: (state, { code, version }, { today }, facts) => {
    refuseUnlessDraftOpen(state, today);
    const clause = requireClauseInForce(facts, version);
    const known = state.clauses.find((each) => each.code === code);
    refuseUnless(
      known?.version !== version,
      'clause-already-added',
      'The contract already has this version of the clause. You do not need to add it again.',
    );
    refuseUnless(
      known !== undefined || state.clauses.length < MAX_CONTRACT_CLAUSES,
      'too-many-clauses',
      `The contract has ${MAX_CONTRACT_CLAUSES} clauses, the most allowed. Remove one first.`,
    );
    return [{ type: 'ClauseAdded', data: clause }];
  },

  RemoveClause: (state, data, { today }) => {
    refuseUnlessDraftOpen(state, today);
    refuseUnless(
      state.clauses.some(({ code }) => code === data.code),
      'unknown-clause',
      'The contract has no clause with this code. Read the contract for the codes.',
    );
    return [{ type: 'ClauseRemoved', data }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;

import { isRequiredFor, listClausesOn } from '#domain/board-clauses';
import type { BoardClause } from '#domain/board-clauses.events';
import type { ContractTemplate, TemplateContent } from '#domain/board-templates.events';
import type { Board, BoardStream, DatedTerms } from '#domain/board.types';
import { MAX_CONTRACT_TEMPLATES } from '#domain/bounds';
import {
  endLatestVersion,
  findLatestVersion,
  listVersionsOn,
  refusePastDay,
  replaceVersion,
} from '#domain/dated-versions';
import type { Code } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

/** What a template proposes for a contract that is drafted on a day. */
export interface ContractProposal {
  readonly template: ContractTemplate;
  /** The clauses of the template, and those that the board requires, as they are in force on the day. */
  readonly clauses: readonly BoardClause[];
  readonly startsOn: IsoDay;
  readonly endsOn: IsoDay;
  /** What no longer fits the terms and the clauses of the board, which were revised since the template was agreed; empty if it can be used as it is. */
  readonly faults: readonly string[];
}

const isWhole = (value: number, least: number): boolean => Number.isSafeInteger(value) && value >= least;

const listCodes = (entries: readonly { readonly code: Code }[] = []): Code[] => entries.map(({ code }) => code);

const isKnown = (used: readonly (Code | null)[], known: readonly Code[]): boolean =>
  used.every((code) => code === null || known.includes(code));

/** What is wrong with the template by these terms and clauses; empty if it can be used. */
const findFaults = (content: TemplateContent, terms: DatedTerms | undefined, clauses: readonly Code[]): string[] => {
  const { level, formOfSupport, halfDays, lengthDays, aims, parts } = content;
  const levels = listCodes(terms?.levels);
  const forms = listCodes(terms?.formsOfSupport);
  const needAreas = listCodes(terms?.needAreas);
  const longest = terms?.levels.find(({ code }) => code === level)?.longestDays ?? lengthDays;
  return [
    ...(isKnown([level], levels) ? [] : [`the level must be one of ${levels.join(', ')}`]),
    ...(isKnown([formOfSupport, ...parts.map(({ form }) => form)], forms)
      ? []
      : [`each form of support must be one of ${forms.join(', ')}`]),
    ...(isKnown(
      aims.map(({ needArea }) => needArea),
      needAreas,
    )
      ? []
      : [`each need area must be one of ${needAreas.join(', ')}`]),
    ...(isKnown(content.clauses, clauses) ? [] : ['each clause must be one of the board on the first day']),
    ...(isWhole(halfDays, 1) && isWhole(lengthDays, 1) && lengthDays <= longest
      ? []
      : [`half-days and length must be at least 1, and the length at most ${longest} days`]),
    ...(parts.length === 0 || parts.reduce((sum, part) => sum + part.halfDays, 0) === halfDays
      ? []
      : ['the parts must have the half-days of the contract together']),
  ];
};

/** What the template proposes for a contract from this day on; undefined if there is no such template on the day of drafting. */
export const proposeContract = (
  state: Board,
  { code, draftedOn, startsOn }: { readonly code: Code; readonly draftedOn: IsoDay; readonly startsOn: IsoDay },
): ContractProposal | undefined => {
  const template = listVersionsOn(state.templates, draftedOn).find((each) => each.code === code);
  if (template === undefined) return undefined;
  const clauses = listClausesOn(state, draftedOn).filter(
    (clause) => template.clauses.includes(clause.code) || isRequiredFor(clause, template.level, template.parts),
  );
  const terms = state.terms.findLast(({ from }) => from <= draftedOn);
  const faults = findFaults(template, terms, listCodes(listClausesOn(state, draftedOn)));
  return { template, clauses, startsOn, endsOn: addDays(startsOn, template.lengthDays - 1), faults };
};

/** Decisions on the templates for contracts. */
export const decideTemplates = {
  AgreeContractTemplate: (state, data, { today }) => {
    refusePastDay(data.from, today);
    const latest = findLatestVersion(state.templates, data.code);
    refuseUnless(
      latest === undefined || latest.from <= data.from,
      'template-out-of-order',
      `The latest version of the template applies from ${latest?.from ?? ''}. Give that day or a later one.`,
    );
    refuseUnless(
      state.templates.length < MAX_CONTRACT_TEMPLATES,
      'too-many-templates',
      `The board has agreed ${MAX_CONTRACT_TEMPLATES} versions of templates, the most allowed. Keep the latest versions.`,
    );
    const terms = state.terms.findLast(({ from }) => from <= data.from);
    const faults = findFaults(data, terms, listCodes(listClausesOn(state, data.from)));
    refuseUnless(faults.length === 0, 'template-incomplete', `Correct the template: ${faults.join('; ')}.`);
    const version = (latest?.version ?? 0) + 1;
    return [{ type: 'ContractTemplateAgreed', data: { ...data, version }, occurredOn: data.from }];
  },

  EndContractTemplate: (state, data, { today }) => {
    const latest = findLatestVersion(state.templates, data.code);
    refuseUnless(
      latest !== undefined,
      'unknown-template',
      'The board has no template with this code. Read the templates of the board for the codes.',
    );
    refusePastDay(data.on, today);
    refuseUnless(
      latest.to === null,
      'template-already-ended',
      `The last day of the template is already ${latest.to ?? ''}. You do not need to end it again.`,
    );
    refuseUnless(
      latest.from <= data.on,
      'template-out-of-order',
      `The latest version of the template applies from ${latest.from}. Give that day or a later one.`,
    );
    return [{ type: 'ContractTemplateEnded', data, occurredOn: data.on }];
  },
} satisfies Partial<Decider<BoardStream>['decide']>;

/** State changes of the templates for contracts. */
export const evolveTemplates = {
  ContractTemplateAgreed: (state, { reason: _, ...template }) => ({
    ...state,
    templates: [...replaceVersion(state.templates, template), { ...template, to: null }],
  }),
  ContractTemplateEnded: (state, { code, on }) => ({
    ...state,
    templates: endLatestVersion(state.templates, code, { to: on }),
  }),
} satisfies Partial<Decider<BoardStream>['evolve']>;

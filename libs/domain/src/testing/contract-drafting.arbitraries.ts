import { aim, aimId, day, halfDays, id, payer, text, textOrNull } from '#domain/testing/contract-values.arbitraries';
import { ENDS, STARTS } from '#domain/testing/contract.builder';
import type { ContractCommands } from '#domain/contract.types';
import { personalToken } from '#kernel/testing/decider-spec';
import fc from 'fast-check';

const WITHOUT_TERMS = {
  description: personalToken('Any text'),
  programme: null,
  placement: null,
  leaderIds: ['leader-1'],
};
const ofPart = { ...WITHOUT_TERMS, kind: 'support' as const, form: 'mentoring', startsOn: STARTS, endsOn: ENDS };
const partId = id('p1', 'p2');
/** Parts that can and cannot belong to the contract. Two of them add up to it. */
export const part = fc.constantFrom(
  { ...ofPart, partId: 'p1', halfDays: 12, pence: 200_000 },
  { ...ofPart, partId: 'p1', halfDays: 8, pence: 150_000 },
  { ...ofPart, partId: 'p2', halfDays: 4, pence: 50_000, form: 'joint-training' },
  { ...ofPart, partId: 'p2', halfDays: 4, pence: 50_000, leaderIds: ['leader-2'] },
  {
    ...ofPart,
    partId: 'p2',
    halfDays: 4,
    pence: 50_000,
    kind: 'programme' as const,
    programme: { cohort: personalToken('Teachers'), places: 8 },
  },
  { ...ofPart, partId: 'p2', halfDays: 0, pence: 0, form: 'unknown' },
  { ...ofPart, partId: 'p2', halfDays: 0, pence: 0, kind: 'placement' as const },
);

const clauseCode = fc.constantFrom('data-sharing', 'confidentiality');

const ofPrice = { discountKind: null, discountPence: 0, discountReason: null, unpaidHalfDays: 0 };

/** Prices that fit the draft, and some that never do. */
const price = fc.constantFrom<ContractCommands['AgreePrice'][]>(
  { ...ofPrice, basis: 'fixed', listPrice: null, fixedPence: 200_000, shares: [] },
  { ...ofPrice, basis: 'list', listPrice: 'sle', fixedPence: null, shares: [{ payee: 'home-school', pence: 200_000 }] },
  { ...ofPrice, basis: 'list', listPrice: 'sle', fixedPence: null, unpaidHalfDays: 1, shares: [] },
  { ...ofPrice, basis: 'free', listPrice: null, fixedPence: null, shares: [] },
);

/** The commands that change a draft. */
export const drafting = {
  AmendDraft: fc.record({
    reference: fc.constant(null),
    payer: fc.option(payer),
    fundId: fc.constantFrom(null, 'fund-1'),
    pence: fc.constantFrom(null, 0, 150_000, 200_001),
    halfDays: fc.option(halfDays),
    startsOn: fc.constant(null),
    endsOn: fc.constant(null),
    reason: text,
  }),
  ReopenDraft: fc.record({ reason: text }),
  AgreeAim: aim,
  ChangeAim: aim,
  DropAim: fc.record({ aimId }),
  AgreePart: part,
  ChangePart: part,
  DropPart: fc.record({ partId }),
  AddClause: fc.record({ code: clauseCode, version: fc.constantFrom(1, 2) }),
  RemoveClause: fc.record({ code: clauseCode }),
  AgreePrice: price,
};

const people = fc.integer({ min: -1, max: 9 });
const sessionId = id('n1', 'n2');

const evidenceId = id('e1', 'e2');
const evidenceOfAims = {
  evidenceId,
  kind: id('survey', 'work-scrutiny'),
  aimIds: fc.uniqueArray(aimId, { maxLength: 2 }),
  seenOn: day,
};
const quotations = fc.array(fc.record({ words: text, source: text }), { maxLength: 2 });

/** The commands about evidence. */
export const aboutEvidence = {
  RecordEvidence: fc.record({ ...evidenceOfAims, description: text, source: text, quotations }),
  CorrectEvidence: fc.record({
    ...evidenceOfAims,
    description: textOrNull,
    source: textOrNull,
    quotations: fc.option(quotations),
    reason: text,
  }),
  VoidEvidence: fc.record({ evidenceId, reason: text }),
};

/** The commands about programmes. */
export const aboutProgrammes = {
  RecordSession: fc.record({ sessionId, partId, heldOn: day, topic: text, attended: people }),
  CorrectSession: fc.record({ sessionId, heldOn: day, topic: textOrNull, attended: people, reason: text }),
  VoidSession: fc.record({ sessionId, reason: text }),
  RecordProgrammeResult: fc.record({ partId, completed: people, completedOn: day, note: text }),
  CorrectProgrammeResult: fc.record({ partId, completed: people, note: textOrNull, reason: text }),
};

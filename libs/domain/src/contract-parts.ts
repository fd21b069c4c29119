import { MAX_PARTS } from '#domain/contract-bounds';
import { refuseUnlessDraftOpen } from '#domain/contract-aims';
import type { TermsFact } from '#domain/contract-facts.types';
import type { ContractPart } from '#domain/contract-parts.events';
import type { DraftFigures } from '#domain/contract.events';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { validCodes } from '#domain/shared-rules';
import { PART_KINDS, type HalfDays } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

const KINDS_WITH_TERMS = PART_KINDS.filter((kind) => kind !== 'support');

const refuseUnlessOfItsKind = (part: ContractPart): void =>
  refuseUnless(
    KINDS_WITH_TERMS.every((kind) => (part[kind] !== null) === (part.kind === kind)),
    'terms-of-another-kind',
    part.kind === 'support'
      ? 'A part of the kind support has no terms of its own. Leave out "programme" and "placement".'
      : `A part of the kind ${part.kind} has its terms in "${part.kind}". Give them, and leave out those of other kinds.`,
  );

const isWhole = (value: number, least: number, most = Number.MAX_SAFE_INTEGER): boolean =>
  Number.isSafeInteger(value) && value >= least && value <= most;

const refuseImpossibleTerms = ({ programme, placement }: ContractPart): void => {
  refuseUnless(
    programme === null || isWhole(programme.places, 1),
    'no-places',
    'A programme has places for people. Give a whole number of places, at least one.',
  );
  refuseUnless(
    placement === null || isWhole(placement.percentOfWeek, 1, 100),
    'not-a-share-of-the-week',
    'A placement takes a share of the week. Give a whole number of per cent, from 1 to 100.',
  );
};

const refuseImpossibleFigures = ({ halfDays, pence }: ContractPart): void =>
  refuseUnless(
    isWhole(halfDays, 0) && isWhole(pence, 0),
    'part-figures-not-whole',
    'Give the half-days and the pence of the part as whole numbers of at least 0.',
  );

type Days = Pick<DraftFigures, 'startsOn' | 'endsOn'>;

/** Refuses a part that does not lie within these days of the contract. */
const refuseOutsideContract = (part: Days, { startsOn, endsOn }: Days): void =>
  refuseUnless(
    startsOn <= part.startsOn && part.startsOn <= part.endsOn && part.endsOn <= endsOn,
    'part-outside-contract',
    `The contract is from ${startsOn} to ${endsOn}. Give each part a first and a last day within these days.`,
  );

const refuseUnlessDeployed = ({ leaderIds }: ContractPart, { agreed, team }: SupportContract): void => {
  const deployed = [agreed.leaderId, ...team.map(({ leaderId }) => leaderId)];
  refuseUnless(
    leaderIds.length > 0 && new Set(leaderIds).size === leaderIds.length,
    'part-without-leader',
    'Name the leaders who work on the part: at least one, and each once.',
  );
  refuseUnless(
    leaderIds.every((id) => deployed.includes(id)),
    'part-leader-not-on-the-team',
    'A part names a leader who is neither the lead leader nor on the team of the contract. Add the leader to the team first.',
  );
};

const refuseUnknownForm = ({ form }: ContractPart, { parts }: SupportContract, { terms }: TermsFact): void => {
  const codes = validCodes(
    parts.map((part) => part.form),
    terms?.formsOfSupport,
  );
  refuseUnless(
    codes.includes(form),
    'unknown-form-of-support',
    `Name one of the board's forms of support: ${codes.join(', ')}.`,
  );
};

/** Refuses a part that this contract cannot have. */
export const refuseImpossiblePart = (part: ContractPart, state: SupportContract, facts: TermsFact): void => {
  refuseUnlessOfItsKind(part);
  refuseImpossibleTerms(part);
  refuseImpossibleFigures(part);
  refuseOutsideContract(part, state.agreed);
  refuseUnlessDeployed(part, state);
  refuseUnknownForm(part, state, facts);
};

/** The part with this id. Refuses `unknown-part`. */
export const requirePart = ({ parts }: SupportContract, partId: string): ContractPart => {
  const found = parts.find((part) => part.partId === partId);
  refuseUnless(
    found !== undefined,
    'unknown-part',
    'The contract has no part with this id. Read the contract for the ids.',
  );
  return found;
};

type Sums = Pick<DraftFigures, 'halfDays' | 'pence'>;

const sumUp = (parts: readonly ContractPart[]): Sums => ({
  halfDays: parts.reduce((total, part) => total + part.halfDays, 0),
  pence: parts.reduce((total, part) => total + part.pence, 0),
});

/** Refuses `parts-do-not-add-up` unless there are no parts, or they have the half-days and the price of the draft together. */
export const refuseUnlessPartsAddUp = ({ parts, agreed }: SupportContract): void => {
  const { halfDays, pence } = sumUp(parts);
  refuseUnless(
    parts.length === 0 || (halfDays === agreed.halfDays && pence === agreed.pence),
    'parts-do-not-add-up',
    `The parts have ${halfDays} half-days and ${pence} pence together, and the contract has ${agreed.halfDays} half-days and ${agreed.pence} pence. Change the parts, or amend the draft.`,
  );
};

/** Refuses `part-outside-contract` if a part does not lie within the days of the contract. They are compared when somebody signs, as the sums are. */
export const refuseIfPartsOutside = ({ parts, agreed }: SupportContract): void => {
  for (const part of parts) refuseOutsideContract(part, agreed);
};

/** Refuses `varied-parts-do-not-add-up` unless the parts have the new half-days together, and the same price as before. */
export const refuseUnlessVariedPartsAddUp = (
  { parts }: SupportContract,
  varied: readonly ContractPart[],
  halfDays: HalfDays,
): void => {
  const [before, after] = [sumUp(parts), sumUp(varied)];
  refuseUnless(
    varied.length === 0 || (after.halfDays === halfDays && after.pence === before.pence),
    'varied-parts-do-not-add-up',
    `After the variation, the parts would have ${after.halfDays} half-days and ${after.pence} pence together, and the contract ${halfDays} half-days and ${before.pence} pence. Give new versions of the parts that add up, or keep the half-days.`,
  );
};

/** Refuses `leader-has-a-part` if a part of a draft names the leader. */
export const refuseIfOnPart = ({ parts }: SupportContract, leaderId: string): void =>
  refuseUnless(
    parts.every(({ leaderIds }) => !leaderIds.includes(leaderId)),
    'leader-has-a-part',
    'The leader works on a part of the contract. Name another leader in that part, or remove the part, first.',
  );

/** Decisions on the parts of a draft. */
export const decideParts = {
  AgreePart: (state, part, { today }, facts) => {
    refuseUnlessDraftOpen(state, today);
    refuseUnless(
      state.parts.every(({ partId }) => partId !== part.partId),
      'part-id-already-used',
      'The contract already has a part with this id. Drop that part first, or use a new id.',
    );
    refuseUnless(
      state.parts.length < MAX_PARTS,
      'too-many-parts',
      `The contract has ${MAX_PARTS} parts, the most allowed. Drop one first.`,
    );
    refuseImpossiblePart(part, state, facts);
    return [{ type: 'PartAgreed', data: part }];
  },

  ChangePart: (state, part, { today }, facts) => {
    refuseUnlessDraftOpen(state, today);
    const old = requirePart(state, part.partId);
    refuseImpossiblePart(part, state, facts);
    return [{ type: 'PartChanged', data: { partId: part.partId, old, new: part } }];
  },

  DropPart: (state, data, { today }) => {
    refuseUnlessDraftOpen(state, today);
    requirePart(state, data.partId);
    return [{ type: 'PartDropped', data }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;

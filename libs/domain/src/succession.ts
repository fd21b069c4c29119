import { school } from '#domain/school';
import { NO_ID, refuseWithoutChange } from '#domain/shared-rules';
import type { SuccessionEvents, SuccessionParty, SuccessionTerms } from '#domain/succession.events';
import {
  involvesSchool,
  listParties,
  refuseWrongShape,
  type Confirmation,
  type RecordedConfirmation,
} from '#domain/succession-terms';
import type { Urn } from '#domain/vocabulary';
import { lookUp, type Decider, type NewEvent, type StreamLookup } from '#kernel/decider';
import { thenLookUp } from '#kernel/then-look-up';
import type { Personal } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';

export type Succession = {
  readonly terms: SuccessionTerms;
  readonly stage: 'proposed' | 'confirmed' | 'withdrawn';
  /** The person who proposed it as it is now: whoever corrected it last, or else proposed it. */
  readonly proposedBy: string;
  readonly confirmations: readonly RecordedConfirmation[];
};

export type SuccessionCommands = {
  ProposeSuccession: SuccessionTerms & { schoolUrn: Urn; source: Personal };
  /** `source`: null from the party itself; otherwise the document that says that it confirmed. */
  ConfirmSuccession: { schoolUrn: Urn; party: SuccessionParty; source: Personal | null };
  /** `source`: null if it stays as it is. */
  CorrectSuccession: SuccessionTerms & { schoolUrn: Urn; source: Personal | null; reason: Personal };
  WithdrawSuccession: { schoolUrn: Urn; reason: Personal };
};

/** Returns the URNs that are not in the register. */
type Facts = { unknown: readonly Urn[] };

export type SuccessionStream = {
  state: Succession;
  commands: SuccessionCommands;
  events: SuccessionEvents;
  facts: { ProposeSuccession: Facts; CorrectSuccession: Facts };
};

const refuseUnknownSchools = ({ unknown }: Facts): void =>
  refuseUnless(
    unknown.length === 0,
    'unknown-school',
    `There is no school with the URN ${unknown.join(', ')} in the register. Check the URN, or import the register first.`,
  );

const refuseOtherSchool = (terms: SuccessionTerms, urn: Urn): void =>
  refuseUnless(
    involvesSchool(terms, urn),
    'other-school',
    'This succession does not name the school. Use the path of a school that it names.',
  );

const isSame = (one: Confirmation, other: Confirmation): boolean =>
  one.schoolUrn === other.schoolUrn && one.party === other.party;

const refuseWithdrawn = ({ stage }: Succession): void =>
  refuseUnless(stage !== 'withdrawn', 'succession-withdrawn', 'This succession was withdrawn. Propose it again.');

/** The roles that act for a party. Everybody else must name the document. */
const PARTY_ROLES: readonly string[] = ['school-head', 'chair-of-governors', 'responsible-body'];

const refuseEarlyConfirmation = ({ kind, successors }: SuccessionTerms): void =>
  refuseUnless(
    kind === 'closure' || successors.length > 0,
    'successor-not-known',
    'The URN of the new school is missing. Correct the succession and give the URN, then confirm it.',
  );

/** Whether the party itself confirms, and not somebody else who names its document. */
const confirmsForItself = (source: Personal | null, roles: readonly string[]): boolean =>
  source === null && roles.some((role) => PARTY_ROLES.includes(role));

/** One mistyped URN would open the cases of a school to another one, so a second person has to look at it. */
const refuseOnePerson = (state: Succession, actor: string, isParty: boolean, isLast: boolean): void => {
  const others = state.confirmations.some(({ by }) => by !== state.proposedBy);
  refuseUnless(
    actor !== state.proposedBy || (isParty && (others || !isLast)),
    'second-person-needed',
    'You proposed or corrected this yourself, so another person must confirm it. Ask the party, or a colleague who reads the document.',
  );
};

const areEqual = (one: SuccessionTerms, other: SuccessionTerms): boolean =>
  JSON.stringify([one.kind, one.predecessors, one.successors, one.on]) ===
  JSON.stringify([other.kind, other.predecessors, other.successors, other.on]);

const pickTerms = ({ kind, predecessors, successors, on }: SuccessionTerms): SuccessionTerms => ({
  ...{ kind, predecessors, successors, on },
});

const decide: Decider<SuccessionStream>['decide'] = {
  ProposeSuccession: {
    create: ({ schoolUrn, source, ...terms }, _, facts) => {
      refuseWrongShape(terms);
      refuseOtherSchool(terms, schoolUrn);
      refuseUnknownSchools(facts);
      return [{ type: 'SuccessionProposed', data: { ...pickTerms(terms), source } }];
    },
  },

  ConfirmSuccession: (state, { schoolUrn, party, source }, { actor, roles }) => {
    const { terms, confirmations } = state;
    refuseWithdrawn(state);
    refuseOtherSchool(terms, schoolUrn);
    refuseEarlyConfirmation(terms);
    const given = { schoolUrn, party };
    refuseUnless(
      listParties(terms).some((each) => isSame(each, given)),
      'not-a-party',
      'You do not need to confirm for this school. Each predecessor confirms for the school, and each successor through its responsible body.',
    );
    refuseUnless(
      confirmations.every((each) => !isSame(each, given)),
      'already-confirmed',
      'This party has already confirmed. You do not need to confirm again.',
    );
    const isParty = confirmsForItself(source, roles);
    refuseUnless(
      source !== null || isParty,
      'source-missing',
      'You are confirming on behalf of another party. Name the document in which they confirmed.',
    );
    const missing = listParties(terms).filter((each) => ![...confirmations, given].some((one) => isSame(one, each)));
    refuseOnePerson(state, actor, isParty, missing.length === 0);
    const confirmed = { type: 'SuccessionPartyConfirmed', data: { ...given, source } } as const;
    return missing.length > 0 ? [confirmed] : [confirmed, { type: 'SuccessionConfirmed', data: terms }];
  },

  CorrectSuccession: (state, { schoolUrn, source, reason, ...terms }, _, facts): NewEvent<SuccessionEvents>[] => {
    refuseWithdrawn(state);
    refuseOtherSchool(state.terms, schoolUrn);
    refuseWrongShape(terms);
    refuseUnknownSchools(facts);
    refuseWithoutChange(source !== null || !areEqual(terms, state.terms));
    const data = {
      kind: { old: state.terms.kind, new: terms.kind },
      predecessors: { old: state.terms.predecessors, new: terms.predecessors },
      successors: { old: state.terms.successors, new: terms.successors },
      on: { old: state.terms.on, new: terms.on },
      source,
      reason,
    };
    return [{ type: 'SuccessionCorrected', data }];
  },

  WithdrawSuccession: (state, { schoolUrn, reason }) => {
    refuseWithdrawn(state);
    refuseOtherSchool(state.terms, schoolUrn);
    return [{ type: 'SuccessionWithdrawn', data: { ...state.terms, reason } }];
  },
};

const evolve: Decider<SuccessionStream>['evolve'] = {
  SuccessionProposed: {
    create: (data, { actor: proposedBy }) => ({
      terms: pickTerms(data),
      stage: 'proposed',
      proposedBy,
      confirmations: [],
    }),
  },
  SuccessionPartyConfirmed: (state, { schoolUrn, party }, { actor: by }) => ({
    ...state,
    confirmations: [...state.confirmations, { schoolUrn, party, by }],
  }),
  SuccessionConfirmed: (state) => ({ ...state, stage: 'confirmed' }),
  SuccessionCorrected: (_, { kind, predecessors, successors, on }, { actor: proposedBy }) => ({
    terms: { kind: kind.new, predecessors: predecessors.new, successors: successors.new, on: on.new },
    stage: 'proposed',
    proposedBy,
    confirmations: [],
  }),
  SuccessionWithdrawn: (state) => ({ ...state, stage: 'withdrawn' }),
};

const findUnknown = ({ predecessors, successors }: SuccessionTerms): StreamLookup<readonly Urn[]> => {
  const [first = NO_ID, ...others] = new Set([...predecessors, ...successors]);
  const lookUpUnknown = (urn: Urn) =>
    lookUp(school, urn, (found): readonly Urn[] => (found === undefined ? [urn] : []));
  return lookUp(school, first, (found) =>
    thenLookUp(others.map(lookUpUnknown), (unknown) => [...(found === undefined ? [first] : []), ...unknown.flat()]),
  );
};

/** A conversion, merger, split or closure of schools: proposed, confirmed by the parties, or withdrawn. */
export const succession: Decider<SuccessionStream> = {
  category: 'succession',
  decide,
  evolve,
  facts: { ProposeSuccession: { unknown: findUnknown }, CorrectSuccession: { unknown: findUnknown } },
  personal: {
    ProposeSuccession: { source: 'item' },
    ConfirmSuccession: { source: 'item' },
    CorrectSuccession: { source: 'item', reason: 'item' },
    WithdrawSuccession: { reason: 'item' },
  },
};

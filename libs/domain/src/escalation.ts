import { contract } from '#domain/contract';
import type { ContractConcerned, EscalationEvents, RaisedBy } from '#domain/escalation.events';
import { dayOf, refuseFuture } from '#domain/shared-rules';
import { governanceOf, school, type Classification } from '#domain/school';
import type { ConcernKind, EscalationStep, Governance } from '#domain/vocabulary';
import { stateOf, type Decider } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** A concern about the work under a contract, and how far up it has gone. */
export type Escalation = Readonly<ContractConcerned> & {
  readonly kind: ConcernKind;
  readonly raisedOn: IsoDay;
  /** The last step taken; null while only raised. */
  readonly step: EscalationStep | null;
  /** A safeguarding concern, which left the system when it was referred. */
  readonly referred: boolean;
  readonly resolved: boolean;
};

export type EscalationCommands = {
  RaiseConcern: {
    contractId: string;
    kind: ConcernKind;
    raisedBy: RaisedBy;
    aimIds: string[];
    /** Needed unless the concern is about safeguarding, of which no detail is kept. */
    detail: Personal | null;
    /** To whom a safeguarding concern was referred; null for all others. */
    referredTo: string | null;
  };
  OpenConcern: ContractConcerned & {
    kind: Exclude<ConcernKind, 'safeguarding'>;
    aimIds: string[];
    detail: Personal;
  };
  AnswerConcern: { by: 'school' | 'provider' | 'board'; answer: Personal };
  EscalateConcern: { reason: Personal };
  ResolveConcern: { outcome: Personal; resolvedOn: IsoDay };
};

export type EscalationStream = {
  state: Escalation;
  commands: EscalationCommands;
  events: EscalationEvents;
  facts: {
    RaiseConcern: {
      contract: (Omit<ContractConcerned, 'contractId'> & { aimIds: readonly string[]; over: boolean }) | undefined;
    };
    /** Null: nobody has said yet whose law governs the school. */
    EscalateConcern: { classification: Classification | null };
  };
  answers: { OpenConcern: 'ConcernRaised' | 'ConcernKnown' };
};

const STEPS: readonly EscalationStep[] = ['board-review', 'responsible-body', 'formal-step'];

/** Who acts at which step, by the law that governs the school. */
const ROUTES: Readonly<Record<Exclude<Governance, 'independent'>, Readonly<Record<EscalationStep, string>>>> = {
  maintained: { 'board-review': 'board', 'responsible-body': 'governing body', 'formal-step': 'local authority' },
  academy: { 'board-review': 'board', 'responsible-body': 'academy trust', 'formal-step': 'DfE regional director' },
};

const refuseUnlessOpen = ({ referred, resolved }: Escalation): void => {
  refuseUnless(!referred, 'referred-out', 'A safeguarding concern was referred; it is pursued there and not here.');
  refuseUnless(!resolved, 'concern-resolved', 'The concern is resolved; raise a new one.');
};

const raising = {
  RaiseConcern: {
    absent: ({ contractId, kind, raisedBy, aimIds, detail, referredTo }, _, facts) => {
      const about = facts.contract;
      refuseUnless(about !== undefined, 'unknown-contract', 'There is no such contract.');
      refuseUnless(!about.over, 'contract-over', 'The contract is closed or was withdrawn.');
      const { boardId, schoolUrn, leaderPersonId, homeSchoolUrn } = about;
      const concerned = { contractId, boardId, schoolUrn, leaderPersonId, homeSchoolUrn };
      if (kind === 'safeguarding') {
        const said = referredTo !== null && referredTo.trim() !== '';
        refuseUnless(said, 'say-to-whom', 'Refer a safeguarding concern at once, and say here only to whom.');
        return [{ type: 'SafeguardingReferred', data: { ...concerned, raisedBy, referredTo } }];
      }
      refuseUnless(detail !== null, 'detail-needed', 'Say what the concern is.');
      refuseUnless(
        aimIds.every((aimId) => about.aimIds.includes(aimId)),
        'unknown-aim',
        'The contract has no such aim.',
      );
      return [{ type: 'ConcernRaised', data: { ...concerned, kind, raisedBy, aimIds, detail } }];
    },
  },

  OpenConcern: {
    absent: (data) => [{ type: 'ConcernRaised', data: { ...data, raisedBy: 'provider' } }],
    present: (_, { contractId }) => [{ type: 'ConcernKnown', data: { contractId } }],
  },
} satisfies Partial<Decider<EscalationStream>['decide']>;

const nextStep = ({ step }: Escalation): EscalationStep => {
  const next = STEPS[step === null ? 0 : STEPS.indexOf(step) + 1];
  refuseUnless(next !== undefined, 'no-further-step', 'The formal step is taken; there is none beyond it.');
  return next;
};

const pursuing = {
  AnswerConcern: (state, data) => {
    refuseUnlessOpen(state);
    return [{ type: 'ConcernAnswered', data }];
  },

  EscalateConcern: (state, { reason }, _, { classification }) => {
    refuseUnlessOpen(state);
    const step = nextStep(state);
    refuseUnless(
      classification !== null,
      'school-type-unknown',
      'It is not known whose law governs the school; classify the school with a source first.',
    );
    const { governance, consultees, source } = classification;
    refuseUnless(governance !== 'independent', 'no-route', 'No route of the board leads beyond an independent school.');
    const addressee = ROUTES[governance][step];
    const reliedOn = { governance, source };
    return [{ type: 'ConcernEscalated', data: { step, addressee, consultees: [...consultees], reason, reliedOn } }];
  },

  ResolveConcern: (state, { outcome, resolvedOn }, { today }) => {
    refuseUnlessOpen(state);
    refuseFuture(resolvedOn, today);
    refuseUnless(
      state.raisedOn <= resolvedOn,
      'before-it-was-raised',
      `The concern was raised on ${state.raisedOn}; it was resolved then or later.`,
    );
    const data = { contractId: state.contractId, outcome, resolvedOn };
    return [{ type: 'ConcernResolved', data, occurredOn: resolvedOn }];
  },
} satisfies Partial<Decider<EscalationStream>['decide']>;

const concernedBy = (data: ContractConcerned): ContractConcerned => ({
  contractId: data.contractId,
  boardId: data.boardId,
  schoolUrn: data.schoolUrn,
  leaderPersonId: data.leaderPersonId,
  homeSchoolUrn: data.homeSchoolUrn,
});

const evolve: Decider<EscalationStream>['evolve'] = {
  ConcernRaised: {
    first: ({ kind, ...data }, recording) => ({
      ...concernedBy(data),
      kind,
      raisedOn: dayOf(recording),
      step: null,
      referred: false,
      resolved: false,
    }),
  },
  SafeguardingReferred: {
    first: (data, recording) => ({
      ...concernedBy(data),
      kind: 'safeguarding',
      raisedOn: dayOf(recording),
      step: null,
      referred: true,
      resolved: false,
    }),
  },
  ConcernAnswered: (state) => state,
  ConcernEscalated: (state, { step }) => ({ ...state, step }),
  ConcernResolved: (state) => ({ ...state, resolved: true }),
  ConcernKnown: (state) => state,
};

/** A concern, raised by whoever sees it, that climbs the route of the school's type until it is resolved. */
export const escalation: Decider<EscalationStream> = {
  category: 'escalation',
  decide: { ...raising, ...pursuing },
  evolve,
  facts: {
    RaiseConcern: {
      contract: ({ contractId }) =>
        stateOf(contract, contractId, (found) => {
          if (found === undefined) return undefined;
          const { boardId, schoolUrn, leaderPersonId, homeSchoolUrn } = found.agreed;
          const aimIds = found.aims.map(({ aimId }) => aimId);
          const over = found.closed || found.withdrawn;
          return { boardId, schoolUrn, leaderPersonId, homeSchoolUrn, aimIds, over };
        }),
    },
    EscalateConcern: {
      classification: (_, __, state) =>
        stateOf(school, state?.schoolUrn ?? 'none', (found) => (found ? governanceOf(found) : null)),
    },
  },
  personal: {
    RaiseConcern: { detail: 'item' },
    OpenConcern: { detail: 'item' },
    AnswerConcern: { answer: 'item' },
    EscalateConcern: { reason: 'item' },
    ResolveConcern: { outcome: 'item' },
  },
};

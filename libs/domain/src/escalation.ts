import { contract } from '#domain/contract';
import type { ConcernedContract, EscalationEvents, RaisedBy } from '#domain/escalation.events';
import { NO_ID, effectiveDay, refuseFutureDay } from '#domain/shared-rules';
import { school, type Classification } from '#domain/school';
import type { ConcernKind, EscalationStep, Governance } from '#domain/vocabulary';
import { lookUp, type Decider } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** A concern about the work under a contract, and the steps taken so far. */
export type Escalation = Readonly<ConcernedContract> & {
  readonly kind: ConcernKind;
  readonly raisedOn: IsoDay;
  /** The last step taken; null before the first step. */
  readonly step: EscalationStep | null;
  /** Whether this is a safeguarding concern, which left the system when it was referred. */
  readonly referred: boolean;
  readonly resolved: boolean;
};

export type EscalationCommands = {
  RaiseConcern: {
    contractId: string;
    kind: ConcernKind;
    raisedBy: RaisedBy;
    aimIds: string[];
    /** Required unless the concern is about safeguarding, where no detail is kept. */
    detail: Personal | null;
    /** The addressee of a safeguarding referral; null for other concerns. */
    referredTo: string | null;
  };
  OpenConcern: ConcernedContract & {
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
      contract: (Omit<ConcernedContract, 'contractId'> & { aimIds: readonly string[]; finished: boolean }) | undefined;
    };
    /** Null if it is not yet known whose law governs the school. */
    EscalateConcern: { classification: Classification | null };
  };
  replies: { OpenConcern: 'ConcernRaised' | 'ConcernAlreadyRaised' };
};

const STEPS: readonly EscalationStep[] = ['board-review', 'responsible-body', 'formal-step'];

/** Who acts at each step, by the law that governs the school. */
const ROUTES: Readonly<Record<Exclude<Governance, 'independent'>, Readonly<Record<EscalationStep, string>>>> = {
  maintained: { 'board-review': 'board', 'responsible-body': 'governing body', 'formal-step': 'local authority' },
  academy: { 'board-review': 'board', 'responsible-body': 'academy trust', 'formal-step': 'DfE regional director' },
};

const refuseUnlessOpen = ({ referred, resolved }: Escalation): void => {
  refuseUnless(
    !referred,
    'referred-out',
    'This safeguarding concern was referred to another service and cannot be pursued here.',
  );
  refuseUnless(!resolved, 'concern-resolved', 'The concern is resolved. Raise a new concern instead.');
};

const decideRaising = {
  RaiseConcern: {
    create: ({ contractId, kind, raisedBy, aimIds, detail, referredTo }, _, facts) => {
      const about = facts.contract;
      refuseUnless(about !== undefined, 'unknown-contract', 'There is no contract with this id. Check the id.');
      refuseUnless(
        !about.finished,
        'contract-over',
        'The contract is closed or withdrawn, so no concern can be raised about it.',
      );
      const { boardId, schoolUrn, leaderPersonId, homeSchoolUrn } = about;
      const concerned = { contractId, boardId, schoolUrn, leaderPersonId, homeSchoolUrn };
      if (kind === 'safeguarding') {
        const isNamed = referredTo !== null && referredTo.trim() !== '';
        refuseUnless(
          isNamed,
          'referral-addressee-needed',
          'Refer a safeguarding concern at once, then give only the name of the service here.',
        );
        return [{ type: 'SafeguardingReferred', data: { ...concerned, raisedBy, referredTo } }];
      }
      refuseUnless(detail !== null, 'detail-needed', 'Describe the concern.');
      refuseUnless(
        aimIds.every((aimId) => about.aimIds.includes(aimId)),
        'unknown-aim',
        'The contract has no aim with this id. Check the id.',
      );
      return [{ type: 'ConcernRaised', data: { ...concerned, kind, raisedBy, aimIds, detail } }];
    },
  },

  OpenConcern: {
    create: (data) => [{ type: 'ConcernRaised', data: { ...data, raisedBy: 'provider' } }],
    existing: (_, { contractId }) => [{ type: 'ConcernAlreadyRaised', data: { contractId } }],
  },
} satisfies Partial<Decider<EscalationStream>['decide']>;

const nextStep = ({ step }: Escalation): EscalationStep => {
  const next = STEPS[step === null ? 0 : STEPS.indexOf(step) + 1];
  refuseUnless(next !== undefined, 'no-further-step', 'The formal step has been taken. There is no further step.');
  return next;
};

const decidePursuit = {
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
      'It is not known whether the school is maintained or an academy. Classify the school with a source first.',
    );
    const { governance, consultees, source } = classification;
    refuseUnless(
      governance !== 'independent',
      'no-route',
      'The board has no escalation route for an independent school.',
    );
    const addressee = ROUTES[governance][step];
    const reliedOn = { governance, source };
    return [{ type: 'ConcernEscalated', data: { step, addressee, consultees: [...consultees], reason, reliedOn } }];
  },

  ResolveConcern: (state, { outcome, resolvedOn }, { today }) => {
    refuseUnlessOpen(state);
    refuseFutureDay(resolvedOn, today);
    refuseUnless(
      state.raisedOn <= resolvedOn,
      'before-it-was-raised',
      `The concern was raised on ${state.raisedOn}. Give that day or a later one.`,
    );
    const data = { contractId: state.contractId, outcome, resolvedOn };
    return [{ type: 'ConcernResolved', data, occurredOn: resolvedOn }];
  },
} satisfies Partial<Decider<EscalationStream>['decide']>;

const pickContract = (data: ConcernedContract): ConcernedContract => ({
  contractId: data.contractId,
  boardId: data.boardId,
  schoolUrn: data.schoolUrn,
  leaderPersonId: data.leaderPersonId,
  homeSchoolUrn: data.homeSchoolUrn,
});

const evolve: Decider<EscalationStream>['evolve'] = {
  ConcernRaised: {
    create: ({ kind, ...data }, context) => ({
      ...pickContract(data),
      kind,
      raisedOn: effectiveDay(context),
      step: null,
      referred: false,
      resolved: false,
    }),
  },
  SafeguardingReferred: {
    create: (data, context) => ({
      ...pickContract(data),
      kind: 'safeguarding',
      raisedOn: effectiveDay(context),
      step: null,
      referred: true,
      resolved: false,
    }),
  },
  ConcernAnswered: (state) => state,
  ConcernEscalated: (state, { step }) => ({ ...state, step }),
  ConcernResolved: (state) => ({ ...state, resolved: true }),
  ConcernAlreadyRaised: (state) => state,
};

/** A concern about a contract, escalated step by step along the route for the school's type until it is resolved. */
export const escalation: Decider<EscalationStream> = {
  category: 'escalation',
  decide: { ...decideRaising, ...decidePursuit },
  evolve,
  facts: {
    RaiseConcern: {
      contract: ({ contractId }) =>
        lookUp(contract, contractId, (found) => {
          if (found === undefined) return undefined;
          const { boardId, schoolUrn, leaderPersonId, homeSchoolUrn } = found.agreed;
          const aimIds = found.aims.map(({ aimId }) => aimId);
          const finished = found.closed || found.withdrawn;
          return { boardId, schoolUrn, leaderPersonId, homeSchoolUrn, aimIds, finished };
        }),
    },
    EscalateConcern: {
      classification: (_, __, state) =>
        lookUp(school, state?.schoolUrn ?? NO_ID, (found) => found?.classification ?? null),
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

import { MAX_ANSWERS, MAX_CONCERNS } from '#domain/bounds';
import { contract } from '#domain/contract';
import type { ConcernedContract } from '#domain/escalation.events';
import type { Escalation, EscalationStream } from '#domain/escalation.types';
import { NO_ID, effectiveDay, refuseFutureDay } from '#domain/shared-rules';
import { school } from '#domain/school';
import type { EscalationStep, Governance } from '#domain/vocabulary';
import { lookUp, type Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

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
        refuseUnless(
          referredTo !== null,
          'referral-addressee-needed',
          'Refer a safeguarding concern at once, then give only the name of the service here.',
        );
        return [{ type: 'SafeguardingReferred', data: { ...concerned, raisedBy, referredTo } }];
      }
      refuseUnless(
        about.concernCount < MAX_CONCERNS,
        'too-many-concerns',
        `${MAX_CONCERNS} concerns were raised about this contract, the most that it can have. Answer those that are open.`,
      );
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
    refuseUnless(
      state.answers < MAX_ANSWERS,
      'too-many-answers',
      `The concern has ${MAX_ANSWERS} answers, the most that one can have. Escalate or resolve it.`,
    );
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
      answers: 0,
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
      answers: 0,
    }),
  },
  ConcernAnswered: (state) => ({ ...state, answers: state.answers + 1 }),
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
          const concernCount = found.concerns.length;
          return { boardId, schoolUrn, leaderPersonId, homeSchoolUrn, aimIds, finished, concernCount };
        }),
    },
    EscalateConcern: {
      classification: (_, __, state) =>
        lookUp(school, state?.schoolUrn ?? NO_ID, (found) => found?.classification ?? null),
    },
  },
  personal: {
    RaiseConcern: { detail: 'item', referredTo: 'item' },
    OpenConcern: { detail: 'item' },
    AnswerConcern: { answer: 'item' },
    EscalateConcern: { reason: 'item' },
    ResolveConcern: { outcome: 'item' },
  },
};

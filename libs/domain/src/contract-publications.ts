import type { Side } from '#domain/contract-afterwards.events';
import type { Afterwards, CaseStudy } from '#domain/contract-afterwards.types';
import { refuseDayBeforeEnd, refuseOtherSide, refuseBeforeEnd } from '#domain/contract-evaluations';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { refuseFutureDay } from '#domain/shared-rules';
import type { CommandContext, Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** Both sides of a case study must agree, and can withdraw at any time. */
export const isCaseStudy = ({ caseStudy }: Pick<Afterwards, 'caseStudy'>): boolean =>
  caseStudy !== null && caseStudy.agreedBy.length === 2;

const requireProposal = ({ afterwards }: SupportContract): CaseStudy => {
  const { caseStudy } = afterwards;
  refuseUnless(
    caseStudy !== null,
    'no-case-study-proposed',
    'The board has not proposed this contract as a case study. Wait until it does.',
  );
  return caseStudy;
};

const refuseDayBeforeProposal = ({ proposedOn }: CaseStudy, day: IsoDay, today: IsoDay): void => {
  refuseFutureDay(day, today);
  refuseUnless(
    proposedOn <= day,
    'before-the-proposal',
    `The case study was proposed on ${proposedOn}. Give that day or a later one.`,
  );
};

/** Refuses the clerk without a source, because the side itself has not said it here. */
const refuseWithoutSource = (source: unknown, { roles }: CommandContext): void =>
  refuseUnless(
    !roles.includes('clerk') || source !== null,
    'agreement-needs-source',
    'You record the agreement of a side for it. Say how it agreed, for instance by a letter of a day.',
  );

const withAfterwards = (state: SupportContract, changes: Partial<Afterwards>): SupportContract => ({
  ...state,
  afterwards: { ...state.afterwards, ...changes },
});

const withoutSide = (state: SupportContract, side: Side): readonly Side[] =>
  state.afterwards.caseStudy?.agreedBy.filter((each) => each !== side) ?? [];

/** Decisions on what of a contract may be published: as a case study, and the quotations of its evidence. */
export const decidePublications = {
  ProposeCaseStudy: (state, data, { today }) => {
    refuseBeforeEnd(state, today);
    refuseUnless(
      state.afterwards.caseStudy === null,
      'case-study-already-proposed',
      'The contract is already proposed as a case study. Wait for both sides, or withdraw the proposal.',
    );
    refuseDayBeforeEnd(state, data.proposedOn, today);
    return [{ type: 'CaseStudyProposed', data, occurredOn: data.proposedOn }];
  },

  AgreeToCaseStudy: (state, data, context) => {
    const proposal = requireProposal(state);
    const { side, agreedOn, source } = data;
    refuseOtherSide(state, side, context);
    refuseUnless(
      !proposal.agreedBy.includes(side),
      'already-agreed',
      `The ${side} has already agreed to the case study. You do not need to do anything.`,
    );
    refuseDayBeforeProposal(proposal, agreedOn, context.today);
    refuseWithoutSource(source, context);
    return [{ type: 'CaseStudyAgreed', data, occurredOn: agreedOn }];
  },

  DeclineCaseStudy: (state, data, context) => {
    const proposal = requireProposal(state);
    refuseDayBeforeProposal(proposal, data.declinedOn, context.today);
    return [{ type: 'CaseStudyDeclined', data, occurredOn: data.declinedOn }];
  },

  WithdrawCaseStudy: (state, data, { today }) => {
    refuseDayBeforeProposal(requireProposal(state), data.withdrawnOn, today);
    return [{ type: 'CaseStudyWithdrawn', data, occurredOn: data.withdrawnOn }];
  },

  ReleaseQuotations: (state, data, { today }) => {
    const found = state.evidence.find(({ evidenceId }) => evidenceId === data.evidenceId);
    refuseUnless(
      found !== undefined && !found.voided,
      'unknown-evidence',
      'The contract has no evidence with this id. Read the contract for the ids.',
    );
    refuseUnless(
      found.quotationCount > 0,
      'no-quotations',
      'This evidence has no quotations, so nobody has to agree to them. Name evidence that has some.',
    );
    refuseUnless(
      !state.afterwards.releasedEvidence.includes(data.evidenceId),
      'already-released',
      'The quotations of this evidence can already be published. You do not need to do anything.',
    );
    refuseFutureDay(data.agreedOn, today);
    refuseUnless(
      found.seenOn <= data.agreedOn,
      'agreed-before-the-evidence',
      `The evidence is of ${found.seenOn}. Give that day or a later one.`,
    );
    return [{ type: 'QuotationsReleased', data, occurredOn: data.agreedOn }];
  },

  WithholdQuotations: (state, data, { today }) => {
    refuseUnless(
      state.afterwards.releasedEvidence.includes(data.evidenceId),
      'not-released',
      'The quotations of this evidence are not published. You do not need to do anything.',
    );
    refuseFutureDay(data.withheldOn, today);
    return [{ type: 'QuotationsWithheld', data, occurredOn: data.withheldOn }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;

/** The evidence whose quotations can be published, without this entry. Other words need a new agreement. */
export const withoutRelease = ({ afterwards }: SupportContract, evidenceId: string): Afterwards => ({
  ...afterwards,
  releasedEvidence: afterwards.releasedEvidence.filter((each) => each !== evidenceId),
});

/** The state changes of what may be published. */
export const evolvePublications = {
  CaseStudyProposed: (state, { proposedOn }) => withAfterwards(state, { caseStudy: { proposedOn, agreedBy: [] } }),
  CaseStudyAgreed: (state, { side }) => {
    const { caseStudy } = state.afterwards;
    return withAfterwards(state, {
      caseStudy: caseStudy && { ...caseStudy, agreedBy: [...withoutSide(state, side), side] },
    });
  },
  CaseStudyDeclined: (state, { side }) => {
    const { caseStudy } = state.afterwards;
    return withAfterwards(state, { caseStudy: caseStudy && { ...caseStudy, agreedBy: withoutSide(state, side) } });
  },
  CaseStudyWithdrawn: (state) => withAfterwards(state, { caseStudy: null }),
  QuotationsReleased: (state, { evidenceId }) =>
    withAfterwards(state, { releasedEvidence: [...state.afterwards.releasedEvidence, evidenceId] }),
  QuotationsWithheld: (state, { evidenceId }) => ({ ...state, afterwards: withoutRelease(state, evidenceId) }),
} satisfies Partial<Decider<ContractStream>['evolve']>;

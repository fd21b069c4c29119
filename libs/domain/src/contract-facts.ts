import { board, termsOn } from '#domain/board';
import { findFollowUpRules } from '#domain/board-follow-up-rules';
import { findLastDay } from '#domain/contract-state';
import { listClausesOn } from '#domain/board-clauses';
import { calendarFact } from '#domain/contract-calendar';
import { contractAllianceFacts } from '#domain/contract-alliance';
import { extensionFact } from '#domain/contract-extended-aims';
import { lookUpContractToExtend } from '#domain/contract-extension';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { listDeployedLeaders } from '#domain/contract-days';
import type { LeaderDayFact } from '#domain/contract-facts.types';
import { lookUpListPrice, providerTypesFact } from '#domain/contract-price-facts';
import { decision } from '#domain/decision';
import { fund } from '#domain/fund';
import { lookUpChairOfGovernors, lookUpHead } from '#domain/home-school';
import { leader } from '#domain/leader';
import { isDesignatedOn, isDesignatedThroughout } from '#domain/leader-designation';
import { listDeliveriesOn } from '#domain/leader-deliveries';
import { lookUpProvider } from '#domain/provider';
import { chooseLater, NO_DAY, NO_ID } from '#domain/shared-rules';
import type { Period } from '#domain/vocabulary';
import { lookUp, type CommandContext, type Decider, type StreamLookup } from '#kernel/decider';
import { thenLookUp } from '#kernel/then-look-up';
import type { IsoDay } from '#kernel/time';

const decisionFact = {
  decision: (_: object, __: object, state: SupportContract | undefined) =>
    lookUp(decision, state?.agreed.decisionId ?? NO_ID, (found) => found),
};

const termsFact = {
  terms: (_: object, { today }: CommandContext, state: SupportContract | undefined) =>
    lookUp(board, state?.agreed.boardId ?? NO_ID, (found) => (found ? termsOn(found, today) : null)),
};

/** The clauses of today, also for a signature that names an earlier day: whoever enters it can see them. */
const clausesFact = {
  clausesInForce: (_: object, { today }: CommandContext, state: SupportContract | undefined) =>
    lookUp(board, state?.agreed.boardId ?? NO_ID, (found) => (found ? listClausesOn(found, today) : [])),
};

const variationFacts = { ...termsFact, ...clausesFact, ...extensionFact };

/** A leader as a contract for this period needs to know them. */
const lookUpLeader = (leaderId: string, period: Period) =>
  lookUp(leader, leaderId, (found) => {
    if (found === undefined) return undefined;
    const { personId, homeSchoolUrn, employer, allianceId } = found;
    return { personId, homeSchoolUrn, employer, allianceId, designated: isDesignatedThroughout(found, period) };
  });

const lookUpFund = (fundId: string | null) =>
  lookUp(fund, fundId ?? NO_ID, (found) => found && { boardId: found.boardId });

const planFacts = {
  ...decisionFact,
  leader: ({ on }: { on: IsoDay }, _: object, state: SupportContract | undefined) =>
    lookUp(leader, state?.agreed.leaderId ?? NO_ID, (found) => found && { designated: isDesignatedOn(found, on) }),
};

/** What the ledgers of the leaders who came know about the day of a visit. Without names, those of the lead leader and of the whole team. */
const leaderDayFact = {
  leaderDay: (
    { heldOn, attendedBy }: { heldOn: IsoDay; attendedBy: string[] | null },
    _: object,
    state: SupportContract | undefined,
  ): StreamLookup<LeaderDayFact['leaderDay']> => {
    const team = state === undefined ? [] : listDeployedLeaders(state);
    return lookUp(decision, NO_ID, () =>
      thenLookUp(
        (attendedBy ?? team).map((leaderId) => lookUpLeaderDay(leaderId, heldOn)),
        (days) => days.flat(),
      ),
    );
  },
};

const lookUpLeaderDay = (leaderId: string, day: IsoDay): StreamLookup<LeaderDayFact['leaderDay']> =>
  lookUp(leader, leaderId, (found) =>
    found === undefined ? [] : listDeliveriesOn(found, day).map((delivery) => ({ ...delivery, leaderId })),
  );

/** Who released a leader of the team, or may do so. */
const releaseFacts: Pick<NonNullable<Decider<ContractStream>['facts']>, 'ReleaseTeamMember'> = {
  ReleaseTeamMember: {
    ...decisionFact,
    leaderIsHead: ({ leaderId, releasedOn }, _, state) => {
      const member = state?.team.find((each) => each.leaderId === leaderId);
      return lookUpHead(member?.personId, member?.homeSchoolUrn, releasedOn);
    },
    actorChairsGovernors: ({ leaderId, releasedOn }, { actor }, state) =>
      lookUpChairOfGovernors(actor, state?.team.find((each) => each.leaderId === leaderId)?.homeSchoolUrn, releasedOn),
  },
};

/** What the decisions on a contract look up in other streams. */
export const contractFacts: NonNullable<Decider<ContractStream>['facts']> = {
  PlanVisit: planFacts,
  ReplanVisit: planFacts,
  CloseContract: decisionFact,
  PassContractOn: contractAllianceFacts,
  RecordVisit: leaderDayFact,
  CorrectVisit: leaderDayFact,
  CorrectMissedVisit: termsFact,
  AgreeAim: termsFact,
  ChangeAim: termsFact,
  AgreePart: termsFact,
  ChangePart: termsFact,
  ProposeVariation: variationFacts,
  ConsentToVariation: variationFacts,
  AddClause: {
    clause: ({ code }, { today }, state) =>
      lookUp(
        board,
        state?.agreed.boardId ?? NO_ID,
        (found) => found && listClausesOn(found, today).find((clause) => clause.code === code),
      ),
  },
  AgreePrice: {
    listPrice: ({ listPrice }, { today }, state) => lookUpListPrice(state, listPrice, today),
    ...providerTypesFact,
  },
  SignContract: {
    ...decisionFact,
    ...providerTypesFact,
    listPrice: ({ signedOn }, _, state) => lookUpListPrice(state, state?.price?.listPrice?.code, signedOn),
    ...clausesFact,
    extended: (_, __, state) => lookUpContractToExtend({ decisionId: state?.agreed.decisionId ?? NO_ID }),
    leaderIsHead: ({ signedOn }, _, state) =>
      lookUpHead(state?.agreed.leaderPersonId, state?.agreed.homeSchoolUrn, signedOn),
    actorChairsGovernors: ({ signedOn }, { actor }, state) =>
      lookUpChairOfGovernors(actor, state?.agreed.homeSchoolUrn, signedOn),
  },
  TakeOverContract: {
    ...decisionFact,
    ...providerTypesFact,
    listPrice: (_, { today }, state) => lookUpListPrice(state, state?.price?.listPrice?.code, today),
  },
  ...releaseFacts,
  AddTeamMember: {
    leader: ({ leaderId }, { today }, state) =>
      lookUpLeader(leaderId, {
        from: state === undefined || state.startedOn === null ? (state?.agreed.startsOn ?? NO_DAY) : today,
        to: state?.agreed.endsOn ?? NO_DAY,
      }),
    provider: (_, { today }, state) => lookUpProvider(state?.agreed.provider, today),
  },
  RenewArrangements: decisionFact,
  StartContract: {
    ...decisionFact,
    ...calendarFact,
    leader: ({ startedOn }, _, state) =>
      lookUp(leader, state?.agreed.leaderId ?? NO_ID, (found) => {
        if (found === undefined || state === undefined) return undefined;
        return { designated: isDesignatedThroughout(found, { from: startedOn, to: state.agreed.endsOn }) };
      }),
  },
  CorrectStart: {
    ...calendarFact,
    // What became of the designation after the recorded start is noted on the contract.
    leader: ({ startedOn }, _, state) =>
      lookUp(leader, state?.agreed.leaderId ?? NO_ID, (found) => {
        if (found === undefined) return undefined;
        const to = chooseLater(startedOn, state?.startedOn ?? startedOn);
        return { designated: isDesignatedThroughout(found, { from: startedOn, to }) };
      }),
  },
  FormMonitoringGroup: calendarFact,
  ChangeMonitoringCycle: calendarFact,
  RecordBoardReview: calendarFact,
  ResumeContract: calendarFact,
  VoidPause: calendarFact,
  AnswerCircumstance: calendarFact,
  NoteReviewDecision: calendarFact,
  CorrectBoardReview: calendarFact,
  SubmitProgressReport: calendarFact,
  CorrectReport: calendarFact,
  RecordMissedVisit: termsFact,
  PauseContract: { ...termsFact, ...calendarFact },
  CorrectPause: { ...termsFact, ...calendarFact },
  EndContractEarly: termsFact,
  CorrectEnd: termsFact,
  PlanFollowUp: {
    ...calendarFact,
    followUpRules: (_, { today }, state) =>
      lookUp(board, state?.agreed.boardId ?? NO_ID, (found) =>
        findFollowUpRules(found?.followUpRules ?? [], state === undefined ? today : findLastDay(state)),
      ),
  },
  RecordMeetingConfirmation: {
    confirmation: ({ decisionId }) => lookUp(decision, decisionId, (found) => found),
  },
  RecordFollowUp: calendarFact,
  CorrectFollowUp: calendarFact,
  DraftContract: {
    decision: ({ decisionId }) => lookUp(decision, decisionId, (found) => found),
    leader: ({ leaderId, startsOn, endsOn }) => lookUpLeader(leaderId, { from: startsOn, to: endsOn }),
    fund: ({ fundId }) => lookUpFund(fundId),
    extended: lookUpContractToExtend,
    terms: ({ boardId }, { today }) => lookUp(board, boardId, (found) => (found ? termsOn(found, today) : null)),
  },
  AmendDraft: {
    ...decisionFact,
    leader: ({ startsOn, endsOn }, _, state) =>
      lookUpLeader(state?.agreed.leaderId ?? NO_ID, {
        from: startsOn ?? state?.agreed.startsOn ?? NO_DAY,
        to: endsOn ?? state?.agreed.endsOn ?? NO_DAY,
      }),
    fund: ({ fundId }, _, state) => lookUpFund(fundId ?? state?.agreed.fundId ?? null),
    extended: (_, __, state) => lookUpContractToExtend({ decisionId: state?.agreed.decisionId ?? NO_ID }),
  },
};

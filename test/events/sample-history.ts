import { correctVisits, pauseContract } from '#test/events/sample-visits';
import { InMemoryStreams, type InMemoryEvent } from '#domain/testing/in-memory-streams';
import { completeFirstContract, startFirstContract, withdrawSecondContract } from '#test/events/sample-contracts';
import { agreeOnDashboard, limitReleases, planYear } from '#test/events/sample-dashboard';
import { authoriseDecisions } from '#test/events/sample-authorisations';
import { reviewDecisions } from '#test/events/sample-reviews';
import { sitWithoutChair } from '#test/events/sample-sittings';
import {
  correctBodySchools,
  correctRecovery,
  endAlliance,
  eraseTexts,
  namePriorityAreas,
  recordTerms,
  reportReturn,
} from '#test/events/sample-endings';
import { governAlliance } from '#test/events/sample-governance';
import { joinNetwork } from '#test/events/sample-networks';
import { assessLeader } from '#test/events/sample-passings';
import { planWork } from '#test/events/sample-plans';
import { carryForward, grantFund } from '#test/events/sample-fund';
import { renewDesignation, setUpParties } from '#test/events/sample-parties';
import {
  approveFirstRequest,
  approveSecondRequest,
  changeTheCalendar,
  handRequestOver,
  rescindSecondDecision,
  withdrawThirdRequest,
} from '#test/events/sample-requests';
import { draftRequests } from '#test/events/sample-drafts';
import { explainDecisions } from '#test/events/sample-explanations';
import {
  evaluateContract,
  followContractUp,
  releaseQuotations,
  setFollowUpRules,
} from '#test/events/sample-afterwards';
import { extendFirstContract } from '#test/events/sample-extensions';
import { decideOnHandOvers } from '#test/events/sample-hand-overs';
import { watchSchool } from '#test/events/sample-oversight';
import { logRequests } from '#test/events/sample-security';
import { watchSchools, withdrawSuccession } from '#test/events/sample-successions';
import { importRegisters, linkSchool } from '#test/events/sample-registers';
import { takeOverFromPaper } from '#test/events/sample-take-over';

/** A year of a board whose history contains every event type at least once. Always the same. */
export const playSampleHistory = (): readonly InMemoryEvent[] =>
  [
    importRegisters,
    logRequests,
    setUpParties,
    assessLeader,
    grantFund,
    linkSchool,
    watchSchool('board-1'),
    approveFirstRequest,
    (streams: InMemoryStreams) => explainDecisions(streams, '2011-10-05', '2011-12-07'),
    startFirstContract,
    withdrawSuccession,
    watchSchools,
    agreeOnDashboard('board-1', 'alliance-1'),
    correctVisits,
    pauseContract,
    (streams: InMemoryStreams) => setFollowUpRules(streams, '2011-10-31'),
    approveSecondRequest,
    withdrawSecondContract,
    rescindSecondDecision,
    withdrawThirdRequest,
    handRequestOver,
    (streams: InMemoryStreams) => decideOnHandOvers(streams, '2011-11-02'),
    completeFirstContract,
    (streams: InMemoryStreams) => evaluateContract(streams, '2012-02-01'),
    (streams: InMemoryStreams) => releaseQuotations(streams, '2012-02-01'),
    correctRecovery,
    carryForward,
    (streams: InMemoryStreams) => renewDesignation(streams, '2012-09-03'),
    (streams: InMemoryStreams) => followContractUp(streams, '2012-09-03'),
    correctBodySchools,
    reportReturn,
    planWork,
    governAlliance,
    joinNetwork,
    (streams: InMemoryStreams) => endAlliance(streams, '2012-09-03'),
    (streams: InMemoryStreams) => changeTheCalendar(streams, '2012-09-03'),
    reviewDecisions,
    authoriseDecisions,
    (streams: InMemoryStreams) => sitWithoutChair(streams, '2012-10-10', '2012-10-12'),
    takeOverFromPaper,
    eraseTexts,
    namePriorityAreas,
    recordTerms,
    planYear('board-1'),
    limitReleases,
    (streams: InMemoryStreams) => draftRequests(streams, '2012-10-15'),
    (streams: InMemoryStreams) => extendFirstContract(streams, '2012-10-16', '2012-12-20'),
  ].reduce((streams, play) => play(streams), new InMemoryStreams('2011-09-01')).events;

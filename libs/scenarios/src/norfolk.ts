import {
  agreeContract,
  closeMeeting,
  confirmDecisions,
  openMeeting,
  scheduleMeeting,
  tableForMeeting,
} from '#scenarios/case-steps';
import type { Scenario } from '#scenarios/fixtures';
import { createPercentageAim } from '#scenarios/plymouth.setup';
import { HALF_DAYS, PENCE, prepareCase, toAward, type Case, type Decided } from '#scenarios/norfolk-cases';
import { BEGIN, setUpNorfolk, type NorfolkSetup } from '#scenarios/norfolk.setup';
import { listPrimaries } from '#scenarios/norfolk.schools';
import type { IsoDay } from '#kernel/time';

/** What the year came to, for the tests. */
export interface Norfolk extends NorfolkSetup {
  /** Primary schools on the dashboard of the group. */
  readonly primariesSeen: number;
  readonly inNeedSeen: number;
  readonly newHeadsSeen: number;
  readonly contractIds: readonly string[];
  /** The decision on which the council gave less than the group recommended. */
  readonly changedDecisionId: string;
  /** The decision that the council did not accept. */
  readonly rejectedDecisionId: string;
  readonly planId: string;
}

const NEW_HEADS = 22;
/** One more than the schools that are supported: the council does not accept one recommendation. */
const IN_NEED = 26;
const MEETINGS: readonly IsoDay[] = ['2014-10-07', '2015-01-13'];
/** Plays the first year of Norfolk: the group reviews all primary schools and recommends, the council decides, and hubs support 47 schools. */
export const runNorfolk = async (scenario: Scenario): Promise<Norfolk> => {
  const setup = await setUpNorfolk(scenario);
  const { chosen, ...seen } = await reviewDashboard(scenario, setup);
  const half = Math.ceil(chosen.length / MEETINGS.length);
  const decided: Decided[] = [];
  for (const [place, on] of MEETINGS.entries())
    decided.push(...(await recommend(scenario, setup, chosen.slice(place * half, (place + 1) * half), on)));
  const { accepted, ...answers } = await decideForCouncil(scenario, setup, decided);
  const contractIds = await support(scenario, setup, accepted);
  return { ...setup, ...seen, ...answers, contractIds, planId: await planNextYear(scenario, setup) };
};

/** The group looks at all schools, and chooses those in need and those with a new head. */
const reviewDashboard = async ({ installation, narrate }: Scenario, setup: NorfolkSetup) => {
  const { board, primaries, taken } = setup;
  await installation.setDay('2014-09-03');
  const free = primaries.filter(({ urn, grade }) => !taken.has(urn) && (grade === null || grade < 3));
  for (const { urn: school } of free.slice(0, NEW_HEADS))
    await board.clerk.record('/v1/schools/{school}/headships', { school }, { kind: 'permanent', from: BEGIN });
  const all = await listPrimaries(board.chair, board.id);
  const listFlagged = (flag: string): string[] => all.filter(({ flags }) => flags.includes(flag)).map(({ urn }) => urn);
  const [inNeed, newHeads] = [listFlagged('in-need'), listFlagged('new-head')];
  narrate(
    `The chair reviews the dashboard: ${all.length} primary schools, ${inNeed.length} in need, ${newHeads.length} with a new head.`,
  );
  const chosen = [...inNeed.filter((urn) => !taken.has(urn)).slice(0, IN_NEED), ...newHeads];
  return { chosen, primariesSeen: all.length, inNeedSeen: inNeed.length, newHeadsSeen: newHeads.length };
};

/** The group meets, and recommends support for each of these schools. */
const recommend = async (
  scenario: Scenario,
  setup: NorfolkSetup,
  urns: readonly string[],
  on: IsoDay,
): Promise<Decided[]> => {
  const { board } = setup;
  const meeting = await scheduleMeeting(board, on);
  const cases: Case[] = [];
  for (const urn of urns) {
    const prepared = await prepareCase(scenario, setup, urn);
    await tableForMeeting(board, prepared.requestId, meeting);
    cases.push(prepared);
  }
  await scenario.installation.setDay(on);
  await openMeeting(board, meeting);
  const decided: Decided[] = [];
  for (const each of cases) {
    const minute = {
      itemId: each.requestId,
      outcome: 'recommend',
      reasonCodes: ['monitoring-shows-need'],
      rationale: 'The hub for the district can help at once.',
      optionsConsidered: ['Wait for the results of the summer'],
      vote: { for: board.members.map(({ personId }) => personId), against: [], abstained: [] },
      award: toAward(each),
      conditions: [],
      effectiveFrom: on,
      consulted: [{ party: 'school-head', who: 'The head of the school', on: BEGIN, said: 'We want the help' }],
    } as const;
    const { decisionId } = await board.clerk.record('/v1/meetings/{meeting}/decisions', { meeting }, minute);
    decided.push({ ...each, decisionId });
  }
  await confirmDecisions(board, meeting);
  await closeMeeting(board, meeting);
  scenario.narrate(`The group recommends support for ${decided.length} schools. It decides nothing: the council does.`);
  return decided;
};

/** The officer reads what waits for the council, accepts most of it, gives less to one school, and rejects one. */
const decideForCouncil = async ({ narrate }: Scenario, { officer }: NorfolkSetup, decided: readonly Decided[]) => {
  const [rejected, changed, ...others] = decided;
  if (rejected === undefined || changed === undefined) throw new Error('The group recommended too little.');
  const path = '/v1/decisions/{decision}/recommendation-answer';
  for (const { decisionId: decision } of others)
    await officer.record(path, { decision }, { answer: 'accept', reason: 'The need is evidenced' });
  await officer.record(
    '/v1/decisions/{decision}/recommendation-answer/change',
    { decision: changed.decisionId },
    { award: toAward(changed, HALF_DAYS / 2), reason: 'One day to begin with' },
  );
  const no = { answer: 'reject', reason: 'The trust of the school already arranges this' } as const;
  await officer.record(path, { decision: rejected.decisionId }, no);
  narrate(`The council accepts ${others.length} recommendations, gives less on one, and rejects one.`);
  return {
    accepted: [changed, ...others],
    changedDecisionId: changed.decisionId,
    rejectedDecisionId: rejected.decisionId,
  };
};

/** Each school and its hub sign a contract that the council pays, and the work starts. */
const support = async (
  scenario: Scenario,
  { board }: NorfolkSetup,
  accepted: readonly Decided[],
): Promise<string[]> => {
  const startsOn: IsoDay = '2015-01-19';
  await scenario.installation.setDay(startsOn);
  const contractIds: string[] = [];
  for (const [place, { decisionId, hub, school }] of accepted.entries()) {
    const halfDays = place === 0 ? HALF_DAYS / 2 : HALF_DAYS;
    const aim = createPercentageAim(
      'leadership',
      'Lessons in which leaders check what pupils learn',
      40,
      70,
      '2015-05-15',
    );
    const contract = await agreeContract(
      { ...scenario, narrate: () => undefined },
      { board, leader: hub.leader, school },
      {
        decisionId,
        payer: 'council',
        fundId: null,
        reference: `NOR-2015-${place + 1}`,
        pence: PENCE,
        halfDays,
        startsOn,
        endsOn: '2015-05-22',
        aims: [aim],
        signedOn: startsOn,
      },
    );
    await board.clerk.record('/v1/contracts/{contract}/start', { contract: contract.id }, { startedOn: startsOn });
    contractIds.push(contract.id);
  }
  scenario.narrate(
    `${contractIds.length} schools are supported in the first year, ${NEW_HEADS} of them with new heads.`,
  );
  return contractIds;
};

/** The hubs plan to support 50 more schools. */
const planNextYear = async (
  { installation, narrate }: Scenario,
  { director, allianceId, hubs }: NorfolkSetup,
): Promise<string> => {
  await installation.setDay('2015-07-20');
  const period = { from: '2015-09-01', to: '2016-08-31' } as const;
  const { id: plan } = await director.record('/v1/alliances/{alliance}/plans', { alliance: allianceId }, period);
  const action = {
    statement: 'Offer support to more primary schools of the county',
    criterion: '50 more schools supported by 31 August 2016',
    target: { figure: 50, unit: 'schools-supported' },
    accountable: { leadSchool: hubs[0]?.schoolUrn ?? null },
    by: '2016-08-31',
  } as const;
  await director.record('/v1/plans/{plan}/actions', { plan }, action);
  narrate('The partner schools plan to support 50 more schools in the year after.');
  return plan;
};

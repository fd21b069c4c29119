import type { Caller } from '#scenarios/demo-installation';
import { registerHead, type Scenario } from '#scenarios/fixtures';
import { BEGIN, type Hub, type NorfolkSetup } from '#scenarios/norfolk.setup';

/** Half-days of a contract. */
export const HALF_DAYS = 4;
/** Two days at £700: the price of a contract. */
export const PENCE = 140_000;

/** One recommendation of the group. */
export interface Case {
  readonly urn: string;
  readonly hub: Hub;
  readonly school: Caller;
  readonly requestId: string;
}

/** One recommendation with its decision. */
export interface Decided extends Case {
  readonly decisionId: string;
}

/** A council officer asks for the school, its head acknowledges, and the leader of the hub offers the work. */
export const prepareCase = async (
  { installation }: Scenario,
  { board, officer, hubs, primaries }: NorfolkSetup,
  urn: string,
): Promise<Case> => {
  const { district } = primaries.find((each) => each.urn === urn) ?? {};
  const hub = hubs.find((each) => each.district === district);
  if (hub === undefined) throw new Error(`No hub is accountable for the district of ${urn}.`);
  const school = await registerHead(installation, urn, `Head of ${urn}`, BEGIN);
  const asked = {
    from: 'la',
    needAreas: ['leadership'],
    outcomesWanted: 'Leaders check what pupils learn in every lesson',
    circumstances: 'On the dashboard of the group',
    urgency: 'soon',
  } as const;
  const path = '/v1/boards/{board}/schools/{school}/requests';
  const { id: requestId } = await officer.record(path, { board: board.id, school: urn }, asked);
  const request = { request: requestId };
  await school.record('/v1/requests/{request}/acknowledgement', request, { as: 'head' });
  const screening = { eligible: true, reason: 'Flagged on the dashboard' };
  await board.clerk.record('/v1/requests/{request}/screening', request, screening);
  const bid = { leaderId: hub.leader.id, halfDays: HALF_DAYS, pence: PENCE, approach: 'Beside the new leaders' };
  await hub.leader.person.record('/v1/requests/{request}/bids', request, bid);
  return { urn, hub, school, requestId };
};

/** What the group recommends, or the council gives. */
export const toAward = ({ hub }: Case, mostHalfDays = HALF_DAYS) =>
  ({ leaderId: hub.leader.id, level: 'targeted', mostHalfDays, mostPence: PENCE, latestEnd: '2015-05-22' }) as const;

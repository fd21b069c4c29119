import type { Caller } from '#scenarios/demo-installation';

/** Ids of parts of an alliance, by the parameter of a path that names them. */
export interface AllianceParts {
  readonly plan: string;
  readonly action: string;
  readonly progress: string;
  readonly tier: string;
  readonly strand: string;
  readonly hub: string;
  readonly designation: string;
  readonly network: string;
  readonly memorandum: string;
}

/** Plans work of an alliance, says who is accountable for it, and lets it join a network. `leadSchool`: one that leads the alliance. */
export const describeAlliance = async (
  administrator: Caller,
  alliance: string,
  leadSchool: string,
): Promise<AllianceParts> => {
  const from = '2011-09-01';
  const accountable = { leadSchool, memberId: null };
  const { id: plan } = await administrator.record(
    '/v1/alliances/{alliance}/plans',
    { alliance },
    { from, to: '2016-08-31' },
  );
  const action = { statement: 'Offer support', criterion: 'More schools', accountable, by: '2016-08-31' } as const;
  const target = { figure: 50, unit: 'schools' };
  const { actionId } = await administrator.record('/v1/plans/{plan}/actions', { plan }, { ...action, target });
  const { progressId } = await administrator.record(
    '/v1/plans/{plan}/actions/{action}/progress',
    { plan, action: actionId },
    { on: from, figure: 1, note: 'The first contract', evidence: 'The contract' },
  );
  const tier = { name: 'Steering group', purpose: 'Agrees the plan', from } as const;
  const { tierId } = await administrator.record('/v1/alliances/{alliance}/tiers', { alliance }, tier);
  const strand = { name: 'Initial training', tierId, accountable, from } as const;
  const { strandId } = await administrator.record('/v1/alliances/{alliance}/strands', { alliance }, strand);
  const hub = { accountable, districts: ['E06000042'], from };
  const { hubId } = await administrator.record('/v1/alliances/{alliance}/hubs', { alliance }, { ...hub, from });
  const designated = { schoolUrn: leadSchool, body: 'National College', from } as const;
  const { designationId } = await administrator.record(
    '/v1/alliances/{alliance}/designations',
    { alliance },
    designated,
  );
  const formed = { name: 'Network', allianceId: alliance, from } as const;
  const { id: network } = await administrator.record('/v1/networks', {}, formed);
  return {
    ...{ plan, action: actionId, progress: progressId, tier: tierId, strand: strandId, hub: hubId },
    // Nothing is agreed with another alliance.
    ...{ designation: designationId, network, memorandum: network },
  };
};

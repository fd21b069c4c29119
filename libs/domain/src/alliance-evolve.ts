import { governanceUpcasts } from '#domain/accountable-upcasts';
import { evolveAllianceCorrections } from '#domain/alliance-corrections';
import { evolveGovernance } from '#domain/alliance-governance';
import { evolveHubs } from '#domain/alliance-hubs';
import { evolveLeadSchools } from '#domain/alliance-lead-schools';
import { evolveAllianceReturns } from '#domain/alliance-returns';
import type { AllianceStream } from '#domain/alliance.types';
import type { Evolver } from '#kernel/decider';

/** State changes of an alliance, separate from the decisions because boards look up alliances and the decisions on alliances look up boards. */
export const allianceEvolver: Evolver<AllianceStream> = {
  category: 'alliance',
  evolve: {
    AllianceEstablished: {
      create: ({ name, from, form, leadSchools }) => ({
        name,
        leadSchoolsByDay: [{ from, form, leadSchools }],
        from,
        to: null,
        members: [],
        membersAtEnd: [],
        deliveries: [],
        tiers: [],
        strands: [],
        hubs: [],
        designations: [],
      }),
    },
    ...evolveLeadSchools,
    ...evolveAllianceCorrections,
    ...evolveAllianceReturns,
    ...evolveGovernance,
    ...evolveHubs,
    AllianceMemberJoined: (state, data) => ({ ...state, members: [...state.members, { ...data, to: null }] }),
    AllianceMemberLeft: (state, { memberId, on }) => ({
      ...state,
      members: state.members.map((member) => (member.memberId === memberId ? { ...member, to: on } : member)),
    }),
  },
  upcasts: {
    ...governanceUpcasts,
    // The role of a member was any code, and said how far it takes part.
    AllianceMemberJoined: [
      ({ role = '', urn = null, ...old }) => ({
        ...old,
        urn,
        kind: urn === null ? null : 'school',
        engagement: role,
      }),
    ],
  },
};

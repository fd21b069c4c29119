import {
  leadSchoolsOn,
  decideLeads,
  evolveLeads,
  refuseAfterEnd,
  refuseOtherAreas,
  refuseWrongLeads,
} from '#domain/alliance-leads';
import type { AllianceStream, LeadFacts } from '#domain/alliance.types';
import { MAX_ALLIANCE_MEMBERS } from '#domain/bounds';
import { actsAsClerk } from '#domain/person-ties';
import { lookUpArea, lookUpRemit } from '#domain/remit';
import { school } from '#domain/school';
import { NO_ID, periodsOverlap } from '#domain/shared-rules';
import type { Period, Urn } from '#domain/vocabulary';
import { lookUp, thenLookUp, type CommandContext, type Decider, type StreamLookup } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

const decide: Decider<AllianceStream>['decide'] = {
  EstablishAlliance: {
    create: (data, context, { areas, remit }) => {
      refuseWrongLeads(data);
      if (actsAsClerk(context)) refuseOtherAreas(areas, remit);
      return [{ type: 'AllianceEstablished', data, occurredOn: data.from }];
    },
  },

  ...decideLeads,

  AdmitMember: (state, data) => {
    refuseAfterEnd(state, data.from);
    refuseUnless(
      state.members.every((member) => member.memberId !== data.memberId),
      'member-id-already-used',
      'Another member already has this id. Use a new id.',
    );
    refuseUnless(
      state.members.length < MAX_ALLIANCE_MEMBERS,
      'too-many-members',
      `The alliance has had ${MAX_ALLIANCE_MEMBERS} members, the most that one can have. Establish a new alliance.`,
    );
    refuseUnless(
      (data.kind === 'school') === (data.urn !== null),
      'kind-mismatch',
      'Give the URN of a school, and no URN of a member of another kind.',
    );
    const joining: Period = { from: data.from, to: null };
    refuseUnless(
      data.urn === null || state.members.every((member) => member.urn !== data.urn || !periodsOverlap(member, joining)),
      'already-a-member',
      'This school is already a member on that day. Record its departure first.',
    );
    return [{ type: 'AllianceMemberJoined', data, occurredOn: data.from }];
  },

  RecordDeparture: (state, data) => {
    const member = state.members.find(({ memberId }) => memberId === data.memberId);
    refuseUnless(member !== undefined, 'unknown-member', 'The alliance has no member with this id. Check the id.');
    refuseUnless(member.to === null, 'already-left', `The member already left on ${member.to}.`);
    refuseUnless(
      member.from <= data.on,
      'leaves-before-joining',
      `The member joined on ${member.from}. Give that day or a later one.`,
    );
    return [{ type: 'AllianceMemberLeft', data, occurredOn: data.on }];
  },
};

const evolve: Decider<AllianceStream>['evolve'] = {
  AllianceEstablished: {
    create: ({ name, from, form, leadSchools }) => ({
      name,
      leads: [{ from, form, leadSchools }],
      from,
      to: null,
      members: [],
    }),
  },
  ...evolveLeads,
  AllianceMemberJoined: (state, data) => ({ ...state, members: [...state.members, { ...data, to: null }] }),
  AllianceMemberLeft: (state, { memberId, on }) => ({
    ...state,
    members: state.members.map((member) => (member.memberId === memberId ? { ...member, to: on } : member)),
  }),
};

/** The local authorities of these schools. Those that are not in the register have none. */
const lookUpAreas = ([first = NO_ID, ...others]: readonly Urn[]): StreamLookup<LeadFacts['areas']> =>
  lookUp(school, first, (found) =>
    thenLookUp(others.map(lookUpArea), (areas) =>
      [found?.entry.laCode ?? null, ...areas].flatMap((area) => area ?? []),
    ),
  );

const remit = (_: object, context: CommandContext): StreamLookup<LeadFacts['remit']> => lookUpRemit(context);

/** Schools and other organisations that offer support together. */
export const alliance: Decider<AllianceStream> = {
  category: 'alliance',
  decide,
  evolve,
  upcasts: {
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
  personal: {
    ChangeLeadSchools: { reason: 'item' },
    EndAlliance: { reason: 'item' },
    AdmitMember: { organisation: 'item' },
  },
  facts: {
    EstablishAlliance: { areas: ({ leadSchools }) => lookUpAreas(leadSchools), remit },
    ChangeLeadSchools: {
      areas: ({ joining, leaving, from }, _, state) =>
        lookUpAreas([...leadSchoolsOn(state, from).filter((urn) => !leaving.includes(urn)), ...joining]),
      remit,
    },
  },
};

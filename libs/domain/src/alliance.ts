import { decideAllianceCorrections, refuseWrongMember, requireMember } from '#domain/alliance-corrections';
import {
  leadSchoolsOn,
  decideLeadSchools,
  refuseAfterEnd,
  refuseOtherAreas,
  refuseWrongLeadSchools,
} from '#domain/alliance-lead-schools';
import { allianceEvolver } from '#domain/alliance-evolve';
import { decideGovernance } from '#domain/alliance-governance';
import { decideHubs } from '#domain/alliance-hubs';
import { decideAllianceReturns } from '#domain/alliance-returns';
import type { AllianceStream, LeadSchoolFacts } from '#domain/alliance.types';
import { MAX_ALLIANCE_MEMBERS } from '#domain/bounds';
import { actsAsClerk } from '#domain/person-ties';
import { lookUpArea, lookUpRemit } from '#domain/remit';
import { school } from '#domain/school';
import { NO_ID } from '#domain/shared-rules';
import type { Urn } from '#domain/vocabulary';
import { lookUp, type CommandContext, type Decider, type StreamLookup } from '#kernel/decider';
import { thenLookUp } from '#kernel/then-look-up';
import { refuseUnless } from '#kernel/refused';

const decide: Decider<AllianceStream>['decide'] = {
  EstablishAlliance: {
    create: (data, context, { areas, remit }) => {
      refuseWrongLeadSchools(data);
      if (actsAsClerk(context)) refuseOtherAreas(areas, remit);
      return [{ type: 'AllianceEstablished', data, occurredOn: data.from }];
    },
  },

  ...decideLeadSchools,
  ...decideAllianceCorrections,
  ...decideAllianceReturns,
  ...decideGovernance,
  ...decideHubs,

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
      `The alliance has had ${MAX_ALLIANCE_MEMBERS} members, the most allowed. Establish a new alliance.`,
    );
    refuseWrongMember(state.members, { ...data, to: null });
    return [{ type: 'AllianceMemberJoined', data, occurredOn: data.from }];
  },

  RecordDeparture: (state, data) => {
    const member = requireMember(state, data.memberId);
    refuseUnless(
      member.to === null,
      'already-left',
      `The member already left on ${member.to}. Correct the membership if the day is wrong.`,
    );
    refuseUnless(
      member.from <= data.on,
      'leaves-before-joining',
      `The member joined on ${member.from}. Give that day or a later one.`,
    );
    return [{ type: 'AllianceMemberLeft', data, occurredOn: data.on }];
  },
};

/** The local authorities of these schools. Those that are not in the register have none. */
const lookUpAreas = ([first = NO_ID, ...others]: readonly Urn[]): StreamLookup<LeadSchoolFacts['areas']> =>
  lookUp(school, first, (found) =>
    thenLookUp(others.map(lookUpArea), (areas) =>
      [found?.entry.laCode ?? null, ...areas].flatMap((area) => area ?? []),
    ),
  );

const remit = (_: object, context: CommandContext): StreamLookup<LeadSchoolFacts['remit']> => lookUpRemit(context);

/** Schools and other organisations that offer support together. */
export const alliance: Decider<AllianceStream> = {
  ...allianceEvolver,
  decide,
  personal: {
    ChangeLeadSchools: { reason: 'item' },
    EndAlliance: { reason: 'item' },
    CorrectAllianceEnd: { endReason: 'item', reason: 'item' },
    CorrectLeadSchools: { reason: 'item' },
    AdmitMember: { organisation: 'item' },
    CorrectMember: { organisation: 'item', reason: 'item' },
    CorrectAllianceDelivery: { reason: 'item' },
    SetUpTier: { name: 'item', purpose: 'item' },
    EndTier: { reason: 'item' },
    CorrectTier: { name: 'item', purpose: 'item', reason: 'item' },
    OpenStrand: { name: 'item' },
    ReassignStrand: { reason: 'item' },
    EndStrand: { reason: 'item' },
    CorrectStrand: { name: 'item', reason: 'item' },
    EndHub: { reason: 'item' },
    CorrectHub: { reason: 'item' },
    WithdrawLeadSchoolDesignation: { reason: 'item' },
    CorrectLeadSchoolDesignation: { reason: 'item' },
  },
  facts: {
    EstablishAlliance: { areas: ({ leadSchools }) => lookUpAreas(leadSchools), remit },
    CorrectLeadSchools: { areas: ({ leadSchools }) => lookUpAreas(leadSchools), remit },
    ChangeLeadSchools: {
      areas: ({ joining, leaving, from }, _, state) =>
        lookUpAreas([...leadSchoolsOn(state, from).filter((urn) => !leaving.includes(urn)), ...joining]),
      remit,
    },
  },
};

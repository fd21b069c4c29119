import type { AllianceEvents } from '#domain/alliance.events';
import { MAX_ALLIANCE_MEMBERS } from '#domain/bounds';
import { actsAsClerk } from '#domain/person-ties';
import type { PersonTies } from '#domain/person.types';
import { lookUpArea, lookUpRemit } from '#domain/remit';
import { school } from '#domain/school';
import { NO_ID, periodsOverlap } from '#domain/shared-rules';
import type { Code, Period, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import { lookUp, thenLookUp, type Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** A membership of the alliance: one organisation in one role for a period. */
export interface AllianceMember extends Period {
  readonly memberId: string;
  readonly organisation: Personal;
  readonly urn: Urn | null;
  readonly role: Code;
}

export type Alliance = {
  readonly name: string;
  readonly form: AllianceEvents['AllianceEstablished']['form'];
  readonly leadSchools: readonly Urn[];
  readonly from: IsoDay;
  readonly members: readonly AllianceMember[];
};

export type AllianceCommands = {
  /** Opens the stream. A single alliance has one lead school; a job-share has two or more. */
  EstablishAlliance: AllianceEvents['AllianceEstablished'];
  AdmitMember: AllianceEvents['AllianceMemberJoined'];
  /** `on` is the member's last day. */
  RecordDeparture: AllianceEvents['AllianceMemberLeft'];
};

export type AllianceStream = {
  state: Alliance;
  commands: AllianceCommands;
  events: AllianceEvents;
  facts: {
    EstablishAlliance: {
      /** The local authorities of the lead schools that are in the register. */
      areas: readonly string[];
      /** The boards and areas of the actor as a clerk. */
      remit: PersonTies;
    };
  };
};

const refuseWrongLead = ({ form, leadSchools }: AllianceEvents['AllianceEstablished']): void => {
  const leads = leadSchools.length;
  refuseUnless(leads > 0, 'lead-school-needed', 'Name at least one lead school.');
  refuseUnless(new Set(leadSchools).size === leads, 'lead-school-repeated', 'Name each lead school once.');
  refuseUnless(
    form !== 'single' || leads === 1,
    'one-lead-school',
    'A single alliance must have exactly one lead school.',
  );
  refuseUnless(
    form !== 'job-share' || leads > 1,
    'two-lead-schools',
    'A job-share must have at least two lead schools.',
  );
};

/** A clerk establishes alliances with at least one lead school in the areas of their board, so that they can manage what they establish. */
const refuseOtherAreas = (areas: readonly string[], remit: PersonTies): void =>
  refuseUnless(
    areas.some((area) => remit.areas.includes(area)),
    'outside-your-board',
    `The areas of your board are ${remit.areas.join(', ')}, and no lead school is in one of them. Ask an administrator to establish this alliance.`,
  );

const decide: Decider<AllianceStream>['decide'] = {
  EstablishAlliance: {
    create: (data, context, { areas, remit }) => {
      refuseWrongLead(data);
      if (actsAsClerk(context)) refuseOtherAreas(areas, remit);
      return [{ type: 'AllianceEstablished', data, occurredOn: data.from }];
    },
  },

  AdmitMember: (state, data) => {
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
  AllianceEstablished: { create: (data) => ({ ...data, members: [] }) },
  AllianceMemberJoined: (state, data) => ({ ...state, members: [...state.members, { ...data, to: null }] }),
  AllianceMemberLeft: (state, { memberId, on }) => ({
    ...state,
    members: state.members.map((member) => (member.memberId === memberId ? { ...member, to: on } : member)),
  }),
};

/** Schools and other organisations that offer support together. */
export const alliance: Decider<AllianceStream> = {
  category: 'alliance',
  decide,
  evolve,
  personal: { AdmitMember: { organisation: 'item' } },
  facts: {
    EstablishAlliance: {
      areas: ({ leadSchools: [first = NO_ID, ...others] }) =>
        lookUp(school, first, (found) =>
          thenLookUp(others.map(lookUpArea), (areas) =>
            [found?.entry.laCode ?? null, ...areas].flatMap((area) => area ?? []),
          ),
        ),
      remit: (_, context) => lookUpRemit(context),
    },
  },
};

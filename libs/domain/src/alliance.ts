import type { AllianceEvents } from '#domain/alliance.events';
import { overlap } from '#domain/shared-rules';
import type { Code, Period, Urn } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** An organisation's time in the alliance, in one role. */
export interface AllianceMember extends Period {
  readonly memberId: string;
  readonly organisation: string;
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
  /** Opens the stream: a single alliance is led by one school, a job-share by two or more. */
  EstablishAlliance: AllianceEvents['AllianceEstablished'];
  AdmitMember: AllianceEvents['AllianceMemberJoined'];
  /** `on` is the member's last day. */
  RecordDeparture: AllianceEvents['AllianceMemberLeft'];
};

export type AllianceStream = { state: Alliance; commands: AllianceCommands; events: AllianceEvents };

const refuseWrongLead = ({ form, leadSchools }: AllianceEvents['AllianceEstablished']): void => {
  const leads = leadSchools.length;
  refuseUnless(leads > 0, 'lead-school-needed', 'Name the school that leads the alliance.');
  refuseUnless(new Set(leadSchools).size === leads, 'lead-school-twice', 'Name each lead school once.');
  refuseUnless(form !== 'single' || leads === 1, 'one-lead-school', 'A single alliance is led by exactly one school.');
  refuseUnless(form !== 'job-share' || leads > 1, 'two-lead-schools', 'A job-share is led by two schools or more.');
};

const decide: Decider<AllianceStream>['decide'] = {
  EstablishAlliance: {
    absent: (data) => {
      refuseWrongLead(data);
      return [{ type: 'AllianceEstablished', data, occurredOn: data.from }];
    },
  },

  AdmitMember: (state, data) => {
    refuseUnless(
      state.members.every((member) => member.memberId !== data.memberId),
      'member-known',
      'A member with this id was admitted before; use a new id.',
    );
    const joining: Period = { from: data.from, to: null };
    refuseUnless(
      data.urn === null || state.members.every((member) => member.urn !== data.urn || !overlap(member, joining)),
      'already-a-member',
      'This school is a member then; record its departure first.',
    );
    return [{ type: 'AllianceMemberJoined', data, occurredOn: data.from }];
  },

  RecordDeparture: (state, data) => {
    const member = state.members.find(({ memberId }) => memberId === data.memberId);
    refuseUnless(member !== undefined, 'unknown-member', 'The alliance has no such member; look up its id.');
    refuseUnless(member.to === null, 'already-left', `The member left on ${member.to}.`);
    refuseUnless(member.from <= data.on, 'leaves-before-joining', `The member joined on ${member.from}.`);
    return [{ type: 'AllianceMemberLeft', data, occurredOn: data.on }];
  },
};

const evolve: Decider<AllianceStream>['evolve'] = {
  AllianceEstablished: { first: (data) => ({ ...data, members: [] }) },
  AllianceMemberJoined: (state, data) => ({ ...state, members: [...state.members, { ...data, to: null }] }),
  AllianceMemberLeft: (state, { memberId, on }) => ({
    ...state,
    members: state.members.map((member) => (member.memberId === memberId ? { ...member, to: on } : member)),
  }),
};

/** Schools and others who offer support together. */
export const alliance: Decider<AllianceStream> = { category: 'alliance', decide, evolve };

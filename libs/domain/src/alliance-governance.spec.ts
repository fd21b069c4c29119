import { alliance } from '#domain/alliance';
import type { AllianceEvents } from '#domain/alliance.events';
import type { AllianceCommands } from '#domain/alliance.types';
import { MAX_HUBS, MAX_LEAD_DESIGNATIONS, MAX_REASSIGNMENTS, MAX_STRANDS, MAX_TIERS } from '#domain/bounds';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import { addDays } from '#kernel/time';

const [FIRST, SECOND] = ['149010', '113308'] as const;
const reason = personalToken('Typed wrongly');
const name = personalToken('Initial training');
const ofFirst = { leadSchool: FIRST, memberId: null };
const ofSecond = { leadSchool: SECOND, memberId: null };
const ofMember = { leadSchool: null, memberId: 'm1' };

const established: NewEvent<AllianceEvents> = {
  type: 'AllianceEstablished',
  data: { name: 'Alliance', form: 'job-share', leadSchools: [FIRST, SECOND], from: '2011-09-01' },
};
const joined: NewEvent<AllianceEvents> = {
  type: 'AllianceMemberJoined',
  data: {
    ...{ memberId: 'm1', organisation: name, urn: '113309', kind: 'school' },
    ...{ engagement: 'partner', from: '2011-10-01' },
  },
};
const opening: AllianceCommands['OpenStrand'] = {
  ...{ strandId: 's1', tierId: null, name, accountable: ofFirst, from: '2011-10-01' },
};
const opened: NewEvent<AllianceEvents> = { type: 'WorkStrandOpened', data: { ...opening, schoolUrn: FIRST } };
const appointing: AllianceCommands['AppointHub'] = {
  ...{ hubId: 'h1', accountable: ofMember, districts: ['E07000148'], from: '2011-10-01' },
};
const appointed: NewEvent<AllianceEvents> = { type: 'HubAppointed', data: { ...appointing, schoolUrn: '113309' } };
const begun = [established, joined];

describe('The governance of an alliance', () => {
  it('has tiers, which end on a day and can be corrected', () => {
    const tier = { tierId: 't1', name, purpose: name, from: '2011-09-01' } as const;
    const setUp: NewEvent<AllianceEvents> = { type: 'GovernanceTierSetUp', data: tier };
    given(alliance, ...begun)
      .when('SetUpTier', tier)
      .then({ ...setUp, occurredOn: '2011-09-01' });
    const end = { tierId: 't1', on: '2011-08-31', reason } as const;
    given(alliance, ...begun, setUp)
      .when('EndTier', end)
      .thenRefusal('ends-before-it-begins');
    given(alliance, ...begun, setUp)
      .when('EndTier', { ...end, tierId: 't2' })
      .thenRefusal('unknown-tier');
    const correction = { ...tier, name: null, purpose: null, to: null, reason };
    given(alliance, ...begun, setUp)
      .when('CorrectTier', correction)
      .thenRefusal('nothing-changed');
    given(alliance, ...begun, setUp)
      .when('CorrectTier', { ...correction, to: '2012-08-31' })
      .thenState(({ tiers }) => expect(tiers).toEqual([{ tierId: 't1', from: '2011-09-01', to: '2012-08-31' }]));
  });

  it('has strands of work for which a lead school or a member answers, one after the other', () => {
    given(alliance, ...begun)
      .when('OpenStrand', opening)
      .then({ ...opened, occurredOn: '2011-10-01' });
    given(alliance, ...begun)
      .when('OpenStrand', { ...opening, tierId: 't9' })
      .thenRefusal('unknown-tier');
    given(alliance, established)
      .when('OpenStrand', { ...opening, accountable: ofMember })
      .thenRefusal('not-a-member');
    const passing = { strandId: 's1', accountable: ofMember, from: '2012-01-01', reason } as const;
    given(alliance, ...begun, opened)
      .when('ReassignStrand', passing)
      .thenState(({ strands }) =>
        expect(strands[0]?.accountability.map(({ schoolUrn, from }) => [schoolUrn, from])).toEqual([
          [FIRST, '2011-10-01'],
          ['113309', '2012-01-01'],
        ]),
      );
    given(alliance, ...begun, opened)
      .when('ReassignStrand', { ...passing, from: '2011-10-01' })
      .thenRefusal('reassigned-out-of-order');
    const ended: NewEvent<AllianceEvents> = {
      type: 'WorkStrandEnded',
      data: { strandId: 's1', on: '2011-12-31', reason },
    };
    given(alliance, ...begun, opened, ended)
      .when('ReassignStrand', passing)
      .thenRefusal('already-ended');
  });

  it('corrects whoever is accountable for a strand last', () => {
    const correction = { strandId: 's1', name: null, tierId: null, accountable: ofFirst, to: null, reason } as const;
    const correct = (data: Partial<AllianceCommands['CorrectStrand']>) =>
      given(alliance, ...begun, opened).when('CorrectStrand', { ...correction, from: '2011-10-01', ...data });
    correct({}).thenRefusal('nothing-changed');
    correct({ accountable: ofSecond, from: '2011-09-15' }).thenState(({ strands }) =>
      expect(strands).toMatchObject([
        { from: '2011-09-15', accountability: [{ schoolUrn: SECOND, from: '2011-09-15' }] },
      ]),
    );
  });
});

describe('A hub', () => {
  it('is accountable for districts, and only one of an alliance for each district on a day', () => {
    given(alliance, ...begun)
      .when('AppointHub', appointing)
      .then({ ...appointed, occurredOn: '2011-10-01' });
    const again = { ...appointing, hubId: 'h2', accountable: ofFirst, districts: ['E07000146', 'E07000148'] };
    given(alliance, ...begun, appointed)
      .when('AppointHub', again)
      .thenRefusal('district-has-a-hub');
    const ended: NewEvent<AllianceEvents> = { type: 'HubEnded', data: { hubId: 'h1', on: '2011-12-31', reason } };
    given(alliance, ...begun, appointed, ended)
      .when('AppointHub', { ...again, from: '2012-01-01' })
      .thenTypes('HubAppointed');
    given(alliance, ...begun)
      .when('AppointHub', { ...appointing, districts: ['Norwich'] })
      .thenRefusal('unknown-district');
    given(alliance, ...begun)
      .when('AppointHub', { ...appointing, districts: ['E07000148', 'E07000148'] })
      .thenRefusal('district-repeated');
  });

  it('is corrected with old and new values', () => {
    const correction = { ...appointing, to: null, reason };
    given(alliance, ...begun, appointed)
      .when('CorrectHub', correction)
      .thenRefusal('nothing-changed');
    given(alliance, ...begun, appointed)
      .when('CorrectHub', { ...correction, accountable: ofSecond })
      .thenState(({ hubs }) => expect(hubs).toMatchObject([{ schoolUrn: SECOND, to: null }]));
  });
});

describe('The designation of a lead school', () => {
  const details = { designationId: 'd1', schoolUrn: FIRST, body: 'National College', from: '2011-09-01' } as const;
  const designated: NewEvent<AllianceEvents> = { type: 'LeadSchoolDesignated', data: { ...details, to: null } };

  it('is recorded once for a time, for a school that leads', () => {
    const designate = (data: Partial<AllianceCommands['DesignateLeadSchool']>, ...more: NewEvent<AllianceEvents>[]) =>
      given(alliance, ...begun, ...more).when('DesignateLeadSchool', { ...details, to: null, ...data });
    designate({}).thenTypes('LeadSchoolDesignated');
    designate({ designationId: 'd2' }, designated).thenRefusal('already-designated');
    designate({ schoolUrn: '113309' }).thenRefusal('not-a-lead-school');
    designate({ body: ' ' }).thenRefusal('body-needed');
  });

  it('is withdrawn with a reason, or corrected', () => {
    const withdrawal = { designationId: 'd1', on: '2012-08-31', reason } as const;
    given(alliance, ...begun, designated)
      .when('WithdrawLeadSchoolDesignation', withdrawal)
      .thenState(({ designations }) => expect(designations).toMatchObject([{ to: '2012-08-31' }]));
    given(alliance, ...begun, designated)
      .when('WithdrawLeadSchoolDesignation', { ...withdrawal, on: '2011-08-31' })
      .thenRefusal('outside-designation');
    const correction = { designationId: 'd1', body: 'NCTL', from: '2011-09-01', to: null, reason } as const;
    given(alliance, ...begun, designated)
      .when('CorrectLeadSchoolDesignation', correction)
      .thenTypes('LeadSchoolDesignationCorrected');
    given(alliance, ...begun, designated)
      .when('CorrectLeadSchoolDesignation', { ...correction, body: 'National College' })
      .thenRefusal('nothing-changed');
  });
});

describe('A strand, a hub or a designation of an alliance', () => {
  const to = { on: '2012-08-31', reason } as const;

  it('cannot be changed under an id that the alliance does not have', () => {
    const when = given(alliance, ...begun, opened, appointed);
    when.when('EndStrand', { ...to, strandId: 's9' }).thenRefusal('unknown-strand');
    when
      .when('ReassignStrand', { strandId: 's9', accountable: ofSecond, from: '2012-01-01', reason })
      .thenRefusal('unknown-strand');
    when.when('EndHub', { ...to, hubId: 'h9' }).thenRefusal('unknown-hub');
    when.when('CorrectHub', { ...appointing, hubId: 'h9', to: null, reason }).thenRefusal('unknown-hub');
    when.when('WithdrawLeadSchoolDesignation', { ...to, designationId: 'd9' }).thenRefusal('unknown-designation');
  });
});

describe('The bounds of the governance of an alliance', () => {
  const after = (count: number, create: (index: number) => NewEvent<AllianceEvents>) =>
    given(alliance, ...begun, ...Array.from({ length: count }, (_, index) => create(index)));

  it('allow so many tiers, strands, hubs and designations, ended ones included', () => {
    const tier = { tierId: 'last', name, purpose: name, from: '2011-09-01' } as const;
    after(MAX_TIERS, (index) => ({ type: 'GovernanceTierSetUp', data: { ...tier, tierId: `t${index}` } }))
      .when('SetUpTier', tier)
      .thenRefusal('too-many-tiers');
    after(MAX_STRANDS, (index) => ({
      type: 'WorkStrandOpened',
      data: { ...opening, strandId: `s${index}`, schoolUrn: FIRST },
    }))
      .when('OpenStrand', opening)
      .thenRefusal('too-many-strands');
    after(MAX_HUBS, (index) => ({
      type: 'HubAppointed',
      data: { ...appointing, hubId: `h${index}`, schoolUrn: '113309' },
    }))
      .when('AppointHub', appointing)
      .thenRefusal('too-many-hubs');
    const designation = { schoolUrn: FIRST, body: 'National College', from: '2012-09-01', to: null } as const;
    after(MAX_LEAD_DESIGNATIONS, (index) => ({
      type: 'LeadSchoolDesignated',
      data: { ...designation, designationId: `d${index}` },
    }))
      .when('DesignateLeadSchool', { ...designation, designationId: 'last' })
      .thenRefusal('too-many-designations');
  });

  it('allow so many changes of who is accountable for a strand', () => {
    const reassignment = { strandId: 's1', accountable: ofSecond, from: '2012-09-01', reason } as const;
    const history = Array.from({ length: MAX_REASSIGNMENTS - 1 }, (_, index): NewEvent<AllianceEvents> => ({
      type: 'WorkStrandReassigned',
      data: {
        ...{ strandId: 's1', from: addDays('2011-10-02', index), reason },
        old: { accountable: ofFirst, schoolUrn: FIRST },
        new: { accountable: ofFirst, schoolUrn: FIRST },
      },
    }));
    given(alliance, ...begun, opened, ...history.slice(1))
      .when('ReassignStrand', reassignment)
      .thenTypes('WorkStrandReassigned');
    given(alliance, ...begun, opened, ...history)
      .when('ReassignStrand', reassignment)
      .thenRefusal('too-many-reassignments');
  });
});

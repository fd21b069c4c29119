import { alliance } from '#domain/alliance';
import { leadSchoolsOn, leadSchoolsSince } from '#domain/alliance-lead-schools';
import type { AllianceEvents, AllianceForm } from '#domain/alliance.events';
import type { AllianceCommands } from '#domain/alliance.types';
import { MAX_LEAD_SCHOOL_CHANGES } from '#domain/bounds';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import { addDays, type IsoDay } from '#kernel/time';

const [FIRST, SECOND, THIRD] = ['149010', '113308', '113309'] as const;
const reason = personalToken('The school lost its designation');
const TODAY = '2012-09-03';
const inArea = { today: TODAY, facts: { areas: ['879'], remit: { boardIds: ['board-1'], areas: ['879'] } } } as const;

const establish = (form: AllianceForm, ...leadSchools: string[]): NewEvent<AllianceEvents> => ({
  type: 'AllianceEstablished',
  data: { name: 'Plymouth Teaching School Alliance', form, leadSchools, from: '2011-09-01' },
});

const single = establish('single', FIRST);
const jobShare = establish('job-share', FIRST, SECOND);

const change = (
  differences: Partial<AllianceCommands['ChangeLeadSchools']>,
): AllianceCommands['ChangeLeadSchools'] => ({
  from: '2012-09-01',
  joining: [],
  leaving: [],
  form: null,
  reason,
  ...differences,
});

const passedOn: NewEvent<AllianceEvents> = {
  type: 'LeadSchoolsChanged',
  data: { from: '2012-09-01', joined: [SECOND], left: [FIRST], form: { old: 'single', new: 'single' }, reason },
};

describe('The lead schools of an alliance', () => {
  it('pass the lead leader on from a day', () => {
    given(alliance, single)
      .when('ChangeLeadSchools', change({ joining: [SECOND], leaving: [FIRST] }), inArea)
      .then({ ...passedOn, occurredOn: '2012-09-01' });
  });

  it('are those of the day that is asked for', () => {
    const state = given(alliance, single, passedOn).state();
    expect(leadSchoolsOn(state, '2011-08-31')).toEqual([FIRST]);
    expect(leadSchoolsOn(state, '2012-08-31')).toEqual([FIRST]);
    expect(leadSchoolsOn(state, '2012-09-01')).toEqual([SECOND]);
    expect(leadSchoolsSince(state, '2012-08-31')).toEqual([FIRST, SECOND]);
    expect(leadSchoolsSince(state, '2012-09-01')).toEqual([SECOND]);
    expect(leadSchoolsOn(undefined, '2012-09-01')).toEqual([]);
  });

  it('cannot leave without a successor if they are the last', () => {
    given(alliance, single)
      .when('ChangeLeadSchools', change({ leaving: [FIRST] }), inArea)
      .thenRefusal('lead-school-needed');
  });

  it('leave a job-share together with a change of its form', () => {
    given(alliance, jobShare)
      .when('ChangeLeadSchools', change({ leaving: [SECOND] }), inArea)
      .thenRefusal('form-mismatch');
    given(alliance, jobShare)
      .when('ChangeLeadSchools', change({ leaving: [SECOND], form: 'single' }), inArea)
      .thenTypes('LeadSchoolsChanged');
  });

  it('stay as they are if only the form changes', () => {
    const state = given(alliance, jobShare, {
      type: 'LeadSchoolsChanged',
      data: { from: '2012-09-01', joined: [], left: [], form: { old: 'job-share', new: 'multiple' }, reason },
    }).state();
    expect(state.leadSchoolsByDay.at(-1)).toEqual({
      from: '2012-09-01',
      form: 'multiple',
      leadSchools: [FIRST, SECOND],
    });
    given(alliance, jobShare)
      .when('ChangeLeadSchools', change({ form: 'multiple' }), inArea)
      .thenTypes('LeadSchoolsChanged');
  });

  it('can be corrected in an alliance that was established with a form that does not fit', () => {
    given(alliance, establish('multiple', FIRST))
      .when('ChangeLeadSchools', change({ form: 'single' }), inArea)
      .thenTypes('LeadSchoolsChanged');
  });

  it.each([
    ['nothing-to-change', {}],
    ['nothing-to-change', { form: 'job-share' }],
    ['not-a-lead-school', { leaving: [THIRD] }],
    ['already-a-lead-school', { joining: [FIRST] }],
    ['lead-school-repeated', { joining: [THIRD, THIRD], form: 'multiple' }],
    ['in-the-future', { from: '2012-09-04', joining: [THIRD], leaving: [FIRST] }],
    ['lead-schools-out-of-order', { from: '2011-09-01', joining: [THIRD], leaving: [FIRST] }],
  ] as const)('refuse %s: %j', (code, differences) => {
    const { joining = [], leaving = [], ...others } = { joining: undefined, leaving: undefined, ...differences };
    given(alliance, jobShare)
      .when('ChangeLeadSchools', change({ ...others, joining: [...joining], leaving: [...leaving] }), inArea)
      .thenRefusal(code);
  });

  it('are changed by a clerk only if one of them is in an area of their board', () => {
    const elsewhere = { ...inArea, facts: { ...inArea.facts, areas: ['826'] } };
    const toOther = change({ joining: [SECOND], leaving: [FIRST] });
    given(alliance, single)
      .when('ChangeLeadSchools', toOther, { ...elsewhere, roles: ['clerk'] })
      .thenRefusal('outside-your-board');
    given(alliance, single)
      .when('ChangeLeadSchools', toOther, { ...elsewhere, roles: ['administrator'] })
      .thenTypes('LeadSchoolsChanged');
  });

  it('change at most so many times', () => {
    const changes = (count: number): NewEvent<AllianceEvents>[] =>
      Array.from({ length: count }, (_, index) => ({
        type: 'LeadSchoolsChanged',
        data: {
          from: addDays('2011-09-02', index),
          joined: [],
          left: [],
          form: { old: 'job-share', new: 'job-share' },
          reason,
        },
      }));
    const changeAfter = (count: number) =>
      given(alliance, jobShare, ...changes(count)).when('ChangeLeadSchools', change({ form: 'multiple' }), inArea);
    changeAfter(MAX_LEAD_SCHOOL_CHANGES - 2).thenTypes('LeadSchoolsChanged');
    changeAfter(MAX_LEAD_SCHOOL_CHANGES - 1).thenRefusal('too-many-lead-school-changes');
  });
});

describe('The end of an alliance', () => {
  const ended: NewEvent<AllianceEvents> = { type: 'AllianceEnded', data: { on: '2012-08-31', reason } };
  const joined: NewEvent<AllianceEvents> = {
    type: 'AllianceMemberJoined',
    data: {
      memberId: 'm1',
      organisation: personalToken('Oakwood'),
      urn: THIRD,
      kind: 'school',
      engagement: 'partner',
      from: '2012-01-09',
    },
  };

  it('is recorded with its last day, on which its members leave', () => {
    given(alliance, single)
      .when('EndAlliance', ended.data)
      .then({ ...ended, occurredOn: '2012-08-31' });
    const state = given(alliance, single, joined, ended).state();
    expect(state.to).toBe('2012-08-31');
    expect(state.members).toMatchObject([{ memberId: 'm1', to: '2012-08-31' }]);
    expect(leadSchoolsOn(state, '2013-01-01')).toEqual([FIRST]);
  });

  it('is recorded once, and not before a member or a lead school joined', () => {
    given(alliance, single, ended).when('EndAlliance', { on: '2012-08-31', reason }).thenRefusal('already-ended');
    given(alliance, single, joined)
      .when('EndAlliance', { on: '2012-01-08', reason })
      .thenRefusal('ends-before-last-entry');
  });

  it('lets no school lead and no member join after it', () => {
    given(alliance, single, ended)
      .when('ChangeLeadSchools', change({ joining: [SECOND], leaving: [FIRST] }), inArea)
      .thenRefusal('alliance-ended');
    const member = {
      memberId: 'm2',
      organisation: personalToken('Late'),
      urn: null,
      kind: 'diocese',
      engagement: 'partner',
    } as const;
    given(alliance, single, ended)
      .when('AdmitMember', { ...member, from: '2012-09-01' })
      .thenRefusal('alliance-ended');
  });

  it('is corrected, or undone, with the members who left only because of it', () => {
    const left: NewEvent<AllianceEvents> = { type: 'AllianceMemberLeft', data: { memberId: 'm1', on: '2012-03-31' } };
    const other: NewEvent<AllianceEvents> = { ...joined, data: { ...joined.data, memberId: 'm2', urn: SECOND } };
    const history = [single, joined, left, other, ended];
    const correct = (on: IsoDay | null, endReason: typeof reason | null = null) =>
      given(alliance, ...history).when('CorrectAllianceEnd', { on, endReason, reason });
    correct('2012-09-30').then({
      type: 'AllianceEndCorrected',
      data: { on: { old: '2012-08-31', new: '2012-09-30' }, endReason: null, members: ['m2'], reason },
    });
    correct(null).thenState(({ to, members }) => {
      expect([to, ...members.map((member) => member.to)]).toEqual([null, '2012-03-31', null]);
    });
    correct('2012-08-31', reason).thenTypes('AllianceEndCorrected');
    correct('2012-08-31').thenRefusal('nothing-changed');
    correct(null, reason).thenRefusal('ended-or-not');
    correct('2012-01-08').thenRefusal('ends-before-last-entry');
    given(alliance, single).when('CorrectAllianceEnd', { on: null, endReason: null, reason }).thenRefusal('not-ended');
  });
});

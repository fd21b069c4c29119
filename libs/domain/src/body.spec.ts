import { body, bodySchoolsOn, type BodyCommands } from '#domain/body';
import type { BodyEvents } from '#domain/body.events';
import { MAX_BODY_SCHOOLS } from '#domain/bounds';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const trust: BodyCommands['EstablishBody'] = { name: 'Plymouth Academy Trust', kind: 'trust', from: '2011-09-01' };
const established: NewEvent<BodyEvents> = { type: 'BodyEstablished', data: trust };
const joining: BodyCommands['AddSchoolToBody'] = {
  membershipId: 'membership-1',
  schoolUrn: '149010',
  from: '2012-01-01',
};
const joined: NewEvent<BodyEvents> = { type: 'SchoolJoinedBody', data: joining };
const leaving = { membershipId: 'membership-1', on: '2012-03-31' } as const;
const left: NewEvent<BodyEvents> = { type: 'SchoolLeftBody', data: leaving };
const registered = { facts: { schoolExists: true } };

describe('A responsible body', () => {
  it('is established once, with a name', () => {
    given(body)
      .when('EstablishBody', trust)
      .then({ ...established, occurredOn: '2011-09-01' });
    given(body, established).when('EstablishBody', trust).thenRefusal('already-exists');
    given(body)
      .when('EstablishBody', { ...trust, name: ' ' })
      .thenRefusal('name-needed');
  });

  it('is responsible for a school from the day it joins to the day it leaves', () => {
    given(body, established)
      .when('AddSchoolToBody', joining, registered)
      .then({ ...joined, occurredOn: '2012-01-01' });
    given(body, established, joined)
      .when('RemoveSchoolFromBody', leaving)
      .then({ ...left, occurredOn: '2012-03-31' });
    const state = given(body, established, joined, left).state();
    const days = ['2011-12-31', '2012-01-01', '2012-03-31', '2012-04-01'] as const;
    expect(days.map((day) => bodySchoolsOn(state, day))).toEqual([[], ['149010'], ['149010'], []]);
  });

  it('takes only schools in the register, from its own first day, and each once at a time', () => {
    const add = (data: Partial<typeof joining>, facts = registered.facts) =>
      given(body, established, joined).when(
        'AddSchoolToBody',
        { ...joining, membershipId: 'membership-2', schoolUrn: '113308', ...data },
        { facts },
      );
    add({}).thenTypes('SchoolJoinedBody');
    add({}, { schoolExists: false }).thenRefusal('unknown-school');
    add({ membershipId: 'membership-1' }).thenRefusal('membership-id-already-used');
    add({ from: '2011-08-31' }).thenRefusal('joins-before-beginning');
    add({ schoolUrn: '149010' }).thenRefusal('already-joined');
  });

  it('has at most so many schools, those that left included', () => {
    const add = (count: number) =>
      given(
        body,
        established,
        ...Array.from({ length: count }, (_, index): NewEvent<BodyEvents> => ({
          type: 'SchoolJoinedBody',
          data: { ...joining, membershipId: `m-${index}`, schoolUrn: String(200_000 + index) },
        })),
      ).when('AddSchoolToBody', joining, registered);
    add(MAX_BODY_SCHOOLS - 1).thenTypes('SchoolJoinedBody');
    add(MAX_BODY_SCHOOLS).thenRefusal('too-many-schools');
  });

  it('lets a school that left join again', () => {
    given(body, established, joined, left)
      .when('AddSchoolToBody', { ...joining, membershipId: 'membership-2', from: '2012-04-01' }, registered)
      .thenTypes('SchoolJoinedBody');
  });

  it('records the departure of a school once, and not before it joined', () => {
    given(body, established).when('RemoveSchoolFromBody', leaving).thenRefusal('unknown-membership');
    given(body, established, joined, left).when('RemoveSchoolFromBody', leaving).thenRefusal('already-left');
    given(body, established, joined)
      .when('RemoveSchoolFromBody', { ...leaving, on: '2011-12-31' })
      .thenRefusal('leaves-before-joining');
  });
});

describe('A school of a body that was recorded wrongly', () => {
  const reason = personalToken('The URN was mistyped');
  const right = { membershipId: joining.membershipId, schoolUrn: '110501', from: joining.from, to: null, reason };
  const correct = (changes: Partial<BodyCommands['CorrectBodySchool']>, ...more: NewEvent<BodyEvents>[]) =>
    given(body, established, joined, ...more).when('CorrectBodySchool', { ...right, ...changes }, registered);
  const voided: NewEvent<BodyEvents> = {
    type: 'BodySchoolVoided',
    data: { membershipId: joining.membershipId, to: null, reason },
  };

  it('is corrected with its old and new values, also a school that has not left', () => {
    correct({}).then({
      type: 'BodySchoolCorrected',
      data: {
        membershipId: joining.membershipId,
        schoolUrn: { old: joining.schoolUrn, new: '110501' },
        from: { old: joining.from, new: joining.from },
        to: { old: null, new: null },
        reason,
      },
    });
    correct({ schoolUrn: joining.schoolUrn }, left).thenState((state) =>
      expect(bodySchoolsOn(state, '2030-01-01')).toEqual([joining.schoolUrn]),
    );
  });

  it('is corrected within the days of the body, once for each day, and with a change', () => {
    correct({ schoolUrn: joining.schoolUrn }).thenRefusal('nothing-changed');
    correct({ from: '1900-01-01' }).thenRefusal('joins-before-beginning');
    correct({ to: '2000-01-01' }).thenRefusal('term-ends-before-it-begins');
    correct({ membershipId: 'other' }).thenRefusal('unknown-membership');
    const other: NewEvent<BodyEvents> = {
      type: 'SchoolJoinedBody',
      data: { membershipId: 'm2', schoolUrn: '110501', from: joining.from },
    };
    correct({}, other).thenRefusal('already-joined');
    given(body, established, joined)
      .when('CorrectBodySchool', right, { facts: { schoolExists: false } })
      .thenRefusal('unknown-school');
  });

  it('never belonged to the body once it is voided', () => {
    given(body, established, joined)
      .when('VoidBodySchool', { membershipId: joining.membershipId, reason })
      .then(voided);
    given(body, established, joined, voided)
      .when('VoidBodySchool', { membershipId: joining.membershipId, reason })
      .thenRefusal('unknown-membership');
    expect(bodySchoolsOn(given(body, established, joined, voided).state(), joining.from)).toEqual([]);
    given(body, established, joined, voided)
      .when('AddSchoolToBody', { ...joining, membershipId: 'again' }, registered)
      .thenTypes('SchoolJoinedBody');
  });
});

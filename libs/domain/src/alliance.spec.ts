import { alliance, type AllianceCommands } from '#domain/alliance';
import type { AllianceEvents } from '#domain/alliance.events';
import type { FactOf } from '#kernel/decider';
import { given } from '#kernel/testing/decider-spec';

const single: AllianceCommands['EstablishAlliance'] = {
  name: 'Plymouth Teaching School Alliance',
  form: 'single',
  leadSchools: ['149010'],
  from: '2011-09-01',
};

const established: FactOf<AllianceEvents> = { type: 'AllianceEstablished', data: single };

const joining: AllianceCommands['AdmitMember'] = {
  memberId: 'member-1',
  organisation: 'Oakwood Primary',
  urn: '113308',
  role: 'strategic-partner',
  from: '2011-10-01',
};

const joined: FactOf<AllianceEvents> = { type: 'AllianceMemberJoined', data: joining };
const left: FactOf<AllianceEvents> = { type: 'AllianceMemberLeft', data: { memberId: 'member-1', on: '2011-12-31' } };

describe('An alliance', () => {
  it('is established from a day, led by a school', () => {
    given(alliance)
      .when('EstablishAlliance', single)
      .then({ type: 'AllianceEstablished', data: single, occurredOn: '2011-09-01' });
  });

  it('is established once', () => {
    given(alliance, established).when('EstablishAlliance', single).refused('already-exists');
  });

  it('needs a lead school', () => {
    given(alliance)
      .when('EstablishAlliance', { ...single, form: 'multiple', leadSchools: [] })
      .refused('lead-school-needed');
  });

  it('names each lead school once', () => {
    given(alliance)
      .when('EstablishAlliance', { ...single, form: 'job-share', leadSchools: ['149010', '149010'] })
      .refused('lead-school-twice');
  });

  it('that is single has one lead school', () => {
    given(alliance)
      .when('EstablishAlliance', { ...single, leadSchools: ['149010', '113308'] })
      .refused('one-lead-school');
  });

  it('that is a job-share has two lead schools or more', () => {
    given(alliance)
      .when('EstablishAlliance', { ...single, form: 'job-share', leadSchools: ['149010', '113308'] })
      .thenTypes('AllianceEstablished');
    given(alliance)
      .when('EstablishAlliance', { ...single, form: 'job-share' })
      .refused('two-lead-schools');
  });
});

describe('A member of an alliance', () => {
  it('joins from a day', () => {
    given(alliance, established)
      .when('AdmitMember', joining)
      .then({ type: 'AllianceMemberJoined', data: joining, occurredOn: '2011-10-01' });
  });

  it('is admitted under an id of its own', () => {
    given(alliance, established, joined)
      .when('AdmitMember', { ...joining, urn: '113309' })
      .refused('member-known');
  });

  it('that is a school is a member once at a time', () => {
    const again = { ...joining, memberId: 'member-2', from: '2012-01-01' } as const;
    given(alliance, established, joined).when('AdmitMember', again).refused('already-a-member');
    given(alliance, established, joined, left).when('AdmitMember', again).thenTypes('AllianceMemberJoined');
  });

  it('that is no school has no number to be told apart by', () => {
    given(alliance, established, { ...joined, data: { ...joining, urn: null } })
      .when('AdmitMember', { ...joining, memberId: 'member-2', urn: null })
      .thenTypes('AllianceMemberJoined');
  });

  it('leaves, and is a member to the end of that day', () => {
    given(alliance, established, joined)
      .when('RecordDeparture', left.data)
      .then({ ...left, occurredOn: '2011-12-31' });
    const state = given(alliance, established, joined, left).state();
    expect(state.members).toMatchObject([{ memberId: 'member-1', from: joining.from, to: '2011-12-31' }]);
  });

  it('that never joined cannot leave', () => {
    given(alliance, established)
      .when('RecordDeparture', { memberId: 'member-1', on: '2011-12-31' })
      .refused('unknown-member');
  });

  it('leaves once', () => {
    given(alliance, established, joined, left)
      .when('RecordDeparture', { memberId: 'member-1', on: '2012-01-31' })
      .refused('already-left');
  });

  it('does not leave before it joined', () => {
    given(alliance, established, joined)
      .when('RecordDeparture', { memberId: 'member-1', on: '2011-09-30' })
      .refused('leaves-before-joining');
  });
});

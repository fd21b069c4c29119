import { alliance } from '#domain/alliance';
import type { AllianceCommands } from '#domain/alliance.types';
import type { AllianceEvents } from '#domain/alliance.events';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const single: AllianceCommands['EstablishAlliance'] = {
  name: 'Plymouth Teaching School Alliance',
  form: 'single',
  leadSchools: ['149010'],
  from: '2011-09-01',
};

const established: NewEvent<AllianceEvents> = { type: 'AllianceEstablished', data: single };

const joining: AllianceCommands['AdmitMember'] = {
  memberId: 'member-1',
  organisation: personalToken('Oakwood Primary'),
  urn: '113308',
  kind: 'school',
  engagement: 'strategic-partner',
  from: '2011-10-01',
};

const joined: NewEvent<AllianceEvents> = { type: 'AllianceMemberJoined', data: joining };
const left: NewEvent<AllianceEvents> = { type: 'AllianceMemberLeft', data: { memberId: 'member-1', on: '2011-12-31' } };

const inArea = { facts: { areas: ['879'], remit: { boardIds: ['board-1'], areas: ['879'] } } };

describe('An alliance', () => {
  it('is established from a given day with a lead school', () => {
    given(alliance)
      .when('EstablishAlliance', single, inArea)
      .then({ type: 'AllianceEstablished', data: single, occurredOn: '2011-09-01' });
  });

  it('refuses to be established twice', () => {
    given(alliance, established).when('EstablishAlliance', single, inArea).thenRefusal('already-exists');
  });

  it('refuses to be established without a lead school', () => {
    given(alliance)
      .when('EstablishAlliance', { ...single, form: 'multiple', leadSchools: [] }, inArea)
      .thenRefusal('lead-school-needed');
  });

  it('is established by a clerk only with a lead school in an area of their board', () => {
    given(alliance)
      .when('EstablishAlliance', single, { ...inArea, roles: ['clerk'] })
      .thenTypes('AllianceEstablished');
    const elsewhere = { ...inArea.facts, areas: ['826'] };
    given(alliance)
      .when('EstablishAlliance', single, { roles: ['clerk'], facts: elsewhere })
      .thenRefusal('outside-your-board');
    given(alliance)
      .when('EstablishAlliance', single, { roles: ['administrator'], facts: elsewhere })
      .thenTypes('AllianceEstablished');
  });

  it('refuses a repeated lead school', () => {
    given(alliance)
      .when('EstablishAlliance', { ...single, form: 'job-share', leadSchools: ['149010', '149010'] }, inArea)
      .thenRefusal('lead-school-repeated');
  });

  it.each([
    ['single', [1]],
    ['job-share', [2]],
    ['multiple', [2, 3, 20]],
  ] as const)('of the form %s takes only these numbers of lead schools: %j', (form, fitting) => {
    const isFitting = (count: number): boolean => fitting.some((each) => each === count);
    for (const count of [1, 2, 3, 20]) {
      const leadSchools = Array.from({ length: count }, (_, index) => String(113_300 + index));
      const established = given(alliance).when('EstablishAlliance', { ...single, form, leadSchools }, inArea);
      if (isFitting(count)) established.thenTypes('AllianceEstablished');
      else established.thenRefusal('form-mismatch');
    }
  });
});

describe('A member of an alliance', () => {
  it('joins from a given day', () => {
    given(alliance, established)
      .when('AdmitMember', joining)
      .then({ type: 'AllianceMemberJoined', data: joining, occurredOn: '2011-10-01' });
  });

  it('refuses an id that another member already has', () => {
    given(alliance, established, joined)
      .when('AdmitMember', { ...joining, urn: '113309' })
      .thenRefusal('member-id-already-used');
  });

  it('refuses a second membership of the same school at the same time', () => {
    const again = { ...joining, memberId: 'member-2', from: '2012-01-01' } as const;
    given(alliance, established, joined).when('AdmitMember', again).thenRefusal('already-a-member');
    given(alliance, established, joined, left).when('AdmitMember', again).thenTypes('AllianceMemberJoined');
  });

  it('can share the alliance with other members without a URN', () => {
    given(alliance, established, { ...joined, data: { ...joining, urn: null } })
      .when('AdmitMember', { ...joining, memberId: 'member-2', urn: null, kind: 'university' })
      .thenTypes('AllianceMemberJoined');
  });

  it('has a URN if it is a school, and no other member has one', () => {
    const admit = (changes: Partial<typeof joining>) =>
      given(alliance, established).when('AdmitMember', { ...joining, ...changes });
    admit({ urn: null }).thenRefusal('kind-mismatch');
    admit({ kind: 'diocese' }).thenRefusal('kind-mismatch');
  });

  it('leaves, and is a member until the end of that day', () => {
    given(alliance, established, joined)
      .when('RecordDeparture', left.data)
      .then({ ...left, occurredOn: '2011-12-31' });
    const state = given(alliance, established, joined, left).state();
    expect(state.members).toMatchObject([{ memberId: 'member-1', from: joining.from, to: '2011-12-31' }]);
  });

  it('cannot leave without having joined', () => {
    given(alliance, established)
      .when('RecordDeparture', { memberId: 'member-1', on: '2011-12-31' })
      .thenRefusal('unknown-member');
  });

  it('cannot leave twice', () => {
    given(alliance, established, joined, left)
      .when('RecordDeparture', { memberId: 'member-1', on: '2012-01-31' })
      .thenRefusal('already-left');
  });

  it('cannot leave before joining', () => {
    given(alliance, established, joined)
      .when('RecordDeparture', { memberId: 'member-1', on: '2011-09-30' })
      .thenRefusal('leaves-before-joining');
  });
});

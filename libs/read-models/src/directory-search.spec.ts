import type { AllianceEvents } from '#domain/alliance.events';
import type { LeaderEvents } from '#domain/leader.events';
import type { IsoDay } from '#kernel/time';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { directory } from '#read-models/directory';
import { listAlliances, listLeaders, type AlliancesPage, type LeadersPage } from '#read-models/directory-lists';

const alliance = eventFactory<AllianceEvents>('alliance');
const leader = eventFactory<LeaderEvents>('leader');

const designate = (id: string): SpecEvent =>
  leader(id, 'LeaderDesignated', {
    ...{ personId: id, providerType: 'nle', designatingBody: 'National College', from: '2011-09-01', to: null },
    ...{ homeSchoolUrn: '110500', employer: null, allianceId: null, phases: ['Primary'], needAreas: ['mathematics'] },
  });

describe('The list of leaders', () => {
  const find =
    (where: LeadersPage['where']) =>
    async (readModels: ReadModels): Promise<string[]> =>
      (await listLeaders(readModels, '2012-01-10', { ...wholeListRequest('from'), where })).map(
        ({ leaderId }) => leaderId,
      );

  it('can be searched by expertise that counts on the day of the list, whatever its capital letters', async () => {
    const [evidence, source, reason] = [personalToken('Led it'), personalToken('Assessed'), personalToken('Mistyped')];
    const record = (expertiseId: string, topic: string): SpecEvent =>
      leader('one', 'LeaderExpertiseRecorded', {
        ...{ expertiseId, kind: 'subject', topic, from: '2011-09-01', evidence, source },
      });
    const same = <Value>(value: Value) => ({ old: value, new: value });
    const experts = givenView(directory).after(
      designate('one'),
      record('e1', 'science'),
      record('e2', 'music'),
      record('e3', 'history'),
      leader('one', 'LeaderExpertiseEnded', { expertiseId: 'e2', on: '2011-12-31', reason }),
      leader('one', 'LeaderExpertiseCorrected', {
        ...{ expertiseId: 'e3', kind: same('subject' as const), topic: { old: 'history', new: 'geography' } },
        ...{ from: same<IsoDay>('2011-09-01'), to: same(null), evidence: null, source: null, reason },
      }),
    );
    await experts.returns(find({ expertise: 'Science' }), ['one']);
    await experts.returns(find({ expertise: 'music' }), []);
    await experts.returns(find({ expertise: 'history' }), []);
    await experts.returns(find({ expertise: 'geography' }), ['one']);
    await experts.returns(
      async (readModels: ReadModels) =>
        (await listLeaders(readModels, '2011-12-31', wholeListRequest('from'))).map(({ expertise }) => expertise),
      [['science', 'music', 'geography']],
    );
  });
});

describe('The list of alliances', () => {
  const history = [
    alliance('one', 'AllianceEstablished', {
      ...{ name: 'Tamar', form: 'single', leadSchools: ['113521'], from: '2011-09-01' },
    }),
    alliance('one', 'AllianceEnded', { on: '2021-08-31', reason: personalToken('Teaching schools ended') }),
  ];

  it('can be searched by the kind of a member on a day', async () => {
    const join = (memberId: string, kind: 'university' | 'diocese'): SpecEvent =>
      alliance('one', 'AllianceMemberJoined', {
        ...{ memberId, organisation: personalToken('Member'), urn: null, kind, engagement: 'partner' },
        from: '2011-10-01',
      });
    const same = <Value>(value: Value) => ({ old: value, new: value });
    const corrected = alliance('one', 'AllianceMemberCorrected', {
      ...{ memberId: 'm2', organisation: null, urn: same(null), kind: { old: 'diocese', new: 'council' } },
      ...{ engagement: same('partner'), from: same<IsoDay>('2011-10-01'), to: same(null) },
      reason: personalToken('Mistyped'),
    });
    const left = alliance('one', 'AllianceMemberLeft', { memberId: 'm1', on: '2012-07-31' });
    const withMembers = givenView(directory).after(
      ...history,
      join('m1', 'university'),
      join('m2', 'diocese'),
      corrected,
      left,
    );
    const findOn = (today: IsoDay, where: AlliancesPage['where']) => async (readModels: ReadModels) =>
      (await listAlliances(readModels, today, { ...wholeListRequest('name'), where })).map(({ name }) => name);
    await withMembers.returns(findOn('2012-07-31', { memberKind: 'university' }), ['Tamar']);
    await withMembers.returns(findOn('2012-08-01', { memberKind: 'university' }), []);
    await withMembers.returns(findOn('2012-08-01', { memberKind: 'university', on: '2012-01-01' }), ['Tamar']);
    await withMembers.returns(findOn('2012-08-01', { memberKind: 'diocese' }), []);
    await withMembers.returns(findOn('2012-08-01', { memberKind: 'council' }), ['Tamar']);
    // Its members left when it ended.
    await withMembers.returns(findOn('2022-01-01', { memberKind: 'council' }), []);
  });
});

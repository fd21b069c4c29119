import type { AllianceEvents } from '#domain/alliance.events';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory } from '#kernel/testing/spec-events';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { allianceReturns, alliances, listDeliveries, memberSchools } from '#read-models/alliance-returns';

const alliance = eventFactory<AllianceEvents>('alliance');
const reason = personalToken('Mistyped');

const kit = givenView(allianceReturns).after(
  alliance('one', 'AllianceEstablished', {
    name: 'Tamar',
    form: 'single',
    leadSchools: ['113521'],
    from: '2011-09-01',
  }),
  alliance('one', 'LeadSchoolsChanged', {
    from: '2012-09-01',
    joined: ['113599'],
    left: ['113521'],
    form: { old: 'single', new: 'single' },
    reason,
  }),
  alliance('one', 'LeadSchoolsCorrected', {
    old: { from: '2011-09-01', form: 'single', leadSchools: ['113521'] },
    new: { from: '2011-10-01', form: 'single', leadSchools: ['113520'] },
    isFirst: true,
    isLatest: false,
    reason,
  }),
  alliance('one', 'AllianceMemberJoined', {
    memberId: 'm1',
    organisation: personalToken('Oakwood'),
    urn: '113530',
    kind: 'school',
    engagement: 'partner',
    from: '2011-09-01',
  }),
  alliance('one', 'AllianceMemberCorrected', {
    memberId: 'm1',
    organisation: null,
    urn: { old: '113530', new: '113531' },
    kind: { old: 'school', new: 'school' },
    engagement: { old: 'partner', new: 'partner' },
    from: { old: '2011-09-01', new: '2011-10-01' },
    to: { old: null, new: null },
    reason,
  }),
  alliance('one', 'AllianceMemberLeft', { memberId: 'm1', on: '2013-08-31' }),
  alliance('one', 'AllianceEnded', { on: '2021-08-31', reason: personalToken('Teaching schools ended') }),
  alliance('one', 'AllianceDeliveryReported', {
    academicYear: '2012-13',
    deliverySchool: '113599',
    activities: ['initial-training'],
    supported: [],
  }),
  alliance('one', 'AllianceDeliveryReported', {
    academicYear: '2011-12',
    deliverySchool: '113531',
    activities: ['professional-development'],
    supported: [],
  }),
  alliance('two', 'AllianceDeliveryReported', {
    academicYear: '2012-13',
    deliverySchool: '113599',
    activities: ['professional-development'],
    supported: [],
  }),
  alliance('one', 'AllianceDeliveryCorrected', {
    academicYear: '2012-13',
    deliverySchool: '113599',
    activities: { old: ['initial-training'], new: ['school-to-school-support'] },
    supported: { old: [], new: [{ schoolUrn: '113540', forms: ['mentoring'] }] },
    reason,
  }),
);

describe('The returns of an alliance', () => {
  it('are listed by year and school, as they were corrected', async () => {
    await kit.returns(
      (readModels) => listDeliveries(readModels, 'one', '2022-01-01', wholeListRequest('academicYear')),
      [
        {
          academicYear: '2011-12',
          deliverySchool: '113531',
          activities: ['professional-development'],
          supported: [],
        },
        {
          academicYear: '2012-13',
          deliverySchool: '113599',
          activities: ['school-to-school-support'],
          supported: [{ schoolUrn: '113540', forms: ['mentoring'] }],
        },
      ],
    );
  });

  it('are shown with the lead schools and the members of each day', async () => {
    await kit.returns(
      (readModels: ReadModels) => readModels.rows(alliances),
      [
        {
          allianceId: 'one',
          from: '2011-10-01',
          to: '2021-08-31',
          leadSchoolsByDay: [
            { from: '2011-10-01', leadSchools: ['113520'] },
            { from: '2012-09-01', leadSchools: ['113599'] },
          ],
        },
      ],
    );
    await kit.returns(
      (readModels: ReadModels) => readModels.rows(memberSchools),
      [{ memberId: 'm1', allianceId: 'one', urn: '113531', from: '2011-10-01', to: '2013-08-31' }],
    );
  });
});

import { alliance } from '#domain/alliance';
import type { AllianceEvents, Delivery } from '#domain/alliance.events';
import type { AllianceCommands } from '#domain/alliance.types';
import { MAX_DELIVERIES } from '#domain/bounds';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const [LEAD, LATER_LEAD, MEMBER, STRANGER, SUPPORTED] = ['149010', '113308', '113309', '113310', '113521'] as const;
const reason = personalToken('A school was left out');
const TODAY = { today: '2016-07-10' } as const;
const academicYear = '2015-16';

const history: readonly NewEvent<AllianceEvents>[] = [
  {
    type: 'AllianceEstablished',
    data: { name: 'Alliance', form: 'single', leadSchools: [LEAD], from: '2013-09-01' },
  },
  {
    type: 'LeadSchoolsChanged',
    data: {
      from: '2016-09-01',
      joined: [LATER_LEAD],
      left: [],
      form: { old: 'single', new: 'multiple' },
      reason,
    },
  },
  {
    type: 'AllianceMemberJoined',
    data: {
      memberId: 'm1',
      organisation: personalToken('Oakwood'),
      urn: MEMBER,
      kind: 'school',
      engagement: 'partner',
      from: '2013-09-01',
    },
  },
  { type: 'AllianceMemberLeft', data: { memberId: 'm1', on: '2015-09-01' } },
];

const support = (deliverySchool: string, ...urns: string[]): Delivery => ({
  deliverySchool,
  activities: ['school-to-school-support'],
  supported: urns.map((schoolUrn) => ({ schoolUrn, forms: ['senior-team-support'] })),
});

const reported: NewEvent<AllianceEvents> = {
  type: 'AllianceDeliveryReported',
  data: { ...support(LEAD, SUPPORTED), academicYear },
};

describe('The yearly return of an alliance', () => {
  const report = (
    deliveries: Delivery[],
    year: AllianceCommands['ReportAllianceDeliveries']['academicYear'] = academicYear,
  ) => given(alliance, ...history).when('ReportAllianceDeliveries', { academicYear: year, deliveries }, TODAY);

  it('says which school that led it or was a member in the year did what for whom', () => {
    const training: Delivery = { deliverySchool: MEMBER, activities: ['initial-training'], supported: [] };
    report([support(LEAD, SUPPORTED), training]).then(reported, {
      type: 'AllianceDeliveryReported',
      data: { ...training, academicYear },
    });
  });

  it.each([
    ['not-in-the-alliance', support(STRANGER)],
    ['not-in-the-alliance', support(LATER_LEAD)],
    ['activity-needed', { ...support(LEAD), activities: [] }],
    ['support-not-an-activity', { ...support(LEAD, SUPPORTED), activities: ['initial-training'] }],
    ['supports-itself', support(LEAD, LEAD)],
    ['supported-school-repeated', support(LEAD, SUPPORTED, SUPPORTED)],
  ] as const)('refuses %s and reports nothing: %j', (code, wrong) => {
    report([support(MEMBER), wrong as Delivery]).thenRefusal(code);
  });

  it('is for a year that has begun and in which the school belonged to the alliance', () => {
    report([support(LEAD)], '2016-17').thenRefusal('year-not-begun');
    report([support(LEAD)], '2012-13').thenRefusal('not-in-the-alliance');
    report([support(MEMBER)], '2014-15').thenTypes('AllianceDeliveryReported');
    given(alliance, ...history, { type: 'AllianceEnded', data: { on: '2016-10-01', reason } })
      .when(
        'ReportAllianceDeliveries',
        { academicYear: '2017-18', deliveries: [support(LEAD)] },
        { today: '2018-01-01' },
      )
      .thenRefusal('not-in-the-alliance');
    given(alliance, ...history)
      .when(
        'ReportAllianceDeliveries',
        { academicYear: '2016-17', deliveries: [support(LATER_LEAD)] },
        { today: '2017-01-01' },
      )
      .thenTypes('AllianceDeliveryReported');
  });

  it('names each delivery school once in a year', () => {
    report([support(LEAD), support(LEAD)]).thenRefusal('delivery-already-reported');
    given(alliance, ...history, reported)
      .when('ReportAllianceDeliveries', { academicYear, deliveries: [support(LEAD)] }, TODAY)
      .thenRefusal('delivery-already-reported');
  });

  it('has at most so many delivery schools over all years', () => {
    const many = Array.from({ length: MAX_DELIVERIES }, (_, index) => ({
      type: 'AllianceDeliveryReported' as const,
      data: { ...support(String(200_000 + index)), academicYear: '2013-14' as const },
    }));
    const report = { academicYear, deliveries: [support(LEAD)] } as const;
    const command = { ...report, deliveries: [...report.deliveries] };
    given(alliance, ...history, ...many.slice(1))
      .when('ReportAllianceDeliveries', command, TODAY)
      .thenTypes('AllianceDeliveryReported');
    given(alliance, ...history, ...many)
      .when('ReportAllianceDeliveries', command, TODAY)
      .thenRefusal('too-many-deliveries');
  });
});

describe('A part of the yearly return that was reported wrongly', () => {
  const correct = (corrected: Partial<AllianceCommands['CorrectAllianceDelivery']>) =>
    given(alliance, ...history, reported).when(
      'CorrectAllianceDelivery',
      { ...support(LEAD, SUPPORTED), academicYear, reason, ...corrected },
      TODAY,
    );

  it('is corrected with the earlier report, also if the school delivered nothing', () => {
    const { activities, supported } = support(LEAD, SUPPORTED);
    correct({ activities: [], supported: [] }).then({
      type: 'AllianceDeliveryCorrected',
      data: {
        academicYear,
        deliverySchool: LEAD,
        activities: { old: activities, new: [] },
        supported: { old: supported, new: [] },
        reason,
      },
    });
    correct({ supported: [] }).thenState(({ deliveries }) =>
      expect(deliveries).toEqual([{ academicYear, deliverySchool: LEAD, activities, supported: [] }]),
    );
  });

  it('keeps the rules of a report', () => {
    correct({}).thenRefusal('nothing-changed');
    correct({ deliverySchool: MEMBER }).thenRefusal('delivery-not-reported');
    correct({ academicYear: '2014-15' }).thenRefusal('delivery-not-reported');
    correct({ activities: ['initial-training'] }).thenRefusal('support-not-an-activity');
    correct(support(LEAD, LEAD)).thenRefusal('supports-itself');
  });
});

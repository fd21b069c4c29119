import { alliance } from '#domain/alliance';
import { body } from '#domain/body';
import { calendar } from '#domain/calendar';
import type { SchoolYear } from '#domain/calendar.events';
import { erasure } from '#domain/erasure';
import { fund } from '#domain/fund';
import { priorityAreas } from '#domain/priority-areas';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import type { IsoDay } from '#kernel/time';
import { CLERK, HOME_SCHOOL, JUNIOR_SCHOOL, MEMBERS, personalText } from '#test/events/sample-parties';

/** The return of the alliance for its first year, of which one school is corrected. */
export const reportReturn = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .do(CLERK, alliance, 'ReportAllianceDeliveries', 'alliance-1', {
      academicYear: '2011-12',
      deliveries: [
        { deliverySchool: HOME_SCHOOL, activities: ['initial-training'], supported: [] },
        { deliverySchool: '110501', activities: ['professional-development'], supported: [] },
      ],
    })
    .do(CLERK, alliance, 'CorrectAllianceDelivery', 'alliance-1', {
      academicYear: '2011-12',
      deliverySchool: HOME_SCHOOL,
      activities: ['initial-training', 'school-to-school-support'],
      supported: [{ schoolUrn: JUNIOR_SCHOOL, forms: ['senior-team-support'] }],
      reason: personalText('The supported school was left out'),
    });

/** The second lead school leaves a job-share, and the alliance ends a year later. */
export const endAlliance = (streams: InMemoryStreams, today: IsoDay): InMemoryStreams =>
  streams
    .on(today)
    .do(CLERK, alliance, 'ChangeLeadSchools', 'alliance-1', {
      from: today,
      joining: [],
      leaving: ['110501'],
      form: 'single',
      reason: personalText('The second school lost its designation'),
    })
    .do(CLERK, alliance, 'EndAlliance', 'alliance-1', { on: today, reason: personalText('Teaching schools ended') })
    .do(CLERK, alliance, 'CorrectAllianceEnd', 'alliance-1', {
      on: today,
      endReason: personalText('The last lead school lost its designation'),
      reason: personalText('The reason was that of another alliance'),
    });

/** A body has a school on other days than was typed, and another school not at all. */
export const correctBodySchools = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .do(CLERK, body, 'CorrectBodySchool', 'body-1', {
      membershipId: 'membership-1',
      schoolUrn: JUNIOR_SCHOOL,
      from: '2011-09-01',
      to: '2012-07-31',
      reason: personalText('The school left a month earlier'),
    })
    .do(CLERK, body, 'AddSchoolToBody', 'body-1', {
      membershipId: 'membership-2',
      schoolUrn: JUNIOR_SCHOOL,
      from: '2012-09-01',
    })
    .do(CLERK, body, 'VoidBodySchool', 'body-1', {
      membershipId: 'membership-2',
      reason: personalText('The school next door was meant'),
    });

/** Less money came back than was recorded last. */
export const correctRecovery = (streams: InMemoryStreams): InMemoryStreams => {
  const recovery = streams.events.findLast(({ type }) => type === 'PaymentRecovered');
  return streams.do(MEMBERS[0], fund, 'CorrectRecovery', 'fund-1', {
    recoveryId: `revision-${recovery?.revision ?? 0}`,
    pence: 1_000,
    reason: personalText('A nought too many'),
  });
};

/** Erasures of a person and of one text. */
export const eraseTexts = (streams: InMemoryStreams): InMemoryStreams => {
  const reason = personalText('Asked to be forgotten');
  const place = { category: 'contract', recordId: 'decision-1', revision: 4, eventId: 'event-4', field: 'purpose' };
  const text = { kind: 'text', ...place } as const;
  return streams
    .do(CLERK, erasure, 'RecordErasure', 'erasure-1', { erased: { kind: 'person', personId: MEMBERS[1] }, reason })
    .do(CLERK, erasure, 'RecordErasure', 'erasure-2', { erased: text, reason });
};

/** A set of priority areas, to which a district is added. */
export const namePriorityAreas = (streams: InMemoryStreams): InMemoryStreams => {
  const set = { name: 'Opportunity areas', districts: ['E07000148'], from: '2011-09-01', to: null } as const;
  const corrected = { ...set, districts: ['E07000148', 'E07000146'], reason: personalText('A district was left out') };
  return streams
    .do(CLERK, priorityAreas, 'NamePriorityAreas', 'areas-1', { ...set, districts: [...set.districts] })
    .do(CLERK, priorityAreas, 'CorrectPriorityAreas', 'areas-1', corrected);
};

const SCHOOL_YEAR = {
  academicYear: '2012-13',
  terms: [
    { name: 'autumn', from: '2012-09-05', to: '2012-12-21', halfTerm: { from: '2012-10-29', to: '2012-11-02' } },
    { name: 'spring', from: '2013-01-07', to: '2013-03-28', halfTerm: null },
    { name: 'summer', from: '2013-04-15', to: '2013-07-24', halfTerm: null },
  ],
  bankHolidays: [{ on: '2012-12-25', title: 'Christmas Day' }],
  source: 'Council, term dates',
} satisfies SchoolYear;

/** The terms of a council, with a bank holiday that was left out. */
export const recordTerms = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .do(CLERK, calendar, 'RecordSchoolYear', '826', { ...SCHOOL_YEAR, area: '826' })
    .do(CLERK, calendar, 'CorrectSchoolYear', '826', {
      ...SCHOOL_YEAR,
      bankHolidays: [...SCHOOL_YEAR.bankHolidays, { on: '2012-12-26', title: 'Boxing Day' }],
      reason: personalText('A bank holiday was left out'),
    });

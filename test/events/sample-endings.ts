import { alliance } from '#domain/alliance';
import { erasure } from '#domain/erasure';
import { priorityAreas } from '#domain/priority-areas';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import type { IsoDay } from '#kernel/time';
import { CLERK, HOME_SCHOOL, JUNIOR_SCHOOL, MEMBERS, personalText } from '#test/events/sample-parties';

/** The return of the alliance for its first year, of which one school is put right. */
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
    .do(CLERK, alliance, 'EndAlliance', 'alliance-1', { on: today, reason: personalText('Teaching schools ended') });

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

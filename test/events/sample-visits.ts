import { contract } from '#domain/contract';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { CLERK, LEADER, personalText, SCHOOL_HEAD } from '#test/events/sample-parties';

/** A visit moves and another is cancelled. Each kind of record of a visit is corrected, and one is voided. */
export const correctVisits = (streams: InMemoryStreams): InMemoryStreams => {
  const reason = personalText('Entered by mistake');
  const plan = {
    on: '2011-10-24',
    halfDays: 1,
    place: 'supported-school',
    purpose: personalText('Joint planning'),
  } as const;
  return streams
    .do(SCHOOL_HEAD, contract, 'VoidCountersignature', 'contract-1', { visitId: 'visit-1', reason })
    .do(LEADER, contract, 'CorrectVisit', 'contract-1', {
      visitId: 'visit-1',
      heldOn: '2011-10-19',
      halfDays: 2,
      ...{ place: 'elsewhere', schoolStaff: 3, schoolStaffNames: personalText('The teachers of year 5') },
      summary: personalText('Saw seven lessons'),
      attendedBy: null,
      reason,
    })
    .do(LEADER, contract, 'CorrectMissedVisit', 'contract-1', {
      visitId: 'visit-2',
      reasonCode: 'school-closed',
      note: personalText('The hall was closed'),
      reason,
    })
    .do(LEADER, contract, 'VoidVisitRecord', 'contract-1', { visitId: 'visit-2', reason })
    .do(LEADER, contract, 'CancelVisit', 'contract-1', { visitId: 'visit-2', reason })
    .do(LEADER, contract, 'PlanVisit', 'contract-1', { visitId: 'visit-3', ...plan })
    .do(LEADER, contract, 'ReplanVisit', 'contract-1', {
      visitId: 'visit-3',
      on: '2011-10-25',
      halfDays: 2,
      place: 'provider',
      purpose: personalText('Planning together'),
      reason,
    })
    .do(LEADER, contract, 'RecordVisit', 'contract-1', {
      visitId: 'visit-3',
      heldOn: '2011-10-25',
      halfDays: 2,
      ...{ place: null, schoolStaff: 2, schoolStaffNames: personalText('The teachers of year 6') },
      summary: personalText('Year 6 planned together'),
      attendedBy: null,
    });
};

/** The board pauses the contract, resumes it and corrects the days. Another pause was recorded by mistake. */
export const pauseContract = (streams: InMemoryStreams): InMemoryStreams => {
  const reason = personalText('The day was mistyped');
  const first = {
    pauseId: 'pause-1',
    pausedOn: '2011-10-26',
    expectedOn: '2011-11-07',
    decidedOn: '2011-10-25',
  } as const;
  return streams
    .on('2011-10-31')
    .do(CLERK, contract, 'PauseContract', 'contract-1', {
      ...first,
      resumedOn: null,
      reasonCode: 'inspection',
      note: personalText('The school is inspected'),
    })
    .do(CLERK, contract, 'ResumeContract', 'contract-1', {
      ...{ pauseId: 'pause-1', resumedOn: '2011-10-28', decidedOn: '2011-10-28' },
      note: personalText('The inspectors have left'),
    })
    .do(CLERK, contract, 'CorrectPause', 'contract-1', {
      ...{ pauseId: 'pause-1', pausedOn: '2011-10-27', expectedOn: '2011-10-31', resumedOn: null, reasonCode: null },
      note: personalText('The school was inspected'),
      reason,
    })
    .do(CLERK, contract, 'PauseContract', 'contract-1', {
      ...{ ...first, pauseId: 'pause-2', pausedOn: '2011-10-31', decidedOn: '2011-10-31' },
      resumedOn: null,
      reasonCode: 'leader-unavailable',
      note: personalText('The leader is ill'),
    })
    .do(CLERK, contract, 'VoidPause', 'contract-1', { pauseId: 'pause-2', reason });
};

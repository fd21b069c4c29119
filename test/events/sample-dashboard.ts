import { board } from '#domain/board';
import { leader } from '#domain/leader';
import { school } from '#domain/school';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { setMatchingRules } from '#test/events/sample-matching';
import { CLERK, HOME_HEAD, HOME_SCHOOL, LEADER, personalText, SCHOOL_HEAD } from '#test/events/sample-parties';

/** The board draws another line for new heads, and shares its dashboard with an alliance until it stops. */
export const agreeOnDashboard =
  (boardId: string, allianceId: string) =>
  (streams: InMemoryStreams): InMemoryStreams =>
    setMatchingRules(streams, boardId)
      .do(CLERK, board, 'SetFlagRules', boardId, {
        from: '2030-09-01',
        changes: { newHeadDays: 730 },
        reason: personalText('Heads need two years'),
      })
      .do(CLERK, board, 'ShareDashboard', boardId, {
        ...{ sharingId: 'sharing-1', allianceId, from: '2030-09-01', to: null },
        agreement: personalText('Minutes of the board, item 4'),
      })
      .do(CLERK, board, 'StopSharingDashboard', boardId, {
        ...{ sharingId: 'sharing-1', on: '2030-12-31' },
        reason: personalText('The alliance has ended'),
      });

/** A board that agrees when it meets and how its seats are divided, and plans meetings of a year. The terms of its areas must be recorded. */
export const planYear =
  (boardId: string) =>
  (streams: InMemoryStreams): InMemoryStreams => {
    const reason = personalText('Agreed at the annual meeting');
    const pattern = { frequency: 'monthly', weekday: 'wednesday', week: 2, weeks: null } as const;
    const constituencies = [{ code: 'north', meaning: 'Schools in the north', seats: 2 }];
    const seat = { memberId: 'member-north', personId: SCHOOL_HEAD, office: 'member', schoolUrn: null } as const;
    return streams
      .do(CLERK, board, 'AgreeMeetingPattern', boardId, { from: '2012-09-03', pattern, reason })
      .do(CLERK, board, 'AgreeConstituencies', boardId, { from: '2012-09-03', constituencies, reason })
      .do(CLERK, board, 'AppointMember', boardId, { ...seat, from: '2013-01-01', to: null, constituency: 'north' })
      .do(SCHOOL_HEAD, board, 'DeclareStandingInterest', boardId, {
        interestId: 'interest-1',
        personId: SCHOOL_HEAD,
        schoolUrn: '113530',
        trustName: null,
        relatedPersonId: null,
        allianceId: null,
        ground: 'governance',
        nature: personalText('Governor there'),
        from: '2012-09-03',
        to: null,
      })
      .do(SCHOOL_HEAD, board, 'EndStandingInterest', boardId, { interestId: 'interest-1', on: '2013-08-31', reason })
      .do(CLERK, board, 'PlanMeetings', boardId, {
        planId: 'plan-1',
        academicYear: '2012-13',
        meetings: [{ meetingId: 'meeting-planned', on: '2013-05-15' }],
        place: personalText('Council House'),
      });
  };

/** The home school limits what it releases in a term, and lifts that. */
export const limitReleases = (streams: InMemoryStreams): InMemoryStreams => {
  const term = { academicYear: '2012-13', term: 'summer' } as const;
  const decidedOn = '2012-09-03';
  const reason = personalText('The home school is inspected');
  const entry = buildRegisterEntry({ name: 'Home School', laCode: '826' });
  const row = {
    urn: HOME_SCHOOL,
    entry,
    governance: null,
    source: { file: 'edubasealldata20110801.csv', extractedOn: null },
  };
  return streams
    .do(CLERK, school, 'RecordRegisterEntry', HOME_SCHOOL, row)
    .do(HOME_HEAD, leader, 'SetCeiling', LEADER, { ...term, halfDays: 8, decidedOn, reason })
    .do(HOME_HEAD, leader, 'LiftCeiling', LEADER, { ...term, on: decidedOn, reason: personalText('It was inspected') });
};

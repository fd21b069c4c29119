import { toOversightId } from '#api/oversight/oversight-id';
import { oversight } from '#domain/oversight';
import { situation } from '#domain/situation';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { CLERK, JUNIOR_SCHOOL, personalText } from '#test/events/sample-parties';

const describeSituation = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .do(CLERK, situation, 'RecordHeadship', JUNIOR_SCHOOL, {
      schoolUrn: JUNIOR_SCHOOL,
      headshipId: 'headship-1',
      kind: 'interim',
      from: '2011-09-01',
      head: personalText('Robin Hale'),
    })
    .do(CLERK, situation, 'CorrectHeadship', JUNIOR_SCHOOL, {
      headshipId: 'headship-1',
      kind: 'interim',
      from: '2011-09-05',
      head: personalText('Robin Hall'),
      reason: personalText('The letter gives another day'),
    })
    .do(CLERK, situation, 'RecordFormalStatus', JUNIOR_SCHOOL, {
      schoolUrn: JUNIOR_SCHOOL,
      statusId: 'status-1',
      status: 'notice-to-improve',
      from: '2010-07-01',
      plan: personalText('Raise attainment in mathematics'),
      source: personalText('Letter, 1 July 2010'),
    })
    .do(CLERK, situation, 'CorrectFormalStatus', JUNIOR_SCHOOL, {
      statusId: 'status-1',
      status: 'council-intervention',
      from: '2009-07-01',
      to: null,
      plan: personalText('Raise attainment in mathematics and English'),
      reason: personalText('The year was mistyped'),
    })
    .do(CLERK, situation, 'EndFormalStatus', JUNIOR_SCHOOL, {
      statusId: 'status-1',
      on: '2011-07-20',
      reason: personalText('The plan was carried out'),
    });

/** What the board knows of the junior school, and what is recorded about its situation. */
export const watchSchool =
  (boardId: string) =>
  (streams: InMemoryStreams): InMemoryStreams => {
    const subject = { boardId, schoolUrn: JUNIOR_SCHOOL };
    const id = toOversightId(boardId, JUNIOR_SCHOOL);
    return describeSituation(streams)
      .do(CLERK, oversight, 'RecordIntelligence', id, {
        ...subject,
        intelligenceId: 'intelligence-1',
        learntOn: '2011-09-01',
        text: personalText('Two class teachers leave at Easter'),
        source: personalText('The chair of governors'),
      })
      .do(CLERK, oversight, 'CorrectIntelligence', id, {
        intelligenceId: 'intelligence-1',
        learntOn: '2011-08-31',
        text: personalText('Two class teachers leave in the summer'),
        reason: personalText('Misheard'),
      })
      .do(CLERK, oversight, 'RateRisk', id, {
        ...subject,
        ratingId: 'rating-1',
        rating: 'high',
        trend: 'worsening',
        rationale: personalText('The head has left'),
        ratedOn: '2011-09-01',
      })
      .do(CLERK, oversight, 'CorrectRiskRating', id, {
        ratingId: 'rating-1',
        rating: 'moderate',
        trend: 'steady',
        ratedOn: '2011-08-31',
        rationale: personalText('An interim head is in post'),
        reason: personalText('The wrong rating was chosen'),
      })
      .do(CLERK, oversight, 'ClearFlag', id, {
        ...subject,
        rule: 'below-good',
        until: '2013-07-31',
        reason: personalText('Support was agreed'),
      })
      .do(CLERK, oversight, 'CorrectClearedFlag', id, {
        clearingId: 'revision-5',
        until: '2012-07-31',
        clearReason: personalText('Support was agreed until July'),
        reason: personalText('The year was mistyped'),
      });
  };

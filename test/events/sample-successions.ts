import { person } from '#domain/person';
import { request } from '#domain/request';
import { succession } from '#domain/succession';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { CLERK, HOME_SCHOOL, JUNIOR_SCHOOL, MEMBERS, personalText } from '#test/events/sample-parties';

const [CHAIR] = MEMBERS;

/** It is said of the junior school that it converts, then that it closes, and in the end neither happens. Its request is told. */
export const withdrawSuccession = (streams: InMemoryStreams): InMemoryStreams => {
  const of = { schoolUrn: JUNIOR_SCHOOL };
  const terms = { predecessors: [JUNIOR_SCHOOL], successors: [], on: '2012-09-01' } as const;
  const confirmed = { ...of, source: personalText('Minutes of the governing body') };
  const change = { predecessors: [...terms.predecessors], successors: [...terms.successors], on: terms.on };
  return streams
    .do(CLERK, succession, 'ProposeSuccession', 'succession-1', {
      ...{ ...of, ...change, kind: 'conversion' as const },
      source: personalText('Academy order'),
    })
    .do(CLERK, succession, 'CorrectSuccession', 'succession-1', {
      ...{ ...of, ...change, kind: 'closure' as const },
      source: personalText('Statutory notice'),
      reason: personalText('The council closes the school'),
    })
    .do(CHAIR, succession, 'ConfirmSuccession', 'succession-1', { ...confirmed, party: 'school' })
    .do(CHAIR, succession, 'ConfirmSuccession', 'succession-1', { ...confirmed, party: 'responsible-body' })
    .do(CLERK, request, 'NoteSchoolChange', 'request-1', {
      ...{ kind: 'succession-proposed', since: '2011-09-01', sourceId: 'succession-1' },
    })
    .do(CLERK, succession, 'WithdrawSuccession', 'succession-1', {
      ...{ ...of, reason: personalText('The notice was withdrawn') },
    });
};

/** The chair of the board keeps an eye on two schools, and on one of them no longer. */
export const watchSchools = (streams: InMemoryStreams): InMemoryStreams => {
  const note = (text: string) => ({ schoolUrn: HOME_SCHOOL, note: personalText(text) });
  return streams
    .do(CHAIR, person, 'WatchSchool', CHAIR, note('They did well with phonics'))
    .do(CHAIR, person, 'ChangeWatchNote', CHAIR, note('Ask how they taught phonics'))
    .do(CHAIR, person, 'WatchSchool', CHAIR, { schoolUrn: JUNIOR_SCHOOL, note: null })
    .do(CHAIR, person, 'StopWatching', CHAIR, { schoolUrn: JUNIOR_SCHOOL });
};

import { MAX_WATCHED_SCHOOLS } from '#domain/bounds';
import { person } from '#domain/person';
import type { PersonEvents } from '#domain/person.events';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const registered: NewEvent<PersonEvents> = {
  type: 'PersonRegistered',
  data: { name: personalToken('Robin'), email: null },
};
const watch = (schoolUrn: string): NewEvent<PersonEvents> => ({
  type: 'SchoolWatched',
  data: { schoolUrn, note: null },
});

describe('A watch list', () => {
  const entry = { schoolUrn: '113521', note: personalToken('Two teachers leave') };

  it('has each school once, up to the maximum number of schools', () => {
    given(person, registered).when('WatchSchool', entry).then({ type: 'SchoolWatched', data: entry });
    given(person, registered, watch('113521')).when('WatchSchool', entry).thenRefusal('already-watched');
    const many = Array.from({ length: MAX_WATCHED_SCHOOLS }, (_, index) => watch(String(200_000 + index)));
    given(person, registered, ...many)
      .when('WatchSchool', entry)
      .thenRefusal('too-many-watched-schools');
  });

  it('has notes that change, and schools that are removed and added again', () => {
    const { schoolUrn } = entry;
    given(person, registered, watch(schoolUrn)).when('ChangeWatchNote', entry).thenTypes('WatchNoteChanged');
    given(person, registered).when('ChangeWatchNote', entry).thenRefusal('not-watched');
    given(person, registered).when('StopWatching', { schoolUrn }).thenRefusal('not-watched');
    given(person, registered, watch(schoolUrn))
      .when('StopWatching', { schoolUrn })
      .then({ type: 'WatchingStopped', data: { schoolUrn } });
    given(person, registered, watch(schoolUrn), { type: 'WatchingStopped', data: { schoolUrn } })
      .when('WatchSchool', entry)
      .thenTypes('SchoolWatched');
  });
});

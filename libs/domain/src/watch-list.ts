import { MAX_WATCHED_SCHOOLS } from '#domain/bounds';
import type { Person, PersonStream } from '#domain/person.types';
import type { Urn } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

const refuseUnlessWatched = ({ watchedSchools }: Person, schoolUrn: Urn): void =>
  refuseUnless(
    watchedSchools.includes(schoolUrn),
    'not-watched',
    'This school is not on your watch list. Add it first.',
  );

/** Decisions about the watch list of a person. */
export const decideWatchList = {
  WatchSchool: (state, data) => {
    refuseUnless(
      !state.watchedSchools.includes(data.schoolUrn),
      'already-watched',
      'This school is already on your watch list. Change its note instead.',
    );
    refuseUnless(
      state.watchedSchools.length < MAX_WATCHED_SCHOOLS,
      'too-many-watched-schools',
      `Your watch list has ${MAX_WATCHED_SCHOOLS} schools, the most allowed. Remove one first.`,
    );
    return [{ type: 'SchoolWatched', data }];
  },

  ChangeWatchNote: (state, data) => {
    refuseUnlessWatched(state, data.schoolUrn);
    return [{ type: 'WatchNoteChanged', data }];
  },

  StopWatching: (state, data) => {
    refuseUnlessWatched(state, data.schoolUrn);
    return [{ type: 'WatchingStopped', data }];
  },
} satisfies Partial<Decider<PersonStream>['decide']>;

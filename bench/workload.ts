import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { integer, patch, put, table, text, view, type View } from '#processing/view';

/** The workload: streams of twelve events of about 300 bytes. A command adds one event. */
export const EVENTS_PER_STREAM = 12;

interface Note {
  readonly author: string;
  readonly subject: string;
  readonly minutes: number;
  readonly body: string;
}

export type NotebookStream = {
  state: { readonly notes: number; readonly minutes: number; readonly subject: string };
  commands: { TakeNote: Note };
  events: { NotebookOpened: Note; NoteTaken: Note };
};

const MAX_MINUTES = 1_000_000_000;

/** Creates a note of about 300 bytes of JSON. */
export const createNote = (index: number): Note => ({
  author: `person-${index % 97}`,
  subject: 'What was seen in the lessons of the morning',
  minutes: 1 + (index % 60),
  body: `Note ${index}: ${'the pupils were asked what they had learnt, and could say it in their own words; '.repeat(2)}`,
});

/** The fold and the rule that the subject and the baselines share. */
export const startState = ({ minutes, subject }: Note): NotebookStream['state'] => ({ notes: 1, minutes, subject });

export const addNote = (state: NotebookStream['state'], { minutes, subject }: Note): NotebookStream['state'] => ({
  notes: state.notes + 1,
  minutes: state.minutes + minutes,
  subject,
});

export const refuseTooLong = (state: NotebookStream['state'], { minutes }: Note): void =>
  refuseUnless(
    state.minutes + minutes < MAX_MINUTES,
    'too-long',
    'The notes of a notebook must cover fewer than a billion minutes.',
  );

export const notebook: Decider<NotebookStream> = {
  category: 'notebook',
  decide: {
    TakeNote: {
      create: (data) => [{ type: 'NotebookOpened', data }],
      existing: (state, data) => {
        refuseTooLong(state, data);
        return [{ type: 'NoteTaken', data }];
      },
    },
  },
  evolve: {
    NotebookOpened: { create: startState },
    NoteTaken: addNote,
  },
};

const notebooks = table('notebooks', 'notebook', {
  notebook: text(),
  notes: integer(),
  minutes: integer(),
  subject: text(),
});

/** One row per stream, which every event changes. */
export const notebooksView: View = view<NotebookStream['events']>({
  name: 'notebooks',
  version: 1,
  tables: [notebooks],
  on: {
    NotebookOpened: [
      put(
        notebooks,
        ({ id }) => id,
        ({ id, data }) => ({ notebook: id, ...startState(data) }),
      ),
    ],
    NoteTaken: [
      patch(
        notebooks,
        ({ id }) => id,
        (row, { data }) => addNote(row, data),
      ),
    ],
  },
});

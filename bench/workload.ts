import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { integer, patch, put, table, text, view, type View } from '#processing/view';

/** The work unit: streams of twelve events of about 300 bytes, to which a command adds one. */
export const EVENTS_IN_A_STREAM = 12;

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

const MOST_MINUTES = 1_000_000_000;

/** About 300 bytes as JSON. */
export const aNote = (index: number): Note => ({
  author: `person-${index % 97}`,
  subject: 'What was seen in the lessons of the morning',
  minutes: 1 + (index % 60),
  body: `Note ${index}: ${'the pupils were asked what they had learnt, and could say it in their own words; '.repeat(2)}`,
});

/** The fold and the rule that ours and the floors share. */
export const startedWith = ({ minutes, subject }: Note): NotebookStream['state'] => ({ notes: 1, minutes, subject });

export const grownBy = (state: NotebookStream['state'], { minutes, subject }: Note): NotebookStream['state'] => ({
  notes: state.notes + 1,
  minutes: state.minutes + minutes,
  subject,
});

export const refuseTooLong = (state: NotebookStream['state'], { minutes }: Note): void =>
  refuseUnless(state.minutes + minutes < MOST_MINUTES, 'too-long', 'Nobody sits in lessons for so long.');

export const notebook: Decider<NotebookStream> = {
  category: 'notebook',
  decide: {
    TakeNote: {
      absent: (data) => [{ type: 'NotebookOpened', data }],
      present: (state, data) => {
        refuseTooLong(state, data);
        return [{ type: 'NoteTaken', data }];
      },
    },
  },
  evolve: {
    NotebookOpened: { first: startedWith },
    NoteTaken: grownBy,
  },
};

const notebooks = table('notebooks', 'notebook', {
  notebook: text(),
  notes: integer(),
  minutes: integer(),
  subject: text(),
});

/** One row a stream, changed by every event. */
export const notebooksView: View = view<NotebookStream['events']>({
  name: 'notebooks',
  version: 1,
  tables: [notebooks],
  on: {
    NotebookOpened: [
      put(
        notebooks,
        ({ id }) => id,
        ({ id, data }) => ({ notebook: id, ...startedWith(data) }),
      ),
    ],
    NoteTaken: [
      patch(
        notebooks,
        ({ id }) => id,
        (row, { data }) => grownBy(row, data),
      ),
    ],
  },
});

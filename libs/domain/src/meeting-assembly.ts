import { declineReason } from '#domain/meeting-agenda';
import { resolveInterests } from '#domain/meeting-interests';
import { refuseIfOver } from '#domain/meeting-rules';
import { lookUpSubject } from '#domain/meeting-subjects';
import type { ItemSubject } from '#domain/meeting-facts.types';
import type { AssembledItem, Meeting, MeetingCommands, MeetingStream } from '#domain/meeting.types';
import { board } from '#domain/board';
import { NO_ID } from '#domain/shared-rules';
import { lookUp, type Decider, type StreamLookup } from '#kernel/decider';
import { thenLookUp } from '#kernel/then-look-up';
import { refuseUnless } from '#kernel/refused';

/** Looks up what each of the items is about, in their order. */
export const lookUpSubjects = (
  { items }: MeetingCommands['AssembleAgenda'],
  state: Meeting | undefined,
): StreamLookup<readonly (ItemSubject | undefined)[]> =>
  lookUp(board, state?.boardId ?? NO_ID, () =>
    thenLookUp(
      items.map((item) => lookUpSubject({ ...item, schoolUrn: null })),
      (found) => found,
    ),
  );

const isOnAgenda = ({ items }: Meeting, { kind, subjectId }: AssembledItem): boolean =>
  items.some((item) => item.kind === kind && item.subjectId === subjectId);

/** The decision that puts everything that waits on the agenda, all of it or nothing. What is there already stays as it is. */
export const decideAssembly = {
  AssembleAgenda: (state, { items }, _, { subjects }) => {
    refuseIfOver(state);
    const missing = items
      .map((item, place) => ({ item, subject: subjects[place] }))
      .filter(({ item }) => !isOnAgenda(state, item) && declineReason(state, item.itemId) !== 'already-on-agenda');
    refuseUnless(
      missing.every((_item, place) => declineReason({ ...state, itemsTaken: state.itemsTaken + place }, '') === null),
      'agenda-full',
      'The agenda has no room for all that waits. Leave some of it out.',
    );
    return missing.map(({ item, subject }) => ({
      type: 'AgendaItemAdded' as const,
      data: { ...item, ...resolveInterests(state, { ...item, schoolUrn: null }, subject) },
    }));
  },
} satisfies Partial<Decider<MeetingStream>['decide']>;

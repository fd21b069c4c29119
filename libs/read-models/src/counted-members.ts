import type { BoardEvents } from '#domain/board.events';
import type { IsoDay } from '#kernel/time';
import { table, text, textOrNull, withIndex, type view } from '#processing/view';
import { rowsByKey } from '#read-models/row-per-stream';

/** The schools of board members. */
export const members = table('statistics_members', 'memberId', {
  memberId: text(),
  boardId: withIndex(text()),
  schoolUrn: textOrNull(),
  from: text<IsoDay>(),
  to: textOrNull<IsoDay>(),
});

const member = rowsByKey(members);

export const memberChanges: Parameters<typeof view<BoardEvents>>[0]['on'] = {
  MemberAppointed: [
    member.put(
      ({ data }) => data.memberId,
      ({ id, data: { memberId, schoolUrn, from, to } }) => ({ memberId, boardId: id, schoolUrn, from, to }),
    ),
  ],
  MemberStoodDown: [
    member.update(
      ({ data }) => data.memberId,
      (_, { data: { on } }) => ({ to: on }),
    ),
  ],
};

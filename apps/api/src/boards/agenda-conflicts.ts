import { Injectable } from '@nestjs/common';
import { board, rollOn } from '#domain/board';
import { standingInterestsOn } from '#domain/board-standing-interests';
import { meeting } from '#domain/meeting';
import { listConflictedMembers } from '#domain/meeting-decisions';
import { lookUpAlliances } from '#domain/meeting-alliances';
import { lookUpHeads, lookUpTrusts } from '#domain/meeting-interests';
import type { StreamLookup } from '#kernel/decider';
import { resolveLookup } from '#execution/decision-facts';
import { StreamReader } from '#execution/stream-reader';

/** Finds who must leave for the items of an agenda, by the rule that applies when the vote is judged. */
@Injectable()
export class AgendaConflicts {
  constructor(private readonly streams: StreamReader) {}

  /** The members of the roll with a conflict of interest, by the id of the item. */
  async find(meetingId: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const { state } = await this.streams.find(meeting, meetingId);
    if (state === undefined) return new Map();
    const { boardId, on, opened, decisions } = state;
    const { state: found } = await this.streams.find(board, boardId);
    const roll = opened?.roll ?? (found === undefined ? [] : rollOn(found, on));
    const heads = await this.resolve(lookUpHeads(roll, on, boardId));
    const standing = found === undefined ? [] : standingInterestsOn(found, on);
    const conflicted = state.items.map(async (item) => {
      const trusts = await this.resolve(lookUpTrusts(item, null));
      const alliances = await this.resolve(lookUpAlliances(item, null, on));
      const decided = decisions.find(({ itemId }) => itemId === item.itemId)?.conflicted ?? [];
      const now = listConflictedMembers(state, [...roll, ...heads], item, undefined, { trusts, standing, alliances });
      return [item.itemId, [...new Set([...decided, ...now])]] as const;
    });
    return new Map(await Promise.all(conflicted));
  }

  private resolve<Fact>(lookup: StreamLookup<Fact>): Promise<Fact> {
    return resolveLookup(lookup, async (decider, id) => (await this.streams.read(decider, id)).state);
  }
}

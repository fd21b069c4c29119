import { Injectable } from '@nestjs/common';
import type { Grants } from '#api/access/policy';
import { ReactionProgress, type ReactionStatus } from '#processing/reaction-monitor';
import { UnknownStream } from '#kernel/refused';
import { ViewProgress, type ViewStatus } from '#processing/view-monitor';

/** Who may say what becomes of a view or a reaction. */
export const OPERATORS: Grants = { administrator: ['everywhere'] };

/** Views and reactions by the names that paths hold. */
@Injectable()
export class Followers {
  constructor(
    readonly views: ViewProgress,
    readonly reactions: ReactionProgress,
  ) {}

  /** Rejects with `UnknownStream` where no view has that name. */
  async viewCalled(name: string): Promise<ViewStatus> {
    const found = (await this.views.status()).find(({ view }) => view === name);
    if (found === undefined) throw new UnknownStream('view', name);
    return found;
  }

  /** Rejects with `UnknownStream` where no reaction has that name. */
  async reactionCalled(name: string): Promise<ReactionStatus> {
    const found = (await this.reactions.status()).reactions.find(({ reaction }) => reaction === name);
    if (found === undefined) throw new UnknownStream('reaction', name);
    return found;
  }
}

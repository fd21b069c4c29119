import * as is from '#api/http/shapes';
import { WORK } from '#api/operations/heavy-work.shapes';
import type { Work } from '#api/operations/work-at-hand';
import type { Failure } from '#event-sourcing/failure';
import type { ViewStatus } from '#event-sourcing/projector';
import type { ReactionStatus } from '#event-sourcing/reactor';

/** How far everything that follows the log has come, and what stopped it. */
export interface OperationsStatus {
  readonly views: readonly ViewStatus[];
  readonly reactions: readonly ReactionStatus[];
  /** Why the reactions' command at hand cannot be delivered yet; null when nothing is held up. */
  readonly waitingFor: string | null;
  /** Rebuilds and verifications since the service started, the last of each. */
  readonly work: readonly Work[];
}

const FAILURE = is.named<Failure>('Failure', { eventId: is.text(), type: is.text(), cause: is.text() });

export const VIEW_STATUS = is.named<ViewStatus>('ViewStatus', {
  view: is.text(),
  version: is.whole(),
  position: is.text('The last event it has passed; empty before the first.'),
  caughtUp: is.flag(),
  recordedAt: is.orNull(is.moment()),
  failed: is.orNull(FAILURE),
});

export const REACTION_STATUS = is.named<ReactionStatus>('ReactionStatus', {
  reaction: is.text(),
  position: is.text(),
  caughtUp: is.flag(),
  failed: is.orNull(FAILURE),
});

export const OPERATIONS = is.named<OperationsStatus>('Operations', {
  views: is.listOf(VIEW_STATUS),
  reactions: is.listOf(REACTION_STATUS),
  waitingFor: is.orNull(is.text('Why a command of a reaction cannot be delivered yet.')),
  work: is.listOf(WORK, 'Rebuilds and verifications since the service started, the last of each.'),
});

import type { Lag, Lagging } from '#api/engine/lags';
import * as is from '#api/http/shapes';
import { WORK } from '#api/operations/heavy-work.shapes';
import type { Work } from '#api/operations/work-at-hand';
import type { Failure } from '#event-sourcing/failure';
import type { ViewStatus } from '#event-sourcing/projector';
import type { ReactionStatus } from '#event-sourcing/reactor';

/** How far everything that follows the log has come, and what stopped it. */
export interface OperationsStatus {
  readonly views: readonly Lagging<ViewStatus>[];
  readonly reactions: readonly Lagging<ReactionStatus>[];
  /** Why the reactions' command at hand cannot be delivered yet; null when nothing is held up. */
  readonly waitingFor: string | null;
  /** Rebuilds and verifications since the service started, the last of each. */
  readonly work: readonly Work[];
}

const FAILURE = is.named<Failure>('Failure', {
  eventId: is.text(),
  type: is.text(),
  cause: is.text(),
  since: is.moment(),
});

const VIEW = {
  view: is.text(),
  version: is.whole(),
  position: is.text('The last event it has passed; empty before the first.'),
  caughtUp: is.flag(),
  recordedAt: is.orNull(is.moment()),
  failed: is.orNull(FAILURE),
};

const REACTION = {
  reaction: is.text(),
  position: is.text(),
  caughtUp: is.flag(),
  failed: is.orNull(FAILURE),
};

const LAG = is.named<Lag>('Lag', {
  events: is.whole('Events that are stored and that it has not passed yet.'),
  seconds: is.number('Age of the oldest of them; 0 when there is none.'),
});

export const VIEW_STATUS = is.named<ViewStatus>('ViewStatus', VIEW);
export const REACTION_STATUS = is.named<ReactionStatus>('ReactionStatus', REACTION);

const VIEW_WITH_LAG = is.named<Lagging<ViewStatus>>('ViewWithLag', { ...VIEW, lag: LAG });
const REACTION_WITH_LAG = is.named<Lagging<ReactionStatus>>('ReactionWithLag', { ...REACTION, lag: LAG });

export const OPERATIONS = is.named<OperationsStatus>('Operations', {
  views: is.listOf(VIEW_WITH_LAG),
  reactions: is.listOf(REACTION_WITH_LAG),
  waitingFor: is.orNull(is.text('Why a command of a reaction cannot be delivered yet.')),
  work: is.listOf(WORK, 'Rebuilds and verifications since the service started, the last of each.'),
});

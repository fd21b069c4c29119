import type { ViewStatus } from '#processing/view-monitor';
import type { ReactionStatus } from '#processing/reaction-monitor';
import type { Lag, Lagging } from '#api/hosting/processor-lag';
import * as is from '#api/openapi/response-schemas';
import { WORK } from '#api/operations/background-jobs.schemas';
import type { Work } from '#api/operations/job';
import type { Failure } from '#execution/errors';
import type { Skip } from '#processing/processor-faults';

/** How far everything that follows the log has come, and what stopped it. */
export interface OperationsStatus {
  readonly views: readonly Lagging<ViewStatus>[];
  readonly reactions: readonly Lagging<ReactionStatus>[];
  /** Why the reactions' command at hand cannot be delivered yet; null when nothing is held up. */
  readonly waitingFor: string | null;
  /** Events that a view or a reaction passes over, because somebody said so. */
  readonly skipped: readonly SkippedEvent[];
  /** Rebuilds and verifications since the service started, the last of each. */
  readonly work: readonly Work[];
}

export interface SkippedEvent extends Omit<Skip, 'name' | 'version'> {
  /** What passes over it. */
  readonly checkpoint: string;
}

/** As it is shown. */
export const skippedEvent = ({ name, eventId, type, by, at, reason }: Skip): SkippedEvent => ({
  ...{ checkpoint: name, eventId, type, by, at, reason },
});

const SKIPPED = is.named<SkippedEvent>('SkippedEvent', {
  checkpoint: is.text(
    '`view:` or `reaction:` and its name; the version of a view stands after it where several are kept.',
  ),
  eventId: is.text(),
  type: is.text(),
  by: is.text('Who said so.'),
  at: is.moment(),
  reason: is.text(),
});

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
  skipped: is.listOf(SKIPPED, 'Events that are passed over, because somebody said so.'),
  work: is.listOf(WORK, 'Rebuilds and verifications since the service started, the last of each.'),
});

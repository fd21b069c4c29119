import type { AnyConsequences } from '#kernel/decider';
import type { RecordedEvent } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { emptyFold, folded } from '#kernel/loaded-stream';

/** For the auditor: each event of a stream as it was stored, with the state that followed from it. */
export async function* historyOf(
  store: EventStore,
  decider: AnyConsequences,
  id: string,
): AsyncIterable<{ readonly event: RecordedEvent; readonly state: unknown }> {
  const stream = `${decider.category}-${id}`;
  let fold = emptyFold(stream, id);
  for await (const event of store.readStream(stream)) {
    fold = folded(decider, fold, [event]);
    yield { event, state: fold.state };
  }
}

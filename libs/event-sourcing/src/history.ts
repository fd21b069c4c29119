import type { AnyConsequences } from '#event-sourcing/decider';
import type { RecordedEvent } from '#event-sourcing/event';
import type { EventStore } from '#event-sourcing/event-store';
import { emptyFold, folded } from '#event-sourcing/fold';

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

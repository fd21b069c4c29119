import type { Sending, Reaction } from '#kernel/reaction';
import { Reactor } from '#processing/reactor';
import { StreamKinds, type StreamKind } from '#kernel/event-upcaster';
import { ListedLog, type SpecEvent } from '#processing/testing/in-memory-log';
import { emptyReadModels } from '#processing/testing/read-models-for-tests';

interface Delivered {
  readonly sending: Sending;
  readonly commandId: string;
}

/** Runs the real reactor from the beginning over the events, as after the loss of its checkpoint. */
const deliveriesOf = async (
  reaction: Reaction,
  events: readonly SpecEvent[],
  kinds: readonly StreamKind[],
): Promise<Delivered[]> => {
  const readModels = await emptyReadModels();
  const deliveries: Delivered[] = [];
  const reactor = new Reactor({
    store: new ListedLog(events, true),
    readModels,
    kinds: new StreamKinds(kinds),
    reactions: [{ ...reaction, startsAt: 'beginning' }],
    deliver: async (sending, { commandId }) => void deliveries.push({ sending, commandId }),
    notice: () => undefined,
  });
  await reactor.start();
  await reactor.settled();
  await reactor.stop();
  await readModels.close();
  const failed = reactor.status().reactions[0]?.failed;
  if (failed) throw new Error(`The reaction stopped at ${failed.type}: ${failed.cause}`);
  return deliveries;
};

const plain = ({ decider, command, id, data }: Sending) => ({ stream: `${decider.category}-${id}`, command, data });

class Reacted {
  constructor(
    private readonly reaction: Reaction,
    private readonly events: readonly SpecEvent[],
    private readonly kinds: readonly StreamKind[],
  ) {}

  /** Exactly these commands in this order, each with an id of its own, and the same ids when the events are seen again. */
  async sends(...expected: readonly Sending[]): Promise<void> {
    const first = await deliveriesOf(this.reaction, this.events, this.kinds);
    expect(first.map(({ sending }) => plain(sending))).toEqual(expected.map(plain));
    const ids = first.map(({ commandId }) => commandId);
    expect(new Set(ids).size).toBe(ids.length);
    const again = await deliveriesOf(this.reaction, this.events, this.kinds);
    expect(again.map(({ commandId }) => commandId)).toEqual(ids);
  }

  sendsNothing(): Promise<void> {
    return this.sends();
  }
}

/** The kit for a reaction: `await whenRecorded(reaction, event).sends(send(fund, 'CommitFunds', 'fund-1', {…}))`. */
export const whenRecorded = (reaction: Reaction, event: SpecEvent, ...kinds: readonly StreamKind[]): Reacted =>
  new Reacted(reaction, [event], kinds);

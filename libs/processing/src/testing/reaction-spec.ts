import type { OutgoingCommand, Reaction } from '#kernel/reaction';
import { Reactor } from '#processing/reactor';
import { EventUpcaster, type StreamCategory } from '#kernel/event-upcaster';
import { InMemoryCheckpoints } from '#processing/testing/in-memory-checkpoints';
import { InMemoryLog } from '#processing/testing/in-memory-log';
import type { SpecEvent } from '#kernel/testing/spec-events';
import { openEmptyReadModels } from '#processing/testing/read-models-for-tests';

interface SentCommand {
  readonly outgoing: OutgoingCommand;
  readonly commandId: string;
}

/** Runs the real reactor over all events, as after the loss of its checkpoint. */
const collectCommands = async (
  reaction: Reaction,
  events: readonly SpecEvent[],
  categories: readonly StreamCategory[],
): Promise<SentCommand[]> => {
  const readModels = await openEmptyReadModels();
  const sent: SentCommand[] = [];
  const reactor = new Reactor({
    store: new InMemoryLog(events, true),
    readModels,
    checkpoints: new InMemoryCheckpoints(),
    upcaster: new EventUpcaster(categories),
    reactions: [{ ...reaction, startsAt: 'beginning' }],
    sendCommand: async (outgoing, { commandId }) => void sent.push({ outgoing, commandId }),
    warn: () => undefined,
  });
  await reactor.start();
  await reactor.whenCaughtUp();
  await reactor.stop();
  await readModels.close();
  const failed = reactor.status()[0]?.fault;
  if (failed) throw new Error(`The reaction stopped at ${failed.type}: ${failed.cause}`);
  return sent;
};

const toComparable = ({ decider, command, id, data }: OutgoingCommand) => ({
  stream: `${decider.category}-${id}`,
  command,
  data,
});

/** Keeps the order of the commands for one stream. */
const sortByStream = (commands: readonly OutgoingCommand[]) =>
  commands.map(toComparable).sort((one, other) => (one.stream < other.stream ? -1 : Number(one.stream > other.stream)));

class ReactionSpec {
  constructor(
    private readonly reaction: Reaction,
    private readonly events: readonly SpecEvent[],
    private readonly categories: readonly StreamCategory[],
  ) {}

  /** The reaction sends exactly these commands, those for one stream in this order. Each has its own id, and the same id when the events are processed again. */
  async sends(...expected: readonly OutgoingCommand[]): Promise<void> {
    const first = await collectCommands(this.reaction, this.events, this.categories);
    expect(sortByStream(first.map(({ outgoing }) => outgoing))).toEqual(sortByStream(expected));
    const ids = first.map(({ commandId }) => commandId).toSorted();
    expect(new Set(ids).size).toBe(ids.length);
    const again = await collectCommands(this.reaction, this.events, this.categories);
    expect(again.map(({ commandId }) => commandId).toSorted()).toEqual(ids);
  }

  sendsNothing(): Promise<void> {
    return this.sends();
  }
}

/** A specification of a reaction: `await whenEvent(reaction, event).sends(send(fund, 'CommitFunds', 'fund-1', {…}))`. */
export const whenEvent = (
  reaction: Reaction,
  event: SpecEvent,
  ...categories: readonly StreamCategory[]
): ReactionSpec => new ReactionSpec(reaction, [event], categories);

import fc from 'fast-check';
import { EventUpcaster } from '#kernel/event-upcaster';
import { Reactor } from '#processing/reactor';
import { ReactionDelivery, type DeliveryPlan, type PlannedCommand } from '#processing/testing/reaction-delivery';
import { openEmptyReadModels } from '#processing/testing/read-models-for-tests';
import type { ReadModels } from '#processing/read-models';

const RUNS = 60;
const REACTIONS = 2;

/** How the life of a reactor ends: after so many commands were sent, or earlier when it has caught up. */
interface Life {
  readonly commands: number;
  readonly isKilled: boolean;
  readonly maxUndelivered: number;
  readonly maxSending: number;
  readonly batchSize: number;
}

const rarely = (weight: number) => fc.nat(weight).map((number) => number === 0);
const command: fc.Arbitrary<PlannedCommand> = fc.record({
  target: fc.constantFrom('a', 'b', 'c', 'd'),
  turns: fc.nat(4),
  failures: rarely(12).map(Number),
  isRefused: rarely(8),
});
const commandsOfReaction = fc.array(command, { maxLength: 2 });
const plan: fc.Arbitrary<DeliveryPlan> = fc.array(
  fc.array(commandsOfReaction, { minLength: REACTIONS, maxLength: REACTIONS }),
  { minLength: 1, maxLength: 14 },
);
const life: fc.Arbitrary<Life> = fc.record({
  commands: fc.nat(12),
  isKilled: fc.boolean(),
  maxUndelivered: fc.constantFrom(1, 3, 256),
  maxSending: fc.constantFrom(1, 2, 32),
  batchSize: fc.constantFrom(1, 4, 100),
});

describe('Reactor', () => {
  let readModels: ReadModels;

  const start = async (
    delivery: ReactionDelivery,
    { maxUndelivered, maxSending, batchSize }: Life,
    onSend: () => void,
  ) => {
    const killing = new AbortController();
    const reactor: Reactor = new Reactor({
      store: delivery.log,
      readModels,
      checkpoints: delivery.checkpointsUntil(killing.signal),
      upcaster: new EventUpcaster([]),
      reactions: delivery.reactions,
      sendCommand: delivery.senderUntil(killing.signal, onSend),
      warn: () => undefined,
      onMove: () => {
        for (const { processor, position } of reactor.status()) delivery.checkPosition(processor, position);
      },
      maxUndelivered,
      maxSending,
      batchSize,
    });
    await reactor.start();
    return { reactor, kill: () => killing.abort() };
  };

  const runLife = async (delivery: ReactionDelivery, settings: Life): Promise<void> => {
    const enough = Promise.withResolvers<null>();
    let sent = 0;
    const onSend = (): void => {
      sent += 1;
      if (sent > settings.commands) enough.resolve(null);
    };
    const { reactor, kill } = await start(delivery, settings, onSend);
    // Stopping it makes it reject.
    const caughtUp = reactor.whenCaughtUp().catch(() => undefined);
    await Promise.race([caughtUp, enough.promise]);
    if (settings.isKilled) kill();
    await reactor.stop();
  };

  /** Runs until every reaction has stopped or caught up, then makes those continue that have stopped. */
  const finish = async (delivery: ReactionDelivery, settings: Life): Promise<void> => {
    const { reactor } = await start(delivery, settings, () => undefined);
    await reactor.whenCaughtUp();
    const stopped = reactor.status().filter(({ fault }) => fault !== null);
    for (const { processor, position } of stopped) expect(Number(position)).toBe(delivery.countEventsBefore(processor));
    delivery.repair();
    for (const { processor } of stopped) reactor.retry(processor);
    await reactor.whenCaughtUp();
    const head = await delivery.log.head();
    for (const { position } of reactor.status()) expect(position).toBe(head);
    await reactor.stop();
  };

  const byReaction = (keys: readonly string[]) => Map.groupBy(keys, (key) => key.split(' ')[1] ?? '');

  it('delivers every command, to each stream in the order of the log, whatever is refused, unavailable, stopped or killed', async () => {
    await fc.assert(
      fc.asyncProperty(plan, fc.array(life, { maxLength: 3 }), life, async (planned, lives, last) => {
        readModels = await openEmptyReadModels();
        const delivery = new ReactionDelivery(planned);
        for (const each of lives) await runLife(delivery, each);
        await finish(delivery, last);
        await readModels.close();
        expect(delivery.violations).toEqual([]);
        expect([...delivery.received.values()].flat().sort()).toEqual(delivery.keys.sort());
        const order = new Map(new ReactionDelivery(planned).keys.map((key, index) => [key, index]));
        const isRefused = planned.flat(2).some((each) => each.isRefused);
        for (const keys of delivery.received.values())
          // A reaction that has stopped lets the others overtake it.
          for (const own of isRefused ? byReaction(keys).values() : [keys])
            expect(own).toEqual(own.toSorted((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0)));
      }),
      { numRuns: RUNS },
    );
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '#test/support/random';
import type { WireDoubleProcess } from '#test/support/eventstoredb-fake/process';

type Tell = WireDoubleProcess['misbehave'];

/** Something that an event store, or the network before it, does wrong for a while. */
export interface Misbehaviour {
  readonly name: string;
  /** Resolves when it is over, or when all that is told to go wrong next was told. */
  readonly bring: (tell: Tell, dice: Dice) => Promise<void>;
}

/** Milliseconds for which one lasts at the most. */
const LASTS = 1_500;
const LATEST = 400;
const LEADERLESS = 800;
const MOST_REPEATED = 50;

const upTo = (dice: Dice, most: number): number => 1 + Math.floor(dice() * most);

/** For a moment, then no more. */
const forAMoment = async (dice: Dice, begin: () => Promise<void>, end: () => Promise<void>): Promise<void> => {
  await begin();
  await pause(dice() * LASTS);
  await end();
};

const ofConnections: readonly Misbehaviour[] = [
  { name: 'drops all connections', bring: (tell) => tell('dropConnections') },
  { name: 'is restarted', bring: (tell, dice) => tell('restart', dice() * LASTS) },
  {
    name: 'falls silent',
    bring: (tell, dice) =>
      forAMoment(
        dice,
        () => tell('fallSilent'),
        () => tell('speakAgain'),
      ),
  },
  { name: 'changes its leader', bring: (tell, dice) => tell('changeLeader', dice() * LEADERLESS) },
];

const ofAnswers: readonly Misbehaviour[] = [
  { name: 'loses answers', bring: (tell, dice) => tell('loseAnswerOfNextAppend', upTo(dice, 3)) },
  { name: 'lets an append hang', bring: (tell) => tell('hangNextAppend') },
  { name: 'lets a read hang', bring: (tell, dice) => tell('hangNextRead', 1, upTo(dice, 3) - 1) },
  { name: 'ends reads early', bring: (tell, dice) => tell('endNextReadEarly', upTo(dice, 3), 2) },
  {
    name: 'says that what it stored failed',
    bring: (tell, dice) => tell('failNextAppend', 'timed out', { stored: true, times: upTo(dice, 3) }),
  },
  {
    name: 'loses appends',
    bring: (tell, dice) => tell('failNextAppend', 'internal', { times: upTo(dice, 3) }),
  },
  {
    name: 'answers late',
    bring: (tell, dice) =>
      forAMoment(
        dice,
        () => tell('answerLate', upTo(dice, LATEST)),
        () => tell('answerLate', 0),
      ),
  },
  {
    name: 'is too busy',
    bring: (tell, dice) =>
      forAMoment(
        dice,
        () => tell('beTooBusy'),
        () => tell('serveAgain'),
      ),
  },
  {
    name: 'is not ready',
    bring: (tell, dice) =>
      forAMoment(
        dice,
        () => tell('beNotReady'),
        () => tell('serveAgain'),
      ),
  },
  {
    name: 'forgets ids from then on, and tells no positions',
    bring: async (tell) => {
      await tell('forgetIds');
      await tell('withholdPositions');
    },
  },
];

const ofSubscriptions: readonly Misbehaviour[] = [
  { name: 'ends subscriptions cleanly', bring: (tell) => tell('endSubscriptionsCleanly') },
  { name: 'delivers again', bring: (tell, dice) => tell('redeliver', upTo(dice, MOST_REPEATED)) },
  {
    name: 'begins subscriptions too early',
    bring: async (tell, dice) => {
      await tell('repeatInNextSubscription', upTo(dice, MOST_REPEATED));
      await tell('endSubscriptionsCleanly');
    },
  },
  {
    name: 'forgets a subscription',
    bring: async (tell) => {
      await tell('silenceNextSubscription');
      await tell('endSubscriptionsCleanly');
    },
  },
];

const ALL: readonly Misbehaviour[] = [...ofConnections, ...ofAnswers, ...ofSubscriptions];

/** How many there are. */
export const KINDS = ALL.length;

/** Without end, in an order that the dice choose; none comes again before all have come. */
export function* inRandomOrder(dice: Dice): Generator<Misbehaviour, never> {
  for (;;) {
    const deck = [...ALL];
    while (deck.length > 0) yield* deck.splice(Math.floor(dice() * deck.length), 1);
  }
}

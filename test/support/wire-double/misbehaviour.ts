interface Endable {
  end(): void;
}

type Next = 'answer' | 'lose the answer' | 'hang';

/** How a subscription is served. */
export interface Manner {
  /** Servers before 23.10 do not. */
  readonly saysCaughtUp: boolean;
  /** Confirmed, then forgotten. */
  readonly silent: boolean;
  /** How many events before those asked for are sent again. */
  readonly repeats: number;
}

/** What the node can be told to do wrong. */
export class Misbehaviour {
  positionsWithheld = false;
  idsForgotten = false;
  private saysCaughtUp = true;
  private nextAppend: Next = 'answer';
  private nextSubscriptionIsSilent = false;
  private nextSubscriptionRepeats = 0;
  private readonly subscriptions = new Set<Endable>();

  constructor(
    /** Cuts every connection without a word; clients may connect again. */
    readonly dropConnections: () => void,
    /** Cuts every connection and listens no more. */
    readonly goAway: () => Promise<void>,
    readonly comeBack: () => Promise<void>,
  ) {}

  /** Stores it, then cuts the connection instead of answering. */
  loseAnswerOfNextAppend(): void {
    this.nextAppend = 'lose the answer';
  }

  /** Takes it, stores nothing and says nothing. */
  hangNextAppend(): void {
    this.nextAppend = 'hang';
  }

  /** From now on appends are answered without their position. */
  withholdPositions(): void {
    this.positionsWithheld = true;
  }

  /** From now on an append that was stored before counts as one of somebody else. */
  forgetIds(): void {
    this.idsForgotten = true;
  }

  neverSayCaughtUp(): void {
    this.saysCaughtUp = false;
  }

  /** Confirms it and sends nothing, though there is something. */
  silenceNextSubscription(): void {
    this.nextSubscriptionIsSilent = true;
  }

  /** Begins it that many events too early. */
  repeatInNextSubscription(events: number): void {
    this.nextSubscriptionRepeats = events;
  }

  /** Ends every running subscription without an error, as a node does that shuts down in good order. */
  endSubscriptionsCleanly(): void {
    for (const subscription of this.subscriptions) subscription.end();
  }

  takeNextAppend(): Next {
    const next = this.nextAppend;
    this.nextAppend = 'answer';
    return next;
  }

  async duringSubscription(call: Endable, serve: (manner: Manner) => Promise<void>): Promise<void> {
    const { saysCaughtUp, nextSubscriptionIsSilent: silent, nextSubscriptionRepeats: repeats } = this;
    this.nextSubscriptionIsSilent = false;
    this.nextSubscriptionRepeats = 0;
    this.subscriptions.add(call);
    await serve({ saysCaughtUp, silent, repeats }).finally(() => this.subscriptions.delete(call));
  }
}

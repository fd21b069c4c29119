interface Endable {
  end(): void;
}

type Next = 'answer' | 'lose the answer' | 'hang';

/** What the node was told to do wrong. */
export class Misbehaviour {
  withholdPositions = false;
  private nextAppend: Next = 'answer';
  private readonly subscriptions = new Set<Endable>();

  constructor(readonly dropConnections: () => void) {}

  loseAnswerOfNextAppend(): void {
    this.nextAppend = 'lose the answer';
  }

  hangNextAppend(): void {
    this.nextAppend = 'hang';
  }

  /** Ends every running subscription as a node does that shuts down in good order. */
  endSubscriptionsCleanly(): void {
    for (const subscription of this.subscriptions) subscription.end();
  }

  takeNextAppend(): Next {
    const next = this.nextAppend;
    this.nextAppend = 'answer';
    return next;
  }

  async duringSubscription(call: Endable, serving: Promise<void>): Promise<void> {
    this.subscriptions.add(call);
    await serving.finally(() => this.subscriptions.delete(call));
  }
}

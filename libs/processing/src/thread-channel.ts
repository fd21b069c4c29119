import { packError, unpackError, type TransferredError } from '#execution/error-transfer';

/** The functions that one thread offers to the other, by name. Inputs and results are copied between the threads, so they are plain data. */
export type ThreadFunctions<Functions> = { readonly [Name in keyof Functions]: (input: never) => unknown };

type InputOf<Fn> = Fn extends (input: infer Input) => unknown ? Input : never;
type ResultOf<Fn> = Fn extends (input: never) => infer Result ? Awaited<Result> : never;

/** One end of a connection between two threads: a `Worker` or a `MessagePort`. */
export interface ThreadPort {
  postMessage(message: ThreadMessage): void;
  on(event: 'message', listener: (message: ThreadMessage) => void): unknown;
}

/** A call (`id` is null if nobody waits for the result), or the reply to one. */
export type ThreadMessage =
  | { readonly name: string; readonly id: number | null; readonly input: unknown }
  | { readonly reply: number; readonly result: unknown }
  | { readonly reply: number; readonly failure: TransferredError };

interface OpenCall {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Calls functions of another thread, and lets it call functions of this one. Messages arrive in the order in which they were sent. */
export class ThreadChannel<Remote extends ThreadFunctions<Remote>> {
  private readonly open = new Map<number, OpenCall>();
  private lastId = 0;
  private closed: Error | null = null;

  /** `local`: the functions that the other thread may call. */
  constructor(
    private readonly port: ThreadPort,
    private readonly local: object,
  ) {
    port.on('message', (message) => this.receive(message));
  }

  /** Rejects with the error that the function throws, or with the error with which the channel was closed. */
  call<Name extends keyof Remote & string>(name: Name, input: InputOf<Remote[Name]>): Promise<ResultOf<Remote[Name]>> {
    if (this.closed !== null) return Promise.reject(this.closed);
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.open.set(id, { resolve: resolve as OpenCall['resolve'], reject });
      this.port.postMessage({ name, id, input });
    });
  }

  /** Calls a function without waiting for it. Does nothing once the channel is closed. */
  notify<Name extends keyof Remote & string>(name: Name, input: InputOf<Remote[Name]>): void {
    if (this.closed === null) this.port.postMessage({ name, id: null, input });
  }

  /** Rejects all open and later calls with this error, for example because the other thread has ended. */
  close(error: Error): void {
    this.closed ??= error;
    for (const { reject } of this.open.values()) reject(error);
    this.open.clear();
  }

  private receive(message: ThreadMessage): void {
    if (this.closed !== null) return;
    if ('name' in message) return void this.serve(message.name, message.id, message.input);
    const call = this.open.get(message.reply);
    this.open.delete(message.reply);
    if ('failure' in message) call?.reject(unpackError(message.failure));
    else call?.resolve(message.result);
  }

  /** An error of a call for whose result nobody waits is a programming error, which ends the thread or the process. */
  private async serve(name: string, id: number | null, input: unknown): Promise<void> {
    try {
      const result = await this.require(name)(input);
      if (id !== null) this.reply({ reply: id, result });
    } catch (error) {
      if (id === null) throw error;
      this.reply({ reply: id, failure: packError(error) });
    }
  }

  private require(name: string): (input: unknown) => unknown {
    const found = Object.hasOwn(this.local, name) ? (this.local as Record<string, unknown>)[name] : undefined;
    if (typeof found !== 'function') throw new TypeError(`There is no function called ${name}.`);
    return found as (input: unknown) => unknown;
  }

  private reply(message: ThreadMessage): void {
    if (this.closed === null) this.port.postMessage(message);
  }
}

import type { ServiceError } from '@grpc/grpc-js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { waitUntil } from '#kernel/testing/wait-until';
import { describeCallError, describeMessage, openRead } from '#test/eventstoredb/observed/raw';
import type { Stage } from '#test/eventstoredb/observed/stage';

/** A running subscription and what it has received, in words. */
export class Watcher {
  readonly tokens: string[] = [];
  private readonly call: ReturnType<typeof openRead>;

  constructor(stage: Stage, options: ReadReq.Options) {
    options.setSubscription(new streams.ReadReq.Options.SubscriptionOptions());
    this.call = openRead(stage, options);
    this.call.on('data', (message: ReadResp) => this.note(stage.run, message));
    this.call.on('error', (error: ServiceError) => this.tokens.push(describeCallError(error)));
    this.call.on('end', () => {
      if (!this.hasFailed) this.tokens.push('end');
    });
  }

  private get hasFailed(): boolean {
    return this.tokens.some((token) => token.startsWith('error'));
  }

  get events(): number {
    return this.tokens.filter((token) => token.includes('@')).length;
  }

  /** Waits for one of these. */
  waitFor(...awaited: readonly string[]): Promise<unknown> {
    const isAwaited = (token: string) => awaited.some((each) => token.startsWith(each));
    return waitUntil(() => this.tokens.some(isAwaited), `the subscription to say ${awaited.join(' or ')}`);
  }

  waitForEvents(count: number): Promise<unknown> {
    return waitUntil(() => this.events >= count, `${count} events`);
  }

  /** What was received until now. */
  close(): readonly string[] {
    if (!this.hasFailed) this.tokens.push('still open');
    this.call.removeAllListeners('error').on('error', () => undefined);
    this.call.cancel();
    return this.tokens;
  }

  /** Events of others are left out, because a server may have some. */
  private note(run: string, message: ReadResp): void {
    const event = message.getEvent()?.getEvent();
    if (event === undefined) {
      this.tokens.push(describeMessage(message));
      return;
    }
    const stream = Buffer.from(event.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();
    if (stream.startsWith(run)) this.tokens.push(`${stream.slice(run.length)}@${event.getStreamRevision()}`);
  }
}

const COLLAPSED = /^(-.+@\d+|cp)$/;

/** `E×3 cp E×2`: runs of the same kind as their number. A single event or checkpoint has none. */
export const collapse = (tokens: readonly string[]): string => {
  const runs: { kind: string; count: number }[] = [];
  for (const token of tokens) {
    const kind = COLLAPSED.test(token) && token !== 'cp' ? 'E' : token;
    const last = runs.at(-1);
    if (last?.kind === kind && COLLAPSED.test(token)) last.count += 1;
    else runs.push({ kind, count: 1 });
  }
  return runs.map(({ kind, count }) => (count > 1 ? `${kind}×${count}` : kind)).join(' ');
};

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { BrokerageClient, type Reply } from '#client/client';

/** Where the service can be reached, at one address or in turn at several; who asks while it is down waits until it is up again. */
export class Whereabouts {
  /** Requests without an answer at this moment. */
  open = 0;
  private urls: readonly string[] = [];
  private asked = 0;
  private readonly waiting: ((url: string) => void)[] = [];

  at(...urls: readonly [string, ...string[]]): void {
    this.urls = urls;
    for (const go of this.waiting.splice(0)) go(urls[0]);
  }

  gone(): void {
    this.urls = [];
  }

  now(): Promise<string> {
    this.asked += 1;
    const url = this.urls[this.asked % this.urls.length];
    return url === undefined ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve(url);
  }
}

/** A command that was answered with success. */
export interface Acknowledged {
  /** Its Idempotency-Key, and the correlation id of each of its requests. */
  readonly key: string;
  readonly path: string;
  readonly id: string;
  readonly version: number;
  /** How often it was sent before it was answered. */
  readonly sent: number;
}

const MOMENT = 20;

/** One person at a service that comes and goes: what was not answered is sent again with the same key until it is. */
export class PersistentClient extends BrokerageClient {
  constructor(
    private readonly whereabouts: Whereabouts,
    token: string,
    private readonly acknowledged: Acknowledged[],
  ) {
    super({ url: 'http://wherever.it.is', token, fetch: (request) => this.persistently(request) });
  }

  /** Until there is an answer; a command, until it is another than 503. */
  private async persistently(request: Request): Promise<Response> {
    const body = request.method === 'POST' ? await request.text() : null;
    const key = request.headers.get('Idempotency-Key') ?? randomUUID();
    const headers = { ...Object.fromEntries(request.headers), 'x-correlation-id': key };
    for (let sent = 1; ; sent += 1) {
      const { pathname: path, search } = new URL(request.url);
      const answer = await this.once(`${path}${search}`, { method: request.method, headers, body });
      if (answer === null || (body !== null && answer.status === 503)) {
        await pause(MOMENT);
        continue;
      }
      if (body !== null && answer.status < 300) {
        const { id, version } = JSON.parse(answer.text) as { id: string; version: number };
        this.acknowledged.push({ key, path, id, version, sent });
      }
      return new Response(answer.text, { status: answer.status });
    }
  }

  /** Null when the connection broke before the whole answer was there. */
  private async once(path: string, init: RequestInit): Promise<{ status: number; text: string } | null> {
    const url = await this.whereabouts.now();
    this.whereabouts.open += 1;
    try {
      const response = await fetch(`${url}${path}`, init);
      return { status: response.status, text: await response.text() };
    } catch {
      return null;
    } finally {
      this.whereabouts.open -= 1;
    }
  }
}

/** Asks until there is an answer as it should be. */
export const answered = async <Answer>(
  ask: () => Promise<Reply<Answer>>,
  asItShould: (answer: Answer) => boolean = () => true,
): Promise<Answer> => {
  for (;;) {
    const { answer } = await ask();
    if (answer !== undefined && asItShould(answer)) return answer;
    await pause(MOMENT);
  }
};

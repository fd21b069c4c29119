import { randomUUID } from 'node:crypto';
import { BrokerageClient, type ApiResponse } from '#client/client';
import { Backoff } from '#execution/backoff';

/** The URLs of a service. Requests go to each in turn, and wait while there is none. */
export class ServiceLocation {
  /** Number of requests that wait for an answer. */
  openRequests = 0;
  private urls: readonly string[] = [];
  private requestCount = 0;
  private readonly waiting: ((url: string) => void)[] = [];

  setUrls(...urls: readonly [string, ...string[]]): void {
    this.urls = urls;
    for (const resolve of this.waiting.splice(0)) resolve(urls[0]);
  }

  clear(): void {
    this.urls = [];
  }

  nextUrl(): Promise<string> {
    this.requestCount += 1;
    const url = this.urls[this.requestCount % this.urls.length];
    return url === undefined ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve(url);
  }
}

/** A command that the service answered with success. */
export interface AcknowledgedCommand {
  /** The Idempotency-Key, which is also the correlation id of each request. */
  readonly key: string;
  readonly path: string;
  readonly id: string;
  readonly version: number;
  /** How often the command was sent until the answer. */
  readonly attempts: number;
}

/** The pauses of a client that repeats its request, however long the service is unavailable. */
const createRetryBackoff = (): Backoff => new Backoff(20, 100);

const NEVER = new AbortController().signal;

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
}

/** The body is text by now, so its length and its coding no longer apply. */
const pickPosition = (headers: Headers): Record<string, string> => {
  const position = headers.get('Log-Position');
  return position === null ? {} : { 'Log-Position': position };
};

/** The client of one person for a service that stops and starts. It repeats an unanswered request with the same key. */
export class PersistentClient extends BrokerageClient {
  constructor(
    private readonly location: ServiceLocation,
    token: string,
    private readonly acknowledged: AcknowledgedCommand[],
  ) {
    super({ url: 'http://service.invalid', token, fetch: (request) => this.sendUntilAnswered(request) });
  }

  /** Repeats a request until there is an answer. Repeats a command also after status 503. */
  private async sendUntilAnswered(request: Request): Promise<Response> {
    const body = request.method === 'POST' ? await request.text() : null;
    const key = request.headers.get('Idempotency-Key') ?? randomUUID();
    const headers = { ...Object.fromEntries(request.headers), 'x-correlation-id': key };
    const backoff = createRetryBackoff();
    for (let attempts = 1; ; attempts += 1) {
      const { pathname: path, search } = new URL(request.url);
      const answer = await this.sendOnce(`${path}${search}`, { method: request.method, headers, body });
      if (answer === null || (body !== null && answer.status === 503)) {
        await backoff.pause(NEVER);
        continue;
      }
      if (body !== null && answer.status < 300) {
        const { id, version } = JSON.parse(answer.text) as { id: string; version: number };
        this.acknowledged.push({ key, path, id, version, attempts });
      }
      return new Response(answer.text, answer);
    }
  }

  /** Resolves to null if the connection broke before the answer was complete. */
  private async sendOnce(path: string, init: RequestInit): Promise<Answer | null> {
    const url = await this.location.nextUrl();
    this.location.openRequests += 1;
    try {
      const response = await fetch(`${url}${path}`, init);
      const { status } = response;
      return { status, headers: pickPosition(response.headers), text: await response.text() };
    } catch {
      return null;
    } finally {
      this.location.openRequests -= 1;
    }
  }
}

/** Repeats a request until the answer is as expected. */
export const pollForAnswer = async <Answer>(
  send: () => Promise<ApiResponse<Answer>>,
  isExpected: (answer: Answer) => boolean = () => true,
): Promise<Answer> => {
  for (const backoff = createRetryBackoff(); ; await backoff.pause(NEVER)) {
    const { body: answer } = await send();
    if (answer !== undefined && isExpected(answer)) return answer;
  }
};

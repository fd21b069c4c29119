import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from '#cli/demo/api';

/** Where the service can be reached; who asks while it is down waits until it is up again. */
export class Whereabouts {
  /** Requests without an answer at this moment. */
  open = 0;
  private url: string | null = null;
  private readonly waiting: ((url: string) => void)[] = [];

  at(url: string): void {
    this.url = url;
    for (const go of this.waiting.splice(0)) go(url);
  }

  gone(): void {
    this.url = null;
  }

  now(): Promise<string> {
    const { url } = this;
    return url === null ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve(url);
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

interface Response {
  readonly status: number;
  readonly body: Answer;
}

const MOMENT = 20;

/** One person at a service that comes and goes: what was not answered is sent again with the same key until it is. */
export class PersistentClient {
  constructor(
    private readonly whereabouts: Whereabouts,
    private readonly token: string,
    private readonly acknowledged: Acknowledged[],
  ) {}

  /** Records something that no rule refuses. */
  async record(path: string, body: object = {}): Promise<Answer> {
    const key = randomUUID();
    for (let sent = 1; ; sent += 1) {
      const response = await this.sent('POST', path, key, JSON.stringify(body));
      if (response === null || response.status === 503) continue;
      if (response.status >= 300) throw new Error(`${path} was answered ${JSON.stringify(response)}`);
      const { id, version } = response.body;
      this.acknowledged.push({ key, path, id: String(id), version: Number(version), sent });
      return response.body;
    }
  }

  async make(path: string, body: object, name = 'id'): Promise<string> {
    return String((await this.record(path, body))[name]);
  }

  /** Reads until there is an answer as it should be. */
  async readUntil(path: string, asItShould: (answer: Answer) => boolean): Promise<Answer> {
    for (;;) {
      const response = await this.sent('GET', path, randomUUID(), null);
      if (response?.status === 200 && asItShould(response.body)) return response.body;
      await pause(MOMENT);
    }
  }

  /** Null when the connection broke before the whole answer was there. */
  private async sent(method: string, path: string, key: string, body: string | null): Promise<Response | null> {
    const url = await this.whereabouts.now();
    const headers = { Authorization: `Bearer ${this.token}`, 'Idempotency-Key': key, 'X-Correlation-Id': key };
    const json = body === null ? {} : { 'Content-Type': 'application/json' };
    this.whereabouts.open += 1;
    try {
      const response = await fetch(`${url}${path}`, { method, body, headers: { ...headers, ...json } });
      return { status: response.status, body: (await response.json()) as Answer };
    } catch {
      await pause(MOMENT);
      return null;
    } finally {
      this.whereabouts.open -= 1;
    }
  }
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { ROLES } from '#domain/vocabulary';
import { parseConfiguration } from '#platform/configuration';
import { issueToken, loadTokenKey, type TokenKey } from '#platform/local-keys';
import { startService, type RunningService } from '#scenarios/spawn-service';
import { parseHttpFile, type HttpFileRequest } from '#test/support/http-file';

const TOUR = 'docs/tour.http';
const DAY_MS = 86_400_000;

type Body = Readonly<Record<string, unknown>>;

const isoDay = (daysFromToday: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(Date.now() + daysFromToday * DAY_MS);

/** Does what the file asks its reader to do, and sends its requests. */
class TourReader {
  private readonly variables = new Map<string, string>();
  private readonly bodies = new Map<string, Body>();

  constructor(
    private readonly url: string,
    private readonly key: TokenKey,
  ) {}

  /** Sets a variable of the file; replaces a day or a token that the reader must fill in. */
  async setVariable(name: string, value: string): Promise<void> {
    const [, days] = /^day (\d+)$/.exec(value) ?? [];
    const [, person] = /^token of (\w+)$/.exec(value) ?? [];
    if (name === 'url') this.variables.set(name, `${this.url}/v1`);
    else if (days !== undefined) this.variables.set(name, isoDay(Number(days)));
    else if (person !== undefined) this.variables.set(name, await this.issueTokenFor(person));
    else this.variables.set(name, value);
  }

  async send(request: HttpFileRequest): Promise<{ status: number; body: Body }> {
    const { method, url, headers, body, bodyFile } = request;
    const content = bodyFile === null ? this.fill(body) : readFileSync(join('docs', bodyFile));
    const response = await fetch(this.fill(url), {
      method,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, this.fill(value)])),
      ...(method === 'GET' ? {} : { body: content }),
    });
    const received = (await response.json()) as Body;
    if (request.name !== null) this.bodies.set(request.name, received);
    return { status: response.status, body: received };
  }

  private issueTokenFor(name: string): Promise<string> {
    const person = name === 'administrator' ? FIRST_ADMINISTRATOR : this.readId(name);
    return issueToken(this.key, { person, roles: ROLES });
  }

  private readId(name: string): string {
    const id = this.bodies.get(name)?.id;
    if (typeof id !== 'string') throw new Error(`No earlier request of the tour is named ${name}.`);
    return id;
  }

  private fill(text: string): string {
    return text.replace(/\{\{(\w+)(\.response\.body\.id)?\}\}/g, (placeholder, name: string, isResponse?: string) =>
      isResponse === undefined ? (this.variables.get(name) ?? placeholder) : this.readId(name),
    );
  }
}

describe('The tour in docs/tour.http', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tour-'));
  let service: RunningService;
  let reader: TourReader;

  beforeAll(async () => {
    const environment = { DATA_FOLDER: folder, PORT: '0' };
    service = await startService(environment);
    reader = new TourReader(service.url, await loadTokenKey(parseConfiguration(environment)));
  });

  afterAll(async () => {
    await service.stop();
    rmSync(folder, { recursive: true });
  });

  it('leads from an empty installation to a tabled request', async () => {
    const steps = parseHttpFile(readFileSync(TOUR, 'utf8'));
    const responses = new Map<string, { status: number; body: Body }>();
    for (const step of steps) {
      if ('variable' in step) await reader.setVariable(step.variable, step.value);
      else responses.set(step.title, await reader.send(step));
    }
    const failed = [...responses].filter(([, { status }]) => status >= 300);
    expect(failed).toEqual([]);
    expect(responses.size).toBe(steps.filter((step) => 'method' in step).length);
    expect(responses.get('The headteacher reads the request')?.body).toMatchObject({ state: { reference: 'MY-1' } });
  });
});

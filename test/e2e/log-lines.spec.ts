import { startService, type RunningService } from '#scenarios/spawn-service';
import { DataFolder } from '#test/support/data-folder';
import { rawAnswer } from '#test/support/raw-connection';
import { sender } from '#test/support/raw-requests';

const LONGEST = 60_000;
const SECRET = 'anna-secretly';

describe('What the service logs, at its most talkative', () => {
  const folder = new DataFolder();
  let service: RunningService;
  let token: string;

  beforeAll(async () => {
    service = await startService({ ...folder.environment, LOG_LEVEL: 'trace' });
    token = (await (await folder.installation(service.url)).administrator).token;
  }, LONGEST);
  afterAll(async () => {
    await service.stop('SIGKILL');
    await folder.remove();
  });

  const lines = (): Record<string, unknown>[] =>
    service
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it(
    'holds nothing that a request brought along, whatever became of it, and no token',
    async () => {
      const send = sender(service.url);
      const name = { name: SECRET, email: `${SECRET}@example.org` };
      const statuses: number[] = [];
      const asked = async (...request: Parameters<typeof send>): Promise<void> => {
        statuses.push((await send(...request)).status);
      };
      await asked('/v1/persons', { token, body: name, headers: { 'Idempotency-Key': `${SECRET}-key` } });
      await asked('/v1/persons', { token, body: { ...name, [SECRET]: 1 } });
      await asked('/v1/persons', { token, body: `{"name":"${SECRET}` });
      await asked('/v1/persons', { token, body: name, headers: { 'If-Match': SECRET } });
      await asked('/v1/persons', { token, body: name, headers: { 'Content-Type': `text/${SECRET}` } });
      await asked(`/v1/${SECRET}?name=${SECRET}`, { token, method: 'GET' });
      await asked(`/v1/persons/${SECRET}?name=${SECRET}`, { token, method: 'GET' });
      await asked(`/v1/persons/${SECRET}/standings`, { token, body: { role: SECRET } });
      await asked('/v1/me', { method: 'GET', token: `${SECRET}.${SECRET}.${SECRET}` });
      await asked('/v1/me', { method: 'GET', token, headers: { 'X-Correlation-Id': `${SECRET}!` } });
      await asked('/v1/me', {
        method: 'GET',
        token,
        headers: { Cookie: SECRET, 'User-Agent': SECRET, Referer: SECRET },
      });
      await rawAnswer(service.url, { begin: `GET /${SECRET} HTTP/1.1\r\nbroken ${SECRET}\r\n\r\n` });
      expect(statuses).toEqual([201, 400, 400, 400, 415, 404, 404, 404, 401, 200, 200]);
      await new Promise((resolve) => setTimeout(resolve, 200));
      const written = service.output();
      for (const secret of [SECRET, token, token.split('.')[1] ?? '', 'Bearer']) expect(written).not.toContain(secret);
      expect(lines().filter(({ msg }) => msg === 'request')).toHaveLength(statuses.length + 1);
    },
    LONGEST,
  );

  it('has the correlation id in every line about a request', () => {
    const told = lines().filter(({ msg }) => msg === 'request');
    for (const { correlationId } of told) expect(correlationId).toMatch(/^[A-Za-z0-9-]{8,64}$/);
    expect(new Set(told.map(({ correlationId }) => correlationId)).size).toBe(told.length);
  });
});

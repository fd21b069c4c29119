import { waitUntil } from '#kernel/testing/wait-until';
import { startService, type RunningService } from '#scenarios/spawn-service';
import { DataFolder } from '#test/support/data-folder';
import { exchangeRaw } from '#test/support/raw-connection';
import { createSender } from '#test/support/raw-requests';

const SECRET = 'anna-secretly';

describe('The log at level trace', () => {
  const folder = new DataFolder();
  let service: RunningService;
  let token: string;

  beforeAll(async () => {
    service = await startService({ ...folder.environment, LOG_LEVEL: 'trace' });
    token = (await (await folder.installation(service.url)).administrator).token;
  });
  afterAll(async () => {
    await service.stop('SIGKILL');
    await folder.remove();
  });

  const parseLines = (): Record<string, unknown>[] =>
    service
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  const findRequestLines = (): Record<string, unknown>[] => parseLines().filter(({ msg }) => msg === 'request');

  it('contains no content of accepted or rejected requests, and no token', async () => {
    const send = createSender(service.url);
    const name = { name: SECRET, email: `${SECRET}@example.org` };
    const statuses: number[] = [];
    const sendAndKeepStatus = async (...request: Parameters<typeof send>): Promise<void> => {
      statuses.push((await send(...request)).status);
    };
    await sendAndKeepStatus('/v1/persons', { token, body: name, headers: { 'Idempotency-Key': `${SECRET}-key` } });
    await sendAndKeepStatus('/v1/persons', { token, body: { ...name, [SECRET]: 1 } });
    await sendAndKeepStatus('/v1/persons', { token, body: `{"name":"${SECRET}` });
    await sendAndKeepStatus('/v1/persons', { token, body: name, headers: { 'If-Match': SECRET } });
    await sendAndKeepStatus('/v1/persons', { token, body: name, headers: { 'Content-Type': `text/${SECRET}` } });
    await sendAndKeepStatus(`/v1/${SECRET}?name=${SECRET}`, { token, method: 'GET' });
    await sendAndKeepStatus(`/v1/persons/${SECRET}?name=${SECRET}`, { token, method: 'GET' });
    await sendAndKeepStatus(`/v1/persons/${SECRET}/role-assignments`, { token, body: { role: SECRET } });
    await sendAndKeepStatus('/v1/me', { method: 'GET', token: `${SECRET}.${SECRET}.${SECRET}` });
    await sendAndKeepStatus('/v1/me', { method: 'GET', token, headers: { 'X-Correlation-Id': `${SECRET}!` } });
    await sendAndKeepStatus('/v1/me', {
      method: 'GET',
      token,
      headers: { Cookie: SECRET, 'User-Agent': SECRET, Referer: SECRET },
    });
    await exchangeRaw(service.url, { start: `GET /${SECRET} HTTP/1.1\r\nbroken ${SECRET}\r\n\r\n` });
    expect(statuses).toEqual([201, 400, 400, 400, 415, 404, 404, 404, 401, 200, 200]);
    // The lines of all earlier requests come before the line of this one.
    const headers = { 'X-Correlation-Id': 'the-last-request' };
    expect((await send('/v1/me', { method: 'GET', token, headers })).status).toBe(200);
    await waitUntil(() => findRequestLines().some(({ correlationId }) => correlationId === 'the-last-request'));
    const output = service.output();
    for (const secret of [SECRET, token, token.split('.')[1] ?? '', 'Bearer']) expect(output).not.toContain(secret);
    expect(findRequestLines()).toHaveLength(statuses.length + 2);
  });

  it('has a different correlation id for every request', () => {
    const requestLines = findRequestLines();
    for (const { correlationId } of requestLines) expect(correlationId).toMatch(/^[A-Za-z0-9-]{8,64}$/);
    expect(new Set(requestLines.map(({ correlationId }) => correlationId)).size).toBe(requestLines.length);
  });
});

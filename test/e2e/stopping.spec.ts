import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { BrokerageClient } from '#client/client';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { waitUntil } from '#kernel/testing/wait-until';
import { parseConfiguration } from '#platform/configuration';
import { issueToken, loadTokenKey } from '#platform/local-keys';
import { createBusyBoard } from '#test/support/busy-board.builder';
import { DataFolder } from '#test/support/data-folder';
import { LoadGenerator } from '#test/support/load';
import { ServiceLocation } from '#test/support/persistent-client';
import { RecordedLog } from '#test/support/recorded-log';

const RESOURCES = { pence: 1_000_000, halfDays: 1_000 };

describe('A stopping service', () => {
  let folder: DataFolder;
  beforeEach(() => {
    folder = new DataFolder();
  });
  afterEach(() => folder.remove());

  const readLog = (): Promise<RecordedLog> => RecordedLog.readFile(folder.file('events.db'));

  it('loses no acknowledged command after SIGTERM under load, and the next process continues', async () => {
    const first = await folder.start();
    const busy = await createBusyBoard(await folder.installation(first.url), RESOURCES);
    const location = new ServiceLocation();
    const load = new LoadGenerator(folder, location, busy);
    location.setUrls(first.url);
    await load.start();
    await load.waitForAcknowledgements(100);
    const stopped = first.stop('SIGTERM');
    location.clear();
    expect(await stopped).toBe(0);
    expect((await readLog()).findLostOrDuplicates(load.acknowledged)).toEqual([]);
    const second = await folder.start();
    location.setUrls(second.url);
    await load.stop();
    expect(await second.stop('SIGINT')).toBe(0);
    const log = await readLog();
    expect(log.findLostOrDuplicates(load.acknowledged)).toEqual([]);
    expect(log.findPartialCommands()).toEqual([]);
  });

  const isRejecting = (url: string): Promise<boolean> =>
    new BrokerageClient({ url }).get('/health/live').then(
      () => false,
      () => true,
    );

  /** Sends the headers of a command. `finish` sends the body. */
  const sendHeaders = async (url: string, body: string) => {
    const key = await loadTokenKey(parseConfiguration(folder.environment));
    const token = await issueToken(key, { person: FIRST_ADMINISTRATOR, roles: ['administrator'] });
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', Expect: '100-continue' };
    const sending = request(`${url}/v1/persons`, {
      method: 'POST',
      headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
    });
    const response = once(sending, 'response') as Promise<[{ statusCode?: number }]>;
    sending.flushHeaders();
    await once(sending, 'continue');
    return { finish: () => sending.end(body), response };
  };

  it('answers the open command after SIGTERM, accepts no other, and exits with code 0', async () => {
    const service = await folder.start();
    const command = await sendHeaders(service.url, JSON.stringify({ name: 'Robin Hale', email: null }));
    const before = (await readLog()).count('PersonRegistered');
    const stopped = service.stop('SIGTERM');
    await waitUntil(() => isRejecting(service.url));
    command.finish();
    const [{ statusCode }] = await command.response;
    expect(statusCode).toBe(201);
    expect(await stopped).toBe(0);
    expect((await readLog()).count('PersonRegistered')).toBe(before + 1);
    expect(service.output()).not.toMatch(/error/i);
  });

  it('answers a request after SIGTERM on a connection that is still busy with a problem document that says when to retry', async () => {
    const service = await folder.start();
    const { hostname, port } = new URL(service.url);
    const socket = connect(Number(port), hostname);
    let received = '';
    socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
    const body = '{}';
    const head = [
      'POST /v1/persons HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/json',
      'Content-Length: 2',
    ];
    socket.write([...head, 'Expect: 100-continue', '', ''].join('\r\n'));
    await waitUntil(() => received.includes(' 100 Continue'));
    const stopped = service.stop('SIGTERM');
    await waitUntil(() => isRejecting(service.url));
    const next = ['GET /health/live HTTP/1.1', 'Host: localhost', 'X-Correlation-Id: sent-while-stopping', '', ''];
    socket.write(`${body}${next.join('\r\n')}`);
    await once(socket, 'close');
    expect(await stopped).toBe(0);
    const [, , answer = '', document = ''] = received
      .replace(/^HTTP.1.1 100 Continue\r\n\r\n/, '')
      .split(/\r\n\r\n|(?<=\})(?=HTTP)/);
    expect(answer).toMatch(/^HTTP\/1.1 503 /);
    expect(answer).toMatch(/^retry-after: \d+\r?$/im);
    expect(answer).toMatch(/^x-correlation-id: sent-while-stopping\r?$/im);
    expect(answer).toMatch(/^connection: close\r?$/im);
    expect(JSON.parse(document)).toEqual({
      type: '/v1/problems/unavailable',
      title: 'Temporarily unavailable',
      status: 503,
      detail: 'The service is stopping. Nothing was recorded. Send the request again.',
      code: 'unavailable',
      correlationId: 'sent-while-stopping',
    });
    expect(service.output()).not.toContain('unexpected error');
  });

  it('neither waits for a scanner that hangs nor leaves it running, and refuses the file that it was to scan', async () => {
    const [script, started] = [folder.file('scanner.cjs'), folder.file('scanner.pid')];
    mkdirSync(folder.path, { recursive: true });
    writeFileSync(
      script,
      `process.on('SIGTERM', () => {});
       require('node:fs').writeFileSync(process.argv[2], String(process.pid));
       setInterval(() => {}, 1_000);`,
    );
    const service = await folder.start({ FILE_SCAN_COMMAND: `${process.execPath} ${script} ${started}` });
    const { board, meetingId } = await createBusyBoard(await folder.installation(service.url), RESOURCES);
    const { paperId } = await board.clerk.record(
      '/v1/meetings/{meeting}/papers',
      { meeting: meetingId },
      { title: 'Results' },
    );
    const sending = fetch(`${service.url}/v1/meetings/${meetingId}/papers/${paperId}/file`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${board.clerk.token}`,
        'Content-Type': 'application/pdf',
        'Content-Disposition': 'attachment; filename="results.pdf"',
      },
      body: '%PDF-1.7',
    });
    await waitUntil(() => existsSync(started) && readFileSync(started, 'utf8') !== '');
    expect(await service.stop('SIGTERM')).toBe(0);
    expect((await sending).status).toBe(503);
    const pid = Number(readFileSync(started, 'utf8'));
    expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
    expect((await readLog()).count('PaperFileAdded')).toBe(0);
  });

  it('releases its folder after kill -9; until then a second service does not start', async () => {
    const first = await folder.start();
    const second = folder.spawn();
    await expect(second.ready).rejects.toThrow(/code 1/);
    expect(await second.stop()).toBe(1);
    const sentence = `The data folder ${folder.path} is in use by another process (pid ${first.pid}). Stop that process or choose another folder.`;
    expect(second.output().trim()).toBe(sentence);
    expect(await new BrokerageClient({ url: first.url }).read('/health/ready')).toMatchObject({ status: 'ready' });
    expect(await first.stop('SIGKILL')).toBeNull();
    const third = await folder.start();
    expect(await new BrokerageClient({ url: third.url }).read('/health/ready')).toMatchObject({ status: 'ready' });
  });
});

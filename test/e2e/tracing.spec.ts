import { waitUntil } from '#kernel/testing/wait-until';
import { startService, type RunningService } from '#scenarios/spawn-service';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { OtlpCollector, spanAttributes, type Span } from '#test/support/otlp-collector';
import { DataFolder } from '#test/support/data-folder';
import { createSender, type RawRequest } from '#test/support/raw-requests';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = '00f067aa0ba902b7';

/** Modules other than the OpenTelemetry API, which prom-client also loads. */
const TRACING_MODULES = /loaded .*@opentelemetry\/(?!api\/)/;

/** Makes a process print the name of every OpenTelemetry module that it loads. */
const PRINT_LOADED_MODULES = `--import=data:text/javascript,${encodeURIComponent(
  'import { registerHooks } from "node:module";' +
    'registerHooks({ load: (url, context, next) => {' +
    'if (url.includes("@opentelemetry")) console.log("loaded", url); return next(url, context); } });',
)}`;

describe('Tracing', () => {
  let folder: DataFolder;
  let collector: OtlpCollector;
  let service: RunningService;
  let token: string;

  const startTracedService = async (more: Readonly<Record<string, string>> = {}): Promise<RunningService> =>
    startService({
      ...folder.environment,
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_HEADERS: 'x-key=a%20key',
      ...more,
    });
  const send = (path: string, request: RawRequest) => createSender(service.url)(path, { token, ...request });
  const register = (name: string, headers: Record<string, string> = {}) =>
    send('/v1/persons', { body: { name }, headers });
  const isNamed = (name: string) => (span: Span) => span.name === name;

  beforeAll(async () => {
    folder = new DataFolder();
    collector = await OtlpCollector.start();
    service = await startTracedService();
    token = (await (await folder.installation(service.url)).administrator).token;
  });
  afterAll(async () => {
    await service.stop('SIGKILL');
    await collector.close();
    await folder.remove();
  });

  it('loads no OpenTelemetry modules when it is disabled', async () => {
    const other = new DataFolder();
    try {
      for (const [endpoint, loads] of [['', false] as const, [collector.url, true] as const]) {
        const settings = { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, NODE_OPTIONS: PRINT_LOADED_MODULES };
        const started = await startService({ ...other.environment, ...settings });
        await started.stop();
        expect([endpoint, TRACING_MODULES.test(started.output())]).toEqual([endpoint, loads]);
      }
    } finally {
      await other.remove();
    }
  });

  it('continues the trace of a request with nested spans for request, command and append', async () => {
    const headers = {
      traceparent: `00-${TRACE}-${PARENT}-01`,
      'x-correlation-id': 'correlation-of-the-test',
    };
    expect((await register('Traced', headers)).status).toBe(201);
    const isOwn = (span: Span) => span.traceId === TRACE;
    const append = await collector.waitForSpan((span) => isOwn(span) && span.name === 'append');
    const command = await collector.waitForSpan((span) => isOwn(span) && span.name === 'person RegisterPerson');
    const request = await collector.waitForSpan((span) => isOwn(span) && span.name === 'POST /v1/persons');
    expect([request.parentSpanId, request.kind]).toEqual([PARENT, 2]);
    expect([command.parentSpanId, append.parentSpanId]).toEqual([request.spanId, command.spanId]);
    expect(spanAttributes(request)).toEqual({
      'http.request.method': 'POST',
      'http.route': '/v1/persons',
      'http.response.status_code': 201,
      'correlation.id': 'correlation-of-the-test',
    });
    expect(spanAttributes(command)).toEqual({
      'command.stream': 'person',
      'command.name': 'RegisterPerson',
      'command.outcome': 'accepted',
      'correlation.id': 'correlation-of-the-test',
    });
    expect(spanAttributes(append)).toEqual({ 'command.stream': 'person', 'events.count': 1 });
    expect([...collector.services]).toEqual(['school-support-brokerage']);
    expect(collector.raw.every((each) => each.startsWith('/v1/traces ') && each.includes('"x-key":"a key"'))).toBe(
      true,
    );
  });

  it('records spans for batches of views and reactions', async () => {
    for (const name of ['views batch', 'reactions batch'])
      expect(spanAttributes(await collector.waitForSpan(isNamed(name)))['events.count']).toBeGreaterThan(0);
  });

  it('starts a new trace after a malformed header, and records why a command was rejected', async () => {
    const roleAssignment = {
      role: 'auditor',
      scope: { kind: 'everywhere', id: '*' },
      from: '2000-01-01',
      to: '1999-01-01',
    };
    const path = `/v1/persons/${FIRST_ADMINISTRATOR}/role-assignments`;
    const headers = { traceparent: `00-${'0'.repeat(32)}-${PARENT}-01` };
    expect((await send(path, { body: roleAssignment, headers })).status).toBe(409);
    const refused = await collector.waitForSpan((span) => spanAttributes(span)['command.outcome'] === 'rule-violation');
    expect(spanAttributes(refused)['command.code']).toMatch(/^[a-z-]+$/);
    expect([refused.traceId === TRACE, /^0+$/.test(refused.traceId), refused.status.code ?? 0]).toEqual([
      false,
      false,
      0,
    ]);
  });

  it('records no names, ids of persons, URLs or tokens', async () => {
    await register('Anna Secretly');
    await send(`/v1/persons/${FIRST_ADMINISTRATOR}?name=anna-secretly`, { method: 'GET' });
    await send('/v1/anna-secretly', { method: 'GET' });
    await collector.waitForSpan(isNamed('GET'));
    const all = collector.raw.join('\n');
    expect(all).toContain('/v1/persons/:');
    for (const secret of [/anna/i, FIRST_ADMINISTRATOR, token.slice(0, 20), 'person-']) expect(all).not.toMatch(secret);
  });

  it('loses traces while the collector is unavailable, warns once, and does not stop the service', async () => {
    const { port } = collector;
    const count = (sentence: string): number => service.output().split(sentence).length - 1;
    await collector.close();
    expect((await register('Unavailable')).status).toBe(201);
    await waitUntil(() => count('Traces cannot be sent') > 0);
    collector = await OtlpCollector.start(port);
    collector.status = 400;
    for (const rejected of [1, 2]) {
      const before = collector.raw.length;
      expect((await register(`Rejected ${rejected}`)).status).toBe(201);
      await waitUntil(() => collector.raw.length > before);
    }
    collector.status = 200;
    expect((await register('Available')).status).toBe(201);
    await waitUntil(() => count('Traces are sent to the collector again') === 1);
    expect(count('Traces cannot be sent')).toBe(1);
    expect(await service.stop()).toBe(0);
  });

  it('sends the remaining traces when the service stops', async () => {
    collector.clear();
    service = await startTracedService({ OTEL_SERVICE_NAME: 'another-name' });
    expect((await register('The last')).status).toBe(201);
    expect(await service.stop()).toBe(0);
    expect(collector.spans.map(({ name }) => name)).toContain('POST /v1/persons');
    expect([...collector.services]).toEqual(['another-name']);
  });
});

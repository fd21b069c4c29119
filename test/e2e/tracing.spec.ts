import { setTimeout as pause } from 'node:timers/promises';
import { startService, type RunningService } from '#scenarios/spawn-service';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { ACollector, traitsOf, type Span } from '#test/support/otlp-collector';
import { DataFolder } from '#test/support/data-folder';
import { sender, type RawRequest } from '#test/support/raw-requests';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = '00f067aa0ba902b7';
const LONGEST = 60_000;

/** The interface alone is loaded by prom-client, too. */
const MAKERS = /loaded .*@opentelemetry\/(?!api\/)/;

/** Has a process print the name of every module of OpenTelemetry that it loads. */
const TELLS_WHAT_IT_LOADS = `--import=data:text/javascript,${encodeURIComponent(
  'import { registerHooks } from "node:module";' +
    'registerHooks({ load: (url, context, next) => {' +
    'if (url.includes("@opentelemetry")) console.log("loaded", url); return next(url, context); } });',
)}`;

describe('The traces of a service', () => {
  let folder: DataFolder;
  let collector: ACollector;
  let service: RunningService;
  let token: string;

  const started = async (more: Readonly<Record<string, string>> = {}): Promise<RunningService> =>
    startService({
      ...folder.environment,
      ...{ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_EXPORTER_OTLP_HEADERS: 'x-key=a%20key', ...more },
    });
  const send = (path: string, request: RawRequest) => sender(service.url)(path, { token, ...request });
  const register = (name: string, headers: Record<string, string> = {}) =>
    send('/v1/persons', { body: { name }, headers });
  const called = (name: string) => (span: Span) => span.name === name;

  beforeAll(async () => {
    folder = new DataFolder();
    collector = await ACollector.started();
    service = await started();
    token = (await (await folder.installation(service.url)).administrator).token;
  }, LONGEST);
  afterAll(async () => {
    await service.stop('SIGKILL');
    await collector.close();
    await folder.remove();
  });

  it(
    'cost nothing where they are not asked for: what makes them is not even loaded',
    async () => {
      const other = new DataFolder();
      try {
        for (const [endpoint, loads] of [['', false] as const, [collector.url, true] as const]) {
          const settings = { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, NODE_OPTIONS: TELLS_WHAT_IT_LOADS };
          const started = await startService({ ...other.environment, ...settings });
          await started.stop();
          expect([endpoint, MAKERS.test(started.output())]).toEqual([endpoint, loads]);
        }
      } finally {
        await other.remove();
      }
    },
    LONGEST,
  );

  it(
    'go on with the trace of the request: request, command and append, one within the other',
    async () => {
      const headers = {
        traceparent: `00-${TRACE}-${PARENT}-01`,
        'x-correlation-id': 'correlation-of-the-test',
      };
      expect((await register('Traced', headers)).status).toBe(201);
      const ours = (span: Span) => span.traceId === TRACE;
      const append = await collector.span((span) => ours(span) && span.name === 'append');
      const command = await collector.span((span) => ours(span) && span.name === 'person RegisterPerson');
      const request = await collector.span((span) => ours(span) && span.name === 'POST /v1/persons');
      expect([request.parentSpanId, request.kind]).toEqual([PARENT, 2]);
      expect([command.parentSpanId, append.parentSpanId]).toEqual([request.spanId, command.spanId]);
      expect(traitsOf(request)).toEqual({
        'http.request.method': 'POST',
        'http.route': '/v1/persons',
        'http.response.status_code': 201,
        'correlation.id': 'correlation-of-the-test',
      });
      expect(traitsOf(command)).toEqual({
        'command.stream': 'person',
        'command.name': 'RegisterPerson',
        'command.outcome': 'accepted',
        'correlation.id': 'correlation-of-the-test',
      });
      expect(traitsOf(append)).toEqual({ 'command.stream': 'person', 'events.count': 1 });
      expect([...collector.services]).toEqual(['school-support-brokerage']);
      expect(collector.raw.every((each) => each.startsWith('/v1/traces ') && each.includes('"x-key":"a key"'))).toBe(
        true,
      );
    },
    LONGEST,
  );

  it(
    'tell of the batches of views and reactions',
    async () => {
      for (const name of ['views batch', 'reactions batch'])
        expect(traitsOf(await collector.span(called(name)))['events.count']).toBeGreaterThan(0);
    },
    LONGEST,
  );

  it(
    'begin anew where what came along is malformed, and tell how a command was refused',
    async () => {
      const standing = {
        role: 'auditor',
        scope: { kind: 'everywhere', id: '*' },
        from: '2000-01-01',
        to: '1999-01-01',
      };
      const path = `/v1/persons/${FIRST_ADMINISTRATOR}/standings`;
      const headers = { traceparent: `00-${'0'.repeat(32)}-${PARENT}-01` };
      expect((await send(path, { body: standing, headers })).status).toBe(409);
      const refused = await collector.span((span) => traitsOf(span)['command.outcome'] === 'refused');
      expect(traitsOf(refused)['command.code']).toMatch(/^[a-z-]+$/);
      expect([refused.traceId === TRACE, /^0+$/.test(refused.traceId), refused.status.code ?? 0]).toEqual([
        ...[false, false, 0],
      ]);
    },
    LONGEST,
  );

  it(
    'hold no name, no id of a person, no address and no token',
    async () => {
      await register('Anna Secretly');
      await send(`/v1/persons/${FIRST_ADMINISTRATOR}?name=anna-secretly`, { method: 'GET' });
      await send('/v1/anna-secretly', { method: 'GET' });
      await collector.span(called('GET'));
      const all = collector.raw.join('\n');
      expect(all).toContain('/v1/persons/:');
      for (const secret of [/anna/i, FIRST_ADMINISTRATOR, token.slice(0, 20), 'person-'])
        expect(all).not.toMatch(secret);
    },
    LONGEST,
  );

  it(
    'are lost while the collector is gone, and the service goes on, says so once, and ends when it is told to',
    async () => {
      const { port } = collector;
      await collector.close();
      const told = (): number => service.output().split('Traces cannot be delivered').length - 1;
      for (let count = 0; count < 3 || told() === 0; count++) {
        expect((await register(`Number ${count}`)).status).toBe(201);
        await pause(1_200);
      }
      expect(await service.stop()).toBe(0);
      expect(told()).toBe(1);
      collector = await ACollector.started(port);
    },
    LONGEST,
  );

  it(
    'that were not delivered yet are delivered at the end',
    async () => {
      service = await started({ OTEL_SERVICE_NAME: 'another-name' });
      expect((await register('The last')).status).toBe(201);
      expect(await service.stop()).toBe(0);
      expect(collector.spans.map(({ name }) => name)).toContain('POST /v1/persons');
      expect([...collector.services]).toEqual(['another-name']);
    },
    LONGEST,
  );
});

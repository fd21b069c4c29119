import { MetricsToken } from '#platform/identity';
import { Metrics } from '#platform/metrics';

describe('Metrics', () => {
  it('include the process metrics and the lag of the event loop', async () => {
    const text = await new Metrics().text();
    for (const name of ['process_cpu_seconds_total', 'nodejs_eventloop_lag_p99_seconds', 'nodejs_heap_size_used_bytes'])
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  it('count the processor time that the process has used', async () => {
    const read = async (): Promise<number> =>
      Number(/^process_cpu_seconds_total (.+)$/m.exec(await new Metrics().text())?.[1]);
    const before = await read();
    const { user, system } = process.cpuUsage();
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThanOrEqual((user + system) / 1_000_000);
    expect(await read()).toBeGreaterThanOrEqual(before);
  });

  it('label requests with their resource, never with their URL', async () => {
    const metrics = new Metrics();
    const route = '/v1/contracts/:id/visits';
    metrics.recordRequest({ method: 'GET', route, status: 200, durationMs: 20 });
    metrics.recordRequest({ method: 'GET', route, status: 503, durationMs: 3 });
    metrics.recordRequest({ method: 'PROPFIND', route: null, status: 404, durationMs: 1 });
    const text = await metrics.text();
    for (const line of [
      'http_requests_total{method="GET",status="200"} 1',
      'http_requests_total{method="GET",status="503"} 1',
      'http_requests_total{method="other",status="404"} 1',
      'http_request_duration_seconds_bucket{le="0.005",method="GET"} 1',
      'http_request_duration_seconds_bucket{le="0.025",method="GET"} 2',
      'http_resource_requests_total{resource="contracts"} 2',
      'http_resource_requests_total{resource="none"} 1',
      'http_resource_errors_total{resource="contracts"} 1',
      'http_resource_seconds_total{resource="contracts"} 0.023',
    ])
      expect(text).toContain(`\nbrokerage_${line}\n`);
    expect(text).not.toContain('PROPFIND');
  });

  it('read samples when they are scraped, and drop samples that no longer exist', async () => {
    const metrics = new Metrics();
    const lags = new Map([['agenda', 2]]);
    const read = () => [...lags].map(([view, lag]) => [{ view }, lag] as const);
    metrics.observe({ name: 'lag', help: 'Lag.', labels: ['view'], kind: 'gauge', read });
    metrics.observe({ name: 'passed_total', help: 'Passed.', labels: ['view'], kind: 'counter', read });
    expect(await metrics.text()).toContain('\nbrokerage_lag{view="agenda"} 2\n');
    lags.clear();
    lags.set('funds', 5);
    const text = await metrics.text();
    expect(text).toContain('\nbrokerage_lag{view="funds"} 5\n');
    expect(text).toContain('\nbrokerage_passed_total{view="funds"} 5\n');
    expect(text).not.toContain('agenda');
  });
});

describe('MetricsToken', () => {
  const token = 'm'.repeat(32);

  it('matches only the configured token', () => {
    const metrics = new MetricsToken(token);
    expect(metrics.matches(`Bearer ${token}`)).toBe(true);
    for (const header of [undefined, '', token, `Basic ${token}`, `Bearer ${token}m`, `Bearer ${token.slice(1)}`])
      expect(metrics.matches(header)).toBe(false);
  });

  it('matches nothing when no token is configured', () => {
    for (const header of [undefined, 'Bearer ', 'Bearer null', `Bearer ${token}`])
      expect(new MetricsToken(null).matches(header)).toBe(false);
  });
});

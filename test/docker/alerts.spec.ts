import { readFileSync, readdirSync } from 'node:fs';
import { startConfiguredService } from '#api/testing/configured-service';
import { readYaml } from '#test/support/compose-file';
import { createStatusServer } from '#worker/status-server';

interface Rules {
  readonly groups: readonly { readonly rules: readonly { readonly alert: string; readonly expr: string }[] }[];
}

const METRICS_TOKEN = 'a-token-for-the-scraper-of-the-tests';
const REFERENCE = readFileSync('docs/reference/metrics.md', 'utf8');
const RUNBOOKS = readdirSync('docs/runbooks').filter((file) => file.startsWith('Brokerage'));
const RULES = (readYaml('docker/alerts.yml') as Rules).groups.flatMap(({ rules }) => rules);

const findMetricNames = (text: string): readonly string[] => [
  ...new Set(
    (text.match(/\b(?:brokerage|nodejs|process)_[a-z0-9_]+/g) ?? []).map((name) =>
      name.replace(/_(bucket|count|sum)$/, ''),
    ),
  ),
];

/** Reads the names of all metrics that an API and a worker serve. */
const readServedMetrics = async (): Promise<ReadonlySet<string>> => {
  const service = await startConfiguredService({ METRICS_TOKEN });
  const stores = { events: null as never, readModels: null as never, keys: null as never };
  const worker = createStatusServer({ worker: { assignments: ['deadlines'], waitingFor: null }, stores });
  const request = { url: '/metrics', headers: { authorization: `Bearer ${METRICS_TOKEN}` } };
  const texts = [(await service.application.inject(request)).body, (await worker.inject('/metrics')).body];
  await Promise.all([service.close(), worker.close()]);
  return new Set(texts.flatMap((text) => [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name = '']) => name)));
};

describe('Metrics and alerts', () => {
  it('name only metrics that APIs and workers serve, in the alert rules, the runbooks and the reference', async () => {
    const served = await readServedMetrics();
    const findUnserved = (text: string): string[] => findMetricNames(text).filter((name) => !served.has(name));
    const expressions = RULES.map(({ expr }) => expr).join('\n');
    expect(findMetricNames(expressions).length).toBeGreaterThan(8);
    expect(findUnserved(expressions)).toEqual([]);
    expect(findUnserved(REFERENCE)).toEqual([]);
    for (const file of RUNBOOKS) expect(findUnserved(readFileSync(`docs/runbooks/${file}`, 'utf8'))).toEqual([]);
    expect(findUnserved('brokerage_views_stopped > 0')).toEqual(['brokerage_views_stopped']);
  });

  it('are described in docs/reference/metrics.md, each metric of ours', async () => {
    const ours = [...(await readServedMetrics())].filter((name) => name.startsWith('brokerage_'));
    expect(ours.filter((name) => !REFERENCE.includes(name))).toEqual([]);
  });

  it('have one runbook for each alert, and none without an alert', () => {
    expect(RUNBOOKS.sort()).toEqual(RULES.map(({ alert }) => `${alert}.md`).sort());
  });

  it.each(RUNBOOKS)('have the sections Meaning, Check and Fix in the runbook %s', (file) => {
    const headings = [...readFileSync(`docs/runbooks/${file}`, 'utf8').matchAll(/^## (.*)$/gm)].map(
      ([, title]) => title,
    );
    expect(headings).toEqual(['Meaning', 'Check', 'Fix']);
  });
});

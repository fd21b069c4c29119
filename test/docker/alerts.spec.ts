import { readFileSync } from 'node:fs';
import { serviceWith } from '#api/testing/configured-service';
import { readYaml } from '#test/support/compose-file';
import { statusServer } from '#worker/status-server';

interface Rules {
  readonly groups: readonly { readonly rules: readonly { readonly alert: string; readonly expr: string }[] }[];
}

const METRICS_TOKEN = 'a-token-for-the-scraper-of-the-tests';
const OPERATIONS = readFileSync('docs/operations.md', 'utf8');
const RULES = (readYaml('docker/alerts.yml') as Rules).groups.flatMap(({ rules }) => rules);

const namedIn = (text: string): readonly string[] => [
  ...new Set(
    (text.match(/\b(?:brokerage|nodejs|process)_[a-z0-9_]+/g) ?? []).map((name) =>
      name.replace(/_(bucket|count|sum)$/, ''),
    ),
  ),
];

/** The names of what an API and a worker print. */
const printed = async (): Promise<ReadonlySet<string>> => {
  const service = await serviceWith({ METRICS_TOKEN });
  const stores = { events: null as never, readModels: null as never };
  const worker = statusServer({ worker: { leads: ['clock'], waitingFor: null }, stores });
  const asked = { url: '/metrics', headers: { authorization: `Bearer ${METRICS_TOKEN}` } };
  const texts = [(await service.application.inject(asked)).body, (await worker.inject('/metrics')).body];
  await Promise.all([service.close(), worker.close()]);
  return new Set(texts.flatMap((text) => [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name = '']) => name)));
};

describe('What is watched', () => {
  it('is what APIs and workers print, in the alert rules and in what is written about operating', async () => {
    const names = await printed();
    const expressions = RULES.map(({ expr }) => expr).join('\n');
    expect(namedIn(expressions).length).toBeGreaterThan(8);
    expect(namedIn(expressions).filter((name) => !names.has(name))).toEqual([]);
    expect(namedIn(OPERATIONS).filter((name) => !names.has(name))).toEqual([]);
    expect(namedIn('brokerage_views_stopped > 0').filter((name) => !names.has(name))).toEqual([
      'brokerage_views_stopped',
    ]);
    const told = [...names].filter((name) => name.startsWith('brokerage_') && !OPERATIONS.includes(name));
    expect(told).toEqual([]);
  });

  it('has a line for each alarm in what is written about operating, and none for others', () => {
    const written = [...OPERATIONS.matchAll(/^\| `(Brokerage\w+)`/gm)].map(([, name]) => name);
    expect(written).toEqual(RULES.map(({ alert }) => alert));
  });
});

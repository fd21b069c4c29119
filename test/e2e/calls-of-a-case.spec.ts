import { readFileSync } from 'node:fs';
import { runCaseOne } from '#scenarios/case-one';
import { Installation } from '#scenarios/demo-installation';
import { startDemonstration, type Demonstration } from '#test/support/demonstration';

const isOfCase = (path: string): boolean =>
  /^\/v1\/(boards\/[^/]+\/schools|requests|meetings|contracts|funds)\//.test(path);

describe('An ordinary case, from the request of the school to the closed contract', () => {
  let demonstration: Demonstration;
  beforeAll(async () => {
    demonstration = await startDemonstration();
  });
  afterAll(() => demonstration.remove());

  it('takes as many commands of each party as the guide says', async () => {
    const counts = new Map<string, number>();
    const { url, key } = demonstration;
    let hasBegun = false;
    const installation = new Installation(url, key, (caller, method, { path }) => {
      hasBegun ||= /\/schools\/[^/]+\/requests$/.test(path);
      const isMeetingOrDraft = /^\/v1\/boards\/[^/]+\/(meetings|contracts)$/.test(path);
      if (method === 'GET' || !hasBegun || !(isOfCase(path) || isMeetingOrDraft)) return;
      counts.set(caller, (counts.get(caller) ?? 0) + 1);
    });
    await runCaseOne({ installation, narrate: () => undefined });
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const parties = [...counts].map(([caller, count]) => `${caller} ${count}`).toSorted();
    const [said] = /\d+ commands \([^)]+\)/.exec(readFileSync('docs/guides/first-case.md', 'utf8')) ?? [];
    expect(said).toBe(`${total} commands (${parties.join(', ')})`);
  });
});

import { createUnreadableListener } from '#api/hosting/unreadable-texts';
import { Log } from '#platform/logging';
import { Metrics } from '#platform/metrics';

describe('Texts that cannot be read', () => {
  it('are all counted by cause, and name a key in the log once a minute for each cause', async () => {
    const lines: string[] = [];
    const log = new Log('info', { write: (line) => void lines.push(line) });
    const metrics = new Metrics();
    let minutes = 0;
    const listen = createUnreadableListener(log, metrics, () => minutes * 60_000);
    for (const name of ['person-1', 'person-2', 'person-3']) listen(name, 'key-missing');
    listen('item-1-note', 'text-changed');
    minutes = 1;
    listen('person-4', 'key-missing');
    const named = lines.map((line) => /person-\d|item-1-note/.exec(line)?.[0]);
    expect(named).toEqual(['person-1', 'item-1-note', 'person-4']);
    const text = await metrics.text();
    expect(text).toContain('brokerage_unreadable_texts_total{cause="key-missing"} 4');
    expect(text).toContain('brokerage_unreadable_texts_total{cause="text-changed"} 1');
  });
});

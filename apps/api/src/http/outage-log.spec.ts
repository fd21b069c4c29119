import { OutageLog } from '#api/http/outage-log';
import { ErrorLog } from '#api/http/error-log';
import { OutcomeUnknown, StoreUnavailable } from '#execution/event-store';
import { waitUntil } from '#kernel/testing/wait-until';
import { IssuerUnavailable } from '#platform/identity';
import { Log } from '#platform/logging';

describe('The log of an outage', () => {
  let lines: string[];
  let isOver: boolean;
  let errors: ErrorLog;
  let outages: OutageLog;

  const readSentences = (): string[] => lines.map((line) => (JSON.parse(line) as { msg: string }).msg);

  beforeEach(() => {
    [lines, isOver] = [[], false];
    const log = new Log('info', { write: (line) => void lines.push(line) });
    const check = () => (isOver ? Promise.resolve(true) : Promise.reject(new StoreUnavailable('No response.')));
    outages = new OutageLog(log, check, 1);
    errors = new ErrorLog(log, outages);
  });
  afterEach(() => outages.stop());

  it('has one line at the beginning and one at the end, however many requests are refused, and no stack', async () => {
    for (let left = 500; left > 0; left -= 1) errors.record(new StoreUnavailable('PostgreSQL is unavailable.'), 'id');
    errors.record(new OutcomeUnknown('The events were sent.'), 'id');
    expect(readSentences()).toEqual([
      'A database does not respond as it should, so requests are refused: PostgreSQL is unavailable.',
    ]);
    isOver = true;
    await waitUntil(() => lines.length > 1);
    expect(readSentences()[1]).toMatch(/^The databases respond again after \d+ seconds\. Refused requests: 501\.$/);
    expect(lines.join('')).not.toContain('stack');
  });

  it('begins again with the next outage', async () => {
    isOver = true;
    for (const time of [1, 2]) {
      errors.record(new StoreUnavailable(`Outage ${time}.`), 'id');
      await waitUntil(() => lines.length === 2 * time);
    }
    expect(readSentences().filter((sentence) => sentence.includes('Outage'))).toHaveLength(2);
  });

  it('has one line without a stack for each request that waited for the identity provider', () => {
    errors.record(new IssuerUnavailable('The identity provider does not respond.'), 'correlation-1');
    expect(readSentences()).toEqual(['The identity provider does not respond. (correlation id correlation-1)']);
    expect(lines[0]).not.toContain('stack');
  });

  it('keeps the stack of every other error', () => {
    errors.record(new TypeError('a fault'), 'correlation-1');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { msg: 'unexpected error', correlationId: 'correlation-1', stack: expect.stringContaining('a fault') as unknown },
    ]);
  });
});

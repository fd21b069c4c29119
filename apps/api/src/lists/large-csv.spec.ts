import { NO_VALUE_DETAILS } from '#domain/testing/sample-aims';
import { parse } from 'csv-parse/sync';
import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import { contract } from '#domain/contract';
import { commandRequest } from '#execution/command-executor';

/** Together longer than the texts that are sent as a whole. */
const MEASUREMENTS = 600;
const LONG_SOURCE = 'Teacher assessment. '.repeat(100);

describe('A list that is large as CSV', () => {
  let fixture: TestBoard;
  let path = '';

  beforeAll(async () => {
    fixture = await createTestBoard();
    const { service } = fixture;
    const contractId = await startContract(fixture, await approveRequest(fixture, ...(await tableRequest(fixture))));
    path = `contracts/${contractId}/history`;
    const { body } = await fixture.clerk.get(`contracts/${contractId}`);
    const [aim] = body.aims as { aimId: string }[];
    for (let index = 0; index < MEASUREMENTS; index += 1) {
      const data = {
        measurementId: `m-${index}`,
        value: index,
        measuredOn: '2011-09-26',
        source: LONG_SOURCE,
        ...NO_VALUE_DETAILS,
      } as const;
      const measurement = { ...data, aimId: aim?.aimId ?? '' };
      await service.executor.execute(
        commandRequest(contract, 'RecordMeasurement', contractId, measurement, service.commandContext()),
      );
    }
  });

  afterAll(() => fixture.service.close());

  it('contains all rows of all pages, and has no entity tag', async () => {
    const revisions: number[] = [];
    for (let url: unknown = `${path}?limit=200`; typeof url === 'string';) {
      const { body } = await fixture.auditor.get(url.replace('/v1/', ''));
      revisions.push(...(body.events as { revision: number }[]).map(({ revision }) => revision));
      url = body.next;
    }
    const { status, headers, text } = await fixture.auditor.getRaw(`${path}?format=csv`);
    expect([status, headers['cache-control'], headers.etag]).toEqual([200, 'no-store', undefined]);
    expect(headers['content-disposition']).toBe('attachment; filename="contract-history.csv"');
    expect(headers['content-type']).toMatch(/^text\/csv/);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const rows = parse<{ revision: string; data: string }>(text, { bom: true, columns: true });
    expect(rows.map(({ revision }) => Number(revision))).toEqual(revisions);
    expect(rows.length).toBeGreaterThan(MEASUREMENTS);
    expect(JSON.parse(rows.at(-1)?.data ?? '')).toMatchObject({ value: MEASUREMENTS - 1, source: LONG_SOURCE });
  });

  it('has no body for HEAD', async () => {
    const { status, headers, text } = await fixture.auditor.getRaw(`${path}?format=csv`, {}, 'HEAD');
    expect([status, headers['content-type'], text]).toEqual([200, expect.stringMatching(/^text\/csv/), '']);
  });
});

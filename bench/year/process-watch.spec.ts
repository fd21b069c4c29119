import { readLagEvents, readMetric } from '#bench/year/process-watch';

const TEXT = `# HELP requests_total Requests
# TYPE requests_total counter
requests_total{method="GET"} 3
requests_total{method="POST"} 12
requests_total_other 99
process_resident_memory_bytes 123456789
`;

describe('readMetric', () => {
  it('returns the largest value over all labels', () => {
    expect(readMetric(TEXT, 'requests_total')).toBe(12);
  });

  it('returns a value without labels', () => {
    expect(readMetric(TEXT, 'process_resident_memory_bytes')).toBe(123_456_789);
  });

  it('throws for a metric that is not there', () => {
    expect(() => readMetric(TEXT, 'requests')).toThrow('The metrics do not contain requests.');
  });
});

describe('readLagEvents', () => {
  const processor = (kind: 'view' | 'reaction', events: number) => ({
    processor: `${kind}-${events}`,
    kind,
    version: null,
    position: '',
    caughtUp: false,
    recordedAt: null,
    fault: null,
    pause: null,
    lag: { events, seconds: 0 },
  });

  it('returns the lag of the slowest processor of a kind', () => {
    const processors = [processor('view', 2), processor('view', 5), processor('reaction', 9)];
    expect([readLagEvents({ processors }, 'view'), readLagEvents({ processors }, 'reaction')]).toEqual([5, 9]);
  });
});

import { readMetric } from '#bench/year/process-watch';

const TEXT = `# HELP brokerage_view_lag_events Events
# TYPE brokerage_view_lag_events gauge
brokerage_view_lag_events{view="a"} 3
brokerage_view_lag_events{view="b"} 12
brokerage_view_lag_events_other 99
process_resident_memory_bytes 123456789
`;

describe('readMetric', () => {
  it('returns the largest value over all labels', () => {
    expect(readMetric(TEXT, 'brokerage_view_lag_events')).toBe(12);
  });

  it('returns a value without labels, and 0 for a metric that is not there', () => {
    expect([readMetric(TEXT, 'process_resident_memory_bytes'), readMetric(TEXT, 'nothing')]).toEqual([123_456_789, 0]);
  });
});

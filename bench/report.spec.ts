import { Figures, type Settings } from '#bench/harness';
import { formatResults, formatTable } from '#bench/report';

const settings: Settings = {
  quick: true,
  full: false,
  seed: 1,
  sizes: [],
  commands: 0,
  httpDurationMs: 0,
  folder: '',
  profiles: null,
};

const memoryOf = (megabytes: number) =>
  new Figures('Memory').limit('memory of the service', 'MB', megabytes, 400, 300).all;

describe('Figures.limit', () => {
  it.each([
    [290, '0.72', '≤ 1 yes', '≤ 0.75 yes'],
    [390, '0.97', '≤ 1 yes', '≤ 0.75 NO'],
    [410, '1.02', '≤ 1 NO', '≤ 0.75 NO'],
  ])('compares %d MB with a limit of 400 MB and an aim of 300 MB', (value, ratio, required, aim) => {
    const row = formatTable(memoryOf(value)).split('\n').at(-1) ?? '';
    expect(row.split(/ {2,}/)).toEqual(['memory of the service', `${value} MB`, ratio, 'limit 400 MB', required, aim]);
  });

  it('tells in the results whether the limit and the aim are met', () => {
    const { figures } = JSON.parse(formatResults(memoryOf(390), settings)) as { figures: object[] };
    expect(figures).toEqual([expect.objectContaining({ value: 390, requiredMet: true, targetMet: false })]);
  });
});

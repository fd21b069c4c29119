import { isWhole } from '#test/faults/fault';
import { FAULTS, outcomesOf } from '#test/faults/run';

describe('The short form of `npm run test:faults`', () => {
  it.each(FAULTS.map((fault) => [fault.name, fault] as const))(
    'does no harm by %s, where it can be brought about',
    async (_, fault) => {
      const [outcome] = await outcomesOf([fault], { short: true, times: null, seed: 1, tell: () => undefined });
      if (outcome === undefined || 'notHere' in outcome) return;
      if (!('found' in outcome)) throw new Error(outcome.failed);
      expect(outcome.found).toMatchObject({
        ...{ lostOrDoubled: [], halfRecorded: [], irregular: [], differentTables: [] },
      });
      expect(isWhole(outcome.found)).toBe(true);
    },
    180_000,
  );
});

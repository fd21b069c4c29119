import { isIntact } from '#test/faults/fault';
import { FAULTS, runFaults } from '#test/faults/run';

describe('The short form of `npm run test:faults`', () => {
  it.each(FAULTS.map((fault) => [fault.name, fault] as const))(
    'loses no data through %s, if this machine can cause it',
    async (_, fault) => {
      const [outcome] = await runFaults([fault], { short: true, times: null, seed: 1, report: () => undefined });
      if (outcome === undefined || 'unsupportedReason' in outcome) return;
      if (!('findings' in outcome)) throw new Error(outcome.failed);
      expect(outcome.findings).toMatchObject({
        lostOrDuplicated: [],
        partlyRecorded: [],
        irregularities: [],
        differentTables: [],
      });
      expect(isIntact(outcome.findings)).toBe(true);
    },
    180_000,
  );
});

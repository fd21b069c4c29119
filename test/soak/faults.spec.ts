import { isIntact, type Fault } from '#test/faults/fault';
import { FAULTS, runFaults } from '#test/faults/run';
import { isLongSoak, readRunSeed } from '#test/support/soak';

const TIMEOUT_MS = isLongSoak ? 3_600_000 : 600_000;
const IS_CI = process.env.CI !== undefined;

/** A machine that cannot inject a fault skips its test. In CI the test fails, because there nobody reads what was skipped. */
const itIfPossible = (reason: string | null): jest.It => (reason === null || IS_CI ? it : it.skip);

const describeSupport = (reason: string | null): string => (reason === null ? '' : ` (not possible here: ${reason})`);

const run = async (fault: Fault): Promise<void> => {
  const options = { short: !isLongSoak, times: null, seed: readRunSeed(), report: () => undefined };
  const [outcome] = await runFaults([fault], options);
  if (outcome === undefined) throw new Error('The fault was not injected.');
  if ('unsupportedReason' in outcome) throw new Error(`This machine cannot inject it: ${outcome.unsupportedReason}`);
  if (!('findings' in outcome)) throw new Error(outcome.failed);
  expect(outcome.findings).toMatchObject({
    lostOrDuplicated: [],
    partlyRecorded: [],
    irregularities: [],
    differentTables: [],
  });
  expect(isIntact(outcome.findings)).toBe(true);
};

describe('Faults under load', () => {
  for (const fault of FAULTS) {
    const reason = fault.unsupportedReason();
    itIfPossible(reason)(`lose no data: ${fault.name}${describeSupport(reason)}`, () => run(fault), TIMEOUT_MS);
  }
});

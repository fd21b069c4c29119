import { join } from 'node:path';
import { measureLoads, type LoadRequest, type Target } from '#bench/client';
import { atMost, Figures, type Figure, type Settings } from '#bench/harness';
import { MONTHS_BEFORE } from '#bench/year/calendar';
import { Year } from '#bench/year/play-year';
import { Recorder } from '#bench/year/recorder';
import { startSubject } from '#bench/year/subject';
import { getStepDay } from '#bench/year/calendar';

/** Enough running contracts that none of their streams grows long, and few enough that the service keeps them in its cache. */
const SIZE = { boards: 8, contracts: 1_600 };
const QUICK = { boards: 4, contracts: 320 };

const STATEMENT =
  'Mrs Hartley and Mr Osei plan mathematics together now. The head is pleased with what was seen in Year 5 this week.';

/** Creates commands of the same schools on the same contracts, with personal text or without. */
const createRequests = (contracts: readonly OpenContract[]) => {
  const at = (index: number): OpenContract => {
    const found = contracts[index % contracts.length];
    if (found === undefined) throw new Error('No contract is running.');
    return found;
  };
  const measuredOn = getStepDay(MONTHS_BEFORE - 1, 'work');
  return {
    plain: (index: number): LoadRequest => {
      const { id, aimId, token } = at(index);
      const body = { aimId, value: 50 + (index % 20), measuredOn, source: `Assessment of the term, ${index}` };
      return { path: `/v1/contracts/${id}/measurements`, token, body: JSON.stringify(body) };
    },
    personal: (index: number): LoadRequest => {
      const { id, token } = at(index);
      const body = { statement: `${STATEMENT} ${index}` };
      return { path: `/v1/contracts/${id}/school-statements`, token, body: JSON.stringify(body) };
    },
  };
};

interface OpenContract {
  readonly id: string;
  readonly aimId: string;
  /** Token of the head of the school. */
  readonly token: string;
}

/** Measures a command with personal text beside one without, of the same person on the same records, over one connection. */
export const measurePersonalText = async ({ folder, quick, seed, httpDurationMs }: Settings): Promise<Figure[]> => {
  const recorder = new Recorder();
  const subject = await startSubject(join(folder, 'personal'), null, recorder);
  try {
    const year = new Year(subject.installation, recorder, quick ? QUICK : SIZE, seed);
    await year.setUp();
    for (let month = 0; month < MONTHS_BEFORE; month += 1) await year.playMonth(month);
    if (recorder.errorCount > 0) throw new Error(recorder.errors[0]);
    const { plain, personal } = createRequests(year.lives.flatMap(({ open }) => (open === null ? [] : [open])));
    const target = (request: (index: number) => LoadRequest): Target => ({
      url: subject.installation.url,
      token: '',
      request,
    });
    const results = await measureLoads(
      { plain: { target: target(plain), width: 1 }, personal: { target: target(personal), width: 1 } },
      httpDurationMs,
    );
    return new Figures('Commands with personal text, 1 connection')
      .add('a measurement, without personal text, p50', 'ms', results.plain.p50Ms)
      .add('a measurement, p99', 'ms', results.plain.p99Ms)
      .compare(
        'a statement, with personal text, p50',
        'ms',
        results.personal.p50Ms,
        results.plain.p50Ms,
        atMost('measurement', 1.5, 1.2),
      )
      .compare('a statement, p99', 'ms', results.personal.p99Ms, results.plain.p99Ms, atMost('measurement')).all;
  } finally {
    await subject.stop();
  }
};

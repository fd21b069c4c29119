import { NOTHING_SEEN } from '#domain/testing/sample-aims';
import type { ContractEvents } from '#domain/contract.events';
import { personalToken } from '#kernel/testing/decider-spec';
import type { SpecEvent } from '#kernel/testing/spec-events';
import type { IsoDay } from '#kernel/time';
import { listProviderPerformance, type ProviderPerformance } from '#read-models/statistics/provider-performance';
import { supportStatistics } from '#read-models/support-statistics';
import {
  contract,
  endEvent,
  passedOnEvent,
  runningContractEvents,
  visitHeldEvent,
} from '#read-models/testing/contract-events.builder';
import { withProjectedViews } from '#read-models/testing/projected-views';

const byAlliance: Partial<ContractEvents['ContractDrafted']> = {
  provider: { kind: 'alliance', allianceId: 'alliance-1', schoolUrn: null, bodyId: null, areaCode: null },
};

const ids = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];

const visitOn = (id: string, visitId: string, halfDays: number, heldOn: IsoDay): SpecEvent =>
  visitHeldEvent(id, visitId, halfDays, ['leader-1'], heldOn);

const judgeOn = (id: string, aimId: string, judgedOn: IsoDay): SpecEvent =>
  contract(id, 'AimJudged', {
    ...{ aimId, judgement: 'met', judgedOn, ...NOTHING_SEEN },
    evidence: personalToken('Results'),
  });

const on = (event: SpecEvent, day: IsoDay): SpecEvent => ({ ...event, occurredOn: day });

/** What happened before the first of December 2011 and after it. The last visit of the time before is recorded afterwards. */
const playCase = (id: string, passedOn: readonly SpecEvent[]): SpecEvent[] => [
  ...runningContractEvents(id, byAlliance),
  visitOn(id, 'v1', 4, '2011-10-20'),
  on(contract(id, 'VisitMissed', { visitId: 'v2', reasonCode: 'weather', note: personalToken('Snow') }), '2011-11-10'),
  on(contract(id, 'ReportOverdue', { wasDueOn: '2011-11-30' }), '2011-12-02'),
  judgeOn(id, 'aim-1', '2011-11-30'),
  ...passedOn,
  visitOn(id, 'v3', 1, '2011-11-30'),
  visitOn(id, 'v4', 3, '2011-12-01'),
  judgeOn(id, 'aim-2', '2012-07-10'),
  endEvent(id),
];

const readPerformance = async (events: readonly SpecEvent[]): Promise<readonly ProviderPerformance[]> => {
  let found: readonly ProviderPerformance[] = [];
  await withProjectedViews([supportStatistics], events, async (readModels) => {
    found = await listProviderPerformance(readModels, { scope: 'national', from: '2011-09-01', to: '2012-08-31' });
  });
  return found;
};

describe('The performance of an alliance whose contracts passed on', () => {
  const before = { contracts: 10, plannedHalfDays: 50, deliveredHalfDays: 50, aimsJudged: 10, missedVisits: 10 };
  const after = { contracts: 10, plannedHalfDays: 70, deliveredHalfDays: 30, aimsJudged: 10, missedVisits: 0 };

  it('has what was delivered, missed, late and judged until that day, and the new alliance has the rest', async () => {
    const found = await readPerformance(ids.flatMap((id) => playCase(id, [passedOnEvent(id)])));
    expect(found).toMatchObject([
      { providerId: 'alliance-1', ...before, completed: 0, lateReports: 10, pence: 833_330 },
      { providerId: 'alliance-2', ...after, completed: 10, lateReports: 0, pence: 1_166_670 },
    ]);
  });

  it('adds up to the figures of a contract that did not pass on', async () => {
    expect(await readPerformance(ids.flatMap((id) => playCase(id, [])))).toMatchObject([
      {
        ...{ providerId: 'alliance-1', contracts: 10, plannedHalfDays: 120, deliveredHalfDays: 80, aimsJudged: 20 },
        ...{ missedVisits: 10, completed: 10, lateReports: 10, pence: 2_000_000 },
      },
    ]);
  });

  it('does not count an alliance that was put right from the same day on', async () => {
    const wrong = (id: string) =>
      contract(id, 'ContractPassedOn', {
        ...{ allianceId: { old: 'alliance-1', new: 'alliance-3' }, leaderIds: [], on: '2011-12-01' },
        ...{ decidedOn: '2011-12-05', reason: personalToken('Mistyped') },
      });
    const found = await readPerformance(ids.flatMap((id) => playCase(id, [wrong(id), passedOnEvent(id)])));
    expect(found.map(({ providerId }) => providerId)).toEqual(['alliance-1', 'alliance-2']);
  });

  it('keeps contracts of another provider whose leader passes on', async () => {
    const events = ids.flatMap((id) => [
      ...runningContractEvents(id),
      visitHeldEvent(id, 'v1', 2),
      passedOnEvent(id),
      visitOn(id, 'v2', 2, '2012-01-10'),
    ]);
    expect(await readPerformance(events)).toMatchObject([{ providerId: 'leader-1', deliveredHalfDays: 40 }]);
  });
});

import type { LeaderEvents } from '#domain/leader.events';
import type { ReadModels } from '#event-sourcing/read-models';
import { eventsOf, type SpecEvent } from '#event-sourcing/testing/listed-log';
import { viewOf } from '#event-sourcing/testing/view-kit';
import { leaderContracts, leaderContractsOf } from '#views/leader-contracts';
import { contract, drafted, ended, running, visited } from '#views/testing/contract-story';

const leader = eventsOf<LeaderEvents>('leader');
const designated = leader('leader-1', 'LeaderDesignated', {
  ...{ personId: 'person-1', providerType: 'nle', designatingBody: 'National College', from: '2010-09-01', to: null },
  ...{ homeSchoolUrn: '110500', allianceId: 'alliance-1', phases: ['primary'], needAreas: ['mathematics'] },
});
const term = { from: '2011-09-01', to: '2011-12-31' } as const;
const offered = (offerId: string, halfDays: number) =>
  leader('leader-1', 'DaysOffered', { offerId, ...term, halfDays });
const released = (offerId: string, halfDays: number) =>
  leader('leader-1', 'DaysReleasedByHome', { offerId, halfDays, releasedBy: 'person-9' });
const reserved = (contractId: string, halfDays: number) =>
  leader('leader-1', 'DaysReserved', { contractId, ...term, halfDays, allocations: [{ offerId: 'o1', halfDays }] });
const delivered = (contractId: string, halfDays: number) =>
  leader('leader-1', 'DaysDelivered', { contractId, halfDays, visitId: 'v' });

const kit = (...events: readonly SpecEvent[]) => viewOf(leaderContracts).after(designated, ...events);
const capacity = async (readModels: ReadModels) =>
  (await leaderContractsOf(readModels, 'leader-1', '2011-10-01'))?.capacity;

describe('A leader’s contracts', () => {
  it('stand beside the record and the offers of the leader', async () => {
    await kit(offered('o1', 20), released('o1', 16), drafted('1'), drafted('2', { leaderId: 'leader-2' })).answers(
      (readModels) => leaderContractsOf(readModels, 'leader-1', '2011-10-01'),
      {
        ...{ leaderId: 'leader-1', personId: 'person-1', providerType: 'nle', designatingBody: 'National College' },
        ...{ designatedFrom: '2010-09-01', designatedTo: null, homeSchoolUrn: '110500', allianceId: 'alliance-1' },
        ...{ phases: ['primary'], needAreas: ['mathematics'] },
        offers: [{ offerId: 'o1', ...term, offered: 20, released: 16 }],
        capacity: { offered: 20, released: 16, reserved: 0, delivered: 0, free: 16 },
        contracts: [
          {
            ...{ contractId: '1', reference: 'C-1', boardId: 'board-1', schoolUrn: '110317', level: 'intensive' },
            ...{ from: '2011-10-01', to: '2012-07-20', nextReportOn: null, plannedHalfDays: 12 },
            ...{ deliveredHalfDays: 0, stage: 'draft' },
          },
        ],
      },
    );
  });

  it('count reserved, delivered and returned time', async () => {
    const story = [offered('o1', 20), released('o1', 12), released('o1', 16), reserved('1', 6), reserved('2', 4)];
    await kit(...story).answers(capacity, { offered: 20, released: 16, reserved: 10, delivered: 0, free: 6 });
    const work = [delivered('1', 2), delivered('1', 1)];
    await kit(...story, ...work).answers(capacity, { offered: 20, released: 16, reserved: 7, delivered: 3, free: 6 });
    const returned = leader('leader-1', 'DaysReturned', { contractId: '1', halfDays: 3 });
    await kit(...story, ...work, returned).answers(capacity, {
      ...{ offered: 20, released: 16, reserved: 4, delivered: 3, free: 9 },
    });
  });

  it('say when the next report is due while the contract runs, and end with the designation on record', async () => {
    const report = { reportId: 'r', reportedOn: '2011-11-09', narrative: '' } as const;
    const reported = contract('1', 'ProgressReported', { ...report, ratings: [], nextReportOn: '2011-12-21' });
    const withdrawn = leader('leader-1', 'DesignationWithdrawn', { on: '2012-01-01', reason: 'Moved' });
    const ask = async (readModels: ReadModels) => {
      const found = await leaderContractsOf(readModels, 'leader-1', '2012-01-01');
      return [found?.designatedTo, ...(found?.contracts.map((one) => [one.nextReportOn, one.deliveredHalfDays]) ?? [])];
    };
    const story = [...running('1'), visited('1', 'v1', 2)];
    await kit(...story).answers(ask, [null, ['2011-11-10', 2]]);
    await kit(...story, reported, withdrawn).answers(ask, ['2012-01-01', ['2011-12-21', 2]]);
    await kit(...story, reported, ended('1')).answers(ask, [null, [null, 2]]);
    await kit().answers((readModels) => leaderContractsOf(readModels, 'unknown', '2012-01-01'), undefined);
  });
});

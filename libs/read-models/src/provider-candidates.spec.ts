import type { LeaderEvents } from '#domain/leader.events';
import { findFlagRules } from '#domain/school-flags';
import { EventUpcaster } from '#kernel/event-upcaster';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import { Projector } from '#processing/projector';
import { ReadModels } from '#processing/read-models';
import { InMemoryLog } from '#processing/testing/in-memory-log';
import { createReadModelsLocation } from '#processing/testing/read-models-for-tests';
import { directory } from '#read-models/directory';
import { matching } from '#read-models/matching';
import { matchingLeaders } from '#read-models/matching-leaders';
import { findCandidates, type CandidateQuestion } from '#read-models/provider-candidates';
import { buildAim, contract } from '#read-models/testing/contract-events.builder';
import { drawProviders } from '#read-models/testing/random-providers';

const leader = eventFactory<LeaderEvents>('leader');

const QUESTION: CandidateQuestion = {
  schoolUrn: '110500',
  needAreas: ['mathematics'],
  from: '2011-12-05',
  to: '2012-07-20',
  disputeCauses: ['school-closed'],
  flagRules: findFlagRules([], '2011-12-05'),
  today: '2011-12-05',
};

const SEED = 19;
const EVENTS_AT_ONCE = 5;

const project = async (readModels: ReadModels, events: readonly SpecEvent[]): Promise<void> => {
  const [store, upcaster] = [new InMemoryLog(events), new EventUpcaster([])];
  const views = [matching, directory];
  const projector = new Projector({ store, readModels, upcaster, views, warn: () => undefined, batchSize: 100 });
  await projector.start();
  await projector.whenCaughtUp();
  await projector.stop();
};

/** The leaders whose rows the work reads. */
const recordLeadersRead = async (readModels: ReadModels, work: () => Promise<unknown>): Promise<string[]> => {
  const rows = jest.spyOn(readModels, 'rows');
  await work();
  const reads = rows.mock.calls.flatMap(([table], call) => ((table as object) === matchingLeaders ? [call] : []));
  const found = await Promise.all(reads.map((call) => rows.mock.results[call]?.value as Promise<object[]>));
  rows.mockRestore();
  return (found.flat() as { leaderId: string }[]).map(({ leaderId }) => leaderId);
};

const withReadModels = async (use: (readModels: ReadModels) => Promise<void>): Promise<void> => {
  const location = await createReadModelsLocation();
  const readModels = await location.open();
  await use(readModels);
  await readModels.close();
  location.remove();
};

describe('The candidates for a piece of work', () => {
  it(`are after each event the same from kept rows as from rows that are read again (seed ${SEED})`, async () => {
    const events = drawProviders(SEED);
    await withReadModels(async (readModels) => {
      const found = new Set<string>();
      for (let count = EVENTS_AT_ONCE; count <= events.length; count += EVENTS_AT_ONCE) {
        await project(readModels, events.slice(0, count));
        const fresh: ReadModels = Object.create(readModels) as ReadModels;
        const candidates = await findCandidates(readModels, QUESTION);
        expect(candidates).toEqual(await findCandidates(fresh, QUESTION));
        found.add(JSON.stringify(candidates));
      }
      // Otherwise the events would not show that the rows are read again.
      expect(found.size).toBeGreaterThan(10);
    });
  });

  it('are found without reading the leaders again, but for those that an event changes', async () => {
    const events = drawProviders(SEED);
    // It changes a row of a contract, and no leader.
    const aim = contract('c0', 'AimAgreed', buildAim('b'));
    const passedOn = leader('leader-1', 'LeaderPassedOn', {
      ...{ old: null, new: 'alliance-1', on: '2011-12-01', reason: personalToken('The alliance ended') },
    });
    await withReadModels(async (readModels) => {
      await project(readModels, events);
      const rows = await recordLeadersRead(readModels, () => findCandidates(readModels, QUESTION));
      expect(rows.length).toBeGreaterThan(1);
      await project(readModels, [...events, aim]);
      expect(await recordLeadersRead(readModels, () => findCandidates(readModels, QUESTION))).toEqual([]);
      await project(readModels, [...events, aim, passedOn]);
      const changed = await recordLeadersRead(readModels, () => findCandidates(readModels, QUESTION));
      expect(changed).toEqual(['leader-1']);
      const fresh = Object.create(readModels) as ReadModels;
      expect(await findCandidates(readModels, QUESTION)).toEqual(await findCandidates(fresh, QUESTION));
    });
  });
});

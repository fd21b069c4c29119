import { DIFFERENCES, NOT_PLAYED } from '#test/eventstoredb/observed/differences';
import { nameCase, playGroup, readRecordedCases, RECORDED_GROUPS } from '#test/eventstoredb/observed/recorded';
import { openServer, type Server } from '#test/eventstoredb/observed/stage';
import { stopAfterEachTest } from '#test/support/eventstoredb-fake/clients';
import { startFake, type FakeNode } from '#test/support/eventstoredb-fake/server';

/** Longer than it takes to send the appends of a race, so that the second one meets the first one in flight, as on a disk. */
const COMMIT_DELAY_MS = 500;
const COMMIT_TIMEOUT_MS = 1_500;

/** A race on a node that commits at once is none. */
const slowDown = ({ faults }: FakeNode, group: string): void => {
  if (group !== 'concurrent') return;
  faults.delayCommits(COMMIT_DELAY_MS);
  faults.setCommitTimeout(COMMIT_TIMEOUT_MS);
};

const listIds = (ids: Iterable<string>): string[] => [...ids].toSorted((one, other) => (one < other ? -1 : 1));

describe('The fake of an event store, compared with what a real server answered', () => {
  const stopLater = stopAfterEachTest();
  const opened: Server[] = [];
  afterEach(() => {
    for (const server of opened.splice(0)) server.close();
  });

  it.each(RECORDED_GROUPS)('gives the recorded answers (%s), apart from the listed differences', async (group) => {
    const node = await stopLater(startFake());
    slowDown(node, group);
    const server = await openServer(node.url);
    opened.push(server);
    const played = await playGroup(server, group, { heavy: false });
    expect(played.length).toBeGreaterThan(0);
    const differing = played.filter(({ agrees }) => !agrees);
    const unlisted = differing.filter((each) => DIFFERENCES[nameCase(each)] === undefined);
    expect(unlisted.map(({ name, answer, played: now }) => ({ name, answer, now }))).toEqual([]);
    const listed = Object.keys(DIFFERENCES).filter((id) => id.startsWith(`${group}: `));
    expect(listIds(differing.map(nameCase))).toEqual(listIds(listed));
  });

  it('plays every recorded case except those that are listed with a reason', () => {
    const cases = readRecordedCases();
    const unplayed = cases.filter(({ play }) => play === null).map(nameCase);
    expect(listIds(unplayed)).toEqual(listIds(Object.keys(NOT_PLAYED)));
    expect(cases.length - unplayed.length).toBe(779);
  });
});

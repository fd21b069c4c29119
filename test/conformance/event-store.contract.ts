import { describeAppends } from '#test/conformance/appends';
import { describeClosing } from '#test/conformance/closing';
import { describeLog } from '#test/conformance/log';
import { describeRaces } from '#test/conformance/races';
import { describeReads } from '#test/conformance/reads';
import type { OpenStore } from '#test/conformance/store-under-test';
import { describeSubscriptions } from '#test/conformance/subscriptions';

export type { StoreUnderTest } from '#test/conformance/store-under-test';

/**
 * The contract of every event store, as tests. `open` may return a store with existing events, if no other process writes to it (or under its
 * prefix) during a test.
 */
export const describeEventStore = (name: string, open: OpenStore): void => {
  describe(name, () => {
    describe('on append', () => describeAppends(open));
    describe('with concurrent writers', () => describeRaces(open));
    describe('on stream reads', () => describeReads(open));
    describe('on log reads', () => describeLog(open));
    describe('subscriptions', () => describeSubscriptions(open));
    describe('on close', () => describeClosing(open));
  });
};

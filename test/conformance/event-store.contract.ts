import { appends } from '#test/conformance/appends';
import { closing } from '#test/conformance/closing';
import { log } from '#test/conformance/log';
import { races } from '#test/conformance/races';
import { reads } from '#test/conformance/reads';
import type { OpenStore } from '#test/conformance/store-under-test';
import { subscriptions } from '#test/conformance/subscriptions';

export type { StoreUnderTest } from '#test/conformance/store-under-test';

/**
 * What every event store has to keep, whoever wrote it. `open` may give a store that others have written to, as long as nobody else writes to it
 * (or under its prefix) during a test.
 */
export const everyStore = (name: string, open: OpenStore): void => {
  describe(`${name}, as every event store`, () => {
    describe('when appending', () => appends(open));
    describe('when writers race', () => races(open));
    describe('when reading a stream', () => reads(open));
    describe('when reading the log', () => log(open));
    describe('when subscribed to', () => subscriptions(open));
    describe('when closed', () => closing(open));
  });
};

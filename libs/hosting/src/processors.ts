import { deliveringDueTo, deliveringTo } from '#hosting/command-senders';
import { dutiesOver } from '#hosting/deadlines';
import { ALL_STREAMS } from '#domain/all-streams';
import { reactions } from '#domain/reactions';
import type { Clock } from '#execution/clock';
import type { EventStore } from '#execution/event-store';
import { Projector } from '#processing/projector';
import { Reactor } from '#processing/reactor';
import type { ReadModels } from '#processing/read-models';
import { StreamKinds } from '#kernel/event-upcaster';
import type { Streams } from '#execution/command-executor';
import { Timetable } from '#processing/deadline-scheduler';
import type { View } from '#processing/view';

export interface Followed {
  readonly store: EventStore;
  readonly readModels: ReadModels;
  /** Told in one sentence what went wrong. */
  readonly notice: (sentence: string) => void;
}

const kinds = new StreamKinds(ALL_STREAMS);

/** Keeps these views up to date. `batchSize`: events in one transaction at the most, where there are more to catch up with. */
export const projectorFor = (followed: Followed, views: readonly View[], batchSize?: number): Projector =>
  new Projector({ ...followed, kinds, views, ...(batchSize === undefined ? {} : { batchSize }) });

/** Sends what follows elsewhere. `mostUnsaved`: see `ReactorParts`. */
export const reactorFor = (followed: Followed, streams: Streams, clock: Clock, mostUnsaved?: number): Reactor => {
  const saving = mostUnsaved === undefined ? {} : { mostUnsaved };
  return new Reactor({ ...followed, ...saving, kinds, reactions, deliver: deliveringTo(streams, clock) });
};

/** Says what is due by the clock. */
export const timetableFor = (readModels: ReadModels, streams: Streams): Timetable =>
  new Timetable(dutiesOver(readModels), deliveringDueTo(streams));

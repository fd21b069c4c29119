import { loadCheckpointMarks } from '#processing/checkpoints';
import type { ReadModels } from '#processing/read-models';
import type { View } from '#processing/view';

/** Names the events that the rows of these views were folded from; null before the first one. */
const readRevision = async (readModels: ReadModels, views: readonly View[]): Promise<string | null> => {
  const names = views.map((view) => readModels.checkpointName(view));
  const marks = await loadCheckpointMarks(readModels.database, names);
  const places = names.map((name) => marks.get(name));
  const isKnown = places.every((place) => place !== undefined && place.eventId !== null);
  return isKnown ? JSON.stringify(places) : null;
};

/** A rebuild replaces rows and leaves their checkpoint where it is, so nothing is kept for long. */
const MAX_AGE_MS = 60_000;

interface Kept<Found> {
  readonly revision: string;
  readonly readAt: number;
  readonly found: Found;
}

/**
 * Keeps what was read from these views until they fold the next event. For rows that many queries need, that are many, and that rarely change from one query to the
 * next. Whoever gets them must not change them.
 */
export const keepUntilNextEvent = <Found>(
  views: readonly View[],
  read: (readModels: ReadModels) => Promise<Found>,
): ((readModels: ReadModels) => Promise<Found>) => {
  const kept = new WeakMap<ReadModels, Kept<Found>>();
  return async (readModels) => {
    const revision = await readRevision(readModels, views);
    const known = kept.get(readModels);
    const readAt = performance.now();
    if (known !== undefined && known.revision === revision && readAt - known.readAt < MAX_AGE_MS) return known.found;
    const found = await read(readModels);
    // An event in the meantime can have changed some of the rows after the others were read.
    if (revision !== null && (await readRevision(readModels, views)) === revision)
      kept.set(readModels, { revision, readAt, found });
    return found;
  };
};

import { copyFileSync } from 'node:fs';
import { eventUpcaster } from '#hosting/processors';
import type { InstallationLocation } from '#hosting/installation-location';
import { openEventsReadOnly } from '#hosting/open-read-only';
import type { Position } from '#kernel/event';
import type { IsoDay } from '#kernel/time';
import { projectUntilDay } from '#processing/past-projection';
import { ALL_VIEWS } from '#read-models/all-views';
import { createPrivateFile } from '#sqlite/private-file';
import { openSqliteReadModels } from '#sqlite/sqlite-read-models';

/** A file with the read models of an earlier day. */
export interface PastFile {
  readonly file: string;
  /** Position of the last event that it contains; null for none. */
  readonly position: Position | null;
}

/** Plain data, so that it can be sent to a worker thread. */
export interface PastReadModelsRequest {
  readonly location: InstallationLocation;
  readonly day: IsoDay;
  /** The file to create. */
  readonly file: string;
  /** The file of an earlier day, from which to continue; null to begin with the first event. It is not changed. */
  readonly from: PastFile | null;
}

/** Makes a SQLite file of all read models as they stood at the end of a day, from the log of any store. */
export const createPastReadModelsAt = async (
  { location, day, file, from }: PastReadModelsRequest,
  warn: (sentence: string) => void,
): Promise<PastFile> => {
  createPrivateFile(file);
  if (from !== null) copyFileSync(from.file, file);
  const store = openEventsReadOnly(location);
  try {
    const readModels = await openSqliteReadModels(file, warn);
    try {
      await readModels.ensureTables(ALL_VIEWS);
      const after = from?.position ?? null;
      const projection = { store, readModels, views: ALL_VIEWS, upcaster: eventUpcaster, after, day, warn };
      return { file, position: await projectUntilDay(projection) };
    } finally {
      await readModels.close();
    }
  } finally {
    await store.close();
  }
};

import type { Migration } from '#sqlite/data-file';

/**
 * Up to which position of the log each reaction has sent its commands. The table is in the same file as the events, so that a copy or an older version of the
 * file always contains what the commands before these positions have recorded.
 */
export const createReactionCheckpoints: Migration = (database) =>
  database.exec(`
    CREATE TABLE reaction_checkpoints (
      name TEXT PRIMARY KEY,
      position TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`);

import { join, resolve } from 'node:path';
import type { FileStore } from '#files/file-store';
import { createFileStore } from '#hosting/file-stores';
import { loadConfiguration } from '#platform/configuration';
import { FILES } from '#sqlite/backup-folder';

/** The store of papers outside data folders; null if the papers are in the data folder itself. */
export const openStoreElsewhere = (): FileStore | null => {
  const { files, dataFolder } = loadConfiguration();
  const isInside = files.store.kind === 'folder' && resolve(files.store.folder) === resolve(dataFolder, FILES);
  return isInside ? null : createFileStore(files);
};

/** The store of the papers of a data folder. */
export const openPaperStore = (folder: string): FileStore =>
  openStoreElsewhere() ?? createFileStore({ store: { kind: 'folder', folder: join(folder, FILES) } });

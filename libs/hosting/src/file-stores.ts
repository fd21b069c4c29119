import type { FileStore } from '#files/file-store';
import { FolderFileStore } from '#files/folder-file-store';
import { S3FileStore } from '#files/s3-file-store';
import type { FileSettings } from '#platform/file-settings';

/** Opens the store of the files of papers. */
export const createFileStore = ({ store }: Pick<FileSettings, 'store'>): FileStore =>
  store.kind === 's3' ? new S3FileStore(store) : new FolderFileStore(store.folder);

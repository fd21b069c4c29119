import { join } from 'node:path';
import { isSafeUrl } from '#platform/http-settings';
import { InvalidSetting, readInteger, readRaw, readText, redactUrl, type Environment } from '#platform/settings';

/** Where the files of papers are stored, and how they are checked. */
export interface FileSettings {
  readonly store: FileStoreSettings;
  /** The program and its options that scan a file on their standard input. Null: files are not scanned. */
  readonly scanCommand: readonly string[] | null;
  /** Maximum size of one file. */
  readonly maxBytes: number;
}

/** `folder`: on this machine. `s3`: in a bucket, named by its URL. */
export type FileStoreSettings =
  | { readonly kind: 'folder'; readonly folder: string }
  | {
      readonly kind: 's3';
      readonly url: string;
      readonly region: string;
      readonly accessKeyId: string;
      readonly secretAccessKey: string;
    };

const parseStore = (env: Environment, dataFolder: string): FileStoreSettings => {
  const url = readRaw(env, 'FILE_STORE_URL');
  const [accessKeyId, secretAccessKey] = [readRaw(env, 'FILE_STORE_KEY_ID'), readRaw(env, 'FILE_STORE_SECRET')];
  if (url === '') {
    if (accessKeyId !== '' || secretAccessKey !== '')
      throw new InvalidSetting('FILE_STORE_URL', '', 'FILE_STORE_KEY_ID or FILE_STORE_SECRET is set. Set all or none');
    return { kind: 'folder', folder: readRaw(env, 'FILE_STORE_FOLDER') || join(dataFolder, 'files') };
  }
  if (!isSafeUrl(url)) throw new InvalidSetting('FILE_STORE_URL', redactUrl(url), BUCKET_FORM);
  if (accessKeyId === '' || secretAccessKey === '')
    throw new InvalidSetting('FILE_STORE_URL', url, 'FILE_STORE_KEY_ID or FILE_STORE_SECRET is empty. Set both');
  return { kind: 's3', url, region: readText(env, 'FILE_STORE_REGION'), accessKeyId, secretAccessKey };
};

const BUCKET_FORM =
  'only the https URL of a bucket, without user, query and fragment, is allowed (http only on this machine)';

export const parseFileSettings = (env: Environment, dataFolder: string): FileSettings => {
  const command = readRaw(env, 'FILE_SCAN_COMMAND');
  return {
    store: parseStore(env, dataFolder),
    scanCommand: command === '' ? null : command.split(/\s+/),
    maxBytes: readInteger(env, 'FILE_LIMIT_BYTES', 1_024, 524_288_000),
  };
};

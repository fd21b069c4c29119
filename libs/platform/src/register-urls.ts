import { InvalidSetting, readBoolean, readInteger, readList, redactUrl, type Environment } from '#platform/settings';

/** From where register files are downloaded on a schedule. */
export interface RegisterUrlSettings {
  /** The URL of each register. `{day}` in it stands for the day of the download, such as 20260701. */
  readonly urls: readonly { readonly register: string; readonly url: string }[];
  readonly intervalHours: number;
  /** Whether hosts of private networks, and URLs that begin with `http:`, are allowed. */
  readonly allowsPrivateNetworks: boolean;
}

const SETTING = 'REGISTER_URLS';

const parseEntry = (entry: string, allowsHttp: boolean): RegisterUrlSettings['urls'][number] => {
  const [, register = '', url = ''] = /^([a-z]+)=(.+)$/.exec(entry) ?? [];
  const shown = redactUrl(entry);
  if (register === '')
    throw new InvalidSetting(SETTING, shown, 'each entry must be the name of a register, "=" and a URL');
  const parsed = URL.parse(url.replaceAll('{day}', '20260701'));
  if (parsed === null || !['https:', 'http:'].includes(parsed.protocol) || parsed.username !== '')
    throw new InvalidSetting(SETTING, shown, 'each URL must begin with https:// and must not name a user');
  if (parsed.protocol === 'http:' && !allowsHttp)
    throw new InvalidSetting(SETTING, shown, 'a URL must begin with https:// unless REGISTER_URLS_PRIVATE is true');
  return { register, url };
};

/** Null without a URL. Throws `InvalidSetting`. */
export const parseRegisterUrlSettings = (env: Environment): RegisterUrlSettings | null => {
  const allowsPrivateNetworks = readBoolean(env, 'REGISTER_URLS_PRIVATE');
  const urls = readList(env, SETTING).map((entry) => parseEntry(entry, allowsPrivateNetworks));
  const names = urls.map(({ register }) => register);
  if (new Set(names).size < names.length)
    throw new InvalidSetting(SETTING, names.join(', '), 'each register must have one URL');
  const intervalHours = readInteger(env, 'REGISTER_URLS_HOURS', 1, 744);
  return urls.length === 0 ? null : { urls, intervalHours, allowsPrivateNetworks };
};

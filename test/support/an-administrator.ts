import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { configurationFrom } from '#platform/configuration';
import { issueToken, tokenKeyOf } from '#platform/local-keys';
import type { DataFolder } from '#test/support/data-folder';

/** A token for the first administrator of the installation in this folder. */
export const administratorToken = async (folder: DataFolder): Promise<string> =>
  issueToken(await tokenKeyOf(configurationFrom(folder.environment)), {
    person: FIRST_ADMINISTRATOR,
    roles: ['administrator'],
  });

/** The first administrator, calling with plain requests. */
export interface Administrator {
  readonly token: string;
  get<Body>(path: string): Promise<Body>;
  /** Rejects unless the answer is one of success. */
  post<Body>(path: string, body?: object): Promise<Body>;
}

export const administratorAt = async (folder: DataFolder, url: string): Promise<Administrator> => {
  const token = await administratorToken(folder);
  const ask = async <Body>(path: string, sent: RequestInit): Promise<Body> => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const answer = await fetch(`${url}/v1/${path}`, { ...sent, headers });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as Body;
  };
  return {
    token,
    get: (path) => ask(path, { method: 'GET' }),
    post: (path, body = {}) => ask(path, { method: 'POST', body: JSON.stringify(body) }),
  };
};

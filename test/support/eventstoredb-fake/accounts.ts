import type { NodeLog } from '#test/support/eventstoredb-fake/node-log';

/** What a call does with a stream: reads it, writes to it or deletes it. */
export interface Access {
  readonly right: '$r' | '$w' | '$d';
  readonly stream: string;
}

type Rights = Readonly<Record<string, string | readonly string[] | undefined>>;

interface Account {
  readonly password: string;
  readonly groups: readonly string[];
}

const ADMINS = '$admins';
/** The role of everybody who has signed in. */
const EVERYBODY = '$all';
const METADATA = '$$';

/** The users of a node. At first there is only the user `admin`. */
export class Accounts {
  private readonly accounts = new Map<string, Account>();

  constructor(administratorPassword: string) {
    this.create('admin', administratorPassword, [ADMINS]);
  }

  /** False if a user has this name. */
  create(name: string, password: string, groups: readonly string[]): boolean {
    if (this.accounts.has(name)) return false;
    this.accounts.set(name, { password, groups });
    return true;
  }

  /** False if no user has this name. */
  resetPassword(name: string, password: string): boolean {
    const account = this.accounts.get(name);
    if (account !== undefined) this.accounts.set(name, { ...account, password });
    return account !== undefined;
  }

  /** The roles of the user with these credentials, as in a header `Authorization`. Null if the credentials are wrong. */
  findRoles(authorization: string): readonly string[] | null {
    const [name = '', ...password] = Buffer.from(authorization.replace(/^Basic /, ''), 'base64')
      .toString()
      .split(':');
    const account = this.accounts.get(name);
    return account?.password === password.join(':') ? [name, ...account.groups, EVERYBODY] : null;
  }
}

/** Whether these roles contain the one that manages users and is stopped by no rights of streams. */
export const isAdministrator = (roles: readonly string[]): boolean => roles.includes(ADMINS);

const readLast = (log: NodeLog, stream: string): Readonly<Record<string, Rights | undefined>> => {
  const last = log.stream(stream).at(-1);
  return last === undefined ? {} : (JSON.parse(Buffer.from(last.data).toString()) as Record<string, Rights>);
};

/** Whether somebody with these roles may do this: by the metadata of the stream, otherwise by the stream `$settings`, otherwise by the rules of a new node. */
export const mayAccess = (log: NodeLog, roles: readonly string[], { right, stream }: Access): boolean => {
  if (isAdministrator(roles)) return true;
  const ofMetadata = stream.startsWith(METADATA);
  const name = ofMetadata ? stream.slice(METADATA.length) : stream;
  const key = ofMetadata ? right.replace('$', '$m') : right;
  const isSystemStream = name.startsWith('$');
  const allowed =
    readLast(log, `${METADATA}${name}`).$acl?.[key] ??
    readLast(log, '$settings')[isSystemStream ? '$systemStreamAcl' : '$userStreamAcl']?.[key] ??
    (isSystemStream ? ADMINS : EVERYBODY);
  return [allowed].flat().some((role) => roles.includes(role));
};

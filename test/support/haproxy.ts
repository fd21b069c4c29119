import { existsSync } from 'node:fs';

/** Debian puts it where only the search path of administrators looks. */
const DEBIAN = '/usr/sbin/haproxy';

/** How HAProxy is called on this machine. */
export const HAPROXY = existsSync(DEBIAN) ? DEBIAN : 'haproxy';

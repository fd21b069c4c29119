import { existsSync } from 'node:fs';

/** Debian installs HAProxy in a folder that is only in the search path of administrators. */
const DEBIAN = '/usr/sbin/haproxy';

/** The HAProxy program on this machine. */
export const HAPROXY = existsSync(DEBIAN) ? DEBIAN : 'haproxy';

import { startWireDouble } from '#test/support/wire-double/server';

/** The double in a process of its own, which tells whoever forked it where it is. */
const { url } = await startWireDouble();
process.send?.(url);

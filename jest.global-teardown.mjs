import { rmSync } from 'node:fs';

/** Removes the folder for temporary files that `jest.global-setup.mjs` created. */
export default function tearDownRun() {
  rmSync(process.env.TMPDIR, { recursive: true, force: true });
}

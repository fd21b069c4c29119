import { rmSync } from 'node:fs';

/** Removes the folder that `jest.global-setup.mjs` created. */
export default function tearDownRun() {
  rmSync(process.env.RUN_FOLDER, { recursive: true, force: true });
}

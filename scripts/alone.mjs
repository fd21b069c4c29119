import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Beside node_modules and dist, because installing and building empty those. */
const LOCK = '.preparing.lock';
/** A holder that was this many milliseconds at it has died and its process id was given away again. */
const ABANDONED = 20 * 60_000;

const isRunning = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return fault.code === 'EPERM';
  }
};

/** Process id of who holds the lock; null when nobody does any more. */
const holder = () => {
  try {
    const pid = Number(readFileSync(LOCK, 'utf8'));
    return isRunning(pid) && Date.now() - statSync(LOCK).mtimeMs < ABANDONED ? pid : null;
  } catch (fault) {
    if (fault.code === 'ENOENT') return null;
    throw fault;
  }
};

/** A link appears with its content or not at all, so nobody ever reads a lock without an owner. */
const taken = () => {
  const mine = `${LOCK}.${process.pid}`;
  writeFileSync(mine, `${process.pid}`);
  try {
    linkSync(mine, LOCK);
    return true;
  } catch (fault) {
    if (fault.code === 'EEXIST') return false;
    throw fault;
  } finally {
    rmSync(mine, { force: true });
  }
};

/** Does this while no other start on the same checkout installs or builds; waits for one that does. */
export const alone = async (work) => {
  let said = false;
  while (!taken()) {
    const pid = holder();
    if (pid === null) {
      rmSync(LOCK, { force: true });
      continue;
    }
    if (!said) console.error(`Waiting for process ${pid}, which is installing or building here.`);
    said = true;
    await pause(200);
  }
  try {
    return await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
};

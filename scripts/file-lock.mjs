import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Outside node_modules and dist, because installing and building empty those folders. */
const LOCK_FILE = '.preparing.lock';
/** The owner of an older lock has died, and its process ID may belong to another process. */
const MAX_LOCK_AGE_MS = 20 * 60_000;
const POLL_INTERVAL_MS = 200;

const isRunning = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** Process ID of the owner of the lock; null if there is none, or none that still runs. */
const findOwner = () => {
  try {
    const pid = Number(readFileSync(LOCK_FILE, 'utf8'));
    return isRunning(pid) && Date.now() - statSync(LOCK_FILE).mtimeMs < MAX_LOCK_AGE_MS ? pid : null;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
};

/** Returns false if another process has the lock. A hard link appears together with its content, so nobody reads a lock without an owner. */
const acquire = () => {
  const ownFile = `${LOCK_FILE}.${process.pid}`;
  writeFileSync(ownFile, `${process.pid}`);
  try {
    linkSync(ownFile, LOCK_FILE);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(ownFile, { force: true });
  }
};

/** Runs the task while no other process installs or builds in this checkout. Waits for one that does. */
export const withFileLock = async (task) => {
  let isAnnounced = false;
  while (!acquire()) {
    const pid = findOwner();
    if (pid === null) {
      rmSync(LOCK_FILE, { force: true });
      continue;
    }
    if (!isAnnounced) console.error(`Waiting for process ${pid}, which is installing or building in this folder.`);
    isAnnounced = true;
    await sleep(POLL_INTERVAL_MS);
  }
  try {
    return await task();
  } finally {
    rmSync(LOCK_FILE, { force: true });
  }
};

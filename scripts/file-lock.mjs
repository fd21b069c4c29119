import { linkSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * The lock has generations, one file each, and the latest counts. Its owner empties the file when it is done. Whoever finds no owner creates the next
 * generation. Deleting the file of an owner that has died would not be safe: another process may have taken its place in the meantime. The files are outside
 * node_modules and dist, because installing and building empty those folders.
 */
const LOCK_FILE = '.preparing.lock';
const GENERATION = /^\.preparing\.lock\.(\d+)$/;
/** The owner of an older lock has died, and its process ID may belong to another process. */
const MAX_LOCK_AGE_MS = 20 * 60_000;
const POLL_INTERVAL_MS = 200;

const toFile = (generation) => `${LOCK_FILE}.${generation}`;

const listGenerations = () =>
  readdirSync('.').flatMap((name) => {
    const match = GENERATION.exec(name);
    return match === null ? [] : [Number(match[1])];
  });

const findLatest = () => Math.max(0, ...listGenerations());

/** Whether a process with this id runs. */
export const isRunning = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** Process ID of the owner of this generation; null if it is done or does not run any more. */
const findOwner = (generation) => {
  try {
    const file = toFile(generation);
    const owner = readFileSync(file, 'utf8');
    if (owner === '' || Date.now() - statSync(file).mtimeMs > MAX_LOCK_AGE_MS) return null;
    return isRunning(Number(owner)) ? Number(owner) : null;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
};

/** Returns false if the file exists. A hard link appears together with its content, so nobody reads a lock without an owner. */
const createFile = (file) => {
  const ownFile = `${LOCK_FILE}.of-${process.pid}`;
  writeFileSync(ownFile, `${process.pid}`);
  try {
    linkSync(ownFile, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(ownFile, { force: true });
  }
};

/** Takes the lock in this generation. Returns false if another process has it, or a later one. */
const acquire = (generation) => {
  if (!createFile(toFile(generation))) return false;
  const generations = listGenerations();
  if (Math.max(...generations) > generation) {
    rmSync(toFile(generation), { force: true });
    return false;
  }
  for (const earlier of generations) if (earlier < generation) rmSync(toFile(earlier), { force: true });
  return true;
};

/** Runs the task while no other process installs or builds in this checkout. Waits for one that does. */
export const withFileLock = async (task) => {
  let isAnnounced = false;
  let generation = 0;
  for (let hasLock = false; !hasLock;) {
    const latest = findLatest();
    const pid = findOwner(latest);
    if (pid === null) {
      generation = latest + 1;
      hasLock = acquire(generation);
      continue;
    }
    if (!isAnnounced) console.error(`Waiting for process ${pid}, which is installing or building in this folder.`);
    isAnnounced = true;
    await sleep(POLL_INTERVAL_MS);
  }
  try {
    return await task();
  } finally {
    writeFileSync(toFile(generation), '');
  }
};

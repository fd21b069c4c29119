/**
 * Loaded into every thread of a service under test (`--import`). Ends the process, only the thread, or the space on the disk, right before a step: a statement that changes a
 * file, a message to the other thread, or the end of a response. What to do is in the file `plan.json` in the folder `STEPS_FOLDER`. Steps count from the
 * moment at which that file appears. A plan without a step writes the steps to `steps.txt` instead.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { isMainThread, MessagePort, Worker } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';

const folder = process.env.STEPS_FOLDER ?? '';
const planFile = join(folder, 'plan.json');
const stepsFile = join(folder, 'steps.txt');
const thread = isMainThread ? 'main' : 'thread';
const CHANGES = /^\s*(begin|commit|insert|update|delete|create|drop|alter|attach|detach)\b/i;
const counts = new Map();
let plan = null;

const readPlan = () => {
  if (plan === null && existsSync(planFile)) plan = JSON.parse(readFileSync(planFile, 'utf8'));
  return plan;
};

const end = (ends) => {
  // A limit on the size of files simulates a full disk.
  if (ends === 'space') execFileSync('prlimit', ['--pid', String(process.pid), '--fsize=0:']);
  rmSync(planFile);
  if (ends === 'process') process.kill(process.pid, 'SIGKILL');
  if (ends === 'thread') process.exit(9);
};

const reach = (name) => {
  const current = readPlan();
  if (current === null) return;
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  const step = `${thread} ${name} ${count}`;
  if (current.step === undefined) appendFileSync(stepsFile, `${step}\n`);
  else if (current.step === step && existsSync(planFile)) end(current.ends);
};

/** Calls `describe` before each call of the method, and reaches the step that it returns. */
const watch = (prototype, method, describe) => {
  const original = prototype[method];
  prototype[method] = function (...args) {
    const name = describe(this, args);
    if (name !== null) reach(name);
    return original.apply(this, args);
  };
};

const describeStatement = ({ database, source }) => {
  const verb = CHANGES.exec(source)?.[1];
  return verb === undefined ? null : `${basename(database.name)} ${verb.toLowerCase()}`;
};

const database = new Sqlite(':memory:');
const statements = Object.getPrototypeOf(database.prepare('select 1'));
database.close();
for (const method of ['run', 'all', 'get']) watch(statements, method, describeStatement);

const describeMessage = (_port, [message]) => {
  if (typeof message !== 'object' || message === null) return null;
  if ('reply' in message) return 'reply';
  return 'name' in message ? `message ${message.name}` : null;
};
for (const { prototype } of [MessagePort, Worker]) watch(prototype, 'postMessage', describeMessage);

watch(ServerResponse.prototype, 'end', ({ req }) => (req.method === 'POST' ? 'answer' : null));

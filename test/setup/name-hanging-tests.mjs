/** Longer than any test takes on a busy machine. */
const MAX_TEST_MS = 600_000;
const CHECK_INTERVAL_MS = 10_000;

let current;
let since = performance.now();
let isNamed = false;

/** Names a test that hangs before its file ends the run: the runner in threads knows no limit per test. */
const check = () => {
  const { currentTestName } = globalThis.expect?.getState() ?? {};
  if (currentTestName !== current) [current, since, isNamed] = [currentTestName, performance.now(), false];
  if (current === undefined || isNamed || performance.now() - since < MAX_TEST_MS) return;
  isNamed = true;
  console.error(`Since ${MAX_TEST_MS / 60_000} minutes no test has ended after the start of: ${current}`);
};
setInterval(check, CHECK_INTERVAL_MS).unref();

import { BaselineStore } from '#bench/baseline-sqlite';
import { measureStoreRead } from '#bench/reading';

/** Reads a whole log with the baseline or with the event store, and sends the maximum memory of the process in bytes. */
const [reader = '', file = ''] = process.argv.slice(2);

const readWithBaseline = (): number => {
  const store = new BaselineStore(file);
  let count = 0;
  for (const page of store.pages()) count += page.length;
  store.close();
  return count;
};

if (reader === 'baseline') readWithBaseline();
else await measureStoreRead(file);

const KIBIBYTE = 1_024;
process.send?.(process.resourceUsage().maxRSS * KIBIBYTE, () => process.disconnect());

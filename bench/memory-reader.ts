import { RawStore } from '#bench/baseline-sqlite';
import { timeThroughPort } from '#bench/reading';

/** Reads a whole log by hand or through the port and says how much memory that took at the most, in bytes. */
const [way = '', file = ''] = process.argv.slice(2);

const readByHand = (): number => {
  const raw = new RawStore(file);
  let count = 0;
  for (const page of raw.pages()) count += page.length;
  raw.close();
  return count;
};

if (way === 'hand') readByHand();
else await timeThroughPort(file);

const KIBIBYTE = 1_024;
process.send?.(process.resourceUsage().maxRSS * KIBIBYTE, () => process.disconnect());

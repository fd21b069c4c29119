import { SettableClock, SystemClock, type Clock } from '#execution/clock';
import type { Configuration } from '#platform/configuration';

/** Where the demonstration's clock stands until it is set. */
const DEMONSTRATION_BEGINS = '2011-09-01T08:00:00.000Z';

/** The clock of this process: that of the machine, or one that is set. */
export const clockFor = ({ demo }: Pick<Configuration, 'demo'>): Clock =>
  demo ? new SettableClock(DEMONSTRATION_BEGINS) : new SystemClock();

import { SettableClock, SystemClock, type Clock } from '#execution/clock';
import type { Configuration } from '#platform/configuration';

/** The time of the demonstration's clock before it is first set. */
const DEMONSTRATION_START = '2011-09-01T08:00:00.000Z';

/** Creates the clock of this process: the system clock, or a settable clock in the demonstration. */
export const createClock = ({ demo }: Pick<Configuration, 'demo'>): Clock =>
  demo ? new SettableClock(DEMONSTRATION_START) : new SystemClock();

import type { Replaced } from '#domain/contract-corrections.events';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export type PriorityAreasEvents = {
  /** A set of districts that have priority for support from a day on, such as the opportunity areas of 2016. `districts`: their codes in the register of schools. */
  PriorityAreasNamed: { name: string; districts: string[]; from: IsoDay; to: IsoDay | null };
  /** The name, the districts or the days were corrected, or the last day is now known. */
  PriorityAreasCorrected: {
    name: Replaced<string>;
    districts: Replaced<string[]>;
    from: Replaced<IsoDay>;
    to: Replaced<IsoDay | null>;
    reason: Personal;
  };
};

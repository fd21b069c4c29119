import type { RegisterEntry } from '#domain/school.events';
import type { IsoDay } from '#kernel/time';

const EARLIEST: IsoDay = '0001-01-01';
const LATEST: IsoDay = '9999-12-31';

/** First and last day on which a school is open. The register names some schools before they open, and others as closed without a day. */
export const findOpenDays = ({
  status,
  openedOn,
  closedOn,
}: Pick<RegisterEntry, 'status' | 'openedOn' | 'closedOn'>): { firstDay: IsoDay; lastDay: IsoDay } => ({
  firstDay: openedOn ?? (status === 'Proposed to open' ? LATEST : EARLIEST),
  lastDay: closedOn ?? (status === 'Closed' ? EARLIEST : LATEST),
});

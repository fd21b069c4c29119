import type { BoardEvents } from '#domain/board.events';
import type { ContractEvents } from '#domain/contract.events';
import type { RequestEvents } from '#domain/request.events';
import type { SchoolEvents } from '#domain/school.events';
import type { SituationEvents } from '#domain/situation.events';
import { view } from '#processing/view';
import { contracts, requestChanges, requests } from '#read-models/counted-cases';
import { contractAndWorkChanges } from '#read-models/counted-contracts';
import { bids, offerChanges, offers } from '#read-models/counted-offers';
import { memberChanges, members } from '#read-models/counted-members';
import { schoolChanges, schools } from '#read-models/counted-schools';
import { incidents, judgements, visits } from '#read-models/counted-work';
import { formalStatusChanges } from '#read-models/formal-statuses';

/** What statistics count, in rows that are small, because national figures read all of them. */
export const supportStatistics = view<SchoolEvents & SituationEvents & RequestEvents & ContractEvents & BoardEvents>({
  name: 'support-statistics',
  version: 4,
  tables: [schools, requests, contracts, visits, incidents, judgements, members, offers, bids],
  on: {
    ...requestChanges,
    ...offerChanges,
    ...contractAndWorkChanges,
    ...memberChanges,
    ...schoolChanges,
    ...formalStatusChanges(schools),
  },
});
